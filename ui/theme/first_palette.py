"""The palette of the empty frame, before settings and theme are there in full."""

from pathlib import Path

import msgspec
from PySide6.QtWidgets import QApplication

from softphone.options import Options
from softphone.settings.values import ThemeMode
from ui.theme.tokens import DARK, LIGHT, Palette

_MIDDLE_GREY = 128


class _Stored(msgspec.Struct):
    theme: ThemeMode = ThemeMode.SYSTEM


def first_palette(app: QApplication, options: Options, settings_file: Path) -> Palette:
    """What the command line or the settings say, else what the system wears."""
    mode = options.theme or _stored(settings_file)
    if mode is ThemeMode.SYSTEM:
        return DARK if app.palette().window().color().lightness() < _MIDDLE_GREY else LIGHT
    return DARK if mode is ThemeMode.DARK else LIGHT


def _stored(settings_file: Path) -> ThemeMode:
    """Only a glance: what is wrong with the file is told by those who read it in full."""
    try:
        return msgspec.json.decode(settings_file.read_bytes(), type=_Stored).theme
    except (OSError, msgspec.DecodeError, UnicodeDecodeError):
        return ThemeMode.SYSTEM
