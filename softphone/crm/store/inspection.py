"""Looks at a database file before it is used, without changing a byte of it."""

import sqlite3
import threading
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import msgspec

from softphone.crm.port import StoreError, StoreProblem
from softphone.crm.store.errors import is_damage, opening_failed

CHECK_BUDGET_S = 0.25
"""How long a start may spend on looking for damage; an agent's own file is read whole in less."""


class Inspection(msgspec.Struct, frozen=True):
    """What was found."""

    revision: str = ""
    """Of the schema; empty for a file that is still to be filled."""
    damage: str = ""
    """Technical; empty for a sound file."""


def inspect(path: Path) -> Inspection:
    """Raises `StoreError` for what is neither empty, nor ours, nor damaged."""
    try:
        if not path.exists() or path.stat().st_size == 0:
            return Inspection()
        with closing(open_read_only(path)) as connection:
            return _look(connection, path)
    except sqlite3.Error as error:
        if is_damage(error):
            return Inspection(damage=str(error))
        raise opening_failed(error, path) from error
    except OSError as error:
        raise opening_failed(error, path) from error


def open_read_only(path: Path) -> sqlite3.Connection:
    """Also where not even SQLite's own side files can be made, as on a read-only medium."""
    uri = path.absolute().as_uri()
    connection = sqlite3.connect(f"{uri}?mode=ro", uri=True, isolation_level=None)
    try:
        connection.execute("SELECT count(*) FROM sqlite_master")
    except sqlite3.OperationalError as error:
        connection.close()
        if error.sqlite_errorcode & 0xFF not in {sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_READONLY}:
            raise
        return sqlite3.connect(f"{uri}?immutable=1", uri=True, isolation_level=None)
    except sqlite3.Error:
        connection.close()
        raise
    return connection


def _look(connection: sqlite3.Connection, path: Path) -> Inspection:
    tables = {name for (name,) in connection.execute("SELECT name FROM sqlite_master")}
    if not tables:
        return Inspection()
    if "alembic_version" not in tables:
        raise StoreError(StoreProblem.CANNOT_OPEN, f"{path}: a database of another program")
    (revision,) = connection.execute("SELECT version_num FROM alembic_version").fetchone() or ("",)
    return Inspection(revision=revision, damage=_find_damage(connection))


def _find_damage(connection: sqlite3.Connection) -> str:
    with _interrupted_after(connection, CHECK_BUDGET_S):
        try:
            (found,) = connection.execute("PRAGMA quick_check(1)").fetchone()
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode != sqlite3.SQLITE_INTERRUPT:
                raise
            return ""
    return "" if found == "ok" else str(found)


@contextmanager
def _interrupted_after(connection: sqlite3.Connection, seconds: float) -> Iterator[None]:
    timer = threading.Timer(seconds, connection.interrupt)
    timer.start()
    try:
        yield
    finally:
        timer.cancel()
        timer.join()
