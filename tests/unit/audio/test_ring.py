"""The ring at its edges: before, between and beyond the samples it has."""

import threading
import time

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from softphone.engine.audio.ring import CAPACITY, Ring
from tests.unit.audio.test_drift import AMPLITUDE, BLOCK, FRAME, MARGIN, Clock, tone

STEP_S = BLOCK / 16_000
FILLED = 900
"""Samples at most that fill one gap: 50 ms and what is joined to it."""


def samples(pcm: bytes) -> np.ndarray:
    return np.frombuffer(pcm, np.int16).astype(np.int32)


def running() -> tuple[Ring, Clock]:
    """A ring that gave its first frame."""
    clock = Clock()
    ring = Ring(MARGIN, clock=clock)
    for _ in range(6):
        clock.now += STEP_S
        ring.write(tone(BLOCK))
    assert samples(ring.read(FRAME)).any()
    return ring, clock


def test_silence_before_the_first_fill_is_no_underrun() -> None:
    ring = Ring(MARGIN)
    assert ring.read(FRAME) == bytes(FRAME * 2)
    ring.write(tone(BLOCK))
    assert ring.read(FRAME) == bytes(FRAME * 2)
    assert ring.statistics.underruns == 0


def test_begins_softly_with_about_a_frame_and_a_block() -> None:
    ring, _ = running()
    assert ring.statistics.fill <= FRAME + BLOCK


def test_late_writer_is_bridged_without_a_seam() -> None:
    """Some 20 ms too late: the tone goes on, a little softer, and the late part joins it."""
    ring, clock = running()
    heard = [ring.read(FRAME), ring.read(FRAME)]
    clock.now += 3 * STEP_S
    for _ in range(4):
        ring.write(tone(BLOCK))
    heard.append(ring.read(FRAME))
    assert ring.statistics.underruns == 1
    whole = samples(b"".join(heard))[BLOCK:]
    assert np.abs(np.diff(whole)).max() < 3300
    assert np.abs(whole.reshape(-1, 16)).max(axis=1).min() > AMPLITUDE / 2


def test_writer_that_stopped_ends_softly() -> None:
    ring, _ = running()
    heard = samples(b"".join(ring.read(FRAME) for _ in range(6)))
    assert np.abs(np.diff(heard)).max() < 3300
    assert not heard[-FRAME:].any()


def test_writer_that_paused_is_no_underrun() -> None:
    ring, clock = running()
    for _ in range(3):
        ring.read(FRAME)
    clock.now += 5.0
    ring.write(tone(BLOCK))
    assert ring.statistics.underruns == 0


def test_overflow_keeps_the_newest_without_a_click() -> None:
    ring, clock = running()
    blocks = CAPACITY // BLOCK + 1
    for _ in range(blocks):
        ring.write(tone(BLOCK))
    assert ring.statistics.overflows == 1
    assert ring.statistics.fill < CAPACITY / 2
    clock.now += STEP_S
    assert np.abs(np.diff(samples(ring.read(FRAME)))).max() < 3300


def test_reader_that_paused_begins_again_with_the_newest() -> None:
    ring, clock = running()
    for _ in range(100):
        clock.now += STEP_S
        ring.write(tone(BLOCK))
    assert samples(ring.read(FRAME)).any()
    assert ring.statistics.fill <= FRAME + BLOCK
    assert ring.statistics.overflows == 0


def test_reset_forgets_the_samples() -> None:
    ring, _ = running()
    ring.reset()
    assert ring.read(FRAME) == bytes(FRAME * 2)
    assert ring.statistics.fill == 0


@settings(deadline=None)
@given(
    st.lists(
        st.tuples(
            st.sampled_from(["write", "read", "reset"]),
            st.integers(16, 2 * FRAME),
            st.floats(0, 0.3),
        ),
        max_size=60,
    )
)
def test_any_order_of_use(uses: list[tuple[str, int, float]]) -> None:
    """A read gives what was asked for, the cap holds, and nothing comes from nowhere."""
    clock = Clock()
    ring, written, read = Ring(MARGIN, clock=clock), 0, 0
    for use, count, pause in uses:
        clock.now += pause
        if use == "write":
            ring.write(tone(count))
            written += count
        elif use == "read":
            block = ring.read(count)
            assert len(block) == count * 2
            read += np.count_nonzero(samples(block))
        else:
            ring.reset()
        assert 0 <= ring.statistics.fill <= CAPACITY
        assert ring.statistics.fill <= written
    assert read <= written * 1.02 + FILLED * (1 + len(uses))


def test_reader_waits_while_its_device_has_enough() -> None:
    """40 ms are held there: a frame that comes 10 ms after it was asked for is in time."""
    ring = Ring(0)
    ring.reader_holds(4 * BLOCK)
    ring.write(tone(FRAME))
    assert samples(ring.read(BLOCK)).any()
    late = threading.Timer(0.01, ring.write, [tone(FRAME)])
    late.start()
    heard = b"".join(ring.read(BLOCK) for _ in range(3))
    late.join()
    assert ring.statistics.underruns == 0
    assert np.abs(samples(heard)).max() == AMPLITUDE


def test_reader_waits_no_longer_than_its_patience() -> None:
    ring = Ring(-FRAME, patience=BLOCK)
    ring.write(tone(FRAME))
    assert samples(ring.read(FRAME)).any()
    began = time.monotonic()
    ring.read(FRAME)
    assert time.monotonic() - began >= STEP_S
    ring.write(tone(FRAME))
    assert ring.statistics.underruns == 1
