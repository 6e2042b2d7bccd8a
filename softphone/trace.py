"""Time stamps for benches: one JSON object a line, appended by both processes; off by default."""

import json
import os
import time
from pathlib import Path


class Trace:
    """Writes `{"at": CLOCK_MONOTONIC seconds, "mark": …, …}`; short lines, so appends are whole."""

    def __init__(self, path: Path | None) -> None:
        flags = os.O_WRONLY | os.O_CREAT | os.O_APPEND
        self._file = os.open(path, flags, 0o600) if path else None

    def mark(self, mark: str, **facts: str | float) -> None:
        """Any thread. Costs nothing when off."""
        if self._file is not None:
            line = json.dumps({"at": time.monotonic(), "mark": mark, **facts})
            os.write(self._file, line.encode() + b"\n")
