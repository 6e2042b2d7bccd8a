"""The state glyphs: each state has its own shape, so that colour is never the only carrier."""

from typing import Literal

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme.theme import Theme
from ui.widgets.painting import begin

Shape = Literal["ready", "ringing", "talking", "hold", "after_call", "offline", "do_not_disturb"]


def paint_glyph(painter: QPainter, rect: QRectF, shape: Shape, colour: QColor) -> None:
    """Draw a glyph that fills `rect`, a square."""
    painter.save()
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    _DRAW[shape](painter, rect, colour)
    painter.restore()


def _disc(painter: QPainter, rect: QRectF, _colour: QColor) -> None:
    painter.drawEllipse(rect)


def _target(painter: QPainter, rect: QRectF, colour: QColor) -> None:
    _ring(painter, rect, colour)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    inner = rect.width() * 0.27
    painter.drawEllipse(rect.adjusted(inner, inner, -inner, -inner))


def _square(painter: QPainter, rect: QRectF, _colour: QColor) -> None:
    painter.drawRoundedRect(rect, rect.width() * 0.25, rect.width() * 0.25)


def _bars(painter: QPainter, rect: QRectF, _colour: QColor) -> None:
    width = rect.width() * 0.32
    for left in (rect.left() + rect.width() * 0.06, rect.right() - rect.width() * 0.06 - width):
        painter.drawRoundedRect(QRectF(left, rect.top(), width, rect.height()), 1, 1)


def _pie(painter: QPainter, rect: QRectF, colour: QColor) -> None:
    _ring(painter, rect, colour)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawPie(rect, 0, 16 * -270)


def _ring(painter: QPainter, rect: QRectF, colour: QColor) -> None:
    width = rect.width() * 0.16
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(colour, width))
    half = width / 2
    painter.drawEllipse(rect.adjusted(half, half, -half, -half))


def _empty(painter: QPainter, rect: QRectF, colour: QColor) -> None:
    _ring(painter, rect, colour)


def _barred(painter: QPainter, rect: QRectF, colour: QColor) -> None:
    _ring(painter, rect, colour)
    middle, inset = rect.center().y(), rect.width() * 0.28
    painter.drawLine(QPointF(rect.left() + inset, middle), QPointF(rect.right() - inset, middle))


_DRAW = {
    "ready": _disc,
    "ringing": _target,
    "talking": _square,
    "hold": _bars,
    "after_call": _pie,
    "offline": _empty,
    "do_not_disturb": _barred,
}


class Glyph(QWidget):
    """One glyph as a widget."""

    def __init__(
        self,
        theme: Theme,
        shape: Shape = "offline",
        ink: str = "t3",
        size: int = 12,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._shape: Shape = shape
        self._ink = ink
        self._size = size
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set(self, shape: Shape, ink: str) -> None:
        self._shape, self._ink = shape, ink
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._size, self._size)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = begin(QPainter(self))
        rect = QRectF(0, 0, self._size, self._size)
        paint_glyph(painter, rect, self._shape, self._theme.color(self._ink))
