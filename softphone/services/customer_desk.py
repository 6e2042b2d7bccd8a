"""Customers on request: search while typing, cards, and their history page by page."""

from collections.abc import Callable

from softphone.crm.port import Database
from softphone.domain.interaction import Channel, Interaction
from softphone.domain.pop import CustomerCard, Match
from softphone.services.bus import EventBus
from softphone.services.latest import LatestQuestion
from softphone.services.trouble import tell_trouble

OnMatches = Callable[[tuple[Match, ...]], None]


class CustomerDesk:
    """Answers come by callback on the main thread; a refusing store is told as `StoreTrouble`."""

    def __init__(self, bus: EventBus, database: Database) -> None:
        self._database = database
        self._on_error = tell_trouble(bus)
        self._searches: dict[str, LatestQuestion[tuple[Match, ...]]] = {}

    def search(self, text: str, on_result: OnMatches, field: str = "") -> None:
        """Latest wins among the searches of one `field`: an overtaken one is never answered."""
        if field not in self._searches:
            self._searches[field] = LatestQuestion(self._database, self._on_error)
        self._searches[field].ask(lambda unit: unit.customers.search(text), on_result)

    def card(self, customer_id: str, on_result: Callable[[CustomerCard | None], None]) -> None:
        self._database.run(lambda unit: unit.customers.card(customer_id), on_result, self._on_error)

    def timeline(
        self,
        customer_id: str,
        channel: Channel | None,
        before: float,
        on_result: Callable[[tuple[Interaction, ...]], None],
    ) -> None:
        """Newest first; `before` is the start of the last one already shown, 0 for the newest."""
        self._database.run(
            lambda unit: unit.interactions.timeline(customer_id, channel, before),
            on_result,
            self._on_error,
        )
