"""The tray's icon: Ahize's sign, the glyph of the agent's state on it, and how many were missed."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap

from ui.theme.icons import Icons
from ui.theme.type import font
from ui.widgets.glyph import paint_glyph
from ui.widgets.painting import begin, box
from ui.wording.states import Look

SIZES = (16, 22, 32, 48, 64)
_MOST = 9


def tray_icon(icons: Icons, look: Look, missed: int) -> QIcon:
    """In all sizes that trays ask for."""
    icon = QIcon()
    for size in SIZES:
        icon.addPixmap(_draw(icons, look, missed, size))
    return icon


def _draw(icons: Icons, look: Look, missed: int, size: int) -> QPixmap:
    pixmap = QPixmap(size, size)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = begin(QPainter(pixmap))
    color = icons.theme.color
    box(painter, QRectF(0, 0, size, size), size * 0.24, color("accent_fill"))
    sign = round(size * 0.7)
    icons.paint(painter, round(size * 0.08), round(size * 0.08), "headset", "on", sign)
    _paint_state(painter, icons, look, size)
    if missed:
        _paint_missed(painter, icons, missed, size)
    painter.end()
    return pixmap


def _paint_state(painter: QPainter, icons: Icons, look: Look, size: int) -> None:
    """In the lower right corner, on a ground of its own."""
    side = size * 0.5
    ground = QRectF(size - side, size - side, side, side)
    box(painter, ground, side / 2, icons.theme.color("surface"))
    inset = side * 0.18
    ink = "t2" if look.tone == "neutral" else look.tone
    glyph = ground.adjusted(inset, inset, -inset, -inset)
    paint_glyph(painter, glyph, look.shape, icons.theme.color(ink))


def _paint_missed(painter: QPainter, icons: Icons, missed: int, size: int) -> None:
    """In the upper right corner; nine and more are nine."""
    side = size * 0.5
    ground = QRectF(size - side, 0, side, side)
    box(painter, ground, side / 2, icons.theme.color("red_fill"))
    face = font("micro_medium")
    face.setPixelSize(max(7, round(side * 0.78)))
    painter.setFont(face)
    painter.setPen(icons.theme.color("on"))
    painter.drawText(ground, int(Qt.AlignmentFlag.AlignCenter), str(min(missed, _MOST)))
