"""The one door through which foreign threads enter the main thread."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, QThread, Signal


class MainThread(QObject):
    """Lives on the main thread; only `post` may be called from others."""

    _posted = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._posted.connect(self._run, Qt.ConnectionType.QueuedConnection)

    def post(self, action: Callable[[], None]) -> None:
        """Run `action` on the main thread, in order. Any thread."""
        self._posted.emit(action)

    def _run(self, action: Callable[[], None]) -> None:
        assert QThread.currentThread() is self.thread()
        action()
