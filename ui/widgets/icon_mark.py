"""One icon as a widget, in the colour of a token."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme.icons import Icons


class IconMark(QWidget):
    """Decorative: what it means is said in words beside it."""

    def __init__(self, icons: Icons, name: str, ink: str = "t2", size: int = 16) -> None:
        super().__init__()
        self._icons = icons
        self._name = name
        self._ink = ink
        self._size = size
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set(self, name: str, ink: str) -> None:
        """Show this from now on."""
        self._name, self._ink = name, ink
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._size, self._size)

    def paintEvent(self, _event: QPaintEvent) -> None:
        self._icons.paint(QPainter(self), 0, 0, self._name, self._ink, self._size)
