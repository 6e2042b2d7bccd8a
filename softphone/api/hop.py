"""How the threads of the doors ask the main thread, without ever holding it up."""

import logging
import threading
from collections.abc import Callable
from concurrent.futures import CancelledError, Future
from typing import TypeVar

T = TypeVar("T")

log = logging.getLogger(__name__)

PATIENCE_S = 4.0


class NoAnswerError(Exception):
    """The main thread is busy, is ending, or could not do it."""


class Hop:
    """`ask` from any thread but the main thread; `close` from the main thread."""

    def __init__(self, post: Callable[[Callable[[], None]], None]) -> None:
        self._post = post
        self._lock = threading.Lock()
        self._waiting: set[Future[object]] = set()
        self._closed = False

    def ask(self, action: Callable[[], T], patience_s: float = PATIENCE_S) -> T:
        """What `action` returns on the main thread. What is not begun in time is never done."""
        answer: Future[T] = Future()
        with self._lock:
            if self._closed:
                raise NoAnswerError("closed")
            self._waiting.add(answer)  # type: ignore[arg-type]  # only ever cancelled there
        self._post(lambda: _run(answer, action))
        try:
            return answer.result(patience_s)
        except (TimeoutError, CancelledError) as error:
            answer.cancel()
            raise NoAnswerError("not in time") from error
        finally:
            with self._lock:
                self._waiting.discard(answer)

    def close(self) -> None:
        """Who still waits gets no answer."""
        with self._lock:
            self._closed = True
            for answer in self._waiting:
                answer.cancel()


def _run(answer: "Future[T]", action: Callable[[], T]) -> None:
    if not answer.set_running_or_notify_cancel():
        return
    try:
        answer.set_result(action())
    except Exception as error:
        log.exception("a request from outside failed")
        answer.set_exception(NoAnswerError(str(error)))
