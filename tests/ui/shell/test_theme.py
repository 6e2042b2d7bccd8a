"""Colours, icons and type."""

import re
from pathlib import Path

import pytest
from msgspec.structs import asdict
from PySide6.QtGui import QFontInfo
from PySide6.QtWidgets import QApplication

from ui.theme.icons import FOLDER, Icons
from ui.theme.theme import Theme
from ui.theme.tokens import DARK, LIGHT, Palette
from ui.theme.type import font

UI = Path(__file__).resolve().parents[3] / "ui"
SURFACES = ("surface", "bg", "hover", "sunken")
TONES = ("accent", "green", "teal", "amber", "violet", "red")


def luminance(colour: str) -> float:
    """Relative luminance of WCAG 2."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("palette", [LIGHT, DARK], ids=["light", "dark"])
def test_text_can_be_read_on_every_ground(palette: Palette) -> None:
    colours = asdict(palette)
    pairs = [(ink, ground) for ink in ("t1", "t2", "t3") for ground in SURFACES]
    pairs += [(tone, f"{tone}_soft") for tone in TONES]
    pairs += [("on", f"{tone}_fill") for tone in TONES if f"{tone}_fill" in colours]
    weak = [pair for pair in pairs if contrast(colours[pair[0]], colours[pair[1]]) < 4.5]
    assert not weak


@pytest.mark.parametrize("palette", [LIGHT, DARK], ids=["light", "dark"])
def test_outlines_of_controls_can_be_seen(palette: Palette) -> None:
    assert contrast(palette.field, palette.surface) >= 3
    assert contrast(palette.field, palette.bg) >= 3


def test_a_colour_handed_out_is_the_callers_own(qapp: QApplication) -> None:
    theme = Theme(qapp, "light")
    theme.color("t1").setAlphaF(0.1)
    assert theme.color("t1").name() == LIGHT.t1.lower()
    assert theme.color("t1").alpha() == 255


def test_the_mode_changes_colours_and_says_so(qapp: QApplication) -> None:
    theme = Theme(qapp, "light")
    changes: list[bool] = []
    theme.changed.connect(lambda: changes.append(theme.dark))
    theme.set_mode("dark")
    theme.set_mode("dark")
    theme.set_mode("light")
    assert changes == [True, False]
    assert qapp.palette().window().color().name() == LIGHT.bg.lower()


def test_an_icon_takes_the_colour_of_the_theme(qapp: QApplication) -> None:
    theme = Theme(qapp, "light")
    icons = Icons(theme)
    light = icons.pixmap("phone", "accent", 20, 2.0)
    assert icons.pixmap("phone", "accent", 20, 2.0) is light
    assert light.width() == 40
    assert light.deviceIndependentSize().width() == 20
    theme.set_mode("dark")
    assert icons.pixmap("phone", "accent", 20, 2.0).toImage() != light.toImage()
    with pytest.raises(FileNotFoundError):
        icons.pixmap("no-such-icon")


def test_every_icon_named_in_the_code_is_drawn() -> None:
    drawn = {file.stem for file in FOLDER.glob("*.svg")}
    pattern = re.compile(r'icon="([a-z][a-z-]+)"|IconMark\([^)]*?, "([a-z][a-z-]+)"')
    named = {
        name
        for file in UI.rglob("*.py")
        for found in pattern.findall(file.read_text(encoding="utf-8"))
        for name in found
        if name
    }
    assert named
    assert named <= drawn


def test_type_has_tabular_figures(qapp: QApplication) -> None:
    assert qapp
    face = font("section")
    assert QFontInfo(face).pixelSize() == 14
    assert face.featureValue(face.Tag("tnum")) == 1
