"""A level meter of fourteen segments; repaints only when a segment changes."""

import math

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme.theme import Theme

SEGMENTS = 14
_WIDTH, _HEIGHT, _STEP = 4, 10, 6
_FLOOR_DB = -48.0


def lit_segments(level: float) -> int:
    """How many segments a peak of 0 to 1 lights, on a scale of decibels."""
    if level <= 0:
        return 0
    decibels = 20 * math.log10(min(level, 1.0))
    return max(0, math.ceil(SEGMENTS * (1 - decibels / _FLOOR_DB)))


class LevelMeter(QWidget):
    """Its value is not announced: it changes fifteen times a second.

    Opaque on a ground of `ground`: what lies behind it need not be painted as often.
    """

    def __init__(self, theme: Theme, ground: str = "bg", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._ground = ground
        self._lit = 0
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    @property
    def lit(self) -> int:
        """How many segments are."""
        return self._lit

    def set_level(self, level: float) -> None:
        """A peak from 0 to 1."""
        lit = lit_segments(level)
        if lit != self._lit:
            self._lit = lit
            self.update()

    def sizeHint(self) -> QSize:
        return QSize(SEGMENTS * _STEP - 2, _HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.color(self._ground))
        for index in range(SEGMENTS):
            rect = QRect(index * _STEP, 0, _WIDTH, _HEIGHT)
            painter.fillRect(rect, self._theme.color(self._token(index)))

    def _token(self, index: int) -> str:
        if index >= self._lit:
            return "line2"
        if index >= SEGMENTS - 1:
            return "bad"
        return "mid" if index >= SEGMENTS - 3 else "good"
