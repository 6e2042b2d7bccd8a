"""Opens a database file whatever state it is in, and never destroys what it cannot use.

- missing or empty: made, with the neutral tree of wrap-up codes;
- damaged: kept aside under another name, a new one begun, notice `DAMAGED` with the kept path;
- not writable: opened for reading, notice `READ_ONLY`;
- of a newer version or another program: refused untouched, `NEWER_VERSION` or `CANNOT_OPEN`.
"""

import os
import sqlite3
import time
from collections.abc import Callable
from pathlib import Path

import sqlalchemy as sa

from softphone.crm.port import StoreError, StoreProblem
from softphone.crm.store import migrations, schema
from softphone.crm.store.connection import configure, connect, engine_on
from softphone.crm.store.errors import opening_failed, work_failed
from softphone.crm.store.inspection import Inspection, inspect, open_read_only
from softphone.crm.store.store import SqlStore
from softphone.crm.store.wrap_up_codes import DEFAULT_CODES, code_rows, read_codes

PARTS = ("-wal", "-shm", "")
"""The file itself last: were it gone first, SQLite would discard its journal."""


def open_store(
    path: Path,
    agent: str = "",
    clock: Callable[[], float] = time.time,
    default_codes: Path = DEFAULT_CODES,
) -> SqlStore:
    """`agent` is whose calls, cases and promises are meant by "own". Raises `StoreError`."""
    notices: list[tuple[StoreProblem, str]] = []
    found = inspect(path)
    if found.damage:
        notices.append((StoreProblem.DAMAGED, str(_set_aside(path))))
        found = Inspection()
    if not migrations.is_known(found.revision):
        raise StoreError(StoreProblem.NEWER_VERSION, f"{path}: schema {found.revision}")
    if path.exists() and not _writable(path):
        notices.append((StoreProblem.READ_ONLY, str(path)))
        engine = _engine_for_reading(path, found)
    else:
        engine = _engine_for_writing(path, found, default_codes)
    store = SqlStore(engine, agent, clock, notices)
    try:
        with store.unit_of_work() as work:
            work.customers.warm_up()
    except StoreError:
        store.close()
        raise
    return store


def _writable(path: Path) -> bool:
    """SQLite needs the folder, too, for its journal."""
    return os.access(path, os.W_OK) and os.access(path.parent, os.W_OK)


def _set_aside(path: Path) -> Path:
    """Moves the file with its journal; returns where it is now."""
    stamp = time.strftime("%Y%m%dT%H%M%S", time.gmtime())
    kept = path.with_name(f"{path.stem}.damaged-{stamp}-{time.time_ns() % 10**9:09}{path.suffix}")
    try:
        for ending in PARTS:
            part = path.with_name(path.name + ending)
            if part.exists():
                part.rename(kept.with_name(kept.name + ending))
    except OSError as error:
        raise StoreError(StoreProblem.DAMAGED, f"{path}: {error}") from error
    return kept


def _engine_for_reading(path: Path, found: Inspection) -> sa.Engine:
    if found.revision != migrations.HEAD:
        raise StoreError(StoreProblem.READ_ONLY, f"{path}: has to be upgraded first")

    def open_it() -> sqlite3.Connection:
        connection = open_read_only(path)
        configure(connection)
        return connection

    return engine_on(open_it)


def _engine_for_writing(path: Path, found: Inspection, default_codes: Path) -> sa.Engine:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch(mode=0o600)
        connection = connect(path)
    except (sqlite3.Error, OSError) as error:
        raise opening_failed(error, path) from error
    engine = engine_on(lambda: connection)
    try:
        _bring_up_to_date(engine, found, default_codes)
    except sa.exc.DBAPIError as error:
        engine.dispose()
        raise work_failed(error) from error
    return engine


def _bring_up_to_date(engine: sa.Engine, found: Inspection, default_codes: Path) -> None:
    if found.revision == migrations.HEAD:
        return
    with engine.begin() as connection:
        migrations.upgrade(connection)
        if not found.revision:
            codes = code_rows(read_codes(default_codes))
            connection.execute(sa.insert(schema.wrap_up_codes), codes)
