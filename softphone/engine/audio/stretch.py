"""Resampling by a hair: a block made a few samples longer or shorter without a seam.

Third-order interpolation between samples (Catmull-Rom), as far as the change needs to be spread to
stay unheard. What is before that, and blocks that need no change, are copied; neighbours fit, since
all begins and ends on whole samples of the input.
"""

from array import array
from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache
from operator import itemgetter

import msgspec

HISTORY = 1
"""Samples needed before the first one."""
LOOKAHEAD = 2
"""Samples needed behind the last one."""
_SPREAD = 80
"""Samples of the output for each one more or less of the input: 1.25% of the pitch for 5 ms."""
_WIDTH = 2
_LIMIT = 32767
_Gather = Callable[[Sequence[int]], tuple[int, ...]]


class _Taps(msgspec.Struct, frozen=True):
    """For each sample of the output: where in the input, and the weights of the four around it."""

    gather: tuple[_Gather, _Gather, _Gather, _Gather]
    weights: tuple[tuple[float, float, float, float], ...]


def stretch(samples: bytes, count: int) -> bytes:
    """Make `count` samples of those between `HISTORY` and `LOOKAHEAD`."""
    change = len(samples) // _WIDTH - HISTORY - LOOKAHEAD - count
    if not change:
        return samples[HISTORY * _WIDTH :][: count * _WIDTH]
    bent = min(count, abs(change) * _SPREAD)
    straight = (count - bent) * _WIDTH
    head = samples[HISTORY * _WIDTH :][:straight]
    return head + _resampled(array("h", samples[straight:]), bent, bent + change)


def _resampled(values: Sequence[int], count: int, consumed: int) -> bytes:
    taps = _taps(count, consumed)
    around = zip(taps.weights, *(gather(values) for gather in taps.gather), strict=True)
    return pack([int(a * p + b * q + c * r + d * s) for (a, b, c, d), p, q, r, s in around])


def pack(values: Iterable[int]) -> bytes:
    """As 16-bit samples, limited where they are too loud."""
    exact = values if isinstance(values, list) else list(values)
    try:
        return array("h", exact).tobytes()
    except OverflowError:
        return array("h", [max(-_LIMIT, min(_LIMIT, value)) for value in exact]).tobytes()


@lru_cache(maxsize=64)
def _taps(count: int, consumed: int) -> _Taps:
    places = [divmod(i * consumed, count) for i in range(count)]
    before, first, second, after = (
        itemgetter(*(whole + offset for whole, _ in places)) for offset in range(4)
    )
    weights = tuple(_weights(rest / count) for _, rest in places)
    return _Taps((before, first, second, after), weights)


def _weights(t: float) -> tuple[float, float, float, float]:
    return (
        ((2 - t) * t - 1) * t / 2,
        ((3 * t - 5) * t * t + 2) / 2,
        ((4 - 3 * t) * t + 1) * t / 2,
        (t - 1) * t * t / 2,
    )
