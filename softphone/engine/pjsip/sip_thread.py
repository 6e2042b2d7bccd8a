"""The one thread on which every object of the SIP stack is made, used and dropped.

The stack aborts the process when it is touched from a thread it does not know, and Python collects
an object on whatever thread lets go of it last; so all of it lives and dies here.
"""

import heapq
import itertools
import logging
import queue
import threading
import time
from collections.abc import Callable

Job = Callable[[], None]

LONGEST_WAIT_MS = 200
"""The stack's own threads may set timers without waking us: look up this often."""
JOIN_S = 10.0

_log = logging.getLogger(__name__)


class SipThread:
    """Runs the stack's event loop, jobs of other threads, and timers, one at a time."""

    def __init__(self, poll: Callable[[int], None], wake: Job, after_turn: Job) -> None:
        self._poll = poll
        self._wake = wake
        self._after_turn = after_turn
        self._jobs: queue.SimpleQueue[Job] = queue.SimpleQueue()
        self._timers: list[tuple[float, int, list[Job]]] = []
        self._order = itertools.count()
        self._running = False
        self._failure: Exception | None = None
        self._begun = threading.Event()
        self._thread = threading.Thread(target=lambda: None)

    def start(self, begin: Job, end: Job) -> None:
        """Run `begin` on the thread and wait for it; raises what it raises. `end` runs last."""
        self._thread = threading.Thread(target=self._run, args=(begin, end), name="sip")
        self._thread.start()
        self._begun.wait()
        if self._failure:
            self._thread.join()
            raise self._failure

    def post(self, job: Job) -> None:
        """Run this soon, in order. Any thread; never blocks."""
        self._jobs.put(job)
        self._wake()

    def call_soon(self, job: Job) -> None:
        """Run this when the stack's callback, and all that it causes, is over. SIP thread only."""
        self.assert_here()
        self._jobs.put(job)

    def call_later(self, delay_s: float, job: Job) -> Job:
        """Run this once; the result cancels it. SIP thread only."""
        self.assert_here()
        slot = [job]
        heapq.heappush(self._timers, (time.monotonic() + delay_s, next(self._order), slot))
        return slot.clear

    def quit(self) -> None:
        """Leave the loop after this turn. SIP thread only."""
        self.assert_here()
        self._running = False

    def join(self) -> None:
        """Wait for the end. Any other thread."""
        self._thread.join(JOIN_S)

    def assert_here(self) -> None:
        assert threading.current_thread() is self._thread, "this belongs to the SIP thread"

    def _run(self, begin: Job, end: Job) -> None:
        try:
            begin()
        except Exception as failure:  # noqa: BLE001 - raised again in `start`
            self._failure = failure
        self._running = self._failure is None
        self._begun.set()
        while self._running:
            self._poll(self._wait_ms())
            self._run_jobs()
            self._run_timers()
            self._after_turn()
        self._timers.clear()
        end()

    def _wait_ms(self) -> int:
        if not self._timers:
            return LONGEST_WAIT_MS
        ms = (self._timers[0][0] - time.monotonic()) * 1000
        return int(min(max(ms + 1, 0), LONGEST_WAIT_MS))

    def _run_jobs(self) -> None:
        for _ in range(self._jobs.qsize()):
            self._guard(self._jobs.get_nowait())

    def _run_timers(self) -> None:
        now = time.monotonic()
        while self._timers and self._timers[0][0] <= now:
            for job in tuple(heapq.heappop(self._timers)[2]):
                self._guard(job)

    def _guard(self, job: Job) -> None:
        try:
            job()
        except Exception:  # noqa: BLE001 - logged; the loop goes on
            _log.exception("a job of the SIP thread failed")
