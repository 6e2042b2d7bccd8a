"""How fast to empty a ring whose two sides run by different clocks.

What counts is the reserve: samples that would be left after a block was taken if the writer's block
under way came as late as it can. Too little ends in a gap, too much is delay. The controller
(proportional and integral) keeps the smallest reserve of each window near a margin. The margin
begins wide, until the clocks are known; it grows with each gap and shrinks slowly again.
"""

from softphone.engine.sound_port import SAMPLE_RATE

_MILLISECOND = SAMPLE_RATE // 1000
_WINDOW = 250 * _MILLISECOND
_WINDOWS_A_MINUTE = 60 * SAMPLE_RATE / _WINDOW
_GAP_MARGIN = 5 * _MILLISECOND
"""More after each gap, and less after each minute without one."""
_TOLERANCE = 1 * _MILLISECOND
"""Reserve beyond the margin that is left alone: to chase each jitter costs work and quality."""
_JUMP = 5 * _MILLISECOND
"""A device that lost or brought this much at once says nothing of its clock."""
_TOO_MUCH = 40 * _MILLISECOND
"""Beyond the margin: a stall left it. To catch up would take seconds, so it is leapt over."""
_MAX_MARGIN = 60 * _MILLISECOND
_FIRST_ALLOWANCE = 8 * _MILLISECOND
_ALLOWANCE_LEFT = 0.9
"""Of the allowance for unknown clocks, after each window: gone after some five seconds."""
_PROPORTIONAL = 0.3 / _WINDOW
_INTEGRAL = 0.03 / _WINDOW
_MAX_RATE = 0.015
"""Of the pitch; a quarter of a semitone, for as long as it takes to catch up."""


class DriftControl:
    """Fed with the reserve at each block, says by how many samples to shorten or lengthen it.

    `base_margin` in samples is for what the last quarter of a second did not show: a busy machine.
    """

    def __init__(self, base_margin: int) -> None:
        self._base_margin = base_margin
        self._earned: float = base_margin
        self._allowance: float = _FIRST_ALLOWANCE
        self._learned = 0.0
        self._rate = 0.0
        self._owed = 0.0
        self._least = SAMPLE_RATE
        self._seen = 0

    @property
    def margin(self) -> int:
        """The reserve wanted, in samples."""
        return int(self._earned + self._allowance)

    def slip(self, count: int, reserve: int) -> int:
        """Samples to take beyond `count` (or less, when negative) for the next block."""
        self._least = min(self._least, reserve)
        self._seen += count
        if self._seen >= _WINDOW:
            self._adjust()
        self._owed += self._rate * count
        whole = int(self._owed)
        self._owed -= whole
        return whole

    def starved(self) -> None:
        """There was a gap: keep more in the ring from now on."""
        self._earned = min(_MAX_MARGIN, self._earned + _GAP_MARGIN)
        self._rate = self._learned
        self._owed = 0.0
        self._begin_window()

    def _adjust(self) -> None:
        excess = self._least - self.margin
        if excess > _TOO_MUCH:
            self._owed += excess
        else:
            self._follow(_beyond_tolerance(excess))
        self._earned = max(self._base_margin, self._earned - _GAP_MARGIN / _WINDOWS_A_MINUTE)
        self._allowance *= _ALLOWANCE_LEFT
        self._begin_window()

    def _follow(self, error: int) -> None:
        if abs(error) < _JUMP:
            self._learned = _limited(self._learned + _INTEGRAL * error)
        self._rate = _limited(self._learned + _PROPORTIONAL * error)

    def _begin_window(self) -> None:
        self._least = SAMPLE_RATE
        self._seen = 0


def _beyond_tolerance(excess: int) -> int:
    return min(excess, max(0, excess - _TOLERANCE))


def _limited(rate: float) -> float:
    return max(-_MAX_RATE, min(_MAX_RATE, rate))
