"""The mark of Ahize at the top left."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme.icons import Icons

_SIZE = 28


class Logo(QWidget):
    """Drawn from `resources/icons/ahize.svg`."""

    def __init__(self, icons: Icons) -> None:
        super().__init__()
        self._icons = icons
        self.setAccessibleName("Ahize")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(_SIZE, _SIZE)

    def paintEvent(self, _event: QPaintEvent) -> None:
        self._icons.paint(QPainter(self), 0, 0, "ahize", "accent_fill", _SIZE)
