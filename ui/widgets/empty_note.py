"""What stands where a list would: a dashed box that says why there is nothing, or that it comes."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.theme.icons import Icons
from ui.widgets.label import Label
from ui.widgets.painting import begin


class EmptyNote(QWidget):
    """An icon and one sentence."""

    def __init__(self, icons: Icons, icon: str) -> None:
        super().__init__()
        self._icons = icons
        self._icon = icon
        self._words = Label(icons.theme, ink="t2", wrap=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(42, 14, 14, 14)
        row.addWidget(self._words)

    def set(self, words: str, icon: str = "") -> None:
        self._icon = icon or self._icon
        self._words.setText(words)
        self.setAccessibleName(words)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = begin(QPainter(self))
        pen = QPen(self._icons.theme.color("line2"))
        pen.setDashPattern([3, 3])
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        painter.setPen(pen)
        rect = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(rect, 10, 10)
        self._icons.paint(painter, 14, (self.height() - 18) / 2, self._icon, "t3", 18)
