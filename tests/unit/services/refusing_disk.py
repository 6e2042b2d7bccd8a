"""A disk that refuses for a while: the real database, told by SQLite's own switch to only read."""

from collections.abc import Iterator
from contextlib import contextmanager

from tests.unit.services.desk import Desk


@contextmanager
def refusing_disk(desk: Desk) -> Iterator[None]:
    """Writes fail with `READ_ONLY`, reads work, as long as this lasts."""
    _set_query_only(desk, "ON")
    yield
    _set_query_only(desk, "OFF")


def _set_query_only(desk: Desk, value: str) -> None:
    desk.settle()
    desk.ask(
        lambda unit: unit.interactions._connection.exec_driver_sql(f"PRAGMA query_only = {value}")
    )
