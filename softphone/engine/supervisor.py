"""There is an engine: finds the one of a runtime directory, starts one, ends one that hangs.

The engine outlives the window: it is detached (own session), and a later window finds it again.
"""

import logging
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from multiprocessing.connection import Client
from pathlib import Path

import softphone
from softphone.engine.ipc.channel import Channel
from softphone.engine.ipc.handshake import HandshakeError, enter
from softphone.engine.ipc.runtime_dir import RuntimeDir

log = logging.getLogger(__name__)

START_TIMEOUT_S = 10.0
END_TIMEOUT_S = 5.0
_POLL_S = 0.005
FROZEN_SWITCH = "--engine"
"""A frozen Ahize is one executable: with this first argument it is the engine."""


class EngineAwayError(Exception):
    """No engine could be reached; trying again may help."""


class EngineSupervisor:
    """Used by one thread. `program` is the engine's, where it is not Ahize's own."""

    def __init__(
        self,
        runtime_dir: Path,
        trace: Path | None = None,
        log_file: Path | None = None,
        program: tuple[str, ...] = (),
    ) -> None:
        self._runtime = RuntimeDir(runtime_dir)
        self._log_file = log_file.absolute() if log_file else None
        files = {"--runtime-dir": runtime_dir, "--trace": trace, "--log": log_file}
        self._command = list(program or _engine_program())
        for option, path in files.items():
            self._command += [option, str(path.absolute())] if path else []
        self._process: _Detached | None = None

    def prepare(self) -> None:
        """Raises `EngineStartError` where the runtime directory is not ours alone."""
        self._runtime.prepare()

    def connect(self, cancelled: Callable[[], bool]) -> Channel:
        """Attach to the running engine, or start one. Raises `EngineAwayError`."""
        self._own_status()
        deadline = time.monotonic() + START_TIMEOUT_S
        while not cancelled() and time.monotonic() < deadline:
            self._ensure_running()
            try:
                return self._dial()
            except (FileNotFoundError, ConnectionRefusedError):
                time.sleep(_POLL_S)
            except HandshakeError as error:
                self.kill()
                raise EngineAwayError(f"handshake: {error}") from error
        raise EngineAwayError("cancelled" if cancelled() else "no socket in time")

    def kill(self) -> None:
        """End an engine that does not answer; it may hang where no plain signal reaches it."""
        if (holder := self._runtime.holder()) is not None:
            log.warning("the engine does not answer: killing process %d", holder)
            os.kill(holder, signal.SIGTERM if sys.platform == "win32" else signal.SIGKILL)
            self.wait_until_gone()

    def wait_until_gone(self, patience_s: float = END_TIMEOUT_S) -> bool:
        """Whether the engine ended within that time; leaves no zombie of ours."""
        deadline = time.monotonic() + patience_s
        while self._runtime.holder() or self._own_status() is None:
            if time.monotonic() > deadline:
                return False
            time.sleep(_POLL_S)
        return True

    def _ensure_running(self) -> None:
        if self._runtime.holder() is not None:
            return
        if self._process is None:
            self._spawn()
        elif (status := self._own_status()) is not None:
            raise EngineAwayError(f"the engine ended with status {status}")

    def _own_status(self) -> int | None:
        """Exit status of the engine we started, and forget it; 0 where we started none."""
        if self._process is None:
            return 0
        status = self._process.poll()
        if status is not None:
            self._process = None
        return status

    def _dial(self) -> Channel:
        connection = Client(self._runtime.address)
        try:
            enter(connection, self._runtime.key())
        except (HandshakeError, FileNotFoundError):
            connection.close()
            raise
        return Channel(connection, "engine")

    def _spawn(self) -> None:
        with Path(self._log_file or os.devnull).open("ab") as log_file:
            self._process = _Detached(
                self._command,
                stdin=subprocess.DEVNULL,
                stdout=log_file,
                stderr=log_file,
                cwd=Path(softphone.__file__).parent.parent,
                start_new_session=True,
            )


class _Detached(subprocess.Popen[bytes]):
    """Outlives us on purpose, so there is nothing to warn of."""

    def __del__(self, *_: object) -> None:
        pass


def _engine_program() -> tuple[str, ...]:
    if getattr(sys, "frozen", False):
        return sys.executable, FROZEN_SWITCH
    return sys.executable, "-m", "softphone.engine"
