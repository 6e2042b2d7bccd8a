"""The top-level window, light enough to be on screen before anything else is imported.

It paints the ground and the lines of the columns; the shell is laid over it as soon as it is built.
"""

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QCloseEvent, QColor, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from ui.theme.tokens import Palette

SIZE = (1440, 900)
LEAST_SIZE = (1280, 760)
TOP, STRIP = 55, 29
NARROW_BELOW = 1360


class Frame(QWidget):
    """`painted` follows the first painting; `may_close` is asked before the window closes."""

    painted = Signal()
    state_changed = Signal()

    def __init__(self, palette: Palette) -> None:
        super().__init__()
        self._palette = palette
        self._was_painted = False
        self._shell: QWidget | None = None
        self.may_close = _always
        self.setWindowTitle("Ahize")
        self.setMinimumSize(*LEAST_SIZE)
        self.resize(*SIZE)

    def fill(self, shell: QWidget) -> None:
        """Lay the built shell over the frame."""
        self._shell = shell
        shell.setParent(self)
        shell.setGeometry(self.rect())
        shell.show()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._shell is not None:
            self._shell.setGeometry(self.rect())

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.WindowStateChange:
            self.state_changed.emit()

    def closeEvent(self, event: QCloseEvent) -> None:
        if self.may_close():
            super().closeEvent(event)
        else:
            event.ignore()

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._shell is None:
            self._paint_ground()
        if not self._was_painted:
            self._was_painted = True
            self.painted.emit()

    def _paint_ground(self) -> None:
        painter = QPainter(self)
        width, height = self.width(), self.height()
        narrow = width < NARROW_BELOW
        left, right = (332, width - 316) if narrow else (352, width - 340)
        painter.fillRect(self.rect(), QColor(self._palette.bg))
        body = height - TOP - STRIP
        painter.fillRect(left, TOP + 1, right - left, body - 2, QColor(self._palette.surface))
        line = QColor(self._palette.line)
        for top in (TOP, height - STRIP - 1):
            painter.fillRect(0, top, width, 1, line)
        for x in (47, 331, right) if narrow else (51, 351, right):
            painter.fillRect(x, TOP, 1, body, line)


def _always() -> bool:
    return True
