"""Past calls on request, and how many were missed since the agent last looked."""

from collections.abc import Callable

from softphone.crm.port import Database, UnitOfWork
from softphone.domain.agent import AgentMark
from softphone.domain.history import HistoryFilter
from softphone.domain.interaction import Interaction
from softphone.services.bus import EventBus
from softphone.services.day import start_of_day
from softphone.services.latest import LatestQuestion
from softphone.services.notices import HistoryChanged, JournalChanged
from softphone.services.scheduler import Scheduler
from softphone.services.trouble import tell_trouble

OnCalls = Callable[[tuple[Interaction, ...]], None]


class CallHistory:
    """Publishes `HistoryChanged` whenever the journal was read again, or the count changed."""

    def __init__(self, bus: EventBus, scheduler: Scheduler, database: Database) -> None:
        self._bus = bus
        self._scheduler = scheduler
        self._database = database
        self._on_error = tell_trouble(bus)
        self._searches: LatestQuestion[tuple[Interaction, ...]] = LatestQuestion(
            database, self._on_error
        )
        self._counted: tuple[HistoryFilter, ...] = ()
        self._missed_count = 0
        self._seen_times = 0
        bus.subscribe(JournalChanged, lambda _event: self._count_missed())

    @property
    def missed_count(self) -> int:
        """Since `seen`; before the first time, since midnight."""
        return self._missed_count

    def search(
        self, wanted: HistoryFilter, on_result: OnCalls, before: float = 0, limit: int = 100
    ) -> None:
        """Newest first; `before` is the start of the last one already shown. Latest wins."""
        self._searches.ask(lambda unit: unit.interactions.history(wanted, before, limit), on_result)

    def count(
        self, wanted: tuple[HistoryFilter, ...], on_result: Callable[[tuple[int, ...]], None]
    ) -> None:
        """How many calls each of these finds, up to a thousand. Latest wins.

        One piece of work for each: a caller whose name is looked up waits for one at most.
        """
        self._counted = wanted
        self._count_next(wanted, (), on_result)

    def seen(self) -> None:
        """The agent looks at the list: none counts as missed any more; remembered."""
        self._seen_times += 1
        now = self._scheduler.now()
        self._database.run(
            lambda unit: unit.agent_log.set_mark(AgentMark.MISSED_SEEN, now),
            on_error=self._on_error,
        )
        if self._missed_count:
            self._missed_count = 0
            self._bus.publish(HistoryChanged())

    def _count_next(
        self,
        wanted: tuple[HistoryFilter, ...],
        counts: tuple[int, ...],
        on_result: Callable[[tuple[int, ...]], None],
    ) -> None:
        if wanted is not self._counted:
            return
        if len(counts) == len(wanted):
            on_result(counts)
            return
        one = wanted[len(counts)]
        self._database.run(
            lambda unit: unit.interactions.count_history(one),
            lambda count: self._count_next(wanted, (*counts, count), on_result),
            self._on_error,
        )

    def _count_missed(self) -> None:
        midnight = start_of_day(self._scheduler.now())
        seen_times = self._seen_times
        self._database.run(
            lambda unit: missed_since_seen(unit, midnight),
            lambda count: self._on_missed(count, seen_times),
            self._on_error,
        )

    def _on_missed(self, count: int, seen_times: int) -> None:
        """What was counted before the agent looked is old news."""
        if seen_times == self._seen_times:
            self._missed_count = count
        self._bus.publish(HistoryChanged())


def missed_since_seen(unit: UnitOfWork, midnight: float) -> int:
    """Database thread."""
    return unit.interactions.count_missed(unit.agent_log.mark(AgentMark.MISSED_SEEN) or midnight)
