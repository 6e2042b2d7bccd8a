"""The ring at its edges: before, between and beyond the samples it has."""

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from softphone.engine.audio.ring import CAPACITY, Ring
from tests.unit.audio.test_drift import BLOCK, FRAME, Clock, tone

STEP_S = BLOCK / 16_000


def samples(pcm: bytes) -> np.ndarray:
    return np.frombuffer(pcm, np.int16).astype(np.int32)


def running() -> tuple[Ring, Clock]:
    """A ring that gave its first frame."""
    clock = Clock()
    ring = Ring(clock)
    for _ in range(6):
        clock.now += STEP_S
        ring.write(tone(BLOCK))
    assert samples(ring.read(FRAME)).any()
    return ring, clock


def test_silence_before_the_first_fill_is_no_underrun() -> None:
    ring = Ring()
    assert ring.read(FRAME) == bytes(FRAME * 2)
    ring.write(tone(BLOCK))
    assert ring.read(FRAME) == bytes(FRAME * 2)
    assert ring.statistics.underruns == 0


def test_begins_softly_with_about_a_frame_and_a_block() -> None:
    ring, _ = running()
    assert ring.statistics.fill <= FRAME + BLOCK


def test_late_writer_is_an_underrun_that_fades() -> None:
    ring, clock = running()
    heard = [ring.read(FRAME), ring.read(FRAME)]
    clock.now += 3 * STEP_S
    ring.write(tone(BLOCK))
    assert ring.statistics.underruns == 1
    assert np.abs(np.diff(samples(b"".join(heard)))).max() < 3300
    assert not samples(heard[-1])[-BLOCK:].any()


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
    ring, written, read = Ring(clock), 0, 0
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
    assert read <= written * 1.02 + 100 * len(uses)
