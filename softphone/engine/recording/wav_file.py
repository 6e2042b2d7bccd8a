"""A WAV file that can be played at any time, even if nobody ever closes it.

The header of a WAV says how long it is. `settle` writes that again and again while the file grows:
what follows the last time is lost to a player if the process is killed, nothing else is.
"""

import os
import struct
from io import FileIO
from pathlib import Path

from softphone.engine.sound_port import SAMPLE_RATE

CHANNELS = 2
FRAME_BYTES = 2 * CHANNELS
"""One sample of each channel."""
_LONGEST = 2**32 - 1
"""Of a RIFF file: 18 hours."""
_HEADER = struct.Struct("<4sI4s4sIHHIIHH4sI")
_PCM = 1


class WavFile:
    """New, ours alone (0600); stereo, 16 bits, `SAMPLE_RATE`. All methods raise `OSError`."""

    def __init__(self, path: Path) -> None:
        """Raises `FileExistsError` rather than to lose what is there."""
        path.parent.mkdir(parents=True, exist_ok=True)
        self._file = FileIO(path, "x", opener=_for_us_alone)
        self._data_bytes = 0
        try:
            self._append(_header(0))
        except OSError:
            self._file.close()
            path.unlink()
            raise

    @property
    def frames(self) -> int:
        """Written so far, whole ones."""
        return self._data_bytes // FRAME_BYTES

    def write(self, frames: bytes) -> None:
        """Add samples, left and right in turn."""
        if _HEADER.size + self._data_bytes + len(frames) > _LONGEST:
            raise OSError("a WAV file cannot be longer")
        rest = memoryview(frames)
        while rest:
            written = self._append(rest)
            self._data_bytes += written
            rest = rest[written:]

    def settle(self) -> None:
        """From now on a player sees all that was written."""
        self._file.seek(0)
        self._append(_header(self.frames * FRAME_BYTES))
        self._file.seek(0, os.SEEK_END)

    def close(self) -> None:
        """Safe to call twice."""
        if self._file.closed:
            return
        try:
            self.settle()
        finally:
            self._file.close()

    def _append(self, data: bytes | memoryview) -> int:
        return self._file.write(data) or 0


def _for_us_alone(path: str, flags: int) -> int:
    return os.open(path, flags, 0o600)


def _header(data_bytes: int) -> bytes:
    """RIFF, one `fmt ` chunk, one `data` chunk."""
    return _HEADER.pack(
        b"RIFF",
        _HEADER.size - 8 + data_bytes,
        b"WAVE",
        b"fmt ",
        16,
        _PCM,
        CHANNELS,
        SAMPLE_RATE,
        SAMPLE_RATE * FRAME_BYTES,
        FRAME_BYTES,
        8 * FRAME_BYTES // CHANNELS,
        b"data",
        data_bytes,
    )
