"""How many past calls each filter finds, and which of them have a recording."""

from softphone.crm.store.store import SqlStore
from softphone.domain.call import Direction
from softphone.domain.history import HistoryFilter
from softphone.domain.recording import RecordedFile
from tests.unit.store.conftest import NOW
from tests.unit.store.test_history import found, past, save


def fill(store: SqlStore) -> None:
    save(
        store,
        past("in", number="+905321234567"),
        past("out", direction=Direction.OUTGOING, started_at=NOW + 1),
        past("missed", answered_at=0.0, started_at=NOW + 2),
    )
    with store.unit_of_work() as work:
        for file in ("a.wav", "b.wav"):
            work.recordings.save(RecordedFile(interaction_id="in", file=file, started_at=NOW))


def count(store: SqlStore, wanted: HistoryFilter, limit: int = 1000) -> int:
    with store.unit_of_work() as work:
        return work.interactions.count_history(wanted, limit)


def test_each_filter_is_counted_as_it_finds(store: SqlStore) -> None:
    fill(store)
    assert count(store, HistoryFilter()) == 3
    assert count(store, HistoryFilter(direction=Direction.INCOMING)) == 2
    assert count(store, HistoryFilter(direction=Direction.OUTGOING)) == 1
    assert count(store, HistoryFilter(missed=True)) == 1
    assert count(store, HistoryFilter(text="0532 123")) == 1
    assert count(store, HistoryFilter(until=NOW + 1)) == 1


def test_a_call_with_two_recordings_is_one_call(store: SqlStore) -> None:
    fill(store)
    assert found(store, recorded=True) == ["in"]
    assert count(store, HistoryFilter(recorded=True)) == 1


def test_counting_ends_at_the_limit(store: SqlStore) -> None:
    fill(store)
    assert count(store, HistoryFilter(), limit=2) == 2
