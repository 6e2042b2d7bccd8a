"""What services know of the store: units of work, run on the database thread.

The SQLAlchemy implementation is in `crm.store`; nothing else knows of SQL.
"""

from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from enum import StrEnum
from typing import Protocol, TypeVar

from softphone.domain.agent import AgentMark, DayFigures, StateSpan
from softphone.domain.customer import Case, Customer, FollowUp, NewCustomer
from softphone.domain.history import HistoryFilter
from softphone.domain.interaction import Channel, Interaction, WrapUpCode
from softphone.domain.pop import CustomerCard, Match
from softphone.domain.recording import RecordedFile

T = TypeVar("T")


class Customers(Protocol):
    """Customers and what hangs on them."""

    def get(self, customer_id: str) -> Customer | None: ...

    def matches(self, number: str, customer_number: str = "") -> tuple[Match, ...]:
        """Everyone who may be calling, surest first; `number` as signalled or E.164."""
        ...

    def card(self, customer_id: str) -> CustomerCard | None: ...

    def card_of(self, customer: Customer) -> CustomerCard:
        """The same for a customer that is read already."""
        ...

    def search(self, text: str, limit: int = 20) -> tuple[Match, ...]:
        """By name, company, number, e-mail or customer number; folded, prefix first."""
        ...

    def add(self, new: NewCustomer) -> Customer: ...

    def open_cases(self, limit: int = 50) -> tuple[Case, ...]:
        """The agent's own, the most urgent first."""
        ...


class Interactions(Protocol):
    """Contacts, their notes and wrap-ups."""

    def get(self, interaction_id: str) -> Interaction | None: ...

    def of_call(self, call_id: str) -> Interaction | None: ...

    def save(self, interaction: Interaction) -> None:
        """Insert or replace by id."""
        ...

    def set_note(self, interaction_id: str, note: str) -> None: ...

    def timeline(
        self, customer_id: str, channel: Channel | None = None, before: float = 0, limit: int = 50
    ) -> tuple[Interaction, ...]:
        """Newest first; `before` is the start of the last one already shown, 0 for the newest."""
        ...

    def of_number(self, number: str, limit: int = 20) -> tuple[Interaction, ...]:
        """Contacts of a number that belong to no customer, newest first."""
        ...

    def recent_calls(self, limit: int = 50) -> tuple[Interaction, ...]:
        """This agent's calls in and out, newest first."""
        ...

    def history(
        self, wanted: HistoryFilter, before: float = 0, limit: int = 100
    ) -> tuple[Interaction, ...]:
        """This agent's calls that fit, newest first; `before` as in `timeline`."""
        ...

    def count_history(self, wanted: HistoryFilter, limit: int = 1000) -> int:
        """How many calls fit; what is beyond `limit` is not counted."""
        ...

    def count_missed(self, since: float) -> int:
        """This agent's that ended later than a moment."""
        ...

    def since(self, moment: float, limit: int = 200) -> tuple[Interaction, ...]:
        """This agent's answered or dialled calls since a moment, newest first."""
        ...

    def uncoded(self) -> tuple[Interaction, ...]:
        """Calls that were talked and have no code, oldest first."""
        ...

    def unfinished(self) -> tuple[Interaction, ...]:
        """Interactions without an end: what a restarted window has to take up again."""
        ...

    def figures(self, since: float) -> DayFigures: ...


class WrapUpCodes(Protocol):
    """The company's tree of outcomes."""

    def all(self) -> tuple[WrapUpCode, ...]: ...


class FollowUps(Protocol):
    """Promises to call back."""

    def save(self, follow_up: FollowUp) -> None:
        """Insert or replace by id."""
        ...

    def due(self, limit: int = 50) -> tuple[FollowUp, ...]:
        """Open ones, the earliest first."""
        ...

    def done(self, follow_up_id: str) -> None: ...


class AgentLog(Protocol):
    """What the agent did when."""

    def record(self, span: StateSpan) -> None:
        """Close the running span, begin this one."""
        ...

    def spans(self, since: float) -> tuple[StateSpan, ...]: ...

    def set_mark(self, mark: AgentMark, at: float) -> None:
        """Dealt with up to this moment."""
        ...

    def mark(self, mark: AgentMark) -> float:
        """0 where it was never set."""
        ...


class Recordings(Protocol):
    """Which files hold a conversation."""

    def save(self, recording: RecordedFile) -> None:
        """Insert or replace by file."""
        ...

    def of_interaction(self, interaction_id: str) -> tuple[RecordedFile, ...]:
        """In the order in which they began."""
        ...

    def unknown(self, files: Sequence[str]) -> tuple[str, ...]:
        """Which of these are in no record."""
        ...


class UnitOfWork(Protocol):
    """One transaction: leaving normally commits, an exception rolls back."""

    @property
    def customers(self) -> Customers: ...

    @property
    def interactions(self) -> Interactions: ...

    @property
    def codes(self) -> WrapUpCodes: ...

    @property
    def follow_ups(self) -> FollowUps: ...

    @property
    def agent_log(self) -> AgentLog: ...

    @property
    def recordings(self) -> Recordings: ...

    def checkpoint(self) -> None:
        """Force what was written so far to the disk itself after the commit."""
        ...


class StoreProblem(StrEnum):
    """Why the store cannot be used, or not fully."""

    READ_ONLY = "read_only"
    NEWER_VERSION = "newer_version"
    DAMAGED = "damaged"
    """The damaged file was kept aside under another name; a new one was begun."""
    CANNOT_OPEN = "cannot_open"
    DISK_FULL = "disk_full"
    WRITE_FAILED = "write_failed"


class StoreError(Exception):
    """Raised by the store; `problem` says what a person can act on."""

    def __init__(self, problem: StoreProblem, detail: str = "") -> None:
        super().__init__(f"{problem.value}: {detail}")
        self.problem = problem
        self.detail = detail


class Store(Protocol):
    """Opens units of work. Used on one thread only, the database thread."""

    @property
    def notices(self) -> Sequence[tuple[StoreProblem, str]]:
        """What was found while opening and is worth telling, each with the path concerned."""
        ...

    def unit_of_work(self) -> AbstractContextManager[UnitOfWork]: ...

    def close(self) -> None: ...


class Database(Protocol):
    """The database thread, as services see it: work goes there, answers come to the main thread."""

    def run(
        self,
        work: Callable[[UnitOfWork], T],
        on_done: Callable[[T], None] | None = None,
        on_error: Callable[[StoreError], None] | None = None,
    ) -> None:
        """Queue work in order. Answers are called on the main thread."""
        ...
