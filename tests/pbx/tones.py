"""Who hears whom, told by tones: each party of a call has one of its own."""

from collections.abc import Iterable
from pathlib import Path

import numpy as np

from tests.pbx.ears import RATE
from tests.pbx.phone_call import HEADER_BYTES
from tests.pbx.sound import Recording

_LOUDNESS = 0.12
"""Four of them together are still no distortion."""
_WINDOW_S = 1.0
_PART_THAT_COUNTS = 0.08
"""A tone is heard if that much of its loudness arrives."""


def speak(path: Path, hertz: int) -> str:
    """A file with this tone, to be played over and over."""
    moments = np.arange(RATE) / RATE
    Recording(_LOUDNESS * np.sin(2 * np.pi * hertz * moments), RATE).write(path)
    return str(path)


def tones_in(samples: np.ndarray, known: Iterable[int]) -> set[int]:
    """Those of the known tones that are in there."""
    spectrum = np.abs(np.fft.rfft(samples * np.hanning(len(samples)))) * 4 / len(samples)
    bins = np.fft.rfftfreq(len(samples), 1 / RATE)
    loudness = {hertz: spectrum[abs(bins - hertz) < 25].max() for hertz in known}
    return {hertz for hertz, level in loudness.items() if level > _PART_THAT_COUNTS * _LOUDNESS}


def heard_lately(recording: Path, known: Iterable[int]) -> set[int]:
    """In the last second of a file that is being written, mono."""
    if not recording.exists():
        return set()
    window = Recording.growing(recording, RATE, HEADER_BYTES).last(_WINDOW_S)
    return tones_in(window.samples, known) if window.seconds == _WINDOW_S else set()
