"""SIGTERM and SIGINT end the program in the same way as its own menu does."""

import signal
import socket
from collections.abc import Callable

from PySide6.QtCore import QObject, QSocketNotifier


class StopSignals(QObject):
    """Wakes Qt's event loop, which Python's own handlers cannot."""

    def __init__(self, on_stop: Callable[[], None], parent: QObject) -> None:
        super().__init__(parent)
        self._read, self._write = socket.socketpair()
        for end in (self._read, self._write):
            end.setblocking(False)
        self._old_fd = signal.set_wakeup_fd(self._write.fileno())
        for number in (signal.SIGTERM, signal.SIGINT):
            signal.signal(number, lambda _number, _frame: None)
        self._notifier = QSocketNotifier(self._read.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(lambda *_: on_stop())

    def close(self) -> None:
        """A second signal acts as the system means it."""
        self._notifier.setEnabled(False)
        signal.set_wakeup_fd(self._old_fd)
        for number in (signal.SIGTERM, signal.SIGINT):
            signal.signal(number, signal.SIG_DFL)
        self._read.close()
        self._write.close()
