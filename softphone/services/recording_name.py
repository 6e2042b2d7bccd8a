"""How the file of a recording is called, and what its name tells. Pure."""

import re
import time
from pathlib import Path

_UNSAFE = re.compile(r"[^A-Za-z0-9-]")
_NAME = re.compile(r"(\d{8}-\d{6})-(\d{3})-([A-Za-z0-9_-]+)\.wav")
_MOMENT = "%Y%m%d-%H%M%S"


def recording_file(folder: Path, call_id: str, now: float) -> Path:
    """Named by date, local time to the millisecond and call: nothing in it tells of a customer."""
    moment = time.strftime(_MOMENT, time.localtime(now))
    return folder / f"{moment}-{int(now % 1 * 1000):03}-{_UNSAFE.sub('_', call_id)}.wav"


def call_and_start(file: Path) -> tuple[str, float] | None:
    """The call and the beginning, seconds since the epoch; None for a file that is not ours."""
    parts = _NAME.fullmatch(file.name)
    if parts is None:
        return None
    try:
        began = time.mktime(time.strptime(parts[1], _MOMENT))
    except (ValueError, OverflowError):
        return None
    return parts[3], began + int(parts[2]) / 1000
