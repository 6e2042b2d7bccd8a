"""The buffer between a sound device and the telephone, which run by different clocks.

One thread writes, another reads. Starts to give when about one block of each side is there, keeps
its fill low (`drift`), fills gaps with what was heard last (`filler`).
"""

import threading
import time
from collections.abc import Callable

import msgspec

from softphone.engine.audio.drift import DriftControl
from softphone.engine.audio.filler import HISTORY, OVERLAP, Filler, blend, samples_of
from softphone.engine.audio.stretch import HISTORY as BEFORE
from softphone.engine.audio.stretch import LOOKAHEAD, pack, stretch
from softphone.engine.sound_port import SAMPLE_RATE

CAPACITY = SAMPLE_RATE // 5
"""200 ms: more delay than anyone wants to talk through."""
_PAUSE_S = 0.1
"""A side silent for longer paused (a call on hold); one silent for less was late."""
_HURRY = SAMPLE_RATE * 5 // 1000
"""So long before what a reader holds is used up, waiting ends."""
_WIDTH = 2


class RingStatistics(msgspec.Struct, frozen=True):
    """What went wrong since the ring was made, and the samples in it now."""

    underruns: int
    overflows: int
    fill: int


class Ring:
    """16-bit mono samples; `write` on one thread, `read` on another. `clock` counts seconds.

    A late writer is waited for, `patience` samples long. `margin` is the reserve to keep.
    """

    def __init__(
        self,
        margin: int,
        *,
        patience: int = 0,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._held = 0
        self._patience = patience
        self._clock = clock
        self._lock = threading.Lock()
        self._written = threading.Condition(self._lock)
        self._samples = bytearray()
        self._history = bytes(HISTORY * _WIDTH)
        self._block = 0
        self._count = 0
        self._written_at = -_PAUSE_S
        self._read_at = -_PAUSE_S
        self._flowing = False
        self._ran_dry = False
        self._filler: Filler | None = None
        self._control = DriftControl(margin)
        self._underruns = 0
        self._overflows = 0

    def write(self, block: bytes) -> None:
        """Add samples; beyond the capacity the oldest go."""
        with self._lock:
            now = self._clock()
            self._underruns += self._ran_dry and now - self._written_at < _PAUSE_S
            self._ran_dry = False
            self._written_at = now
            self._block = len(block) // _WIDTH
            self._samples += block
            if len(self._samples) > CAPACITY * _WIDTH:
                self._drop_oldest(being_read=self._flowing and now - self._read_at < _PAUSE_S)
            self._written.notify()

    def read(self, count: int) -> bytes:
        """Exactly `count` samples; silence before the first fill and some time after the last."""
        with self._lock:
            self._count = count
            now = self._clock()
            paused, self._read_at = now - self._read_at >= _PAUSE_S, now
            block = self._start(count) if paused or not self._flowing else self._go_on(count)
            self._history = (self._history + block)[-HISTORY * _WIDTH :]
            return block

    def reset(self) -> None:
        """Forget the samples: a new device begins."""
        with self._lock:
            self._samples.clear()
            self._stop()
            self._ran_dry = False

    def reader_holds(self, samples: int) -> None:
        """The reader has a buffer of this size behind it that asks for more as soon as it can.

        What is in there counts as reserve, and a late writer is waited for as long as it lasts.
        """
        with self._lock:
            self._held = samples

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
        return self._held + self._fill() + min(heard, self._block) - self._block - count

    def _start(self, count: int) -> bytes:
        """Silence, until there is a reserve; what is there too much is waited for, or dropped."""
        self._stop()
        excess = self._reserve(count) - self._control.margin
        if not self._samples or excess < 0:
            return bytes(count * _WIDTH)
        drained = min(excess, max(0, self._held - count - _HURRY))
        self._wait_for(CAPACITY + 1, drained)
        del self._samples[: (excess - drained) * _WIDTH]
        self._flowing = True
        rest = self._take(min(count, self._fill()))
        return _cross(bytes(OVERLAP * _WIDTH), rest + bytes(count * _WIDTH - len(rest)))

    def _stop(self) -> None:
        self._flowing = False
        self._filler = None
        self._control.forget()

    def _go_on(self, count: int) -> bytes:
        slip = self._control.slip(count, self._reserve(count))
        self._wait_for(count, max(self._patience, self._held - count - _HURRY))
        left = self._fill() - count
        if left < 0:
            return self._bridge(count)
        if self._filler:
            return self._join(self._filler, count)
        taken = count + min(left, slip)
        if taken >= 2 * count:
            return _leap(self._take(taken), count)
        return stretch(self._window(taken), count)

    def _wait_for(self, count: int, samples: int) -> None:
        """Until `count` are there, or so much time is over; others write meanwhile."""
        if samples > 0 and self._fill() < count:
            self._written.wait_for(lambda: self._fill() >= count, samples / SAMPLE_RATE)

    def _window(self, taken: int) -> bytes:
        """Remove samples; the answer has those around them, too, as `stretch` wants it."""
        before, samples = self._history[-BEFORE * _WIDTH :], self._take(taken)
        ahead = bytes(self._samples[: LOOKAHEAD * _WIDTH])
        last = samples[-_WIDTH:] * (LOOKAHEAD - len(ahead) // _WIDTH)
        return before + samples + ahead + last

    def _take(self, count: int) -> bytes:
        samples = bytes(self._samples[: count * _WIDTH])
        del self._samples[: count * _WIDTH]
        return samples

    def _bridge(self, count: int) -> bytes:
        """What is left, then what was heard last; in the end silence."""
        rest = b""
        if self._filler is None:
            self._ran_dry = True
            self._control.forget()
            rest = self._take(count)
            self._filler = Filler(samples_of((self._history + rest)[-HISTORY * _WIDTH :]))
        block = rest + pack(self._filler.take(count - len(rest) // _WIDTH))
        if self._filler.is_silent:
            self._stop()
        return block

    def _join(self, filler: Filler, count: int) -> bytes:
        """The gap is over."""
        self._filler = None
        block, used = filler.join(samples_of(self._samples[: count * _WIDTH]))
        self._take(used)
        return pack(block)

    def _drop_oldest(self, *, being_read: bool) -> None:
        kept = min(CAPACITY, self._count + 2 * self._block + self._control.margin)
        newest = bytes(self._samples[-kept * _WIDTH :])
        if being_read:
            self._overflows += 1
            newest = _leap(bytes(self._samples), kept)
        self._samples[:] = newest


def _leap(pcm: bytes, count: int) -> bytes:
    """Begins as `pcm` does and ends as it ends; what is between is left out."""
    return _cross(pcm, pcm[-count * _WIDTH :])


def _cross(old: bytes, new: bytes) -> bytes:
    """From the beginning of `old` over into `new`."""
    before, after = samples_of(old)[:OVERLAP], samples_of(new)[:OVERLAP]
    length = min(len(before), len(after))
    return pack(blend(before[:length], after[:length])) + new[length * _WIDTH :]
