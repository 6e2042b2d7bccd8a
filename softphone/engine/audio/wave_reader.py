"""A recording as it is read: one channel out of two, any place of it, and its waveform."""

import wave
from array import array
from collections.abc import Iterator
from pathlib import Path

from softphone.engine.audio.stretch import pack
from softphone.engine.sound_port import SAMPLE_RATE

_WIDTH, _MOST_CHANNELS = 2, 2
_SAMPLED = 256
"""Frames looked at in each part of the waveform."""
_FULL = 32768


class DamagedFileError(Exception):
    """Not a recording of ours, or what is left of one cannot be played."""


class WaveReader:
    """Raises `DamagedFileError`, or `OSError` where the file cannot be opened. Not thread-safe."""

    def __init__(self, file: Path) -> None:
        try:
            self._wave = wave.open(str(file), "rb")  # noqa: SIM115 - closed by `close`
        except (wave.Error, EOFError) as error:
            raise DamagedFileError(str(error)) from error
        self._channels = self._wave.getnchannels()
        self.frames = self._wave.getnframes()
        if not self._fits():
            self.close()
            raise DamagedFileError("another format, or nothing in it")

    @property
    def seconds(self) -> float:
        return self.frames / SAMPLE_RATE

    def read(self, start: int, count: int) -> "array[int]":
        """Both sides in one, 16 bits; shorter at the end of the file."""
        self._wave.setpos(min(max(start, 0), self.frames))
        both = array("h", self._wave.readframes(count))
        if self._channels == 1:
            return both
        mixed = [left + right for left, right in zip(both[0::2], both[1::2], strict=False)]
        return array("h", pack(mixed))

    def shape(self, parts: int) -> tuple[float, ...]:
        """The peak of each part, 0 to 1, from a sample of its frames."""
        return tuple(self._peaks(parts))

    def close(self) -> None:
        self._wave.close()

    def _peaks(self, parts: int) -> Iterator[float]:
        step = max(1, self.frames // parts)
        for part in range(parts):
            looked_at = self.read(part * step, min(step, _SAMPLED))
            yield max((abs(value) for value in looked_at), default=0) / _FULL

    def _fits(self) -> bool:
        return (
            self._wave.getsampwidth() == _WIDTH
            and self._wave.getframerate() == SAMPLE_RATE
            and 1 <= self._channels <= _MOST_CHANNELS
            and self.frames > 0
        )
