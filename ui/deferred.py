"""Refreshes that may wait: first the name of the caller, then everything else on the screen.

One call brings half a dozen notices within a few milliseconds. Whatever is not looked at first asks
for one refresh here, and gets it once the burst is over and the phone column is painted.
"""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

SOON_MS = 30
"""Two frames: nobody sees the delay, and a look-up is back by then."""


class Deferred(QTimer):
    """Callable as a subscriber of any notice; all calls until it runs are one run."""

    def __init__(
        self, parent: QObject, action: Callable[[], None], delay_ms: int = SOON_MS
    ) -> None:
        super().__init__(parent, singleShot=True, interval=delay_ms)
        self.timeout.connect(action)
        self._action = action

    def __call__(self, _notice: object = None) -> None:
        if not self.isActive():
            self.start()

    def run_now(self) -> None:
        """What is due must be seen at once."""
        if self.isActive():
            self.stop()
            self._action()
