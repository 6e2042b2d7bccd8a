"""The type scale: one typeface, few roles, tabular figures everywhere."""

from functools import cache
from typing import Literal

from PySide6.QtGui import QFont, QFontDatabase

Role = Literal[
    "figure",
    "title",
    "call_name",
    "section",
    "body",
    "body_medium",
    "body_strong",
    "caption",
    "caption_medium",
    "micro",
    "micro_medium",
    "section_medium",
    "field",
    "script",
    "letters",
]

_MEDIUM = QFont.Weight.Medium
_STRONG = QFont.Weight.DemiBold
_REGULAR = QFont.Weight.Normal

_SCALE: dict[Role, tuple[int, int, QFont.Weight]] = {
    "figure": (28, 34, _STRONG),
    "title": (20, 26, _STRONG),
    "call_name": (16, 22, _STRONG),
    "section": (14, 20, _STRONG),
    "section_medium": (14, 20, _MEDIUM),
    "field": (14, 20, _REGULAR),
    "script": (14, 21, _REGULAR),
    "body": (13, 18, _REGULAR),
    "body_medium": (13, 18, _MEDIUM),
    "body_strong": (13, 18, _STRONG),
    "caption": (12, 16, _REGULAR),
    "caption_medium": (12, 16, _MEDIUM),
    "micro": (11, 14, _REGULAR),
    "micro_medium": (11, 14, _MEDIUM),
    "letters": (10, 12, _REGULAR),
}


@cache
def font(role: Role) -> QFont:
    """Inter where it is installed, else the system's own face, then Noto Sans."""
    pixels, _, weight = _SCALE[role]
    system = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont).family()
    result = QFont()
    result.setFamilies(["Inter", system, "Noto Sans"])
    result.setPixelSize(pixels)
    result.setWeight(weight)
    result.setFeature(QFont.Tag("tnum"), 1)
    result.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return result


def line_height(role: Role) -> int:
    """Pixels from one line of this role to the next."""
    return _SCALE[role][1]
