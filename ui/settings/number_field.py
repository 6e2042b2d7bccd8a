"""A short field for a whole number within bounds."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from ui.theme.icons import Icons
from ui.widgets.field import Field

_WIDTH = 96


class NumberField(Field):
    """`value` is None while what stands there is no number within the bounds."""

    def __init__(self, icons: Icons, least: int, most: int, parent: QWidget | None = None) -> None:
        super().__init__(icons, parent=parent)
        self.least, self.most = least, most
        self.setFixedWidth(_WIDTH)
        self.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.setMaxLength(len(str(most)) + 1)

    @property
    def value(self) -> int | None:
        words = self.text().strip()
        if not (words.isascii() and words.isdigit()):
            return None
        number = int(words)
        return number if self.least <= number <= self.most else None

    def set_value(self, value: int) -> None:
        self.setText(str(value))
