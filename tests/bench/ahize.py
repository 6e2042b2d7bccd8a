"""Ahize as a user starts it, in a home of its own, with its trace read back."""

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

import psutil

from softphone.engine.ipc.runtime_dir import RuntimeDir
from softphone.settings.paths import find_paths

ROOT = Path(__file__).resolve().parent.parent.parent
Mark = dict[str, Any]
END_S = 10


class Ahize:
    """Both processes of one running Ahize. `environment` has the display and the sound server."""

    def __init__(
        self,
        home: Path,
        user: str,
        registrar: str,
        environment: Mapping[str, str],
        *options: str,
        data_dir: Path | None = None,
        wrapper: Sequence[str] = (),
    ) -> None:
        """`wrapper` is a command that becomes Ahize, as setpriv does."""
        home.mkdir(parents=True, exist_ok=True)
        self._trace = home / "trace.jsonl"
        self._trace.unlink(missing_ok=True)
        places = {f"XDG_{name}_HOME": str(home / name.lower()) for name in ("DATA", "CONFIG")}
        self.paths = find_paths(data_dir or home / "ahize")
        self._variables = {
            **os.environ,
            **environment,
            **places,
            "HOME": str(home),
            "AHIZE_PASSWORD": environment.get("AHIZE_PASSWORD", "unused"),
            "PYTHON_KEYRING_BACKEND": "keyring.backends.null.Keyring",
        }
        self._command = [
            *wrapper,
            sys.executable,
            "-m",
            "ui",
            "--data-dir",
            str(self.paths.data_dir),
        ]
        self._command += ["--user", user, "--registrar", registrar]
        self._command += ["--trace", str(self._trace), *options]
        self._log = (home / "output.log").open("wb")
        self.started_at = time.monotonic()
        self._window = self.open_window()

    def open_window(self) -> subprocess.Popen[bytes]:
        """One more start in the same home, as by a second click."""
        return subprocess.Popen(
            self._command, cwd=ROOT, env=self._variables, stdout=self._log, stderr=self._log
        )

    def kill_window(self) -> None:
        """As a crash does; the engine goes on."""
        self._window.kill()
        self._window.wait()

    def kill_engine(self) -> None:
        """As a crash does; the window goes on."""
        engine = self.engine()
        assert engine, "there is no engine"
        engine.kill()

    def restart_window(self) -> None:
        """After `kill_window`; the trace goes on."""
        self.started_at = time.monotonic()
        self._window = self.open_window()

    def engine(self) -> psutil.Process | None:
        """The engine process of this home, whoever started it."""
        holder = RuntimeDir(self.paths.runtime_dir).holder()
        return psutil.Process(holder) if holder else None

    def end(self, how: signal.Signals) -> int:
        """Send this signal to the window alone; its exit status."""
        self._window.send_signal(how)
        return self._window.wait(END_S)

    @property
    def is_running(self) -> bool:
        """Whether the window's process is there."""
        return self._window.poll() is None

    def marks(self, name: str) -> list[Mark]:
        """All trace marks of a name so far."""
        if not self._trace.exists():
            return []
        lines = self._trace.read_text(encoding="utf-8").splitlines()
        return [mark for line in lines if (mark := json.loads(line))["mark"] == name]

    def wait_mark(
        self, name: str, wanted: Callable[[Mark], bool] = lambda _: True, timeout: float = 20
    ) -> Mark:
        """The first mark of this name that is wanted; `TimeoutError` with the log's end."""
        deadline = time.monotonic() + timeout
        while time.monotonic() < deadline:
            for mark in self.marks(name):
                if wanted(mark):
                    return mark
            if self._window.poll() is not None:
                break
            time.sleep(0.01)
        raise TimeoutError(f"no such mark {name} in {self.marks(name)}; {self._log_tail()}")

    def wait_ready(self, since: float = 0.0) -> None:
        """Until the engine knows that the agent is ready (again); `since` is a monotonic time."""
        self.wait_mark("configured", lambda mark: mark["agent_ready"] and mark["at"] > since)

    def processes(self) -> list[psutil.Process]:
        """Those of window and engine that are there."""
        found = []
        if self.is_running:
            window = psutil.Process(self._window.pid)
            found += [window, *window.children(recursive=True)]
        engine = self.engine()
        return found if engine is None or engine in found else [*found, engine]

    def pss_mib(self) -> float:
        return sum(process.memory_full_info().pss for process in self.processes()) / 2**20

    def cpu_s(self) -> float:
        times = [process.cpu_times() for process in self.processes()]
        return sum(time.user + time.system for time in times)

    def stop(self) -> None:
        """SIGTERM, and wait until both processes are gone; an engine without a window, too."""
        left = self.processes()
        if self.is_running:
            self._window.send_signal(signal.SIGTERM)
        elif engine := self.engine():
            engine.terminate()
        _, alive = psutil.wait_procs(left, timeout=END_S)
        for process in alive:
            process.kill()
        self._window.wait()
        self._log.close()

    def _log_tail(self) -> str:
        logs = (Path(self._log.name), self.paths.log_dir / "window.log")
        texts = (log.read_text(errors="replace") for log in logs if log.exists())
        return "".join(texts)[-1500:]
