"""A tag of 20 px: a word on a soft tint, with an icon where it helps."""

from typing import Literal

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme.icons import Icons
from ui.widgets.painting import begin, box, text, text_width

Tone = Literal["neutral", "accent", "green", "teal", "amber", "violet", "red", "outline"]

HEIGHT = 20


def tone_tokens(tone: Tone) -> tuple[str, str]:
    """Ground and text token of a soft tint."""
    if tone == "neutral":
        return "hover", "t2"
    return ("surface", "t1") if tone == "outline" else (f"{tone}_soft", tone)


class Tag(QWidget):
    """Not reached by Tab: its words are read with what it belongs to."""

    def __init__(
        self,
        icons: Icons,
        words: str = "",
        tone: Tone = "neutral",
        icon: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._icons = icons
        self._words = ""
        self._tone: Tone = tone
        self._icon = icon
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set(words)

    def set(self, words: str, tone: Tone | None = None, icon: str | None = None) -> None:
        """Show this from now on."""
        shown = self._words, self._tone, self._icon
        self._words = words
        self._tone = tone or self._tone
        self._icon = self._icon if icon is None else icon
        if (self._words, self._tone, self._icon) != shown:
            self.setAccessibleName(words)
            self.updateGeometry()
            self.update()

    def sizeHint(self) -> QSize:
        width = text_width(self._words, "caption_medium") + 12 + (18 if self._icon else 0)
        return QSize(round(width + 0.5), HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return QSize(min(self.sizeHint().width(), 60), HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = begin(QPainter(self))
        ground, ink = tone_tokens(self._tone)
        color = self._icons.theme.color
        outline = color("line2") if self._tone == "outline" else None
        box(painter, QRectF(self.rect()), 6, color(ground), outline)
        left = 6.0
        if self._icon:
            self._icons.paint(painter, left, 3, self._icon, ink, 14)
            left += 18
        rect = QRectF(left, 0, self.width() - left - 5, HEIGHT)
        text(painter, rect, self._words, "caption_medium", color(ink))
