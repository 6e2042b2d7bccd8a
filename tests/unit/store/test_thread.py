"""The database thread: order, answers on the main thread, errors, a clean end."""

import queue
import sqlite3
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from typing import TypeVar

import pytest

from softphone.crm.port import StoreError, StoreProblem, UnitOfWork
from softphone.crm.store.opening import open_store
from softphone.crm.store.store import SqlStore
from softphone.crm.store.thread import DatabaseThread
from softphone.domain.customer import FollowUp, NewCustomer
from softphone.domain.interaction import Interaction

T = TypeVar("T")
PATIENCE_S = 10.0


class MainThread:
    """Posted calls run when the test asks for them, as an event loop would."""

    def __init__(self) -> None:
        self._calls: queue.SimpleQueue[Callable[[], None]] = queue.SimpleQueue()

    def post(self, call: Callable[[], None]) -> None:
        self._calls.put(call)

    def run_until(self, condition: Callable[[], object]) -> None:
        while not condition():
            self._calls.get(timeout=PATIENCE_S)()


@pytest.fixture
def main() -> MainThread:
    return MainThread()


@pytest.fixture
def database(path: Path, main: MainThread) -> Iterator[DatabaseThread]:
    database = DatabaseThread(lambda: open_store(path), main.post)
    database.start()
    yield database
    database.stop()


def answer_to(database: DatabaseThread, main: MainThread, work: Callable[[UnitOfWork], T]) -> T:
    done: list[T] = []
    database.run(work, done.append, lambda error: pytest.fail(str(error)))
    main.run_until(lambda: done)
    return done[0]


def error_of(
    database: DatabaseThread, main: MainThread, work: Callable[[UnitOfWork], object]
) -> StoreError:
    errors: list[StoreError] = []
    database.run(work, lambda _: pytest.fail("no error"), errors.append)
    main.run_until(lambda: errors)
    return errors[0]


def test_work_there_answer_here(database: DatabaseThread, main: MainThread) -> None:
    threads: list[str] = []
    database.run(
        lambda _: threads.append(threading.current_thread().name),
        lambda _: threads.append(threading.current_thread().name),
    )
    main.run_until(lambda: len(threads) == 2)
    assert threads == ["database", threading.current_thread().name]


def test_in_order(database: DatabaseThread, main: MainThread) -> None:
    done: list[int] = []
    for number in range(50):
        database.run(lambda _, number=number: number, done.append)
    main.run_until(lambda: len(done) == 50)
    assert done == list(range(50))


def test_each_piece_of_work_is_a_transaction(database: DatabaseThread, main: MainThread) -> None:
    def fail(work: UnitOfWork) -> None:
        work.customers.add(NewCustomer(first_name="Ece"))
        work.interactions.set_note("nothing", "text")

    assert error_of(database, main, fail).problem is StoreProblem.WRITE_FAILED
    assert answer_to(database, main, lambda work: work.customers.search("ece")) == ()


@pytest.mark.expects_errors
def test_an_error_of_ours_is_answered_and_the_thread_lives_on(
    database: DatabaseThread, main: MainThread
) -> None:
    error = error_of(database, main, lambda _: 1 // 0)
    assert error.problem is StoreProblem.WRITE_FAILED
    assert "ZeroDivisionError" in error.detail
    assert answer_to(database, main, lambda work: work.codes.all())


def test_what_is_asked_before_the_start_is_done(path: Path, main: MainThread) -> None:
    database = DatabaseThread(lambda: open_store(path), main.post)
    done: list[object] = []
    database.run(lambda work: work.codes.all(), done.append)
    database.start()
    main.run_until(lambda: done)
    database.stop()


def test_stop_does_what_is_queued_and_closes(path: Path, main: MainThread) -> None:
    database = DatabaseThread(lambda: open_store(path), main.post)
    database.start()
    for number in range(20):
        database.run(
            lambda work, number=number: work.interactions.save(
                Interaction(interaction_id=str(number), started_at=number)
            )
        )
    database.stop()
    database.stop()
    assert not path.with_name(path.name + "-wal").exists()
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("SELECT count(*) FROM interactions").fetchone() == (20,)


def test_stop_without_start(path: Path, main: MainThread) -> None:
    DatabaseThread(lambda: open_store(path), main.post).stop()
    assert not path.exists()


def test_notices_are_told(path: Path, main: MainThread) -> None:
    path.parent.mkdir()
    path.write_bytes(b"this is no database" * 100)
    told: list[tuple[StoreProblem, str]] = []
    database = DatabaseThread(
        lambda: open_store(path), main.post, lambda *notice: told.append(notice)
    )
    database.start()
    main.run_until(lambda: told)
    assert told[0][0] is StoreProblem.DAMAGED
    assert Path(told[0][1]).exists()
    assert answer_to(database, main, lambda work: work.codes.all())
    database.stop()


def test_without_a_store_every_work_is_answered(path: Path, main: MainThread) -> None:
    path.mkdir(parents=True)
    told: list[tuple[StoreProblem, str]] = []
    database = DatabaseThread(
        lambda: open_store(path), main.post, lambda *notice: told.append(notice)
    )
    database.start()
    for _ in range(2):
        error = error_of(database, main, lambda work: work.codes.all())
        assert error.problem is StoreProblem.CANNOT_OPEN
    assert [problem for problem, _ in told] == [StoreProblem.CANNOT_OPEN]
    database.stop()


@pytest.mark.expects_errors
def test_an_unexpected_error_while_opening_is_answered(main: MainThread) -> None:
    def fail() -> SqlStore:
        raise ImportError("no such module")

    database = DatabaseThread(fail, main.post)
    database.start()
    error = error_of(database, main, lambda work: work.codes.all())
    assert error.problem is StoreProblem.CANNOT_OPEN
    database.stop()


def test_an_unanswered_error_is_logged_without_the_customers_data(
    database: DatabaseThread, main: MainThread, caplog: pytest.LogCaptureFixture
) -> None:
    promise = FollowUp(
        follow_up_id="f", customer_id="nobody", name="Zeynep", number="1", due_at=1.0
    )
    database.run(lambda work: work.follow_ups.save(promise))
    assert answer_to(database, main, lambda work: work.follow_ups.due()) == ()
    assert "write_failed" in caplog.text
    assert "Zeynep" not in caplog.text


def test_sqlalchemy_is_not_needed_to_make_one() -> None:
    code = "import softphone.crm.store.thread, sys; sys.exit('sqlalchemy' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], timeout=30, check=False).returncode == 0
