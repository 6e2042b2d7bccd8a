"""Where an engine and its windows find each other: a directory that is the user's alone.

It holds the socket, the key that opens it, and the lock that says which process is the engine. The
lock dies with its holder, so nothing in here has to be cleaned up after a crash.
"""

import hashlib
import os
import secrets
import stat
import sys
from pathlib import Path

from softphone.engine.ipc.file_lock import FileLock
from softphone.engine.port import EngineStartError

KEY_BYTES = 32
_LONGEST_SOCKET_PATH = 107
"""`sun_path` of sockaddr_un, without its closing zero."""


class RuntimeDir:
    """Paths within the directory, and who holds it; `name` tells several sockets in it apart."""

    def __init__(self, path: Path, name: str = "engine") -> None:
        self.path = path.absolute()
        self._name = name
        self._key = self.path / f"{name}.key"
        self._lock = FileLock(self.path / f"{name}.lock")

    @property
    def address(self) -> str:
        """Of the socket; a named pipe on Windows, whose name follows from the path."""
        if sys.platform == "win32":
            digest = hashlib.sha256(f"{self.path}/{self._name}".encode()).hexdigest()
            return rf"\\.\pipe\ahize-{digest[:32]}"
        return str(self.path / f"{self._name}.sock")

    def prepare(self) -> None:
        """Make the directory, or refuse one that others own or may enter (`EngineStartError`)."""
        try:
            self.path.mkdir(mode=0o700, parents=True, exist_ok=True)
            facts = self.path.stat(follow_symlinks=False)
        except OSError as error:
            raise EngineStartError(f"runtime directory: {error}") from error
        if sys.platform != "win32":
            self._check_private(facts)
            if len(os.fsencode(self.address)) > _LONGEST_SOCKET_PATH:
                raise EngineStartError(f"path too long for a socket: {self.address}")

    def _check_private(self, facts: os.stat_result) -> None:
        if not stat.S_ISDIR(facts.st_mode):
            raise EngineStartError(f"{self.path} is not a directory")
        if facts.st_uid != os.getuid():
            raise EngineStartError(f"{self.path} belongs to another user")
        if stat.S_IMODE(facts.st_mode) & 0o077:
            raise EngineStartError(f"{self.path} is open to other users")

    def claim(self) -> bool:
        """Become the engine of this directory until the process ends; False if there is one."""
        if not self._lock.acquire():
            return False
        self._lock.write(str(os.getpid()))
        if sys.platform != "win32":
            Path(self.address).unlink(missing_ok=True)
        return True

    def release(self) -> None:
        """Let another engine claim it."""
        self._lock.release()

    def holder(self) -> int | None:
        """Process id of the engine; None where there is none."""
        return int(self._lock.read() or 0) or None if self._lock.is_held() else None

    def new_key(self) -> bytes:
        """The engine's: a fresh key, in its file before anyone can ask for it."""
        key = secrets.token_bytes(KEY_BYTES)
        fresh = self._key.with_suffix(".new")
        fresh.unlink(missing_ok=True)
        descriptor = os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(descriptor, "wb") as file:
            file.write(key)
        fresh.replace(self._key)
        return key

    def key(self) -> bytes:
        """The window's: what the engine wrote. Raises `FileNotFoundError` before that."""
        return self._key.read_bytes()
