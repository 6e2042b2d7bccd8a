"""Who is calling: looked up the moment a call appears, before anything else asks the store."""

from msgspec.structs import replace

from softphone.crm.port import Database, UnitOfWork
from softphone.domain.call import Call
from softphone.domain.phone import to_e164
from softphone.domain.pop import CustomerCard, Match, MatchReason, ScreenPop
from softphone.services.bus import EventBus
from softphone.services.call_book import CallBook
from softphone.services.notices import CallsChanged, CallUpdated, ScreenPopReady
from softphone.services.trouble import tell_trouble
from softphone.trace import Trace


class ScreenPops:
    """Publishes `ScreenPopReady` per call; must be made before `Interactions`, whose work waits."""

    def __init__(self, bus: EventBus, calls: CallBook, database: Database, trace: Trace) -> None:
        self._bus = bus
        self._calls = calls
        self._database = database
        self._trace = trace
        self._pops: dict[str, ScreenPop] = {}
        bus.subscribe(CallUpdated, self._on_call)
        bus.subscribe(CallsChanged, self._forget_dismissed)

    def of_call(self, call_id: str) -> ScreenPop | None:
        """None while the answer is not there yet."""
        return self._pops.get(call_id)

    def refresh(self, call_id: str) -> None:
        """Look again; the answer is a new `ScreenPopReady`."""
        call = self._calls.get(call_id)
        if call is not None:
            self._look_up(call)

    def show_linked(self, call_id: str, card: CustomerCard) -> None:
        """A person said who it is: that is the only match now."""
        pop = self._pops.get(call_id) or ScreenPop(call_id, "")
        reasons = (m.reason for m in pop.matches if m.customer.customer_id == _id_of(card))
        match = Match(card.customer, next(reasons, MatchReason.NAME))
        self._show(replace(pop, matches=(match,), card=card))

    def show_unlinked(self, call_id: str) -> None:
        """Nobody is known to be the caller; the matches stay as proposals."""
        pop = self._pops.get(call_id)
        if pop is not None:
            self._show(replace(pop, card=None))

    def _on_call(self, event: CallUpdated) -> None:
        if event.before is None and not event.call.is_over:
            self._look_up(event.call)

    def _look_up(self, call: Call) -> None:
        self._database.run(
            lambda unit: look_up(unit, call), self._on_answer, tell_trouble(self._bus)
        )

    def _on_answer(self, pop: ScreenPop) -> None:
        if self._calls.get(pop.call_id) is not None:
            self._trace.mark("pop_ready", call_id=pop.call_id)
            self._show(pop)

    def _show(self, pop: ScreenPop) -> None:
        self._pops[pop.call_id] = pop
        self._bus.publish(ScreenPopReady(pop))

    def _forget_dismissed(self, _event: CallsChanged) -> None:
        known = {call.call_id for call in self._calls.calls}
        self._pops = {call_id: pop for call_id, pop in self._pops.items() if call_id in known}


def look_up(unit: UnitOfWork, call: Call) -> ScreenPop:
    """Everything the first glance needs, in one unit of work. Database thread."""
    number = to_e164(call.remote.number) or call.remote.number
    matches = unit.customers.matches(number, call.route.customer_id)
    card = unit.customers.card_of(matches[0].customer) if len(matches) == 1 else None
    earlier = unit.interactions.of_number(number) if number and not matches else ()
    return ScreenPop(call.call_id, number, matches, card, earlier)


def _id_of(card: CustomerCard) -> str:
    return card.customer.customer_id
