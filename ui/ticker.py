"""The window's clock and its one second hand: all timers on screen tick together."""

import time
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal


class Ticker(QObject):
    """Emits `tick` with the time just after each full second."""

    tick = Signal(float)

    def __init__(self, parent: QObject, clock: Callable[[], float] = time.time) -> None:
        super().__init__(parent)
        self.now = clock
        """Seconds since the epoch, UTC."""
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._beat)
        self._arm()

    def _beat(self) -> None:
        self.tick.emit(self.now())
        self._arm()

    def _arm(self) -> None:
        self._timer.start(1005 - int(time.time() * 1000) % 1000)
