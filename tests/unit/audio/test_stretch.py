"""Blocks made longer or shorter stay on the curve they were taken from."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from softphone.engine.audio.stretch import HISTORY, LOOKAHEAD, pack, stretch


def wave(places: np.ndarray) -> np.ndarray:
    return 10_000 * np.sin(places * 0.35)


@pytest.mark.parametrize(
    ("taken", "bent"), [(312, 320), (316, 320), (319, 80), (320, 0), (321, 80), (323, 240)]
)
def test_follows_the_curve(taken: int, bent: int) -> None:
    window = wave(np.arange(-HISTORY, taken + LOOKAHEAD)).astype(np.int16).tobytes()
    made = np.frombuffer(stretch(window, 320), np.int16)
    places = np.interp(np.arange(320), [0, 320 - bent, 320], [0, 320 - bent, taken])
    assert np.abs(made - wave(places)).max() < 100


@given(st.lists(st.integers(-100_000, 100_000), min_size=1))
def test_too_loud_is_limited(values: list[int]) -> None:
    packed = np.frombuffer(pack(values), np.int16)
    assert packed.tolist() == pytest.approx(np.clip(values, -32767, 32767), abs=1)


def test_full_scale_noise_does_not_wrap() -> None:
    square = np.tile(np.array([32767] * 5 + [-32768] * 5, np.int16), 33)[:324]
    made = np.frombuffer(stretch(square.tobytes(), 320), np.int16)
    assert np.sign(made[1]) == 1
    assert np.abs(made.astype(int)).max() <= 32768
