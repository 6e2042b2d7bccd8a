"""A database as large as a big company's, written fast: rows first, indexes at the end."""

import random
import sqlite3
import time
from collections.abc import Iterator
from contextlib import closing
from itertools import islice
from pathlib import Path
from typing import Any

from softphone.crm.store.migrations import HEAD
from softphone.crm.store.opening import open_store
from softphone.domain.turkish import fold
from tests.demo.identifiers import identifier
from tests.demo.topics import TOPICS, wrap_up_codes
from tests.demo.turkey import COLLEAGUES, FIRST_NAMES, LAST_NAMES, MOBILE_CODES, QUEUES

SEED = 1071
YEAR_S = 365 * 86_400.0
BATCH = 20_000
CHANNELS = ("call", "call", "email", "sms", "whatsapp", "chat")
Row = tuple[Any, ...]


def number_of(position: int) -> str:
    """The mobile number of the customer at a position, from 0: each has one of its own."""
    code = MOBILE_CODES[position % len(MOBILE_CODES)]
    return f"+90{code}{2_000_000 + position // len(MOBILE_CODES) * 7:07}"


def load_bench(path: Path, customers: int = 1_000_000, interactions: int = 5_000_000) -> Path:
    """Makes the file, or takes the one that is there if it has this many of this schema."""
    mark = f"{HEAD} {customers} {interactions}"
    marked = path.with_name(f"{path.name}.bench")
    if path.exists() and marked.exists() and marked.read_text() == mark:
        return path
    for ending in ("", "-wal", "-shm", ".bench"):
        path.with_name(path.name + ending).unlink(missing_ok=True)
    open_store(path).close()
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        _fill(connection, customers, interactions)
    marked.write_text(mark)
    return path


def _fill(connection: sqlite3.Connection, customers: int, interactions: int) -> None:
    for pragma in ("journal_mode = OFF", "synchronous = OFF", "cache_size = -400000"):
        connection.execute(f"PRAGMA {pragma}")
    connection.execute("BEGIN")
    put_off = _drop_indexes(connection)
    ids = _add_customers(connection, customers)
    _insert(connection, "interactions", INTERACTION, _interactions(ids, interactions))
    for statement in put_off:
        connection.execute(statement)
    connection.execute("INSERT INTO customer_search (customer_search) VALUES ('rebuild')")
    connection.execute("COMMIT")
    connection.execute("PRAGMA journal_mode = WAL")


def _drop_indexes(connection: sqlite3.Connection) -> list[str]:
    """Triggers too; returns how to make them again."""
    found = connection.execute(
        "SELECT type, name, sql FROM sqlite_master"
        " WHERE type IN ('index', 'trigger') AND sql IS NOT NULL ORDER BY rowid"
    ).fetchall()
    for kind, name, _ in found:
        connection.execute(f"DROP {kind} {name}")
    return [sql for *_, sql in found]


def _add_customers(connection: sqlite3.Connection, count: int) -> list[str]:
    chance = random.Random(SEED)
    start = time.time() - 5 * YEAR_S
    ids = [identifier(chance, start + position) for position in range(count)]
    _insert(connection, "customers", CUSTOMER, _customers(ids))
    numbers = ((key, number_of(at), number_of(at)[-9:]) for at, key in enumerate(ids))
    _insert(connection, "phone_numbers", NUMBER, numbers)
    return ids


CUSTOMER = (
    "customer_id, first_name, last_name, customer_number, number_key, branch, search_key, facts"
)
NUMBER = "customer_id, e164, last_nine"
INTERACTION = (
    "interaction_id, channel, direction, customer_id, number, queue, agent, subject, started_at,"
    " answered_at, ended_at, talk_s, note, code, code_label, resolved, filed_at"
)
FACTS = '[{"label":"Kart limiti","value":"₺40.000"},{"label":"Müşteri süresi","value":"4 yıl"}]'


def _customers(ids: list[str]) -> Iterator[Row]:
    folded = {name: fold(name) for name in (*FIRST_NAMES, *LAST_NAMES)}
    chance = random.Random(SEED + 1)
    for position, key in enumerate(ids):
        first, last = chance.choice(FIRST_NAMES), chance.choice(LAST_NAMES)
        number = f"{position:08}"
        yield (
            key, first, last, f"{number[:4]} {number[4:]}", number, "Bireysel",
            f"{folded[first]} {folded[last]}", FACTS,
        )  # fmt: skip


def _interactions(ids: list[str], count: int) -> Iterator[Row]:
    """In the order of time, as they would have been written."""
    chance = random.Random(SEED + 2)
    codes = {code.label: code.code for code in wrap_up_codes()}
    start, step = time.time() - YEAR_S, (YEAR_S - 86_400) / count
    for number in range(count):
        at = start + number * step
        position = int(chance.random() * len(ids))
        topic = chance.choice(TOPICS)
        talk_s = 60 + number % 400
        yield (
            identifier(chance, at), CHANNELS[number % len(CHANNELS)], "incoming", ids[position],
            number_of(position), QUEUES[number % 3], COLLEAGUES[number % 8], topic.subject, at,
            at + 8, at + 8 + talk_s, talk_s, topic.notes[number % 2], codes[topic.label], topic.tag,
            number % 5 > 0, at + 30 + talk_s,
        )  # fmt: skip


def _insert(connection: sqlite3.Connection, table: str, columns: str, rows: Iterator[Row]) -> None:
    marks = ", ".join("?" * len(columns.split(",")))
    statement = f"INSERT INTO {table} ({columns}) VALUES ({marks})"  # noqa: S608 - our own names
    while batch := list(islice(rows, BATCH)):
        connection.executemany(statement, batch)
