"""Shapes that all painted widgets share: rounded boxes and key caps, sharp at any scale."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPainterPath, QPen

from ui.theme.type import Role, font

CAP_HEIGHT = 18


def begin(widget_painter: QPainter) -> QPainter:
    """A painter with smooth edges."""
    widget_painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    return widget_painter


def box(
    painter: QPainter,
    rect: QRectF,
    radius: float,
    fill: QColor | None = None,
    outline: QColor | None = None,
    width: float = 1.0,
) -> None:
    """A rounded box whose outline lies inside `rect`."""
    painter.setBrush(fill if fill is not None else Qt.BrushStyle.NoBrush)
    if outline is None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.drawRoundedRect(rect, radius, radius)
        return
    painter.setPen(QPen(outline, width))
    half = width / 2
    painter.drawRoundedRect(rect.adjusted(half, half, -half, -half), radius - half, radius - half)


def text(
    painter: QPainter,
    rect: QRectF,
    words: str,
    role: Role,
    colour: QColor,
    align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
) -> None:
    """One line, centred vertically, elided at its end where it does not fit."""
    face = font(role)
    painter.setFont(face)
    painter.setPen(colour)
    shown = QFontMetricsF(face).elidedText(words, Qt.TextElideMode.ElideRight, rect.width() + 0.5)
    flags = align | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
    painter.drawText(rect, int(flags), shown)


def text_width(words: str, role: Role) -> float:
    """How much room one line of this role needs."""
    return QFontMetricsF(font(role)).horizontalAdvance(words)


def cap_width(key: str) -> float:
    """Width of a key cap with this legend."""
    return max(CAP_HEIGHT, round(text_width(key, "micro")) + 10)


def key_cap(painter: QPainter, at: QPointF, key: str, colour: QColor, outline: QColor) -> None:
    """A key cap with its top left corner at `at`."""
    rect = QRectF(at.x(), at.y(), cap_width(key), CAP_HEIGHT)
    box(painter, rect, 4, None, outline)
    text(painter, rect, key, "micro", colour, Qt.AlignmentFlag.AlignHCenter)


def fill_round_above(painter: QPainter, place: QRectF, radius: float, colour: QColor) -> None:
    """Round corners above, square ones below: the head of a card."""
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.WindingFill)
    path.addRoundedRect(place, radius, radius)
    path.addRect(place.adjusted(0, radius, 0, 0))
    painter.fillPath(path.simplified(), colour)
