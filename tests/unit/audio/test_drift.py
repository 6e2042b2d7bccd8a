"""Two clocks that differ: a tone through a ring for minutes of virtual time."""

import random
from collections.abc import Iterator
from itertools import count

import numpy as np
import pytest

from softphone.engine.audio.ring import Ring
from softphone.engine.sound_port import SAMPLE_RATE

FRAME, BLOCK = 320, 160
MARGIN = 64
JITTER_S = 0.002
SETTLED = 2 * SAMPLE_RATE
AMPLITUDE, HERTZ = 8000, 1000
"""Whole waves in any block: each block written is the same."""


class Clock:
    """Virtual time, seconds."""

    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


def late_ticks(period: float, jitter_s: float, chance: random.Random) -> Iterator[float]:
    """A callback each period, some time late."""
    start = chance.random() * period
    for number in count():
        yield start + number * period + chance.random() * jitter_s


def stalling_ticks(period: float, stall_s: float) -> Iterator[float]:
    """Each two seconds all callbacks are held up for some time."""
    for number in count():
        due = number * period
        yield max(due, due - due % 2 + stall_s)


def tone(samples: int) -> bytes:
    wave = AMPLITUDE * np.sin(2 * np.pi * HERTZ / SAMPLE_RATE * np.arange(samples))
    return wave.astype(np.int16).tobytes()


def through_ring(
    written: int, writes: Iterator[float], read: int, reads: Iterator[float], seconds: int
) -> tuple[Ring, np.ndarray]:
    """What a ring does when blocks are written and read at these times."""
    clock, block, heard = Clock(), tone(written), []
    ring = Ring(MARGIN, clock=clock)
    next_write, next_read = next(writes), next(reads)
    while clock.now < seconds:
        clock.now = min(next_write, next_read)
        if next_write <= next_read:
            ring.write(block)
            next_write = next(writes)
        else:
            heard.append(ring.read(read))
            next_read = next(reads)
    return ring, np.frombuffer(b"".join(heard), np.int16).astype(np.int32)


def drifting(written: int, read: int, drift: float, seconds: int) -> tuple[Ring, np.ndarray]:
    """The writer's clock is faster than the reader's by `drift`; both have some jitter."""
    chance = random.Random(7)
    writes = late_ticks(written / SAMPLE_RATE / (1 + drift), JITTER_S, chance)
    reads = late_ticks(read / SAMPLE_RATE, JITTER_S, chance)
    return through_ring(written, writes, read, reads, seconds)


@pytest.mark.parametrize(
    ("written", "read", "drift", "seconds"),
    [
        (BLOCK, FRAME, 0.005, 600),
        (BLOCK, FRAME, -0.005, 120),
        (FRAME, BLOCK, 0.005, 120),
        (FRAME, BLOCK, -0.005, 600),
    ],
)
def test_half_a_percent(written: int, read: int, drift: float, seconds: int) -> None:
    ring, heard = drifting(written, read, drift, seconds)
    assert ring.statistics.underruns == 0
    assert ring.statistics.overflows == 0
    assert ring.statistics.fill < (written + read) * 1.5
    assert_no_jump(heard[SETTLED:])
    assert measured_pitch(heard[SETTLED:]) == pytest.approx(1 + drift, abs=0.0005)


def assert_no_jump(heard: np.ndarray) -> None:
    """Slope and bend of the tone stay those of a sine 1.5% higher at most, but for rounding."""
    turn = 2 * np.pi * HERTZ / SAMPLE_RATE * 1.015
    assert np.abs(np.diff(heard)).max() < AMPLITUDE * turn + 2
    assert np.abs(np.diff(heard, 2)).max() < AMPLITUDE * turn**2 * 1.05 + 4


def measured_pitch(heard: np.ndarray) -> float:
    """Rising zero crossings, against those of the tone written."""
    crossings = np.count_nonzero((heard[:-1] < 0) & (heard[1:] >= 0))
    return float(crossings / (len(heard) / SAMPLE_RATE) / HERTZ)


def test_equal_clocks_leave_nearly_all_samples_alone() -> None:
    _, heard = drifting(BLOCK, FRAME, drift=0.0, seconds=60)
    written = np.frombuffer(tone(BLOCK), np.int16)
    untouched = np.isin(heard[SETTLED:], written).mean()
    assert untouched > 0.99


def test_stalls_earn_a_margin_that_covers_them() -> None:
    stalls = stalling_ticks(BLOCK / SAMPLE_RATE, stall_s=0.045)
    reads = late_ticks(FRAME / SAMPLE_RATE, 0.0, random.Random(7))
    ring, _ = through_ring(BLOCK, stalls, FRAME, reads, seconds=60)
    assert 1 <= ring.statistics.underruns < 10


def test_what_a_stall_leaves_behind_is_leapt_over() -> None:
    """The speaker stood still for 80 ms of every two seconds: no hundreds of ms pile up."""
    writes = late_ticks(FRAME / SAMPLE_RATE, 0.0, random.Random(7))
    reads = (
        place * BLOCK / SAMPLE_RATE + place * BLOCK // (2 * SAMPLE_RATE) * 0.08 for place in count()
    )
    ring, heard = through_ring(FRAME, writes, BLOCK, reads, seconds=22)
    assert ring.statistics.overflows == 0
    assert ring.statistics.underruns == 0
    assert ring.statistics.fill < 2 * (FRAME + BLOCK)
    assert np.abs(np.diff(heard[SETTLED:])).max() < AMPLITUDE * 0.5
