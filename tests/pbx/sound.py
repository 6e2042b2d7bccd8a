"""What a recording holds: its length, its loudness, and how much of it is one tone."""

import wave
from pathlib import Path

import msgspec
import numpy as np

CONTOUR_HZ = 50


class Recording(msgspec.Struct, frozen=True):
    """Samples between -1 and 1."""

    samples: np.ndarray
    rate: int

    @classmethod
    def read(cls, path: Path) -> "Recording":
        """A WAV of 16 bits, mono."""
        with wave.open(str(path)) as file:
            frames = file.readframes(file.getnframes())
            return cls(np.frombuffer(frames, np.int16) / 32768, file.getframerate())

    @classmethod
    def growing(cls, path: Path, rate: int, header_bytes: int = 0) -> "Recording":
        """What is in a file that is still being written, 16 bits, mono."""
        data = path.read_bytes()[header_bytes:]
        return cls(np.frombuffer(data[: len(data) // 2 * 2], np.int16) / 32768, rate)

    def write(self, path: Path) -> None:
        """A WAV of 16 bits, mono."""
        with wave.open(str(path), "wb") as file:
            file.setnchannels(1)
            file.setsampwidth(2)
            file.setframerate(self.rate)
            file.writeframes(np.int16(self.samples * 32767).tobytes())

    def resampled(self, rate: int) -> "Recording":
        """The same sound, slower sampled: what lies above the new band is cut off."""
        count = round(len(self.samples) * rate / self.rate)
        kept = np.fft.rfft(self.samples)[: count // 2 + 1]
        return Recording(np.fft.irfft(kept, count) * count / len(self.samples), rate)

    @property
    def seconds(self) -> float:
        return len(self.samples) / self.rate

    @property
    def loudness(self) -> float:
        """Root mean square, 0 to 1."""
        return float(np.sqrt(np.mean(self.samples**2))) if len(self.samples) else 0.0

    def first(self, seconds: float) -> "Recording":
        return Recording(self.samples[: int(seconds * self.rate)], self.rate)

    def last(self, seconds: float) -> "Recording":
        return Recording(self.samples[-int(seconds * self.rate) :], self.rate)

    def share_of_tone(self, hertz: float, width_hz: float = 20) -> float:
        """The part of the energy that is within `width_hz` of a tone, 0 to 1."""
        power = np.abs(np.fft.rfft(self.samples * np.hanning(len(self.samples)))) ** 2
        near = np.abs(np.fft.rfftfreq(len(self.samples), 1 / self.rate) - hertz) <= width_hz
        total = float(power.sum())
        return float(power[near].sum()) / total if total else 0.0


def likeness(heard: Recording, spoken: Recording) -> float:
    """How well the rise and fall of `spoken` is found anywhere in `heard`: 1 is a copy.

    Compares loudness over time, which survives codecs, resampling and drift.
    """
    long, short = _contour(heard), _contour(spoken)
    if len(long) < len(short):
        return 0.0
    windows = np.lib.stride_tricks.sliding_window_view(long, len(short))
    centred = windows - windows.mean(axis=1, keepdims=True)
    wanted = short - short.mean()
    norms = np.linalg.norm(centred, axis=1) * np.linalg.norm(wanted)
    return float(np.max(centred @ wanted / np.maximum(norms, 1e-9)))


def _contour(recording: Recording) -> np.ndarray:
    """Loudness of each 20 ms."""
    size = recording.rate // CONTOUR_HZ
    whole = recording.samples[: len(recording.samples) // size * size].reshape(-1, size)
    return np.sqrt(np.mean(whole**2, axis=1))


def write_tone(path: Path, hertz: float, seconds: float = 1.0, rate: int = 16_000) -> Path:
    """A sine at half of full scale. Whole periods, so that it can be repeated without a click."""
    moments = np.arange(round(rate * round(hertz * seconds) / hertz)) / rate
    Recording(np.sin(2 * np.pi * hertz * moments) / 2, rate).write(path)
    return path
