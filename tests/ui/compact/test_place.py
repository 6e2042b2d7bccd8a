"""The remembered corner of the compact bar."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QRect, QSize

from softphone.settings.values import BarPlace
from ui.compact.place import known, place_of, position, remembered

AREA = QRect(0, 0, 1920, 1040)
BAR, TALL = QSize(420, 120), QSize(420, 176)


@given(x=st.integers(-500, 2_500), y=st.integers(-500, 1_500))
def test_wherever_it_was_it_is_again_or_the_nearest_place_on_screen(x: int, y: int) -> None:
    place = place_of(QRect(x, y, BAR.width(), BAR.height()), AREA, "one")
    corner = position(place, BAR, AREA)
    nearest = min(max(x, 0), AREA.width() - 420), min(max(y, 0), AREA.height() - 120)
    assert (corner.x(), corner.y()) == nearest


def test_a_taller_bar_grows_away_from_its_edge() -> None:
    bottom = place_of(QRect(1_480, 900, 420, 120), AREA, "one")
    assert position(bottom, TALL, AREA).y() == 900 - 56
    top = place_of(QRect(1_480, 20, 420, 120), AREA, "one")
    assert position(top, TALL, AREA).y() == 20


def test_on_a_smaller_screen_it_is_at_the_same_corner() -> None:
    place = place_of(QRect(1_480, 900, 420, 120), AREA, "one")
    corner = position(place, BAR, QRect(0, 0, 1_280, 720))
    assert (1_280 - corner.x() - 420, 720 - corner.y() - 120) == (20, 20)


@pytest.mark.parametrize("screen", ["one", "two"])
def test_each_screen_has_its_own(screen: str) -> None:
    first, second = BarPlace("one", x=1), BarPlace("two", x=2)
    places = remembered(remembered((), first), second)
    assert known(places, screen) == {"one": first, "two": second}[screen]
    moved = BarPlace(screen, x=9)
    assert known(remembered(places, moved), screen) == moved
    assert known(places, "three") == BarPlace("three")
