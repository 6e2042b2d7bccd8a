"""The clock and the timers of services, by Qt's event loop."""

import time
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer


class QtScheduler:
    """Implements `services.scheduler.Scheduler`; main thread only."""

    def __init__(self, parent: QObject, clock: Callable[[], float] = time.time) -> None:
        self._parent = parent
        self._clock = clock
        self._waiting: set[QTimer] = set()

    def now(self) -> float:
        return self._clock()

    def call_later(self, delay_s: float, action: Callable[[], None]) -> Callable[[], None]:
        timer = QTimer(self._parent)
        timer.setSingleShot(True)
        timer.timeout.connect(lambda: self._fire(timer, action))
        self._waiting.add(timer)
        timer.start(max(0, round(delay_s * 1000)))
        return lambda: self._forget(timer)

    def _fire(self, timer: QTimer, action: Callable[[], None]) -> None:
        self._forget(timer)
        action()

    def _forget(self, timer: QTimer) -> None:
        if timer in self._waiting:
            self._waiting.remove(timer)
            timer.stop()
            timer.deleteLater()
