"""What fills a gap: like what was before it, and no click at either end."""

import numpy as np
import pytest

from softphone.engine.audio.filler import HISTORY, OVERLAP, Filler
from softphone.engine.sound_port import SAMPLE_RATE

AMPLITUDE = 8000
LATER = 37
"""Samples by which the wave behind the gap does not fit the one before it."""


def wave(hertz: float, start: int, count: int) -> list[int]:
    place = np.arange(start, start + count)
    return [int(v) for v in AMPLITUDE * np.sin(2 * np.pi * hertz / SAMPLE_RATE * place)]


def loudest(samples: list[int], window: int = 240) -> np.ndarray:
    whole = len(samples) // window * window
    return np.abs(np.array(samples[:whole]).reshape(-1, window)).max(axis=1)


@pytest.mark.parametrize("hertz", [80, 123, 210, 380, 1000])
def test_voice_goes_on_in_its_own_pitch(hertz: float) -> None:
    filler = Filler(wave(hertz, 0, HISTORY))
    expected = wave(hertz, HISTORY, 160)
    assert np.abs(np.array(filler.take(160)) - expected).mean() < AMPLITUDE * 0.15


def test_ends_softly_within_50_ms() -> None:
    filler = Filler(wave(200, 0, HISTORY))
    heard = filler.take(SAMPLE_RATE * 55 // 1000)
    assert filler.is_silent
    levels = loudest(heard)
    assert (np.diff(levels) <= 0).all()
    assert heard[-1] == 0


@pytest.mark.parametrize("hertz", [123, 1000])
def test_late_part_joins_where_it_fits(hertz: float) -> None:
    history = wave(hertz, 0, HISTORY)
    filler = Filler(history)
    filled = filler.take(160)
    late = wave(hertz, HISTORY + LATER, 320)
    joined, used = filler.join(late)
    assert len(joined) == 320
    assert joined[-1] == late[used - 1]
    whole = history + filled + joined
    steepest = np.abs(np.diff(history)).max()
    assert np.abs(np.diff(whole)).max() < steepest * 1.6
    assert loudest(whole).min() > AMPLITUDE * 0.6


@pytest.mark.parametrize("count", [1, OVERLAP - 1, OVERLAP, OVERLAP + 1])
def test_joins_however_little_there_is(count: int) -> None:
    filler = Filler(wave(200, 0, HISTORY))
    joined, used = filler.join([5] * count)
    assert len(joined) == count
    assert 0 < used <= count


def test_nothing_to_go_on_from_is_silence() -> None:
    assert not any(Filler([]).take(100))
