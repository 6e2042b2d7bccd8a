"""Time, as services see it: what the main thread's event loop offers, and a plain one for tests."""

from collections.abc import Callable
from typing import Protocol


class Scheduler(Protocol):
    """The clock and the timers of the main thread."""

    def now(self) -> float:
        """Seconds since the epoch, UTC."""
        ...

    def call_later(self, delay_s: float, action: Callable[[], None]) -> Callable[[], None]:
        """Run `action` once on the main thread; the result cancels it."""
        ...
