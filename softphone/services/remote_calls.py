"""A call in the words that others are told: the signalling, and the customer if one is known."""

from softphone.domain.call import Call
from softphone.domain.pop import ScreenPop
from softphone.domain.remote import PopTold, RemoteCall
from softphone.services.screen_pops import ScreenPops


class RemoteCalls:
    """Main thread only."""

    def __init__(self, pops: ScreenPops) -> None:
        self._pops = pops

    def of(self, call: Call) -> RemoteCall:
        """With the customer's name once the look-up is back."""
        customer_id, customer_name = _customer(self._pops.of_call(call.call_id))
        return RemoteCall(
            call_id=call.call_id,
            direction=call.direction.value,
            state=call.state.value,
            number=call.remote.number,
            display_name=call.remote.display_name,
            customer_id=customer_id,
            customer_name=customer_name,
            queue=call.route.queue,
            started_at=call.started_at,
            answered_at=call.answered_at,
            held_since=call.held_since,
            ended_at=call.ended_at,
            end_reason=call.end_reason.value if call.is_over else "",
            consult_for=call.consult_for,
            in_conference=call.in_conference,
        )


def pop_told(pop: ScreenPop) -> PopTold:
    """The event of a look-up that came back."""
    return PopTold(pop.call_id, pop.number, *_customer(pop))


def _customer(pop: ScreenPop | None) -> tuple[str, str]:
    if pop is None or pop.card is None:
        return "", ""
    return pop.card.customer.customer_id, pop.card.customer.name
