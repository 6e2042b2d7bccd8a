"""A round badge with the initials of a person, or an icon where there is no name."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme.icons import Icons
from ui.theme.type import font
from ui.widgets.painting import begin
from ui.widgets.tag import Tone, tone_tokens

_UPPER = str.maketrans({"i": "İ", "ı": "I"})


def initials(name: str) -> str:
    """First letters of the first and the last word, in Turkish upper case."""
    words = [word for word in name.split() if word[0].isalpha()]
    letters = words[0][0] + (words[-1][0] if len(words) > 1 else "") if words else ""
    return letters.translate(_UPPER).upper()


class Avatar(QWidget):
    """A circle of `size` px; purely decorative for a screen reader."""

    def __init__(
        self,
        icons: Icons,
        size: int = 36,
        tone: Tone = "neutral",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._icons = icons
        self._size = size
        self._tone: Tone = tone
        self._letters = ""
        self._icon = "user"
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_size(self, size: int) -> None:
        if size != self._size:
            self._size = size
            self.updateGeometry()
            self.update()

    def set_name(self, name: str, tone: Tone | None = None) -> None:
        self._letters = initials(name)
        self._tone = tone or self._tone
        self.update()

    def set_icon(self, icon: str, tone: Tone = "neutral") -> None:
        """Instead of initials: who it is is not known."""
        self._letters, self._icon, self._tone = "", icon, tone
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._size, self._size)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = begin(QPainter(self))
        ground, ink = tone_tokens(self._tone)
        color = self._icons.theme.color
        rect = QRectF(0, 0, self._size, self._size)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(color(ground))
        painter.drawEllipse(rect)
        if self._letters:
            painter.setFont(self._face())
            painter.setPen(color(ink))
            painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, self._letters)
        else:
            icon_size = round(self._size * 0.45)
            at = (self._size - icon_size) / 2
            self._icons.paint(painter, at, at, self._icon, ink, icon_size)

    def _face(self) -> QFont:
        face = QFont(font("body_strong"))
        face.setPixelSize(max(11, round(self._size * 0.36)))
        return face
