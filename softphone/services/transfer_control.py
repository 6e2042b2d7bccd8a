"""Handing a customer over: blind, or after a word with the colleague (RFC 3515, RFC 3891)."""

from softphone.domain.call import Call, CallState
from softphone.domain.commands import (
    HangUp,
    Hold,
    RefusalReason,
    Resume,
    TransferAttended,
    TransferBlind,
)
from softphone.services.call_requests import CallRequests

_HELD = frozenset({CallState.HELD_LOCALLY})


class TransferControl(CallRequests):
    """Progress is in `Call.transfer` of the customer's call."""

    def transfer(self, target: str, call_id: str = "") -> bool:
        """Blind: the PBX calls the target, we are out."""
        route = self._route(target)
        if route is None:
            return self._refuse("transfer", RefusalReason.INVALID_NUMBER, target)
        call, number = self._customer(call_id), route.target
        return self._ask_once(
            "transfer", call_id, call, lambda it: TransferBlind(call_id=it, target=number)
        )

    def consult(self, target: str, call_id: str = "") -> bool:
        """Call the target first; the engine holds the customer meanwhile."""
        route = self._route(target)
        if route is None:
            return self._refuse("consult", RefusalReason.INVALID_NUMBER, target)
        call = self._customer(call_id)
        if call is None:
            return self._refuse_without_call("consult", call_id)
        pair = self._calls.consultation
        if pair is not None and not all(known.in_conference for known in pair):
            return self._refuse("consult", RefusalReason.WRONG_STATE)
        return self._ask_dial("consult", route.target, call.account_id, consult_for=call.call_id)

    def complete_transfer(self, call_id: str = "") -> bool:
        """Join the customer with the consulted party; `call_id` names either of them."""
        pair = self._pair(call_id)
        if pair is None:
            return self._refuse_without_call("complete_transfer", call_id)
        customer, consulted = pair
        return self._ask_once(
            "complete_transfer",
            call_id,
            customer,
            lambda it: TransferAttended(call_id=it, consult_id=consulted.call_id),
        )

    def cancel_consult(self) -> bool:
        """Hang up the consultation and take the customer back."""
        pair = self._pair("")
        if pair is None:
            return self._refuse_without_call("cancel_consult")
        customer, consulted = pair
        end = HangUp(call_id=consulted.call_id)
        if customer.state is not CallState.HELD_LOCALLY:
            return self._ask("cancel_consult", end)
        return self._ask("cancel_consult", end, Resume(call_id=customer.call_id))

    def swap(self) -> bool:
        """Talk to the other one of two: the consulted pair, a conference, else the one held last.

        A conference goes on without us, so back to it is to hold who we talk to.
        """
        focus = self._calls.focus
        if focus is None or not focus.is_live:
            return self._refuse("swap", RefusalReason.NO_CALL)
        other = self._held_beside(focus)
        if other is not None:
            return self._ask_once("swap", "", other, lambda it: Resume(call_id=it))
        if self._calls.conference and not focus.in_conference:
            return self._ask_once("swap", "", focus, lambda it: Hold(call_id=it))
        return self._refuse("swap", RefusalReason.WRONG_STATE)

    def _pair(self, call_id: str) -> tuple[Call, Call] | None:
        pair = self._calls.consultation
        if pair is None or not call_id:
            return pair
        return pair if call_id in {call.call_id for call in pair} else None

    def _held_beside(self, focus: Call) -> Call | None:
        pair = self._calls.consultation or ()
        held = [call for call in self._in(_HELD) if call is not focus]
        at_hand = (call for call in held if not call.is_being_handed_over)
        return max(at_hand, key=lambda call: (call in pair, call.held_since), default=None)
