"""A level meter of a few segments; repaints only when one of them changes."""

import math

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme.theme import Theme

SEGMENTS = 14
_WIDTH, _HEIGHT, _STEP = 4, 10, 6
_FLOOR_DB = -48.0
_MID_ABOVE, _BAD_ABOVE = 0.8, 0.93


def lit_segments(level: float, segments: int = SEGMENTS) -> int:
    """How many segments a peak of 0 to 1 lights, on a scale of decibels."""
    if level <= 0:
        return 0
    decibels = 20 * math.log10(min(level, 1.0))
    return max(0, math.ceil(segments * (1 - decibels / _FLOOR_DB)))


class LevelMeter(QWidget):
    """Its value is not announced: it changes fifteen times a second.

    Opaque on a ground of `ground`: what lies behind it need not be painted as often.
    """

    def __init__(
        self,
        theme: Theme,
        ground: str = "bg",
        segments: int = SEGMENTS,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._segments = segments
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
        lit = lit_segments(level, self._segments)
        if lit != self._lit:
            self._lit = lit
            self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._segments * _STEP - 2, _HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.color(self._ground))
        for index in range(self._segments):
            rect = QRect(index * _STEP, 0, _WIDTH, _HEIGHT)
            painter.fillRect(rect, self._theme.color(self._token(index)))

    def _token(self, index: int) -> str:
        if index >= self._lit:
            return "line2"
        above = (index + 1) / self._segments
        if above > _BAD_ABOVE:
            return "bad"
        return "mid" if above > _MID_ABOVE else "good"
