"""How settings look: cards of rows, a name and a note at the left, the control at the right."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.theme.icons import Icons
from ui.widgets.card import Card, Hairline
from ui.widgets.label import Label

CONTROL_WIDTH = 260


class SettingRow(QWidget):
    """The name is the accessible name of the control; an error takes the place of the note."""

    def __init__(self, icons: Icons, control: QWidget, *, wide: bool = False) -> None:
        super().__init__()
        self.control = control
        self._name = Label(icons.theme, role="body_medium")
        self._note = Label(icons.theme, role="caption", ink="t3", wrap=True)
        self._note_words = ""
        self._error = ""
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addStretch(1)
        words.addWidget(self._name)
        words.addWidget(self._note)
        words.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 10, 16, 10)
        row.setSpacing(16)
        row.addLayout(words, 1)
        row.addWidget(control, 0, Qt.AlignmentFlag.AlignVCenter)
        if wide:
            control.setFixedWidth(CONTROL_WIDTH)

    @property
    def error(self) -> str:
        """What is wrong with the present value; empty where nothing is."""
        return self._error

    def set_words(self, name: str, note: str = "") -> None:
        self._name.setText(name)
        self._note_words = note
        self.control.setAccessibleName(name)
        self._show()

    def set_error(self, words: str) -> None:
        """Empty: the value is fine."""
        self._error = words
        mark = getattr(self.control, "set_invalid", None)
        if mark is not None:
            mark(bool(words))
        self._show()

    def _show(self) -> None:
        shown = self._error or self._note_words
        self._note.setText(shown)
        self._note.set_ink("red" if self._error else "t3")
        self._note.setVisible(bool(shown))
        self.control.setAccessibleDescription(shown)


class Section(Card):
    """A card with a heading and a row for each setting."""

    def __init__(self, icons: Icons, *rows: QWidget) -> None:
        super().__init__(icons.theme)
        self._title = Label(icons.theme, role="section")
        self._title.setContentsMargins(0, 0, 0, 0)
        head = QHBoxLayout()
        head.setContentsMargins(16, 12, 16, 12)
        head.addWidget(self._title)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        column.addLayout(head)
        for row in rows:
            column.addWidget(Hairline(icons.theme))
            column.addWidget(row)

    def set_title(self, words: str) -> None:
        self._title.setText(words)
