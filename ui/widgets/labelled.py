"""A field with its name above and a hint below; an error takes the place of the hint."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.theme.theme import Theme
from ui.widgets.label import Label


class Labelled(QWidget):
    """The name is the accessible name of the field, hint or error its description."""

    def __init__(self, theme: Theme, field: QWidget) -> None:
        super().__init__()
        self.field = field
        self._name = Label(theme, role="body_medium")
        self._hint = Label(theme, role="caption", ink="t3", wrap=True)
        self._hint_words = ""
        self._error = ""
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(5)
        for part in (self._name, field, self._hint):
            column.addWidget(part)
        self._name.setBuddy(field)
        self._show_hint()

    @property
    def error(self) -> str:
        """What is wrong with the present text; empty where nothing is."""
        return self._error

    def set_words(self, name: str, hint: str = "") -> None:
        self._name.setText(name)
        self._hint_words = hint
        self.field.setAccessibleName(name)
        self._show_hint()

    def set_error(self, words: str) -> None:
        """Empty: the field is fine."""
        self._error = words
        self._show_hint()
        mark = getattr(self.field, "set_invalid", None)
        if mark is not None:
            mark(bool(words))

    def _show_hint(self) -> None:
        shown = self._error or self._hint_words
        self._hint.setText(shown)
        self._hint.set_ink("red" if self._error else "t3")
        self._hint.setVisible(bool(shown))
        self.field.setAccessibleDescription(shown)
