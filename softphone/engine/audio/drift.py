"""How fast to empty a ring whose two sides run by different clocks.

What counts is the reserve: samples that would be left if the writer's block under way came as late
as it can. Too little ends in a gap, too much is delay; what is between is left alone, since to
chase each jitter costs quality. A lasting shortage is mended at once; delay is taken away when ten
seconds never needed it; a mean that grows or falls second by second tells how the clocks differ.
"""

from collections import deque
from itertools import pairwise

from softphone.engine.sound_port import SAMPLE_RATE

_MILLISECOND = SAMPLE_RATE // 1000
_WINDOW = 250 * _MILLISECOND
_HALF_SECOND, _SECOND, _LONG = 2, 4, 40
"""In windows: how long a reserve must be too small, go one way, or be too big."""
_BAND = 6 * _MILLISECOND
_TREND = 1.5 * _MILLISECOND
"""A second: clocks that differ by 0.15%. Less is mended now and then."""
_RECURS = 12
"""Windows between two shortages that tell of the clocks,"""
_STEP = 0.001
"""and how much."""
_TOO_MUCH = 60 * _MILLISECOND
"""A stall left it. To catch up would take seconds, so it is leapt over."""
_QUICK, _SLOW = SAMPLE_RATE // 2, 2 * SAMPLE_RATE
"""How long to take for mending a shortage, and for taking delay away."""
_MAX_RATE = 0.015
"""Of the pitch; a quarter of a semitone, for as long as it takes to catch up."""


class DriftControl:
    """Fed with the reserve at each block, says by how many samples to shorten or lengthen it.

    `margin`, in samples, is the reserve to keep.
    """

    def __init__(self, margin: int) -> None:
        self.margin = margin
        self._clocks_differ = 0.0
        self._since_shortage = _RECURS
        self._rate = 0.0
        self._owed = 0.0
        self._due = 0.0
        self._recent: deque[int] = deque(maxlen=_LONG)
        self._means: deque[float] = deque(maxlen=4 * _SECOND)
        self._least, self._seen, self._sum = SAMPLE_RATE, 0, 0

    def slip(self, count: int, reserve: int) -> int:
        """Samples to take beyond `count` (or less, when negative) for the next block."""
        self._least = min(self._least, reserve)
        self._seen += count
        self._sum += reserve * count
        if self._seen >= _WINDOW:
            self._means.append(self._sum / self._seen)
            self._end_window(self._least - self.margin)
        self._due += self._clocks_differ * count + self._part_of_what_is_owed(count)
        whole = int(self._due)
        self._due -= whole
        return whole

    def forget(self) -> None:
        """The flow was broken: what was seen and planned is void. The clocks are the same."""
        self._owed = self._due = 0.0
        self._look_anew()
        self._begin_window()

    def _begin_window(self) -> None:
        self._least, self._seen, self._sum = SAMPLE_RATE, 0, 0

    def _end_window(self, excess: int) -> None:
        """`excess`: what the least reserve of the window was beyond the margin."""
        self._begin_window()
        self._since_shortage += 1
        if self._owed:
            self._means.clear()
        else:
            self._recent.append(excess)
            self._mend(list(self._recent))

    def _mend(self, excess: list[int]) -> None:
        """By that of the last windows, the latest at the end."""
        lately = excess[-_HALF_SECOND:]
        if min(lately) > _TOO_MUCH:
            self.forget()
            self._due = min(lately)
        elif max(lately) < 0 and len(lately) == _HALF_SECOND:
            self._learn_from_shortage()
            self._plan(min(lately) - _BAND // 2, _QUICK)
        elif trend := _trend(list(self._means)):
            self._clocks_differ = _limited(self._clocks_differ + trend / SAMPLE_RATE)
            self._look_anew()
        elif len(excess) == _LONG and min(excess) > _BAND:
            self._clocks_differ = max(self._clocks_differ, self._clocks_differ / 2)
            self._plan(min(excess) - _BAND // 2, _SLOW)

    def _learn_from_shortage(self) -> None:
        """One comes from jitter; when the next follows soon, the writer is slow."""
        if self._since_shortage < _RECURS:
            self._clocks_differ = _limited(self._clocks_differ - _STEP)
        self._since_shortage = 0

    def _plan(self, excess: int, duration: int) -> None:
        self._owed = excess
        self._rate = _limited(excess / duration)
        self._look_anew()

    def _look_anew(self) -> None:
        self._recent.clear()
        self._means.clear()

    def _part_of_what_is_owed(self, count: int) -> float:
        part = self._rate * count
        if abs(part) > abs(self._owed):
            part = self._owed
        self._owed -= part
        return part


def _trend(means: list[float]) -> float:
    """Samples a second, if each of the last four seconds differs from the one before."""
    if len(means) < 4 * _SECOND:
        return 0.0
    seconds = [sum(means[start : start + _SECOND]) / _SECOND for start in range(0, 16, _SECOND)]
    steps = sorted(later - earlier for earlier, later in pairwise(seconds))
    return steps[1] if steps[0] > _TREND or steps[-1] < -_TREND else 0.0


def _limited(rate: float) -> float:
    return max(-_MAX_RATE, min(_MAX_RATE, rate))
