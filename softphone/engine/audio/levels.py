"""The loudest sample since someone looked, for the level meters."""

from collections import deque

_FRAMES = 5
"""Looked at 15 times a second, a meter has seen no more in between."""
_MAGNITUDES = bytes(high if high < 128 else 255 - high for high in range(256))
"""Of a sample by its high byte: the eye needs no more, and bytes are searched fast."""
_FULL_SCALE = 127


class PeakMeter:
    """Fed by one thread, read by another; a frame lost between the two shows nowhere.

    The work is done by whom it is for: to feed a meter that nobody looks at costs next to nothing.
    """

    def __init__(self) -> None:
        self._frames: deque[bytes] = deque(maxlen=_FRAMES)

    def feed(self, frame: bytes) -> None:
        """16-bit samples, low byte first."""
        self._frames.append(frame)

    def take(self) -> float:
        """0 to 1, in steps of a 127th; begins anew."""
        frames = b"".join(self._frames.copy())
        self._frames.clear()
        return max(frames[1::2].translate(_MAGNITUDES), default=0) / _FULL_SCALE
