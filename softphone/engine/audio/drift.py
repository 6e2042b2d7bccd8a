"""How fast to empty a ring whose two sides run by different clocks.

What counts is the reserve: samples that would be left if the writer's block under way came as late
as it can. Too little ends in a gap, too much is delay; what is between is left alone, since to
chase each jitter costs quality. A lasting shortage is mended at once; delay is taken away when ten
seconds never needed it. How the clocks differ is read from what the reserve would be without our
corrections, second by second: jitter leaves its mean alone.
"""

from collections import deque
from itertools import pairwise

from softphone.engine.sound_port import SAMPLE_RATE

_MILLISECOND = SAMPLE_RATE // 1000
_WINDOW = 250 * _MILLISECOND
_HALF_SECOND, _SECOND, _LONG = 2, 4, 40
"""In windows: how long a reserve must be too small, what a mean is made of, how long too big."""
_BAND = 6 * _MILLISECOND
_TREND_S = 4
_DIFFERENT = 0.001
"""Clocks that differ less are mended now and then."""
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
        self._clocks = _Clocks()
        self._rate = 0.0
        self._owed = 0.0
        self._due = 0.0
        self._recent: deque[int] = deque(maxlen=_LONG)
        self._least, self._seen = SAMPLE_RATE, 0

    def slip(self, count: int, reserve: int) -> int:
        """Samples to take beyond `count` (or less, when negative) for the next block."""
        self._clocks.see(count, reserve)
        self._least = min(self._least, reserve)
        self._seen += count
        if self._seen >= _WINDOW:
            self._end_window(self._least - self.margin)
        self._due += self._clocks.differ * count + self._part_of_what_is_owed(count)
        whole = int(self._due)
        self._due -= whole
        self._clocks.slipped += whole
        return whole

    def forget(self) -> None:
        """The flow was broken: what was seen and planned is void. The clocks are the same."""
        self._owed = self._due = 0.0
        self._recent.clear()
        self._clocks.look_anew()
        self._least, self._seen = SAMPLE_RATE, 0

    def _end_window(self, excess: int) -> None:
        """`excess`: what the least reserve of the window was beyond the margin."""
        self._least, self._seen = SAMPLE_RATE, 0
        if not self._owed:
            self._recent.append(excess)
            self._mend(list(self._recent))

    def _mend(self, excess: list[int]) -> None:
        """By that of the last windows, the latest at the end."""
        lately = excess[-_HALF_SECOND:]
        if min(lately) > _TOO_MUCH:
            self.forget()
            self._due = min(lately)
        elif max(lately) < 0 and len(lately) == _HALF_SECOND:
            self._plan(min(lately) - _BAND // 2, _QUICK)
        elif len(excess) == _LONG and min(excess) > _BAND:
            self._plan(min(excess) - _BAND // 2, _SLOW)

    def _plan(self, excess: int, duration: int) -> None:
        self._owed = excess
        self._rate = _limited(excess / duration)
        self._recent.clear()

    def _part_of_what_is_owed(self, count: int) -> float:
        part = self._rate * count
        if abs(part) > abs(self._owed):
            part = self._owed
        self._owed -= part
        return part


class _Clocks:
    """`differ`: by what share the writer is faster; 0 while it is too little to be sure."""

    def __init__(self) -> None:
        self.differ = 0.0
        self.slipped = 0
        """Samples left out so far, less those put in: our own part in the reserve."""
        self._means: deque[float] = deque(maxlen=_TREND_S + 1)
        self._sum = self._seen = 0

    def see(self, count: int, reserve: int) -> None:
        self._sum += (reserve + self.slipped) * count
        self._seen += count
        if self._seen >= _SECOND * _WINDOW:
            self._means.append(self._sum / self._seen)
            self._sum = self._seen = 0
            self._judge()

    def look_anew(self) -> None:
        self._means.clear()
        self._sum = self._seen = 0

    def _judge(self) -> None:
        """By a trend that all of the last seconds share."""
        if len(self._means) <= _TREND_S:
            return
        steps = sorted(later - earlier for earlier, later in pairwise(self._means))
        trend = sum(steps[1:-1]) / (len(steps) - 2) / SAMPLE_RATE
        is_shared = steps[0] > 0 or steps[-1] < 0
        self.differ = _limited(trend) if is_shared and abs(trend) > _DIFFERENT else 0.0


def _limited(rate: float) -> float:
    return max(-_MAX_RATE, min(_MAX_RATE, rate))
