"""What the colours of the shift bar mean, each with its sum so far."""

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.idle.shift import TimeKind
from ui.idle.shift_bar import FILLS
from ui.theme.theme import Theme
from ui.widgets.painting import begin, text, text_width
from ui.widgets.retranslate import Worded

_WORDS = {
    TimeKind.READY: QT_TRANSLATE_NOOP("Legend", "Ready {0}"),
    TimeKind.TALKING: QT_TRANSLATE_NOOP("Legend", "In call {0}"),
    TimeKind.AFTER_CALL: QT_TRANSLATE_NOOP("Legend", "After-call work {0}"),
    TimeKind.PAUSE: QT_TRANSLATE_NOOP("Legend", "Break and lunch {0}"),
    TimeKind.OTHER: QT_TRANSLATE_NOOP("Legend", "Other work {0}"),
}
_HEIGHT, _MARK, _GAP = 18, 9, 16


class Legend(Worded, QWidget):
    """Hours and minutes as `01:27`."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._sums: dict[TimeKind, float] = {}
        self._entries: list[tuple[TimeKind, str]] = []
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set(self, sums: dict[TimeKind, float]) -> None:
        """Seconds of each kind that occurred."""
        self._sums = sums
        self.retranslate()

    def retranslate(self) -> None:
        self._entries = [
            (kind, QCoreApplication.translate("Legend", _WORDS[kind]).format(_hours(seconds)))
            for kind, seconds in self._sums.items()
        ]
        self.setAccessibleName(", ".join(words for _, words in self._entries))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(200, _HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = begin(QPainter(self))
        color = self._theme.color
        left = 0.0
        for kind, words in self._entries:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(color(FILLS[kind]))
            mark = QRectF(left, (_HEIGHT - _MARK) / 2, _MARK, _MARK)
            painter.drawRoundedRect(mark, 2, 2)
            width = text_width(words, "caption") + 1
            where = QRectF(left + _MARK + 6, 0, width, _HEIGHT)
            text(painter, where, words, "caption", color("t2"))
            left += _MARK + 6 + width + _GAP


def _hours(seconds: float) -> str:
    minutes = int(seconds // 60)
    return f"{minutes // 60:02}:{minutes % 60:02}"
