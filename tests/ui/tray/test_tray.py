"""The tray icon as a desktop sees it: over D-Bus, with a stand-in for the desktop's tray."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.demo.evidence import until
from tests.ui.screen import Ahize, Screen, screen

ITEM, MENU = "org.kde.StatusNotifierItem", "com.canonical.dbusmenu"
ZEYNEP = "05321234567"


class Tray:
    """What a desktop asks of an item, by `dbus-send`."""

    def __init__(self, shown: Screen, item: str) -> None:
        self._shown = shown
        self._item = item

    def tool_tip(self) -> str:
        properties = "org.freedesktop.DBus.Properties.Get"
        return self._ask("/StatusNotifierItem", properties, f"string:{ITEM}", "string:ToolTip")

    def entries(self) -> dict[str, int]:
        """Number of each entry of the menu, by its words."""
        told = self._ask("/MenuBar", f"{MENU}.GetLayout", "int32:0", "int32:-1", "array:string:")
        found: dict[str, int] = {}
        number = 0
        for line in told.splitlines():
            if entry := re.fullmatch(r"int32 (\d+)", line.strip()):
                number = int(entry[1])
            elif '"label"' in line:
                found[""] = number
            elif "" in found and (words := re.search(r'string "(.*)"', line)):
                found[words[1].replace("_", "")] = found.pop("")
        return found

    def choose(self, words: str) -> None:
        number = self.entries()[words]
        event = (f"int32:{number}", "string:clicked", "variant:string:", "uint32:0")
        self._ask("/MenuBar", f"{MENU}.Event", *event)

    def activate(self) -> None:
        self._ask("/StatusNotifierItem", f"{ITEM}.Activate", "int32:0", "int32:0")

    def _ask(self, path: str, method: str, *arguments: str) -> str:
        command = ("dbus-send", "--session", "--print-reply", f"--dest={self._item}")
        return self._shown.run(*command, path, method, *arguments)


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[tuple[Ahize, Tray]]:
    with screen(tray=True) as shown:
        ahize = Ahize(shown, tmp_path)
        assert shown.watcher
        shown.watcher.wait_lines(2)
        yield ahize, Tray(shown, shown.watcher.lines[1])


def test_the_tray_tells_state_and_missed_calls(desk: tuple[Ahize, Tray]) -> None:
    ahize, tray = desk
    before = ahize("see")["tray"]
    assert before.startswith("Ahize · Ready")
    ahize("cancel", ahize("incoming", ZEYNEP))
    ahize.until(lambda seen: seen["tray"] != before, "one more missed call")
    until(lambda: "missed" in tray.tool_tip(), "the same over the bus")


def test_every_entry_of_the_menu_does_what_it_says(desk: tuple[Ahize, Tray]) -> None:
    ahize, tray = desk
    tray.choose("Break")
    ahize.until(lambda seen: seen["agent"] == "break", "a break")
    tray.choose("Ready")
    ahize.until(lambda seen: seen["agent"] == "ready", "a ready agent")
    tray.choose("Do not disturb")
    seen = ahize.until(lambda seen: seen["undisturbed"], "do not disturb")
    assert seen["tray"].startswith("Ahize · Do not disturb")
    tray.choose("Do not disturb")
    ahize.until(lambda seen: not seen["undisturbed"], "calls again")
    ahize("incoming", ZEYNEP)
    ahize("answer")
    tray.choose("Mute")
    ahize.until(lambda seen: seen["muted"], "a closed microphone")
    tray.choose("Compact bar")
    ahize.until(lambda seen: seen["bar"] and not seen["window"], "the compact bar")
    tray.choose("Show Ahize")
    ahize.until(lambda seen: seen["window"] and not seen["bar"], "the window")


def test_a_click_on_the_icon_brings_the_window_back(desk: tuple[Ahize, Tray]) -> None:
    ahize, tray = desk
    ahize("minimise")
    ahize.until(lambda seen: not seen["window"], "no window")
    tray.activate()
    ahize.until(lambda seen: seen["window"], "the window")


def test_quit_leaves_no_customer_alone(desk: tuple[Ahize, Tray]) -> None:
    ahize, tray = desk
    ahize("incoming", ZEYNEP)
    ahize("answer")
    tray.choose("Quit")
    assert ahize("see")["calls"] == ["active"]
    ahize("hang_up")
    tray.choose("Quit")
    until(lambda: ahize.has_ended, "the end")


def test_without_a_tray_there_is_none(tmp_path: Path) -> None:
    with screen() as shown:
        assert Ahize(shown, tmp_path)("see")["tray"] is None
