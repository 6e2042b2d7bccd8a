"""The database thread: all work with the store is done here, in order, off the main thread."""

import logging
import queue
import threading
from collections.abc import Callable
from typing import Any, TypeVar

import msgspec

from softphone.crm.port import Store, StoreError, StoreProblem, UnitOfWork

T = TypeVar("T")
Post = Callable[[Callable[[], None]], None]
"""Runs something on the main thread, soon; may be called from any thread."""

log = logging.getLogger(__name__)


class _Job(msgspec.Struct, frozen=True):
    work: Callable[[UnitOfWork], Any]
    on_done: Callable[[Any], None] | None
    on_error: Callable[[StoreError], None] | None


class DatabaseThread:
    """`crm.port.Database` on one thread of its own.

    `open_store` runs on that thread and may import what it needs there, so that neither SQLAlchemy
    nor a slow disk delays the window. `on_notice` tells on the main thread what was found while
    opening; where opening failed, every piece of work answers with the same error.
    """

    def __init__(
        self,
        open_store: Callable[[], Store],
        post: Post,
        on_notice: Callable[[StoreProblem, str], None] | None = None,
    ) -> None:
        self._open_store = open_store
        self._post = post
        self._on_notice = on_notice
        self._jobs: queue.SimpleQueue[_Job | None] = queue.SimpleQueue()
        self._thread = threading.Thread(target=self._serve, name="database")
        self._stopped = False

    def start(self) -> None:
        """What was asked for before is done first."""
        self._thread.start()

    def stop(self) -> None:
        """Do what is queued, close the store, join."""
        if not self._stopped:
            self._stopped = True
            self._jobs.put(None)
        if self._thread.is_alive():
            self._thread.join()

    def run(
        self,
        work: Callable[[UnitOfWork], T],
        on_done: Callable[[T], None] | None = None,
        on_error: Callable[[StoreError], None] | None = None,
    ) -> None:
        """Queue work in order; any thread. Answers are called on the main thread."""
        assert not self._stopped, "the database thread has ended"
        self._jobs.put(_Job(work, on_done, on_error))

    def _serve(self) -> None:
        try:
            store = self._open_store()
        except StoreError as error:
            self._refuse_all(error)
            return
        except Exception as error:  # nobody may wait for an answer for ever
            log.exception("the store could not be opened")
            self._refuse_all(StoreError(StoreProblem.CANNOT_OPEN, repr(error)))
            return
        for problem, detail in store.notices:
            self._notify(problem, detail)
        try:
            while job := self._jobs.get():
                self._do(store, job)
        finally:
            store.close()

    def _refuse_all(self, error: StoreError) -> None:
        self._notify(error.problem, error.detail)
        while job := self._jobs.get():
            self._answer_error(job, error)

    def _do(self, store: Store, job: _Job) -> None:
        try:
            with store.unit_of_work() as unit_of_work:
                result = job.work(unit_of_work)
        except StoreError as error:
            self._answer_error(job, error)
        except Exception as error:  # the thread has to live on for the notes of the next call
            log.exception("database work failed unexpectedly")
            self._answer_error(job, StoreError(StoreProblem.WRITE_FAILED, repr(error)))
        else:
            if job.on_done is not None:
                self._post(_call(job.on_done, result))

    def _answer_error(self, job: _Job, error: StoreError) -> None:
        if job.on_error is None:
            log.warning("database work failed: %s", error)
        else:
            self._post(_call(job.on_error, error))

    def _notify(self, problem: StoreProblem, detail: str) -> None:
        log.warning("store: %s (%s)", problem.value, detail)
        if self._on_notice is not None:
            on_notice = self._on_notice
            self._post(lambda: on_notice(problem, detail))


def _call(answer: Callable[[T], None], value: T) -> Callable[[], None]:
    return lambda: answer(value)
