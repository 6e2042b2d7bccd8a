"""What a recording holds: its length, its loudness, and how much of it is one tone."""

import wave
from pathlib import Path

import msgspec
import numpy as np


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

    @property
    def seconds(self) -> float:
        return len(self.samples) / self.rate

    @property
    def loudness(self) -> float:
        """Root mean square, 0 to 1."""
        return float(np.sqrt(np.mean(self.samples**2))) if len(self.samples) else 0.0

    def last(self, seconds: float) -> "Recording":
        return Recording(self.samples[-int(seconds * self.rate) :], self.rate)

    def share_of_tone(self, hertz: float, width_hz: float = 20) -> float:
        """The part of the energy that is within `width_hz` of a tone, 0 to 1."""
        power = np.abs(np.fft.rfft(self.samples * np.hanning(len(self.samples)))) ** 2
        near = np.abs(np.fft.rfftfreq(len(self.samples), 1 / self.rate) - hertz) <= width_hz
        total = float(power.sum())
        return float(power[near].sum()) / total if total else 0.0


def write_tone(path: Path, hertz: float, seconds: float = 1.0, rate: int = 16_000) -> Path:
    """A sine at half of full scale. Whole periods, so that it can be repeated without a click."""
    periods = round(hertz * seconds)
    moments = np.arange(round(rate * periods / hertz)) / rate
    samples = np.int16(16_383 * np.sin(2 * np.pi * hertz * moments))
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(rate)
        file.writeframes(samples.tobytes())
    return path
