"""The sound part of an account test: a short call to an extension that plays back what it hears."""

from collections.abc import Callable

import pjsua2 as pj

from softphone.domain.account import Account
from softphone.domain.call import Call, CallState, Direction, EndReason, RemoteParty
from softphone.domain.identity import new_id
from softphone.domain.sound import StreamStatistics
from softphone.engine.pjsip.call import SipCall
from softphone.engine.pjsip.call_state import Stage
from softphone.engine.pjsip.calls import CallDesk
from softphone.engine.pjsip.dial_target import dial_uri
from softphone.engine.pjsip.media_bridge import MediaBridge
from softphone.engine.pjsip.sip_thread import Job, SipThread
from softphone.engine.pjsip.translate import end_of_dialled
from softphone.engine.sound_port import SoundPath

_PATIENCE_S = 8.0
_LOOK_EVERY_S = 0.25
_ENOUGH_PACKETS = 75
"""A second and a half of sound came back."""

Heard = Callable[[str], None]
NotHeard = Callable[[str, str], None]


class EchoCall:
    """Joined to the sound path like any call, so the person hears himself. SIP thread only."""

    def __init__(
        self, thread: SipThread, calls: CallDesk, bridge: MediaBridge, sound: SoundPath
    ) -> None:
        self._thread = thread
        self._calls = calls
        self._bridge = bridge
        self._sound = sound
        self._call: SipCall | None = None
        self._cancel_timer: Job = lambda: None
        self._cancel_deadline: Job = lambda: None
        self._heard: Heard = lambda _detail: None
        self._not_heard: NotHeard = lambda _failure, _detail: None

    @property
    def impossible(self) -> bool:
        """Somebody is on the line: do not disturb."""
        return bool(self._calls.records)

    def make(self, native: pj.Account, account: Account, heard: Heard, not_heard: NotHeard) -> None:
        """Calls one of the two, once. `not_heard` gets a failure's value and what was said."""
        self._heard, self._not_heard = heard, not_heard
        uri = dial_uri(account.echo_number, account.server)
        if uri is None:
            not_heard(EndReason.NOT_FOUND, account.echo_number)
            return
        record = Call(
            call_id=new_id(),
            account_id=account.account_id,
            direction=Direction.OUTGOING,
            state=CallState.DIALING,
            remote=RemoteParty(account.echo_number),
        )
        self._call = SipCall(native, self, record)
        self._cancel_deadline = self._thread.call_later(_PATIENCE_S, self._give_up)
        self._cancel_timer = self._thread.call_later(_LOOK_EVERY_S, self._look)
        try:
            self._call.makeCall(uri, pj.CallOpParam(True))
        except pj.Error as error:
            self._end_with(EndReason.FAILED, error.reason)

    def drop(self) -> None:
        self._cancel_timer()
        self._cancel_deadline()
        call, self._call = self._call, None
        if call:
            self._bridge.forget(call.record.call_id)
            self._calls.abandon(call)

    def call_moved(self, call: SipCall) -> None:
        native = call.look()
        if native.stage is Stage.DISCONNECTED and self._call is call:
            reason = end_of_dialled(native.status, call.far_reason, heard_of=True)
            detail = f"{native.status} {native.text}"
            self._thread.post(lambda: self._end_with(reason, detail))

    def media_changed(self, call: SipCall) -> None:
        if media := call.audio():
            self._bridge.join(call.record.call_id, media, hears_us=True)

    def _look(self) -> None:
        self._cancel_timer = self._thread.call_later(_LOOK_EVERY_S, self._look)
        statistics = self._call.statistics() if self._call and self._call.isActive() else None
        if statistics and statistics.packets_received >= _ENOUGH_PACKETS:
            self._judge(statistics)

    def _judge(self, statistics: StreamStatistics) -> None:
        problems = self._sound.state.problems
        self.drop()
        if problems:
            self._not_heard(problems[0], statistics.codec)
        elif statistics.round_trip_ms:
            self._heard(f"{statistics.codec} {statistics.round_trip_ms:.0f} ms")
        else:
            self._heard(statistics.codec)

    def _give_up(self) -> None:
        self._end_with(EndReason.NO_ANSWER, "")

    def _end_with(self, reason: EndReason, detail: str) -> None:
        if self._call:
            self.drop()
            self._not_heard(reason, detail)
