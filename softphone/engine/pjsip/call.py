"""One call of the stack and what it tells."""

from collections.abc import Callable, Iterator
from typing import Protocol

import pjsua2 as pj

from softphone.domain.call import Call, DigitMethod, RemoteParty
from softphone.domain.sound import StreamStatistics
from softphone.engine.pjsip.call_orders import CallOrders
from softphone.engine.pjsip.call_state import Media, NativeCall, Stage
from softphone.engine.pjsip.callbacks import guarded
from softphone.engine.pjsip.caller import caller
from softphone.engine.pjsip.sip_message import Headers, readable
from softphone.engine.pjsip.statistics import stream_statistics
from softphone.engine.pjsip.text import clean

_STAGES = {
    pj.PJSIP_INV_STATE_EARLY: Stage.EARLY,
    pj.PJSIP_INV_STATE_CONFIRMED: Stage.CONFIRMED,
    pj.PJSIP_INV_STATE_DISCONNECTED: Stage.DISCONNECTED,
}
_MEDIA = {
    pj.PJSUA_CALL_MEDIA_ACTIVE: Media.ACTIVE,
    pj.PJSUA_CALL_MEDIA_LOCAL_HOLD: Media.HELD_LOCALLY,
    pj.PJSUA_CALL_MEDIA_REMOTE_HOLD: Media.HELD_REMOTELY,
}
_TELLS_WHO = frozenset({"INVITE", "UPDATE"})
_CHALLENGES = frozenset({401, 407})


class CallListener(Protocol):
    """Told of changes, on the SIP thread, within the stack's callback."""

    def call_moved(self, call: "SipCall") -> None:
        """Another state of the INVITE session."""

    def media_changed(self, call: "SipCall") -> None:
        """Sound began, was held or came back; links to the bridge are gone."""


class SipCall(CallOrders):
    """Kept until `isActive()` is False: dropping it earlier could end another call."""

    def __init__(
        self,
        account: pj.Account,
        listener: CallListener,
        record: Call,
        native_id: int = pj.PJSUA_INVALID_ID,
    ) -> None:
        super().__init__(account, native_id)
        self._listener = listener
        self.record = record
        self.far_reason = ""
        """The Reason header of the message that ended it."""
        self.last_word: Callable[[Call], Call] = lambda over: over
        """What somebody knows better about its end."""
        self.silently_held = False
        """The far end refused our hold: we only stopped talking and listening."""
        self.is_updating = False
        """The stack settles on one codec (UPDATE); a re-INVITE now would repeat what that says."""
        self._asserted: RemoteParty | None = None

    def look(self) -> NativeCall:
        """A snapshot; the stack's own values do not outlive the callback."""
        info = self.getInfo()
        media = next((_MEDIA.get(m.status, Media.NONE) for m in _audio(info)), Media.NONE)
        if self.silently_held and media is not Media.NONE:
            media = Media.HELD_LOCALLY
        return NativeCall(
            stage=_STAGES.get(info.state, Stage.BEGINNING),
            media=media,
            status=info.lastStatusCode,
            text=clean(readable(info.lastReason)),
            codec=self._codec() if media is not Media.NONE else "",
            sip_call_id=clean(readable(info.callIdString), 200),
            remote=self._asserted,
        )

    def audio(self) -> pj.AudioMedia | None:
        """Its sound on the bridge, while there is some."""
        info = self.getInfo()
        known = (m for m in _audio(info) if m.status in _MEDIA and m.audioConfSlot >= 0)
        return next((self.getAudioMedia(m.index) for m in known), None)

    def statistics(self) -> StreamStatistics | None:
        """None while it has no stream."""
        info = self.getInfo()
        for media in _audio(info):
            if media.status in _MEDIA:
                stream, stat = self.getStreamInfo(media.index), self.getStreamStat(media.index)
                return stream_statistics(self.record.call_id, stream, stat)
        return None

    def digit_method(self) -> DigitMethod | None:
        """What the far end understands; None while it has no stream."""
        info = self.getInfo()
        for media in _audio(info):
            if media.status in _MEDIA:
                offered = self.getStreamInfo(media.index).audTxEventPt > 0
                return DigitMethod.RFC4733 if offered else DigitMethod.INFO
        return None

    @guarded
    def onCallState(self, prm: pj.OnCallStateParam) -> None:
        event = prm.e
        if event.type == pj.PJSIP_EVENT_TSX_STATE:
            self._remember_reason(event.body.tsxState)
        self._listener.call_moved(self)

    @guarded
    def onCallMediaState(self, prm: pj.OnCallMediaStateParam) -> None:  # noqa: ARG002
        self._listener.media_changed(self)

    @guarded
    def onCallReplaceRequest(self, prm: pj.OnCallReplaceRequestParam) -> None:
        """Nobody takes the place of a far end (RFC 3891): the stack dies of it, sooner or later.

        A PBX never asks for it: behind it, a hand-over is a re-INVITE with another identity.
        """
        prm.statusCode = pj.PJSIP_SC_DECLINE

    @guarded
    def onCallTsxState(self, prm: pj.OnCallTsxStateParam) -> None:
        """The CANCEL itself is told only here, before it takes effect."""
        change = prm.e.body.tsxState
        method, ours = change.tsx.method, change.tsx.role == pj.PJSIP_ROLE_UAC
        if method == "CANCEL":
            self._remember_reason(change)
        elif method in _TELLS_WHO and not ours:
            self._remember_identity(change)
        elif method == "UPDATE":
            self.is_updating = change.tsx.state < pj.PJSIP_TSX_STATE_COMPLETED
        elif method == "INVITE" and ours and self.record.is_live:
            self._tell_answer(change.tsx.statusCode)

    @guarded
    def onCallTransferStatus(self, prm: pj.OnCallTransferStatusParam) -> None:
        self._reported(prm.statusCode, clean(readable(prm.reason)))

    @guarded
    def onCallTransferRequest(self, prm: pj.OnCallTransferRequestParam) -> None:
        """Nobody makes this telephone call somebody else."""
        prm.statusCode = pj.PJSIP_SC_DECLINE

    def _remember_identity(self, change: pj.TsxStateEvent) -> None:
        """A PBX that bridges tells in this way alone that somebody else is on the line."""
        if change.type == pj.PJSIP_EVENT_RX_MSG and self.record.is_live:
            headers = Headers(change.src.rdata.wholeMsg)
            if headers.first("P-Asserted-Identity"):
                self._asserted = caller(headers)
                self._listener.call_moved(self)

    def _tell_answer(self, status: int) -> None:
        if status >= pj.PJSIP_SC_OK and status not in _CHALLENGES:
            answered, self._answered = self._answered, lambda _status: None
            answered(status)

    def _remember_reason(self, change: pj.TsxStateEvent) -> None:
        if change.type == pj.PJSIP_EVENT_RX_MSG:
            reasons = Headers(change.src.rdata.wholeMsg).all("Reason")
            self.far_reason = ", ".join(reasons) or self.far_reason

    def _codec(self) -> str:
        try:
            return str(self.getStreamInfo(0).codecName)
        except pj.Error:
            return self.record.codec


def _audio(info: pj.CallInfo) -> Iterator[pj.CallMediaInfo]:
    return (media for media in info.media if media.type == pj.PJMEDIA_TYPE_AUDIO)
