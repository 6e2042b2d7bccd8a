"""Bar, toast and window beside another program, on a real X server with a window manager."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.demo.evidence import until
from tests.ui.screen import PATIENCE_S, Ahize, Screen, Spoken, screen

ZEYNEP = "05321234567"
STRANGER = "05448612790"
WIDTH, HEIGHT, TALL = 420, 120, 176


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[tuple[Screen, Ahize]]:
    with screen() as shown:
        yield shown, Ahize(shown, tmp_path)


def other_program(shown: Screen) -> Spoken:
    """It is in front and has the keyboard."""
    other = shown.start("tests.ui.other_program")
    until(lambda: shown.focused() == "Other program", "another program in front", PATIENCE_S)
    return other


def compact(shown: Screen, ahize: Ahize) -> tuple[int, int, int, int]:
    """By its key; the bar's place and size."""
    until(lambda: shown.focused() == "Ahize", "the window in front", PATIENCE_S)
    shown.desktop.press("ctrl+0")
    bar = ahize.until(lambda seen: seen["bar"] and not seen["window"], "the bar alone")["bar"]
    return tuple(bar)


def test_the_bar_instead_of_the_window_and_back(desk: tuple[Screen, Ahize]) -> None:
    shown, ahize = desk
    x, y, width, height = compact(shown, ahize)
    assert (width, height) == (WIDTH, HEIGHT)
    assert x > 720
    assert y > 450
    until(lambda: shown.focused() == "Ahize, compact", "the bar with the keyboard", PATIENCE_S)
    shown.desktop.press("ctrl+0")
    ahize.until(lambda seen: seen["window"] and not seen["bar"], "the window alone")


def test_a_call_from_its_ring_to_its_end_in_the_bar(desk: tuple[Screen, Ahize]) -> None:
    shown, ahize = desk
    bottom = sum(compact(shown, ahize)[1::2])
    ahize("incoming", ZEYNEP)
    assert "VIP Hat" in ahize("see")["says"]
    until(lambda: shown.focused() == "Ahize, compact", "the bar with the keyboard", PATIENCE_S)
    shown.desktop.press("space")
    ahize.until(lambda seen: seen["calls"] == ["active"], "an answered call")
    shown.desktop.press("space")
    shown.click(ahize.place("bar mute"))
    ahize.until(lambda seen: seen["muted"], "a closed microphone")
    ahize("incoming", STRANGER)
    _, y, _, height = ahize.until(lambda seen: seen["bar"][3] == TALL, "a taller bar")["bar"]
    assert y + height == bottom
    shown.click(ahize.place("bar second"))
    ahize.until(lambda seen: seen["calls"] == ["held_locally", "active"], "the second call")
    shown.desktop.press("ctrl+shift+k")
    ahize.until(lambda seen: seen["calls"][1] == "ended", "the end of the second call")


def test_what_needs_room_opens_the_window(desk: tuple[Screen, Ahize]) -> None:
    shown, ahize = desk
    compact(shown, ahize)
    ahize("incoming", ZEYNEP)
    ahize("answer")
    ahize.until(lambda seen: seen["calls"] == ["active"], "an answered call")
    shown.click(ahize.place("bar keypad"))
    ahize.until(lambda seen: seen["window"] and not seen["bar"], "the window")


def test_the_bar_is_dragged_by_its_band_and_remembers_its_corner(
    desk: tuple[Screen, Ahize],
) -> None:
    shown, ahize = desk
    compact(shown, ahize)
    shown.drag(ahize.place("band"), (240, 60))
    x, y, _, _ = ahize.until(lambda seen: seen["places"] == 1, "a remembered place")["bar"]
    assert x < 200
    assert y < 200
    shown.desktop.press("ctrl+0")
    ahize.until(lambda seen: seen["window"], "the window")
    assert compact(shown, ahize)[:2] == (x, y)


def test_typing_in_the_bar_is_never_an_answer(desk: tuple[Screen, Ahize]) -> None:
    shown, ahize = desk
    compact(shown, ahize)
    until(lambda: shown.focused() == "Ahize, compact", "the bar with the keyboard", PATIENCE_S)
    shown.desktop.type("0532 1")
    ahize("incoming", ZEYNEP)
    shown.desktop.type(" 2 3")
    ahize.until(lambda seen: seen["bar"][3] == TALL, "the call in the second row")
    assert ahize("see")["calls"] == ["offered"]
    shown.desktop.press("ctrl+space")
    ahize.until(lambda seen: seen["calls"] == ["active"], "an answered call")


def test_who_types_elsewhere_goes_on_typing_while_a_call_rings_and_pops_up(
    desk: tuple[Screen, Ahize],
) -> None:
    shown, ahize = desk
    other = other_program(shown)
    call_id = ahize("incoming", ZEYNEP)
    seen = ahize.until(lambda seen: seen["toast"], "a toast")
    assert "Zeynep" in seen["toast"]
    assert "Kayıp kart" in seen["why"]
    shown.desktop.type("merhaba")
    until(lambda: other.lines[-1:] == ["merhaba"], "all letters in the other program")
    assert ahize("see")["calls"] == ["offered"]
    shown.click(ahize.place("toast answer"))
    ahize.until(lambda seen: seen["calls"] == ["active"] and not seen["toast"], "a call")
    shown.desktop.type("lar")
    until(lambda: other.lines[-1:] == ["merhabalar"], "all letters in the other program")
    assert shown.focused() == "Other program"
    assert call_id


def test_a_window_put_away_stays_so_until_the_call_is_answered(
    desk: tuple[Screen, Ahize],
) -> None:
    shown, ahize = desk
    ahize("minimise")
    other_program(shown)
    ahize("incoming", ZEYNEP)
    ahize.until(lambda seen: seen["toast"] and not seen["window"], "the toast alone")
    shown.click(ahize.place("toast answer"))
    ahize.until(lambda seen: seen["window"], "the window of the screen pop")
    assert shown.focused() == "Other program"


def test_a_rejected_call_takes_its_toast_along(desk: tuple[Screen, Ahize]) -> None:
    shown, ahize = desk
    other_program(shown)
    ahize("incoming", STRANGER)
    ahize.until(lambda seen: seen["toast"], "a toast")
    shown.click(ahize.place("toast reject"))
    seen = ahize.until(lambda seen: seen["calls"] == ["ended"], "the end of the call")
    assert not seen["toast"]


def test_a_window_in_front_needs_no_toast(desk: tuple[Screen, Ahize]) -> None:
    shown, ahize = desk
    until(lambda: shown.focused() == "Ahize", "the window in front", PATIENCE_S)
    ahize("incoming", ZEYNEP)
    assert not ahize("see")["toast"]
