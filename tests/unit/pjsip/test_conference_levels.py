"""The stack's measure of loudness, as a peak."""

import pytest

from softphone.engine.pjsip.conference import peak


@pytest.mark.parametrize(
    ("percent", "amplitude"), [(45, 1.0), (39, 0.5), (32, 0.25), (25, 0.1), (19, 0.05), (8, 0.01)]
)
def test_levels_of_sines_measured_on_the_bridge(percent: int, amplitude: float) -> None:
    assert peak(percent) == pytest.approx(amplitude, rel=0.2)


def test_silence_is_nothing_and_nothing_is_louder_than_full_scale() -> None:
    assert peak(0) == 0.0
    assert peak(100) == 1.0
