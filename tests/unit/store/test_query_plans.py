"""The questions of a ringing call are answered from indexes, however large the file is."""

from collections.abc import Callable
from typing import Any

import pytest
import sqlalchemy as sa

from softphone.crm.store.store import SqlStore, SqlUnitOfWork
from softphone.domain.agent import AgentMark
from softphone.domain.call import Direction
from softphone.domain.customer import NewCustomer
from softphone.domain.history import HistoryFilter
from softphone.domain.interaction import Channel

QUESTIONS: dict[str, Callable[[SqlUnitOfWork], Any]] = {
    "matches": lambda work: work.customers.matches("05321234567", "4810 2275"),
    "unmatched": lambda work: work.customers.matches("05331234567"),
    "card": lambda work: work.customers.card(
        work.customers.matches("05321234567")[0].customer.customer_id
    ),
    "search by name": lambda work: work.customers.search("ece tek"),
    "search by number": lambda work: work.customers.search("0532 123 45 67"),
    "own cases": lambda work: work.customers.open_cases(),
    "of call": lambda work: work.interactions.of_call("c"),
    "of number": lambda work: work.interactions.of_number("05321234567"),
    "timeline": lambda work: work.interactions.timeline("x", before=5.0),
    "timeline of a channel": lambda work: work.interactions.timeline("x", Channel.CALL),
    "recent calls": lambda work: work.interactions.recent_calls(),
    "history": lambda work: work.interactions.history(HistoryFilter()),
    "missed": lambda work: work.interactions.history(HistoryFilter(missed=True, text="ece")),
    "missed calls counted": lambda work: work.interactions.count_missed(5.0),
    "mark": lambda work: work.agent_log.mark(AgentMark.MISSED_SEEN),
    "since": lambda work: work.interactions.since(5.0),
    "uncoded": lambda work: work.interactions.uncoded(),
    "unfinished": lambda work: work.interactions.unfinished(),
    "figures": lambda work: work.interactions.figures(5.0),
    "follow-ups": lambda work: work.follow_ups.due(),
    "recordings": lambda work: work.recordings.of_interaction("x"),
    "unknown files": lambda work: work.recordings.unknown(["/x.wav"]),
    "agent log": lambda work: work.agent_log.spans(5.0),
}


@pytest.mark.parametrize("question", QUESTIONS)
def test_no_table_is_read_from_end_to_end(store: SqlStore, question: str) -> None:
    with store.unit_of_work() as work:
        work.customers.add(NewCustomer(first_name="Ece", number="05321234567"))
        steps = _plan(work, QUESTIONS[question])
    assert steps
    assert [step for step in steps if step.startswith("SCAN") and not _is_small(step)] == []


def test_contacts_are_counted_in_the_index_alone(store: SqlStore) -> None:
    with store.unit_of_work() as work:
        steps = _plan(work, lambda work: work.interactions.count_by_channel("x", 5.0))
    assert "USING COVERING INDEX ix_interactions_customer" in steps[0]


@pytest.mark.parametrize(
    ("wanted", "index"),
    [
        (HistoryFilter(), "ix_interactions_history"),
        (HistoryFilter(text="ece tek 0532"), "ix_interactions_history"),
        (HistoryFilter(text="ece", direction=Direction.OUTGOING), "ix_interactions_history"),
        (HistoryFilter(text="ece", since=5.0, until=9.0), "ix_interactions_history"),
        (HistoryFilter(text="ece", missed=True), "ix_interactions_missed"),
    ],
)
def test_past_calls_are_looked_for_in_an_index_alone(
    store: SqlStore, wanted: HistoryFilter, index: str
) -> None:
    with store.unit_of_work() as work:
        steps = _plan(work, lambda work: work.interactions.history(wanted))
    bounds = "(agent=? AND started_at>? AND started_at<?)"
    assert f"SEARCH interactions USING COVERING INDEX {index} {bounds}" in steps


@pytest.mark.parametrize("question", ["timeline", "recent calls", "since", "uncoded", "of number"])
def test_newest_first_needs_no_sorting(store: SqlStore, question: str) -> None:
    with store.unit_of_work() as work:
        assert not [step for step in _plan(work, QUESTIONS[question]) if "ORDER BY" in step]


def _is_small(step: str) -> bool:
    """The full-text index knows its rows; the partial indexes hold only what still waits."""
    return "VIRTUAL TABLE" in step or step.endswith(("_uncoded", "_unfinished"))


def _plan(work: SqlUnitOfWork, ask: Callable[[SqlUnitOfWork], object]) -> list[str]:
    """What SQLite says of each statement that the question needs, with its real values."""
    connection = work.customers._connection
    asked: list[tuple[str, Any]] = []

    def note(*event: Any) -> None:
        _, _, statement, values, *_ = event
        asked.append((statement, values))

    sa.event.listen(connection, "before_cursor_execute", note)
    ask(work)
    sa.event.remove(connection, "before_cursor_execute", note)
    return [
        row.detail
        for statement, values in asked
        for row in connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", values)
    ]
