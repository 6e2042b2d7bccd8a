"""The agent's day as lists and figures, read again whenever a call is over or filed."""

from softphone.crm.port import Database, StoreError, UnitOfWork
from softphone.domain.interaction import Interaction
from softphone.services.bus import EventBus
from softphone.services.day import start_of_day
from softphone.services.notices import (
    InteractionChanged,
    InteractionFiled,
    JournalChanged,
    WrapUpChanged,
)
from softphone.services.scheduler import Scheduler
from softphone.services.trouble import tell_trouble
from softphone.services.values import DayOverview


class Journal:
    """Must be made after `Interactions`: its reads queue behind their writes."""

    def __init__(self, bus: EventBus, scheduler: Scheduler, database: Database) -> None:
        self._bus = bus
        self._scheduler = scheduler
        self._database = database
        self._day = DayOverview()
        self._reading = False
        self._stale = False
        bus.subscribe(InteractionFiled, lambda _event: self.refresh())
        bus.subscribe(InteractionChanged, self._on_interaction)
        bus.subscribe(WrapUpChanged, self._on_wrap_up)

    @property
    def day(self) -> DayOverview:
        """As last read."""
        return self._day

    def refresh(self) -> None:
        """Read again; `JournalChanged` when it is there. Requests during a read become one."""
        if self._reading:
            self._stale = True
            return
        self._reading, self._stale = True, False
        since = start_of_day(self._scheduler.now())
        self._database.run(lambda unit: read_day(unit, since), self._on_day, self._on_error)

    def _on_interaction(self, event: InteractionChanged) -> None:
        """A call is over, or it became known with whom the one is that goes on."""
        changed = event.interaction
        if changed.ended_at or self._reading or self._shows_another_customer(changed):
            self.refresh()

    def _shows_another_customer(self, changed: Interaction) -> bool:
        return any(
            shown.interaction_id == changed.interaction_id
            and shown.customer_id != changed.customer_id
            for shown in self._day.recent
        )

    def _on_wrap_up(self, event: WrapUpChanged) -> None:
        """A draft put aside may have left a note behind."""
        if event.draft is None:
            self.refresh()

    def _on_day(self, day: DayOverview) -> None:
        self._day = day
        self._bus.publish(JournalChanged())
        self._after_read()

    def _on_error(self, error: StoreError) -> None:
        tell_trouble(self._bus)(error)
        self._after_read()

    def _after_read(self) -> None:
        self._reading = False
        if self._stale:
            self.refresh()


def read_day(unit: UnitOfWork, since: float) -> DayOverview:
    """Everything in one unit of work, so that lists and figures agree. Database thread."""
    return DayOverview(
        recent=unit.interactions.recent_calls(),
        today=unit.interactions.since(since),
        uncoded=unit.interactions.uncoded(),
        cases=unit.customers.open_cases(),
        follow_ups=unit.follow_ups.due(),
        figures=unit.interactions.figures(since),
    )
