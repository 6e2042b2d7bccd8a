"""Rules that hold for every test: it leaves no thread, no process and no unexpected error behind.

`@pytest.mark.expects_errors` allows log records of level ERROR where the test is about trouble.
"""

import logging
import os
import threading
import time
from collections.abc import Callable, Iterator
from typing import TypeVar

import psutil
import pytest

T = TypeVar("T")
PATIENCE_S = 5.0
RUN_MARK = "AHIZE_TEST_RUN"

pytest_plugins = ["tests.pbx.fixtures"]

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ[RUN_MARK] = str(os.getpid())


def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line("markers", "expects_errors: log records of level ERROR are expected")


class ErrorRecords(logging.Handler):
    """Remembers what was logged as an error."""

    def __init__(self) -> None:
        super().__init__(logging.ERROR)
        self.records: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.records.append(f"{record.name}: {record.getMessage()}")


@pytest.fixture(autouse=True)
def no_unexpected_errors(request: pytest.FixtureRequest) -> Iterator[None]:
    handler = ErrorRecords()
    logging.getLogger().addHandler(handler)
    yield
    logging.getLogger().removeHandler(handler)
    if handler.records and not request.node.get_closest_marker("expects_errors"):
        pytest.fail("logged as errors: " + "; ".join(handler.records))


@pytest.fixture(autouse=True)
def no_leaks() -> Iterator[None]:
    """Checked after all narrower fixtures are torn down; wider ones began before and may stay."""
    threads, processes = set(threading.enumerate()), _children()
    yield
    if left := _wait_until_gone(lambda: set(threading.enumerate()) - threads):
        pytest.fail(f"leaked threads: {sorted(thread.name for thread in left)}")
    if left := _wait_until_gone(lambda: _children() - processes):
        pytest.fail(f"leaked processes: {[_describe(process) for process in left]}")


@pytest.fixture(autouse=True, scope="session")
def no_orphans() -> Iterator[None]:
    """Detached processes are not our children; they still carry the mark of this run."""
    yield
    if left := _wait_until_gone(_marked_orphans):
        names = [_describe(process) for process in left]
        for process in left:
            process.kill()
        pytest.fail(f"orphaned processes: {names}")


def _children() -> set[psutil.Process]:
    return {child for child in psutil.Process().children(recursive=True) if _alive(child)}


def _marked_orphans() -> set[psutil.Process]:
    me = psutil.Process()
    mine = {me, *me.children(recursive=True), *me.parents()}
    return {
        process for process in psutil.process_iter() if process not in mine and _marked(process)
    }


def _marked(process: psutil.Process) -> bool:
    try:
        return _alive(process) and process.environ().get(RUN_MARK) == os.environ[RUN_MARK]
    except (psutil.Error, OSError):
        return False


def _alive(process: psutil.Process) -> bool:
    try:
        return process.status() != psutil.STATUS_ZOMBIE
    except psutil.Error:
        return False


def _describe(process: psutil.Process) -> str:
    try:
        return f"{process.pid} {' '.join(process.cmdline())[:120]}"
    except psutil.Error:
        return str(process.pid)


def _wait_until_gone(left: Callable[[], set[T]]) -> set[T]:
    """What is left after some patience: ends are asynchronous, leaks are for ever."""
    deadline = time.monotonic() + PATIENCE_S
    while (still := left()) and time.monotonic() < deadline:
        time.sleep(0.02)
    return still
