"""A tag drawn by a delegate or a painted row, the same as the widget."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from ui.theme.icons import Icons
from ui.widgets.painting import box, text, text_width
from ui.widgets.tag import HEIGHT, Tone, tone_tokens


def tag_width(words: str) -> float:
    return round(text_width(words, "caption_medium") + 13)


def paint_tag(
    painter: QPainter, icons: Icons, left: float, top: float, words: str, tone: Tone
) -> float:
    """Draw it with its top left corner there; returns its width."""
    ground, ink = tone_tokens(tone)
    rect = QRectF(left, top, tag_width(words), HEIGHT)
    box(painter, rect, 6, icons.theme.color(ground))
    inner = rect.adjusted(6, 0, -5, 0)
    text(painter, inner, words, "caption_medium", icons.theme.color(ink))
    return rect.width()
