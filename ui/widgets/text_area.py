"""The multi-line editor for notes: plain text, and the window's shortcuts pass through."""

from PySide6.QtWidgets import QPlainTextEdit

from ui.widgets.shortcuts_through import PassesShortcuts


class TextArea(PassesShortcuts, QPlainTextEdit):
    """Tab leaves it, as in every other field."""

    def __init__(self) -> None:
        super().__init__()
        self.setTabChangesFocus(True)
