"""Chirps to time a path by, tones to find gaps by; numpy only."""

import numpy as np
from numpy.typing import NDArray

Samples = NDArray[np.float64]
CHIRP_S = 0.1


def chirp(rate: int) -> Samples:
    """300 to 3000 Hz in 100 ms, half scale, soft edges: survives telephone bands and codecs."""
    t = np.arange(int(rate * CHIRP_S)) / rate
    phase = 2 * np.pi * (300 * t + (3000 - 300) / (2 * CHIRP_S) * t**2)
    edge = np.minimum(1, np.minimum(t, CHIRP_S - t) / 0.005)
    return 0.5 * edge * np.sin(phase)


def tone(rate: int, frequency: float, seconds: float) -> Samples:
    return 0.3 * np.sin(2 * np.pi * frequency * np.arange(int(rate * seconds)) / rate)


def find_chirps(signal: Samples, rate: int) -> list[int]:
    """Indices where chirps begin, by matched filter; at least half a second apart."""
    if not len(signal):
        return []
    match = _envelope(_correlate(signal, chirp(rate)))
    threshold, distance = match.max() * 0.4, rate // 2
    found: list[int] = []
    for index in np.flatnonzero(match > threshold):
        if not found or index - found[-1] > distance:
            found.append(int(index))
        elif match[index] > match[found[-1]]:
            found[-1] = int(index)
    return found


def gaps(signal: Samples, rate: int, frequency: float, shortest_ms: float = 5.0) -> list[float]:
    """Lengths (ms) of the drop-outs of a tone: its envelope below half of its usual level."""
    level = level_of(signal, rate, frequency)
    loud = np.flatnonzero(level > 0.3 * np.percentile(level, 90))
    inner = level[loud[0] + rate // 4 : loud[-1] - rate // 4]
    low = np.r_[0, (inner < 0.5 * np.median(inner)).astype(np.int8), 0]
    starts, ends = np.flatnonzero(np.diff(low) == 1), np.flatnonzero(np.diff(low) == -1)
    lengths = (ends - starts) / rate * 1000
    return [float(length) for length in lengths if length > shortest_ms]


def level_of(signal: Samples, rate: int, frequency: float) -> Samples:
    """How strong a tone is at each sample, over 4 ms around it."""
    t = np.arange(len(signal)) / rate
    window = max(1, int(rate * 0.004))
    kernel = np.ones(window) / window
    mixed = signal * np.exp(-2j * np.pi * frequency * t)
    return np.abs(np.convolve(mixed, kernel, "same"))


def _correlate(signal: Samples, pattern: Samples) -> Samples:
    size = 1 << (len(signal) + len(pattern)).bit_length()
    spectrum = np.fft.rfft(signal, size) * np.conj(np.fft.rfft(pattern, size))
    return np.fft.irfft(spectrum, size)[: len(signal)]


def _envelope(signal: Samples) -> Samples:
    spectrum = np.fft.fft(signal)
    half = len(signal) // 2
    spectrum[1:half] *= 2
    spectrum[half + 1 :] = 0
    return np.abs(np.fft.ifft(spectrum))
