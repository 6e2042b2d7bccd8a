"""One window per data directory: a second start brings the first one forward and leaves."""

import time
from pathlib import Path

from PySide6.QtCore import QLockFile

_PATIENCE_S = 3.0
_PAUSE_S = 0.2


class SingleInstance:
    """Holds the lock of the runtime directory from `claim` on."""

    def __init__(self, runtime_dir: Path) -> None:
        self._directory = runtime_dir
        self._lock = QLockFile(str(runtime_dir / "window.lock"))
        self._lock.setStaleLockTime(0)

    def claim(self) -> bool:
        """False where another window has this data directory."""
        self._directory.mkdir(mode=0o700, parents=True, exist_ok=True)
        self._lock.tryLock(0)
        return self._lock.error() is not QLockFile.LockError.LockFailedError

    def hand_over(self, link: str = "") -> bool:
        """Ask the first instance to show itself, or the link; it may still be starting."""
        from softphone.api.private_client import NoReplyError, NotRunningError, ask
        from softphone.domain.remote import RemoteAction, RemoteRequest

        wish = RemoteRequest(RemoteAction.LINK if link else RemoteAction.POP, link)
        deadline = time.monotonic() + _PATIENCE_S
        while time.monotonic() < deadline:
            try:
                return ask(self._directory, wish).ok
            except (NotRunningError, NoReplyError):
                time.sleep(_PAUSE_S)
        return False

    def release(self) -> None:
        self._lock.unlock()
