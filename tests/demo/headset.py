"""The agent's ears and mouth: what the virtual speaker plays, what the virtual microphone hears."""

import os
import subprocess
from collections.abc import Mapping
from pathlib import Path
from types import TracebackType
from typing import Self

from tests.pbx.sound import Recording

RATE = 16_000


class Headset:
    """Records the sink `spk` from the start; `say` plays a WAV into the microphone `mic`."""

    def __init__(self, environment: Mapping[str, str], record: Path) -> None:
        self._environment = {**os.environ, **environment}
        self._record = record
        shape = ("--raw", f"--rate={RATE}", "--channels=1", "--format=s16le", "--latency-msec=20")
        self._processes = [self._start("parec", "--device=spk.monitor", *shape, str(record))]

    def say(self, wav: Path) -> None:
        """Once; returns at once."""
        self._processes.append(self._start("paplay", "--device=mic_source", str(wav)))

    def heard(self) -> Recording:
        """All that the speaker has played since the start."""
        return Recording.growing(self._record, RATE)

    def close(self) -> None:
        for process in self._processes:
            process.terminate()
            process.wait()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        at: TracebackType | None,
    ) -> None:
        self.close()

    def _start(self, *command: str) -> subprocess.Popen[bytes]:
        self._record.parent.mkdir(parents=True, exist_ok=True)
        return subprocess.Popen(command, env=self._environment, stdin=subprocess.DEVNULL)
