"""Proof that something really happened: rows of the agent's database, and waiting for them."""

import sqlite3
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import TypeVar

T = TypeVar("T")
POLL_S = 0.02


def until(proof: Callable[[], T | None], what: str, within_s: float = 15.0) -> T:
    """The first true answer. Raises `TimeoutError` that says what was missed."""
    deadline = time.monotonic() + within_s
    while not (found := proof()):
        if time.monotonic() > deadline:
            raise TimeoutError(f"{what}: not within {within_s:.0f} s")
        time.sleep(POLL_S)
    return found


def interaction(database: Path, call_id: str) -> dict[str, object]:
    """What the database holds about a call now; empty where nothing yet."""
    with closing(sqlite3.connect(f"file:{database}?mode=ro", uri=True)) as connection:
        connection.row_factory = sqlite3.Row
        row = connection.execute(
            "SELECT * FROM interactions WHERE call_id = ?", [call_id]
        ).fetchone()
    return dict(row) if row else {}


def favourite_code(database: Path, digit: int) -> str:
    """The wrap-up code that a digit picks."""
    with closing(sqlite3.connect(f"file:{database}?mode=ro", uri=True)) as connection:
        query = "SELECT code FROM wrap_up_codes WHERE favourite = ?"
        return str(connection.execute(query, [digit]).fetchone()[0])
