"""One window per data directory: a second start brings the first one forward and leaves."""

import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QLockFile, QObject

_SHOW = b"show\n"
_PATIENCE_S = 3.0
_WAIT_MS = 200


class SingleInstance(QObject):
    """Holds the lock of the runtime directory from `claim` on."""

    def __init__(self, runtime_dir: Path, parent: QObject) -> None:
        super().__init__(parent)
        self._directory = runtime_dir
        self._lock = QLockFile(str(runtime_dir / "window.lock"))
        self._lock.setStaleLockTime(0)
        self._address = str(runtime_dir / "window")

    def claim(self) -> bool:
        """False where another window has this data directory."""
        self._directory.mkdir(mode=0o700, parents=True, exist_ok=True)
        self._lock.tryLock(0)
        return self._lock.error() is not QLockFile.LockError.LockFailedError

    def hand_over(self) -> bool:
        """Ask the first instance to show itself; it may still be starting."""
        from PySide6.QtNetwork import QLocalSocket  # late: the usual start needs no network

        deadline = time.monotonic() + _PATIENCE_S
        while time.monotonic() < deadline:
            socket = QLocalSocket()
            socket.connectToServer(self._address)
            if socket.waitForConnected(_WAIT_MS):
                socket.write(_SHOW)
                return socket.waitForBytesWritten(_WAIT_MS)
            time.sleep(_WAIT_MS / 1000)
        return False

    def listen(self, on_show: Callable[[], None]) -> None:
        """Answer later starts. The lock is ours, so a socket file found is left over."""
        from PySide6.QtNetwork import QLocalServer

        server = QLocalServer(self)
        server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        QLocalServer.removeServer(self._address)
        server.newConnection.connect(lambda: self._take(server, on_show))
        server.listen(self._address)
        self._server = server

    def release(self) -> None:
        self._lock.unlock()

    def _take(self, server: QObject, on_show: Callable[[], None]) -> None:
        connection = server.nextPendingConnection()
        connection.disconnected.connect(connection.deleteLater)
        on_show()
