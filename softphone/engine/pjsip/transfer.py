"""Hands customers over: the REFER, what the PBX reports of it, and what becomes of our legs.

Asterisk leaves our leg standing in every case: after a success we end it; after a failure a
re-INVITE shows whether the customer is still behind it, for one that leads nowhere is answered by
BYE. No callback here holds a call of the stack: those must die on the SIP thread in their own time.
"""

from collections.abc import Callable

import msgspec
import pjsua2 as pj
from msgspec.structs import replace

from softphone.domain.call import Call, CallState, EndReason
from softphone.domain.transfer import TransferKind
from softphone.engine.pjsip.call import SipCall
from softphone.engine.pjsip.calls import CallDesk
from softphone.engine.pjsip.sip_thread import SipThread
from softphone.engine.transfer_changes import (
    comes_back_by_itself,
    customer_lost,
    transfer_reported,
    transfer_requested,
)

_LONGEST_PROBE_S = 3.0


class _Outcome(msgspec.Struct, frozen=True):
    """The last word of the PBX on a target that did not take the call."""

    status: int
    text: str


class TransferDesk:
    """SIP thread only; a command comes here only where it makes sense."""

    def __init__(self, thread: SipThread, calls: CallDesk) -> None:
        self._thread = thread
        self._calls = calls

    def blind(self, call_id: str, target: str, uri: str) -> None:
        """The customer hears the music of the PBX until it calls the target."""
        was_held = self._begin(call_id, TransferKind.BLIND, target)

        def failed(outcome: _Outcome) -> None:
            self._probe(call_id, outcome, was_held)

        def refer() -> None:
            self._refer(call_id, lambda call: call.refer(uri, reported))

        def reported(status: int, text: str) -> None:
            self._reported(call_id, "", _Outcome(status, text), failed)

        if was_held:
            refer()
        else:
            self._calls.hold(call_id, refer)

    def attended(self, call_id: str, consult_id: str) -> None:
        """Neither call ends before the PBX says so."""
        consulted = self._call(consult_id)
        self._begin(call_id, TransferKind.ATTENDED, consulted.record.remote.number)

        def reported(status: int, text: str) -> None:
            outcome = _Outcome(status, text)
            self._reported(call_id, consult_id, outcome, lambda it: self._fail(call_id, it))

        consulted.last_word = lambda over: self._taken_over(over, call_id)
        self._refer(call_id, lambda call: call.refer_to_call(self._call(consult_id), reported))

    def _begin(self, call_id: str, kind: TransferKind, target: str) -> bool:
        """Whether the customer was on hold already."""
        call = self._call(call_id)
        self._calls.publish(call, transfer_requested(call.record, kind, target))
        return call.record.state is CallState.HELD_LOCALLY

    def _refer(self, call_id: str, send: Callable[[SipCall], None]) -> None:
        call = self._open(call_id)
        if call is None:
            return
        try:
            send(call)
        except pj.Error as error:
            self._fail(call_id, _Outcome(pj.PJSIP_SC_INTERNAL_SERVER_ERROR, error.reason))

    def _reported(
        self,
        call_id: str,
        consult_id: str,
        outcome: _Outcome,
        failed: Callable[[_Outcome], None],
    ) -> None:
        call = self._open(call_id)
        if call is None:
            return
        if outcome.status >= pj.PJSIP_SC_MULTIPLE_CHOICES:
            self._thread.call_soon(lambda: failed(outcome))
            return
        record = transfer_reported(call.record, outcome.status, outcome.text)
        self._calls.publish(call, record)
        if outcome.status >= pj.PJSIP_SC_OK:
            for leg in filter(None, (call_id, consult_id)):
                self._leave(leg)

    def _leave(self, call_id: str) -> None:
        """End our leg when the stack is done with this report; the PBX may be faster."""
        if call := self._calls.find(call_id):
            call.last_word = _transferred
            self._thread.call_soon(lambda: self._calls.leave(call_id))

    def _probe(self, call_id: str, outcome: _Outcome, was_held: bool) -> None:
        call = self._open(call_id)
        if call is None:
            return
        call.last_word = lambda over: _lost(over, outcome)
        others = tuple(record for record in self._calls.records if record.call_id != call_id)
        comes_back = not was_held and comes_back_by_itself(call.record, others)
        ask = self._calls.resume if comes_back else self._calls.hold
        cancel = self._thread.call_later(_LONGEST_PROBE_S, lambda: self._fail(call_id, outcome))

        def still_there() -> None:
            cancel()
            self._fail(call_id, outcome)

        ask(call_id, still_there)

    def _fail(self, call_id: str, outcome: _Outcome) -> None:
        """The customer is still ours."""
        if call := self._open(call_id):
            call.last_word = lambda over: over
            record = transfer_reported(call.record, outcome.status, outcome.text)
            self._calls.publish(call, record)

    def _taken_over(self, consulted: Call, call_id: str) -> Call:
        """The PBX ended the consultation while it joined both: that is no hanging up."""
        joining = self._open(call_id) is not None
        return _transferred(consulted) if joining and not _by_us(consulted) else consulted

    def _open(self, call_id: str) -> SipCall | None:
        """The customer's call, while nothing final is known of its transfer."""
        call = self._calls.find(call_id)
        return call if call and call.record.is_being_handed_over else None

    def _call(self, call_id: str) -> SipCall:
        call = self._calls.find(call_id)
        assert call, "the rules know that it is there"
        return call


def _transferred(over: Call) -> Call:
    return replace(over, end_reason=EndReason.TRANSFERRED)


def _lost(over: Call, outcome: _Outcome) -> Call:
    reported = transfer_reported(over, outcome.status, outcome.text)
    if _by_us(over):
        return reported
    return replace(
        customer_lost(reported),
        end_reason=EndReason.HUNG_UP_REMOTELY,
        sip_status=outcome.status,
        sip_text=outcome.text,
    )


def _by_us(over: Call) -> bool:
    return over.end_reason is EndReason.HUNG_UP_LOCALLY
