"""Fills a new database with the customers of the demo: `load` for people, `load_bench` for benches.

    python -m tests.demo.customers FILE                      the demo
    python -m tests.demo.customers FILE --bench [CUSTOMERS INTERACTIONS]

The same seed gives the same people everywhere; only the times follow the clock.
"""

import random
import sys
import time
from pathlib import Path

import msgspec
import sqlalchemy as sa

from softphone.crm.store import schema
from softphone.crm.store.connection import connect, engine_on
from softphone.crm.store.customer_rows import consent_rows, customer_row, number_rows
from softphone.crm.store.opening import open_store
from softphone.crm.store.wrap_up_codes import code_rows
from softphone.domain.customer import Case, CaseState, Customer
from softphone.domain.interaction import Interaction
from tests.demo.bench_customers import load_bench
from tests.demo.cast import ZEYNEP, cases, cast, follow_ups
from tests.demo.history import history
from tests.demo.people import company, person
from tests.demo.today import todays_calls, todays_spans
from tests.demo.topics import TOPICS, wrap_up_codes
from tests.demo.turkey import COLLEAGUES
from tests.demo.zeynep import zeyneps

__all__ = ["load", "load_bench"]

SEED = 1923
AGENT = "Elif Kaya"
DAY_S = 86_400.0


def load(path: Path, customers: int = 400, now: float | None = None, agent: str = AGENT) -> None:
    """Makes the file; raises `FileExistsError` rather than mixing the demo into someone's data."""
    if path.exists():
        raise FileExistsError(path)
    now = time.time() if now is None else now
    open_store(path, agent).close()
    engine = engine_on(lambda: connect(path))
    with engine.begin() as connection:
        _fill(connection, customers, now, agent)
    engine.dispose()


def _fill(connection: sa.Connection, count: int, now: float, agent: str) -> None:
    chance = random.Random(SEED)
    known = cast(now)
    drawn = tuple(
        company(chance, now) if chance.random() < 0.1 else person(chance, now)
        for _ in range(max(0, count - len(known)))
    )
    _add_codes(connection)
    _add_customers(connection, (*known, *drawn))
    everyone = {customer.customer_id: customer for customer in (*known, *drawn)}
    calls = todays_calls(chance, everyone, now, agent)
    others = tuple(each for each in everyone.values() if each.customer_id != ZEYNEP)
    _add_interactions(
        connection,
        [*history(chance, others, now), *zeyneps(chance, everyone[ZEYNEP], now), *calls],
    )
    _add_cases(connection, [*cases(now), *_drawn_cases(chance, drawn, now)], agent)
    promises = [msgspec.structs.asdict(each) | {"agent": agent} for each in follow_ups(now)]
    connection.execute(sa.insert(schema.follow_ups), promises)
    spans = [msgspec.structs.asdict(each) | {"agent": agent} for each in todays_spans(calls, now)]
    connection.execute(sa.insert(schema.agent_spans), spans)


def _add_codes(connection: sa.Connection) -> None:
    connection.execute(sa.delete(schema.wrap_up_codes))
    connection.execute(sa.insert(schema.wrap_up_codes), code_rows(wrap_up_codes()))


def _add_customers(connection: sa.Connection, customers: tuple[Customer, ...]) -> None:
    for table, rows in (
        (schema.customers, [customer_row(each) for each in customers]),
        (schema.phone_numbers, [row for each in customers for row in number_rows(each)]),
        (schema.consents, [row for each in customers for row in consent_rows(each)]),
    ):
        connection.execute(sa.insert(table), rows)


def _add_interactions(connection: sa.Connection, interactions: list[Interaction]) -> None:
    interactions.sort(key=lambda each: each.started_at)
    connection.execute(
        sa.insert(schema.interactions), list(map(msgspec.structs.asdict, interactions))
    )


def _drawn_cases(
    chance: random.Random, customers: tuple[Customer, ...], now: float
) -> list[tuple[Case, str]]:
    """About one customer in eight waits for something."""
    states = [state for state in CaseState if state is not CaseState.CLOSED]
    waiting = [each for each in customers if chance.random() < 0.12]
    return [
        (
            Case(
                case_id=f"T-{88000 + position}",
                number=f"T-{88000 + position}",
                customer_id=customer.customer_id,
                customer_name=customer.name,
                subject=chance.choice(TOPICS).subject,
                state=chance.choice(states),
                due_at=now + chance.uniform(-1, 10) * DAY_S,
                opened_at=now - chance.uniform(1, 30) * DAY_S,
            ),
            chance.choice(COLLEAGUES),
        )
        for position, customer in enumerate(waiting)
    ]


def _add_cases(connection: sa.Connection, drawn: list[tuple[Case, str]], agent: str) -> None:
    rows = []
    for case, assignee in drawn:
        row = msgspec.structs.asdict(case) | {"assignee": assignee or agent}
        del row["customer_name"]
        rows.append(row)
    connection.execute(sa.insert(schema.cases), rows)


def main(arguments: list[str]) -> int:
    match arguments:
        case [file]:
            load(Path(file))
        case [file, "--bench", *sizes]:
            load_bench(Path(file), *map(int, sizes))
        case _:
            print(__doc__, file=sys.stderr)
            return 2
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
