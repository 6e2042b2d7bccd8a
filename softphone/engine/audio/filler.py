"""Sound for a gap: what was heard last goes on, and softly ends if nothing comes.

The last period of the voice is repeated (the idea of ITU-T G.711 appendix I); what comes late is
joined where it fits the repeated wave best, so that neither side of the gap is heard as a click.
"""

from array import array
from collections.abc import Callable, Iterable, Sequence
from operator import sub

from softphone.engine.sound_port import SAMPLE_RATE

_MILLISECOND = SAMPLE_RATE // 1000
_SHORTEST, _LONGEST = SAMPLE_RATE // 400, SAMPLE_RATE // 66
"""Periods of voices, in samples."""
_MATCHED = 10 * _MILLISECOND
HISTORY = _LONGEST + _MATCHED
"""Samples it wants to know."""
OVERLAP = 5 * _MILLISECOND
_FULL, _SILENT = 10 * _MILLISECOND, 50 * _MILLISECOND
"""Until when it is as loud as before, and from when on it is silent."""
_STEP = 4
"""Each fourth sample is enough to tell one wave from another."""

Samples = Sequence[int]


class Filler:
    """Goes on from `history`, at least `HISTORY` samples (fewer: silence)."""

    def __init__(self, history: Samples) -> None:
        self._wave = _last_period(history) if len(history) >= HISTORY else [0]
        self._place = 0

    @property
    def is_silent(self) -> bool:
        """It has ended; there is no use in asking for more."""
        return self._place >= _SILENT

    def take(self, count: int) -> list[int]:
        """The next samples."""
        samples = self._ahead(count)
        self._place += count
        return samples

    def join(self, late: Samples) -> tuple[list[int], int]:
        """As many samples as are in `late`, ending with them; and how many of those were used."""
        count, overlap = len(late), min(OVERLAP, len(late))
        ahead = self._ahead(count)
        shifts = range(min(len(self._wave), count - overlap + 1))
        shift = _best(shifts, lambda d: _difference(ahead[d:], late, overlap))
        used = count - shift
        crossed = blend(ahead[shift : shift + overlap], late[:overlap])
        return [*ahead[:shift], *crossed, *late[overlap:used]], used

    def _ahead(self, count: int) -> list[int]:
        wave, places = self._wave, range(self._place, self._place + count)
        return [wave[place % len(wave)] * _loudness(place) // _SILENT for place in places]


def blend(old: Samples, new: Samples) -> list[int]:
    """From one over into the other, over their whole length."""
    length = len(new)
    pairs = enumerate(zip(old, new, strict=True))
    return [(before * (length - i) + after * i) // length for i, (before, after) in pairs]


def _loudness(place: int) -> int:
    """Of `_SILENT`."""
    if place < _FULL:
        return _SILENT
    return max(0, (_SILENT - place) * _SILENT // (_SILENT - _FULL))


def _last_period(history: Samples) -> list[int]:
    """One that can be repeated: its end leads to its beginning."""
    recent = history[-_MATCHED:]
    lags = range(_SHORTEST, _LONGEST + 1)
    period = _best(lags, lambda lag: _difference(history[-_MATCHED - lag :], recent, _MATCHED))
    wave, before = list(history[-period:]), history[-period - period // 4 : -period]
    wave[-len(before) :] = blend(wave[-len(before) :], before)
    return wave


def _difference(one: Samples, other: Samples, count: int) -> int:
    return sum(map(abs, map(sub, one[:count:_STEP], other[:count:_STEP])))


def _best(places: Iterable[int], difference: Callable[[int], int]) -> int:
    return min(places, key=difference)


def samples_of(pcm: bytes | bytearray) -> Samples:
    """16-bit samples."""
    return array("h", bytes(pcm))
