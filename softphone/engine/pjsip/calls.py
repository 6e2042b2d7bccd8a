"""All calls: offered, dialled, held, ended; at most one of them is live and not on hold."""

import logging
import time
from collections.abc import Callable

import pjsua2 as pj
from msgspec.structs import replace

from softphone.domain.call import Call, CallState, Direction, EndReason
from softphone.domain.events import CallChanged
from softphone.domain.sound import StreamStatistics
from softphone.engine.call_changes import ended
from softphone.engine.conference_rules import is_talking
from softphone.engine.pjsip.call import SipCall
from softphone.engine.pjsip.call_state import Media, NativeCall, Stage, advanced
from softphone.engine.pjsip.media_bridge import MediaBridge
from softphone.engine.pjsip.reinvites import Reinvites
from softphone.engine.pjsip.sip_thread import Job, SipThread
from softphone.engine.pjsip.tones import Tones
from softphone.engine.pjsip.translate import (
    TOO_MANY_CALLS,
    end_of_dialled,
    end_of_live,
    end_of_offered,
)
from softphone.trace import Trace

_log = logging.getLogger(__name__)


class CallDesk:
    """SIP thread only; a command comes here only where it makes sense."""

    def __init__(
        self,
        thread: SipThread,
        bridge: MediaBridge,
        tones: Tones,
        emit: Callable[[CallChanged], None],
        trace: Trace,
    ) -> None:
        self._thread = thread
        self._bridge = bridge
        self._tones = tones
        self._emit = emit
        self._trace = trace
        self._calls: dict[str, SipCall] = {}
        self._over: list[SipCall] = []
        self._reinvites = Reinvites(thread, self.find, self.publish, self.media_changed)

    @property
    def records(self) -> tuple[Call, ...]:
        """All that are not over."""
        return tuple(call.record for call in self._calls.values())

    @property
    def any_live(self) -> bool:
        return any(call.is_live for call in self.records)

    def find(self, call_id: str) -> SipCall | None:
        """None when it is over."""
        return self._calls.get(call_id)

    def of_account(self, account_id: str) -> tuple[str, ...]:
        return tuple(call.call_id for call in self.records if call.account_id == account_id)

    def statistics(self) -> tuple[StreamStatistics, ...]:
        """Of calls that can be heard."""
        talking = (call for call in self._calls.values() if is_talking(call.record))
        return tuple(found for call in talking if (found := call.statistics()))

    def offer(self, call: SipCall) -> None:
        """A call that came in and rings at the far end already; it may have ended since."""
        self._calls[call.record.call_id] = call
        self.publish(call, call.record)
        if not call.isActive():
            reason = end_of_offered(call.far_reason)
            self._finish(call, ended(call.record, time.time(), reason))

    def abandon(self, call: SipCall) -> None:
        """It came in, but could not even ring."""
        self._over.append(call)
        if call.isActive():
            self._thread.post(call.end)

    def dial(self, native: pj.Account, record: Call, uri: str, identity: str = "") -> None:
        """From now on it is a call, even if it ends at once; `identity` is what to show of us."""
        self.hold_others("")
        call = SipCall(native, self, record)
        self._calls[record.call_id] = call
        self.publish(call, record)
        try:
            call.place(uri, identity)
        except pj.Error as error:
            full = error.status == TOO_MANY_CALLS
            reason = EndReason.LINES_FULL if full else EndReason.FAILED
            self._finish(call, ended(record, time.time(), reason, 0, error.reason))

    def answer(self, call_id: str) -> None:
        self.hold_others(call_id)
        self._calls[call_id].accept()

    def beep_and_answer(self, call_id: str) -> None:
        """While it is offered, and no other call has come between."""
        call = self._calls.get(call_id)
        if call and call.record.state is CallState.OFFERED and len(self._calls) == 1:
            call.record = replace(call.record, auto_answered=True)
            self._tones.beep()
            self.answer(call_id)

    def divert(self, call_id: str, uri: str) -> None:
        self._calls[call_id].divert(uri)

    def divert_unanswered(self, call_id: str, uri: str) -> None:
        """While it is offered."""
        call = self._calls.get(call_id)
        if call and call.record.state is CallState.OFFERED:
            call.divert(uri)

    def reject(self, call_id: str, status: int) -> None:
        self._calls[call_id].refuse(status)

    def hang_up(self, call_id: str) -> None:
        """An offered call is rejected as busy."""
        call = self._calls[call_id]
        if call.record.state is CallState.OFFERED:
            call.refuse(pj.PJSIP_SC_BUSY_HERE)
        else:
            call.end()

    def leave(self, call_id: str) -> None:
        """Somebody else has the customer: end our leg, if the PBX has not done so."""
        if call := self._calls.get(call_id):
            call.end()

    def hold(self, call_id: str, done: Job = lambda: None) -> None:
        """Silent at once; the far end hears of it by re-INVITE. `done`: it has been told."""
        self._bridge.part(call_id)
        self._reinvites.hold(call_id, done)

    def resume(
        self,
        call_id: str,
        done: Job = lambda: None,
        refused: Callable[[str], None] = lambda _why: None,
    ) -> None:
        """`refused`: the far end does not come back."""
        self.hold_others(call_id)
        self._bridge.take_back(call_id)
        self._reinvites.resume(call_id, done, refused)

    def hold_others(self, call_id: str) -> None:
        """A conference goes on among its members; who is being held already is left alone."""
        for other in self.records:
            talked = is_talking(other) and not self._bridge.holds(other.call_id)
            if other.call_id != call_id and talked and not other.in_conference:
                self.hold(other.call_id)

    def call_moved(self, call: SipCall) -> None:
        if call.record.is_over or call.record.call_id not in self._calls:
            return
        native = call.look()
        if native.stage is Stage.DISCONNECTED:
            reason = _why(call, native)
            over = ended(call.record, time.time(), reason, native.status, native.text)
            self._finish(call, over)
        else:
            self._advance(call, native)

    def media_changed(self, call: SipCall) -> None:
        if call.record.is_over or call.record.call_id not in self._calls:
            return
        native = call.look()
        if native.media in {Media.ACTIVE, Media.HELD_REMOTELY} and (media := call.audio()):
            self._bridge.join(call.record.call_id, media, native.media is Media.ACTIVE)
        else:
            self._bridge.lose(call.record.call_id)
        self._advance(call, native)

    def let_go(self) -> None:
        """Drop calls the stack has finished with; after every turn of its loop."""
        if self._over:
            self._over = [call for call in self._over if call.isActive()]

    def drop_all(self) -> None:
        """The stack has been told to hang up; it is about to go."""
        self._calls.clear()
        self._over.clear()

    def _advance(self, call: SipCall, native: NativeCall) -> None:
        record = advanced(call.record, native, time.time())
        if record.is_live and not call.record.is_live:
            self._trace.mark("answered", call_id=record.call_id)
            self.hold_others(record.call_id)
        if record != call.record:
            self.publish(call, record)

    def _finish(self, call: SipCall, record: Call) -> None:
        del self._calls[record.call_id]
        self._over.append(call)
        record = call.last_word(record)
        self._bridge.forget(record.call_id)
        self._tones.call_ended(record)
        self.publish(call, record)

    def publish(self, call: SipCall, record: Call) -> None:
        call.record = record
        self._tones.follow(self.records)
        self._emit(CallChanged(call=record))


def _why(call: SipCall, native: NativeCall) -> EndReason:
    record = call.record
    if call.our_reason is not EndReason.NONE:
        return call.our_reason
    if record.answered_at:
        return end_of_live(native.status)
    if record.direction is Direction.INCOMING:
        return end_of_offered(call.far_reason)
    heard_of = record.state is not CallState.DIALING
    return end_of_dialled(native.status, call.far_reason, heard_of)
