"""What a telephone hears just now, from the recording it is still writing."""

from collections.abc import Callable
from pathlib import Path

import numpy as np

from tests.pbx.phone_call import HEADER_BYTES
from tests.pbx.sound import Recording

RATE = 16_000
RECENT_S = 0.5
LOUD = 0.01


def hears(recording: Path, hertz: float, share: float = 0.8) -> Callable[[], bool]:
    """Whether so much of it is this tone."""

    def heard() -> bool:
        recent = _recent(recording)
        return recent.loudness > LOUD and recent.share_of_tone(hertz) > share

    return heard


def hears_sound(recording: Path) -> Callable[[], bool]:
    """Whether it is more than silence."""
    return lambda: _recent(recording).loudness > LOUD


def _recent(recording: Path) -> Recording:
    """Empty while there is too little."""
    if not recording.exists():
        return Recording(np.zeros(0), RATE)
    whole = Recording.growing(recording, RATE, HEADER_BYTES)
    return whole.last(RECENT_S) if whole.seconds >= RECENT_S else whole.first(0)
