"""The buffer between a sound device and the telephone, which run by different clocks.

One thread writes, another reads, neither waits: a lock is held for a copy at most. Starts to give
when about one block of each side is there, keeps its fill low (`drift`), turns gaps into fades.
"""

import threading
import time
from array import array
from collections.abc import Callable

import msgspec

from softphone.engine.audio.drift import DriftControl
from softphone.engine.audio.stretch import HISTORY, LOOKAHEAD, pack, stretch
from softphone.engine.sound_port import SAMPLE_RATE

CAPACITY = SAMPLE_RATE // 5
"""200 ms: more delay than anyone wants to talk through."""
SHORT_MARGIN = SAMPLE_RATE * 2 // 1000
LONG_MARGIN = SAMPLE_RATE * 3 // 1000
"""Reserve to begin with: little delay, or few gaps."""
_PAUSE_S = 0.1
"""A side silent for longer paused (a call on hold); one silent for less was late."""
_FADE = SAMPLE_RATE * 5 // 1000
_WIDTH = 2


class RingStatistics(msgspec.Struct, frozen=True):
    """What went wrong since the ring was made, and the samples in it now."""

    underruns: int
    overflows: int
    fill: int


class Ring:
    """16-bit mono samples; `write` on one thread, `read` on another. `clock` counts seconds."""

    def __init__(
        self, clock: Callable[[], float] = time.monotonic, *, base_margin: int = SHORT_MARGIN
    ) -> None:
        self._clock = clock
        self._lock = threading.Lock()
        self._samples = bytearray()
        self._previous = bytes(_WIDTH)
        self._block = 0
        self._count = 0
        self._written_at = -_PAUSE_S
        self._read_at = -_PAUSE_S
        self._flowing = False
        self._ran_dry = False
        self._control = DriftControl(base_margin)
        self._underruns = 0
        self._overflows = 0

    def write(self, block: bytes) -> None:
        """Add samples; beyond the capacity the oldest go."""
        with self._lock:
            now = self._clock()
            if self._ran_dry and now - self._written_at < _PAUSE_S:
                self._underruns += 1
                self._control.starved()
            self._ran_dry = False
            self._written_at = now
            self._block = len(block) // _WIDTH
            self._samples += block
            if len(self._samples) > CAPACITY * _WIDTH:
                self._drop_oldest(being_read=self._flowing and now - self._read_at < _PAUSE_S)

    def read(self, count: int) -> bytes:
        """Exactly `count` samples; silence before the first fill and after the last."""
        with self._lock:
            self._count = count
            now = self._clock()
            paused, self._read_at = now - self._read_at >= _PAUSE_S, now
            if paused or not self._flowing:
                return self._try_to_start(count)
            left = self._fill() - count
            if left < 0:
                return self._fade_out(count)
            taken = count + min(left, self._control.slip(count, self._reserve(count)))
            window = self._take(taken)
        return stretch(window, count) if taken < 2 * count else _leap(window, count)

    def reset(self) -> None:
        """Forget the samples: a new device begins. What was learned of the clocks stays."""
        with self._lock:
            self._samples.clear()
            self._flowing = self._ran_dry = False

    @property
    def statistics(self) -> RingStatistics:
        """Any thread."""
        with self._lock:
            return RingStatistics(self._underruns, self._overflows, self._fill())

    def _fill(self) -> int:
        return len(self._samples) // _WIDTH

    def _reserve(self, count: int) -> int:
        """See `drift`: the block under way is counted as far as it must have been heard by now."""
        heard = int((self._read_at - self._written_at) * SAMPLE_RATE)
        return self._fill() + min(heard, self._block) - self._block - count

    def _try_to_start(self, count: int) -> bytes:
        excess = self._reserve(count) - self._control.margin
        if not self._samples or excess < 0:
            self._flowing = False
            return bytes(count * _WIDTH)
        del self._samples[: excess * _WIDTH]
        self._flowing = True
        block = self._take(count)[HISTORY * _WIDTH : -LOOKAHEAD * _WIDTH]
        return _blend(bytes(len(block)), block)

    def _take(self, taken: int) -> bytes:
        """Remove samples; the answer has those around them, too, as `stretch` wants it."""
        ahead = bytes(self._samples[: (taken + LOOKAHEAD) * _WIDTH])
        last = ahead[(taken - 1) * _WIDTH : taken * _WIDTH]
        window = self._previous + ahead + last * (taken + LOOKAHEAD - len(ahead) // _WIDTH)
        self._previous = last
        del self._samples[: taken * _WIDTH]
        return window

    def _fade_out(self, count: int) -> bytes:
        """What is left, then down from there to silence."""
        rest = bytes(self._samples)
        level = array("h", (self._previous + rest)[-_WIDTH:])[0]
        fall = pack(level * (_FADE - i) // _FADE for i in range(_FADE))
        self._samples.clear()
        self._previous = bytes(_WIDTH)
        self._flowing = False
        self._ran_dry = True
        return (rest + fall + bytes(count * _WIDTH))[: count * _WIDTH]

    def _drop_oldest(self, *, being_read: bool) -> None:
        kept = min(CAPACITY, self._count + 2 * self._block + self._control.margin) * _WIDTH
        newest = bytes(self._samples[-kept:])
        if being_read:
            self._overflows += 1
            newest = _blend(bytes(self._samples[:kept]), newest)
        self._samples[:] = newest


def _leap(window: bytes, count: int) -> bytes:
    """Begins as the window does and ends as it ends; what is between is left out."""
    samples = window[HISTORY * _WIDTH : -LOOKAHEAD * _WIDTH]
    return _blend(samples[: count * _WIDTH], samples[-count * _WIDTH :])


def _blend(old: bytes, new: bytes) -> bytes:
    """From the beginning of `old` over into `new`, within the fade."""
    before, after = array("h", old[: _FADE * _WIDTH]), array("h", new[: _FADE * _WIDTH])
    length = len(after)
    mixed = pack(
        (p * (length - i) + q * i) // length
        for i, (p, q) in enumerate(zip(before, after, strict=True))
    )
    return mixed + new[len(mixed) :]
