"""The ring of 64x64 that empties while after-call time runs out."""

import math

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme.theme import Theme
from ui.widgets.painting import begin, text

_SIZE, _STROKE = 64, 5
_LAST_SECONDS = 10


class Countdown(QWidget):
    """Violet, red in the last ten seconds; the number in the middle carries the same."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._left_s = 0.0
        self._total_s = 1.0
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set(self, left_s: float, total_s: float) -> None:
        """Seconds left of how many."""
        self._left_s, self._total_s = max(0.0, left_s), max(total_s, 1.0)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(_SIZE, _SIZE)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = begin(QPainter(self))
        color = self._theme.color
        half = _STROKE / 2
        rect = QRectF(0, 0, _SIZE, _SIZE).adjusted(half, half, -half, -half)
        painter.setPen(QPen(color("line2"), _STROKE))
        painter.drawEllipse(rect)
        tone = "red" if self._left_s <= _LAST_SECONDS else "violet"
        pen = QPen(color(tone), _STROKE, c=Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        span = round(360 * 16 * min(1.0, self._left_s / self._total_s))
        painter.drawArc(rect, 90 * 16, -span)
        words, middle = str(math.ceil(self._left_s)), Qt.AlignmentFlag.AlignHCenter
        text(painter, QRectF(0, 0, _SIZE, _SIZE), words, "call_name", color("t1"), middle)
