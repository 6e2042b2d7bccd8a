"""Text fields that leave the shortcuts of the window alone.

Qt's editors claim some of them (Ctrl+K, Ctrl+E, … of Emacs) before a shortcut can act.
"""

from typing import Any

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

_OURS = frozenset("BDEGHJKMNPRST0123456789")
"""Ctrl and one of these belongs to the window; editing keys (A C V X Y Z) stay with the field."""


def belongs_to_window(event: QKeyEvent) -> bool:
    """True for the chords of the keyboard map."""
    modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    if modifiers == Qt.KeyboardModifier.AltModifier:
        return True
    if not modifiers & Qt.KeyboardModifier.ControlModifier:
        return False
    key = event.key()
    return key in {Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Period} or (
        0x20 < key < 0x7F and chr(key) in _OURS
    )


class PassesShortcuts:
    """Mix in before a Qt editor."""

    def event(self, event: QEvent) -> bool:
        asked = isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride
        if asked and belongs_to_window(event):
            event.ignore()
            return True
        base: Any = super()
        return base.event(event)


def is_typing(focus: QWidget | None) -> bool:
    """Whether the keyboard is in a text field: then a call never takes it away."""
    return isinstance(focus, QLineEdit | QPlainTextEdit)
