"""One thread for what may block without being the database: the settings file, the keyring."""

import logging
import queue
import threading
from collections.abc import Callable
from typing import TypeVar

T = TypeVar("T")

Post = Callable[[Callable[[], None]], None]

log = logging.getLogger(__name__)


class Worker:
    """Work in order on an own thread, answers on the main thread.

    The thread is a daemon: a keyring that waits for a person must not keep the program from ending.
    """

    def __init__(self, post: Post) -> None:
        self._post = post
        self._queue: queue.SimpleQueue[Callable[[], None] | None] = queue.SimpleQueue()
        self._thread: threading.Thread | None = None

    def run(
        self,
        work: Callable[[], T],
        on_done: Callable[[T], None] | None = None,
        on_error: Callable[[OSError], None] | None = None,
    ) -> None:
        """Queue `work`, which may raise `OSError`."""
        self._start_once()
        self._queue.put(lambda: self._do(work, on_done, on_error))

    def stop(self, timeout_s: float) -> None:
        """Finish what is queued, for at most this long."""
        if self._thread is not None:
            self._queue.put(None)
            self._thread.join(timeout_s)
            self._thread = None

    def _start_once(self) -> None:
        if self._thread is None:
            self._thread = threading.Thread(target=self._loop, name="settings", daemon=True)
            self._thread.start()

    def _loop(self) -> None:
        while (action := self._queue.get()) is not None:
            try:
                action()
            except Exception:
                log.exception("work on the settings thread failed")

    def _do(
        self,
        work: Callable[[], T],
        on_done: Callable[[T], None] | None,
        on_error: Callable[[OSError], None] | None,
    ) -> None:
        try:
            result = work()
        except OSError as error:
            failure = error
            if on_error is not None:
                self._post(lambda: on_error(failure))
            else:
                log.warning("work on the settings thread failed: %s", error)
            return
        if on_done is not None:
            self._post(lambda: on_done(result))
