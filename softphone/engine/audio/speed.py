"""Speech faster or slower at the same pitch: overlapping pieces, joined where they fit best (SOLA).

Each piece begins where the file would be at this speed, moved a little to where its first samples
look most like the end of the piece before.
"""

from array import array
from collections.abc import Callable, Sequence
from operator import mul

from softphone.engine.sound_port import SAMPLE_RATE

_PIECE = SAMPLE_RATE * 30 // 1000
_OVERLAP = SAMPLE_RATE * 10 // 1000
_SEARCH = SAMPLE_RATE * 8 // 1000
_SEARCH_STEP, _COMPARED_STEP = 8, 4

Read = Callable[[int, int], "array[int]"]
"""Samples from a place, so many; fewer at the end."""


class SpeedReader:
    """`position` is the sample of the file that is heard next."""

    def __init__(self, read: Read, position: int = 0, speed: float = 1.0) -> None:
        self._read = read
        self._tail: array[int] = array("h")
        self.position = position
        self.speed = speed

    def seek(self, position: int) -> None:
        self.position = max(0, position)
        self._tail = array("h")

    def next(self) -> "array[int]":
        """Some more to be heard; nothing at the end."""
        if self.speed == 1.0:
            piece = self._read(self.position, _PIECE)
            self.position += len(piece)
            self._tail = array("h")
            return piece
        return self._next_piece()

    def _next_piece(self) -> "array[int]":
        found = self._read(self.position, _PIECE + _OVERLAP + _SEARCH)
        if len(found) <= _OVERLAP + _SEARCH:
            self.position += len(found)
            self._tail = array("h")
            return array("h")
        best = self._best(found) if self._tail else 0
        piece = found[best : best + _PIECE + _OVERLAP]
        if self._tail:
            piece[:_OVERLAP] = _faded(self._tail, piece[:_OVERLAP])
        self._tail = piece[-_OVERLAP:]
        heard = piece[:-_OVERLAP]
        self.position += round(len(heard) * self.speed)
        return heard

    def _best(self, found: "array[int]") -> int:
        """Where the beginning is most alike to the tail."""
        tail = self._tail[::_COMPARED_STEP]

        def likeness(start: int) -> int:
            return sum(map(mul, tail, found[start : start + _OVERLAP : _COMPARED_STEP]))

        return max(range(0, _SEARCH, _SEARCH_STEP), key=likeness)


def _faded(out: Sequence[int], into: Sequence[int]) -> "array[int]":
    """From one to the other."""
    count = len(out)
    steps = zip(out, into, range(count), strict=True)
    return array("h", [(a * (count - step) + b * step) // count for a, b, step in steps])
