"""Ahize as a user starts it, in a home of its own, with its trace read back."""

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import psutil

ROOT = Path(__file__).resolve().parent.parent.parent
Mark = dict[str, Any]


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
    ) -> None:
        home.mkdir(parents=True, exist_ok=True)
        self._trace = home / "trace.jsonl"
        self._trace.unlink(missing_ok=True)
        places = {f"XDG_{name}_HOME": str(home / name.lower()) for name in ("DATA", "CONFIG")}
        variables = {
            **os.environ,
            **environment,
            **places,
            "HOME": str(home),
            "AHIZE_PASSWORD": environment.get("AHIZE_PASSWORD", "unused"),
            "PYTHON_KEYRING_BACKEND": "keyring.backends.null.Keyring",
        }
        command = [sys.executable, "-m", "ui", "--data-dir", str(data_dir or home / "ahize")]
        command += ["--user", user, "--registrar", registrar, "--trace", str(self._trace), *options]
        self._log = (home / "output.log").open("wb")
        self.started_at = time.monotonic()
        self._window = subprocess.Popen(
            command, cwd=ROOT, env=variables, stdout=self._log, stderr=self._log
        )

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
        raise TimeoutError(f"no mark {name}; {self._log_tail()}")

    def processes(self) -> list[psutil.Process]:
        """Window and engine (which is detached, but still our grandchild)."""
        window = psutil.Process(self._window.pid)
        return [window, *window.children(recursive=True)]

    def pss_mib(self) -> float:
        return sum(process.memory_full_info().pss for process in self.processes()) / 2**20

    def cpu_s(self) -> float:
        times = [process.cpu_times() for process in self.processes()]
        return sum(time.user + time.system for time in times)

    def stop(self) -> None:
        """SIGTERM, and wait until both processes are gone."""
        left = self.processes() if self._window.poll() is None else []
        self._window.send_signal(signal.SIGTERM)
        _, alive = psutil.wait_procs(left, timeout=10)
        for process in alive:
            process.kill()
        self._window.wait()
        self._log.close()

    def _log_tail(self) -> str:
        return Path(self._log.name).read_text(errors="replace")[-1500:]
