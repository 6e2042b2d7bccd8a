"""Handing a customer over: blind, or after a word with the colleague (RFC 3515, RFC 3891)."""

from softphone.domain.call import LIVE_STATES, Call, CallState
from softphone.domain.commands import (
    HangUp,
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
        if self._calls.consultation:
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
        """Talk to the other one of two calls: the consulted pair, else the one held last."""
        other = self._other()
        if other is None:
            alone = any(call.is_live for call in self._calls.calls)
            reason = RefusalReason.WRONG_STATE if alone else RefusalReason.NO_CALL
            return self._refuse("swap", reason)
        return self._ask_once("swap", "", other, lambda it: Resume(call_id=it))

    def _customer(self, call_id: str) -> Call | None:
        """The live call in focus; of a consultation always the one it is for."""
        pair = self._calls.consultation
        meant = self._meant(call_id, LIVE_STATES)
        return pair[0] if pair and not call_id and meant in pair else meant

    def _pair(self, call_id: str) -> tuple[Call, Call] | None:
        pair = self._calls.consultation
        if pair is None or not call_id:
            return pair
        return pair if call_id in {call.call_id for call in pair} else None

    def _other(self) -> Call | None:
        pair = self._calls.consultation or ()
        live = [call for call in self._in(LIVE_STATES) if not call.in_conference]
        held = [call for call in live if call.state in _HELD]
        if not held or len(live) == 1:
            return None
        partner = next((call for call in pair if call in held), None)
        return partner or max(held, key=lambda call: call.held_since)
