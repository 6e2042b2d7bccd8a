"""The demo's data is what the pictures show, and the same on every run."""

import time
from collections.abc import Callable
from contextlib import closing
from itertools import pairwise
from pathlib import Path
from typing import Any, TypeVar

import pytest
import sqlalchemy as sa

from softphone.crm.store.opening import open_store
from softphone.crm.store.schema import metadata
from softphone.crm.store.store import SqlUnitOfWork
from softphone.domain.pop import MatchReason
from tests.demo.bench_customers import number_of
from tests.demo.customers import AGENT, load, load_bench

T = TypeVar("T")
AFTERNOON = time.mktime((2025, 11, 18, 14, 32, 0, 0, 0, -1))
AFTER_MIDNIGHT = time.mktime((2025, 11, 18, 0, 40, 0, 0, 0, -1))


def asked(path: Path, now: float, ask: Callable[[SqlUnitOfWork], T]) -> T:
    with closing(open_store(path, AGENT, clock=lambda: now)) as store, store.unit_of_work() as work:
        return ask(work)


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("demo") / "ahize.sqlite3"
    load(path, customers=120, now=AFTERNOON)
    return path


def test_the_first_caller(demo: Path) -> None:
    def look_up(work: SqlUnitOfWork) -> Any:
        (match,) = work.customers.matches("0532 123 45 67")
        return match.reason, work.customers.card(match.customer.customer_id)

    reason, card = asked(demo, AFTERNOON, look_up)
    assert reason is MatchReason.NUMBER
    assert card.customer.name == "Zeynep Arslanoğlu"
    assert [case.number for case in card.cases] == ["T-90412", "T-89977"]
    assert [each.channel for each in card.recent] == ["call", "whatsapp", "email"]
    assert [count for _, count in card.contacts_by_channel] == [21, 12, 9, 4, 2]
    assert card.contacts_in_30_days == 5
    assert len(asked(demo, AFTERNOON, lambda work: work.customers.matches("0212 444 18 90"))) == 2


def test_the_agents_day(demo: Path) -> None:
    midnight = time.mktime((2025, 11, 18, 0, 0, 0, 0, 0, -1))
    figures = asked(demo, AFTERNOON, lambda work: work.interactions.figures(midnight))
    assert (figures.calls, figures.average_talk_s, figures.resolved_percent) == (34, 258.0, 81.25)
    recent = asked(demo, AFTERNOON, lambda work: work.interactions.recent_calls(3))
    assert [call.customer_name for call in recent] == [
        "Hakan Yıldız", "Nermin Özgür", "Tuğçe Şimşek"
    ]  # fmt: skip
    assert [call.missed for call in recent] == [False, True, False]
    assert len(asked(demo, AFTERNOON, lambda work: work.interactions.uncoded())) == 1
    assert asked(demo, AFTERNOON, lambda work: work.interactions.unfinished()) == ()
    cases = asked(demo, AFTERNOON, lambda work: work.customers.open_cases())
    assert [case.number for case in cases] == ["T-90455", "T-90412", "T-90388", "T-90341"]
    assert len(asked(demo, AFTERNOON, lambda work: work.follow_ups.due())) == 4
    codes = asked(demo, AFTERNOON, lambda work: work.codes.all())
    assert sorted(code.favourite for code in codes if code.favourite) == [1, 2, 3, 4, 5, 6]


def test_the_day_has_no_gaps(demo: Path) -> None:
    spans = asked(demo, AFTERNOON, lambda work: work.agent_log.spans(0))
    assert all(one.until == next_one.since for one, next_one in pairwise(spans))
    assert all(span.since < span.until for span in spans[:-1])
    assert spans[-1].until == 0


def test_the_day_fits_right_after_midnight(tmp_path: Path) -> None:
    path = tmp_path / "ahize.sqlite3"
    load(path, customers=20, now=AFTER_MIDNIGHT)
    midnight = AFTER_MIDNIGHT - 40 * 60
    assert asked(path, AFTER_MIDNIGHT, lambda work: work.interactions.figures(midnight)).calls == 34


def test_the_same_everywhere(demo: Path, tmp_path: Path) -> None:
    again = tmp_path / "again.sqlite3"
    load(again, customers=120, now=AFTERNOON)

    def everything(work: SqlUnitOfWork) -> list[Any]:
        run = work.customers._connection.execute
        return [run(sa.select(table)).all() for table in metadata.sorted_tables]

    assert asked(again, AFTERNOON, everything) == asked(demo, AFTERNOON, everything)


def test_someones_own_data_is_never_mixed_with_it(demo: Path) -> None:
    with pytest.raises(FileExistsError):
        load(demo)


def test_bench_data(tmp_path: Path) -> None:
    path = tmp_path / "bench.sqlite3"
    load_bench(path, customers=50, interactions=300)

    def look_up(work: SqlUnitOfWork) -> Any:
        cards = []
        for position in range(50):
            (match,) = work.customers.matches(number_of(position))
            cards.append(work.customers.card(match.customer.customer_id))
        return cards, work.customers.search(cards[0].customer.name)

    cards, found = asked(path, time.time(), look_up)
    assert sum(card.contacts for card in cards) == 300
    assert cards[0].customer in [match.customer for match in found]


def test_bench_data_is_kept_until_another_size_is_wanted(tmp_path: Path) -> None:
    path = tmp_path / "bench.sqlite3"
    load_bench(path, customers=5, interactions=10)
    made = path.stat().st_ino, path.stat().st_mtime_ns
    load_bench(path, customers=5, interactions=10)
    assert (path.stat().st_ino, path.stat().st_mtime_ns) == made
    load_bench(path, customers=6, interactions=10)
    assert asked(path, time.time(), lambda work: len(work.customers.matches(number_of(5)))) == 1
