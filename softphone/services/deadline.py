"""One timer that can be moved: the end of after-call work."""

from collections.abc import Callable

from softphone.services.scheduler import Scheduler


class Deadline:
    """At most one runs; setting it anew replaces the one before."""

    def __init__(self, scheduler: Scheduler, action: Callable[[], None]) -> None:
        self._scheduler = scheduler
        self._action = action
        self._cancel: Callable[[], None] | None = None

    def run_at(self, moment: float) -> None:
        """Seconds since the epoch."""
        self.cancel()
        delay_s = max(0.0, moment - self._scheduler.now())
        self._cancel = self._scheduler.call_later(delay_s, self._fire)

    def cancel(self) -> None:
        if self._cancel is not None:
            self._cancel()
            self._cancel = None

    def _fire(self) -> None:
        self._cancel = None
        self._action()
