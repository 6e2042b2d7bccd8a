"""The main thread as tests have it: a clock set by hand, and a queue for foreign threads."""

import queue
import time
from collections.abc import Callable

Action = Callable[[], None]

PATIENCE_S = 10.0


class ManualScheduler:
    """Implements `services.scheduler.Scheduler`; time passes only by `advance`."""

    def __init__(self, now: float = 1_800_000_000.0) -> None:
        self._now = now
        self._timers: list[tuple[float, int, Action]] = []
        self._count = 0

    def now(self) -> float:
        return self._now

    def call_later(self, delay_s: float, action: Action) -> Action:
        self._count += 1
        timer = (self._now + delay_s, self._count, action)
        self._timers.append(timer)
        return lambda: self._timers.remove(timer) if timer in self._timers else None

    def advance(self, seconds: float) -> None:
        """Every timer that falls due runs at its own time."""
        end = self._now + seconds
        while due := [timer for timer in self._timers if timer[0] <= end]:
            timer = min(due, key=lambda waiting: waiting[:2])
            self._timers.remove(timer)
            self._now = max(self._now, timer[0])
            timer[2]()
        self._now = end


class MainThread:
    """`post` for foreign threads; the test thread runs what they posted."""

    def __init__(self) -> None:
        self._actions: queue.SimpleQueue[Action] = queue.SimpleQueue()

    def post(self, action: Action) -> None:
        self._actions.put(action)

    def run_until(self, condition: Callable[[], bool]) -> None:
        """Run what is posted until the condition holds; fails after a while."""
        deadline = time.monotonic() + PATIENCE_S
        while not condition():
            patience = deadline - time.monotonic()
            assert patience > 0, "this did not happen in time"
            try:
                self._actions.get(timeout=min(patience, 0.2))()
            except queue.Empty:
                continue
