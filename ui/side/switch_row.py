"""A switch with its name, a fainter note and the key that moves it."""

from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.theme.icons import Icons
from ui.widgets.key_cap import KeyCap
from ui.widgets.label import Label
from ui.widgets.switch import Switch


class SwitchRow(QWidget):
    """The switch states its state by itself; its name is that of the row."""

    def __init__(self, icons: Icons, fill: str, key: str) -> None:
        super().__init__()
        self.switch = Switch(icons.theme, fill)
        self._name = Label(icons.theme, role="body_strong")
        self._note = Label(icons.theme, role="caption", ink="t2", elide=True)
        self._key = KeyCap(icons.theme, key)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(self.switch)
        row.addSpacing(4)
        row.addWidget(self._name)
        row.addWidget(self._note, 1)
        row.addWidget(self._key)

    def set_words(self, name: str, note: str, key: str) -> None:
        self._name.setText(name)
        self._note.setText(note)
        self._key.set_key(key)
        self.switch.setAccessibleName(name)
