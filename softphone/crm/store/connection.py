"""One SQLite connection, set up so that a power cut loses nothing that was checkpointed.

No memory mapping: a failing disk would end the process instead of giving an error.
"""

import sqlite3
from collections.abc import Callable
from pathlib import Path

import sqlalchemy as sa

BUSY_TIMEOUT_S = 5.0
CACHE_KIB = 16_384


def connect(path: Path) -> sqlite3.Connection:
    """Read and write; made if missing."""
    uri = f"{path.absolute().as_uri()}?mode=rwc"
    connection = sqlite3.connect(uri, uri=True, isolation_level=None, timeout=BUSY_TIMEOUT_S)
    try:
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = NORMAL")
        configure(connection)
    except sqlite3.Error:
        connection.close()
        raise
    return connection


def configure(connection: sqlite3.Connection) -> None:
    """What does not write."""
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute(f"PRAGMA cache_size = -{CACHE_KIB}")
    connection.execute("PRAGMA temp_store = MEMORY")


def engine_on(connect: Callable[[], sqlite3.Connection]) -> sa.Engine:
    """Transactions begin where SQLAlchemy says so, not where the driver guesses."""
    engine = sa.create_engine("sqlite://", creator=connect, poolclass=sa.StaticPool)
    sa.event.listen(engine, "begin", lambda connection: connection.exec_driver_sql("BEGIN"))
    return engine
