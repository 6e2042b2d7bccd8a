"""The store alone, without a call: `python -m tests.bench.look_up FILE [CUSTOMERS INTERACTIONS]`.

The screen pop's own share of the time, and a search for each length of text. The file is made
where it is missing; a million customers take about three minutes and 2.6 GB.
"""

import random
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

from softphone.crm.store.opening import open_store
from softphone.crm.store.store import SqlStore, SqlUnitOfWork
from tests.bench.figure import Figure, figure, median, percentile
from tests.demo.bench_customers import load_bench, number_of

LOOK_UPS, SEARCHES = 2000, 50
TEXTS = ("a", "ay", "ayşe", "ayşe yıl", "yılmaz", "0532", "0532 200 12 34", "00000123")


def measure(path: Path, customers: int, interactions: int) -> Iterator[Figure]:
    load_bench(path, customers, interactions)
    chance = random.Random(5)
    started = time.perf_counter()
    with closing(open_store(path, "Elif Kaya")) as store:
        yield figure("look_up.open", (time.perf_counter() - started) * 1000, "ms")
        numbers = [number_of(chance.randrange(customers)) for _ in range(LOOK_UPS)]
        yield from _figures("pop", [_timed(store, _pop, number) for number in numbers])
        for text in TEXTS:
            yield from _figures(
                f"search {text!r}", [_timed(store, _search, text) for _ in range(SEARCHES)]
            )


def _pop(work: SqlUnitOfWork, number: str) -> None:
    (match,) = work.customers.matches(number)
    work.customers.card(match.customer.customer_id)


def _search(work: SqlUnitOfWork, text: str) -> None:
    work.customers.search(text)


def _timed(store: SqlStore, ask: Callable[[SqlUnitOfWork, str], None], value: str) -> float:
    started = time.perf_counter()
    with store.unit_of_work() as work:
        ask(work, value)
    return (time.perf_counter() - started) * 1000


def _figures(name: str, times: list[float]) -> Iterator[Figure]:
    yield figure(f"look_up.{name}.first", times[0], "ms")
    yield figure(f"look_up.{name}.p50", median(times), "ms")
    yield figure(f"look_up.{name}.p99", percentile(times, 99), "ms")


if __name__ == "__main__":
    sizes = [int(size) for size in sys.argv[2:]] or [1_000_000, 5_000_000]
    for measured in measure(Path(sys.argv[1]), *sizes):
        print(f"{measured.name:34} {measured.value:9.2f} {measured.unit}", flush=True)
