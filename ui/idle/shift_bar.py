"""The shift on one line: what the day was made of so far, and where it stands now."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from softphone.domain.agent import StateSpan
from ui.idle.shift import Piece, ShiftHours, TimeKind, pieces
from ui.theme.theme import Theme
from ui.widgets.painting import begin, text, text_width
from ui.wording import moments

_LABELS, _GAP, _BAR, _OVERHANG = 16, 6, 20, 3
_HOUR_S = 3600

FILLS = {
    TimeKind.READY: "good",
    TimeKind.TALKING: "teal_fill",
    TimeKind.AFTER_CALL: "violet_fill",
    TimeKind.PAUSE: "mid",
    TimeKind.OTHER: "bar",
}


class ShiftBar(QWidget):
    """Painted; the legend beside it says the same in words and figures."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._hours = ShiftHours(0, 1)
        self._pieces: tuple[Piece, ...] = ()
        self._now = 0.0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set(self, spans: tuple[StateSpan, ...], hours: ShiftHours, now: float) -> None:
        self._hours, self._now = hours, now
        self._pieces = tuple(pieces(spans, now))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(400, _LABELS + _GAP + _BAR + _OVERHANG)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = begin(QPainter(self))
        self._paint_hours(painter)
        bar = QRectF(0, _LABELS + _GAP, self.width(), _BAR)
        shape = QPainterPath()
        shape.addRoundedRect(bar, 6, 6)
        painter.save()
        painter.setClipPath(shape)
        painter.fillRect(bar, self._theme.color("hover"))
        for piece in self._pieces:
            self._paint_piece(painter, bar, piece)
        painter.restore()
        if self._hours.start <= self._now <= self._hours.end:
            here = self._x(self._now) - 1
            mark = QRectF(here, bar.top() - _OVERHANG, 2, _BAR + 2 * _OVERHANG)
            painter.fillRect(mark, self._theme.color("t1"))

    def _paint_piece(self, painter: QPainter, bar: QRectF, piece: Piece) -> None:
        left, right = self._x(piece.since), self._x(piece.until)
        room = QRectF(left, bar.top(), max(1.0, right - left - 1), bar.height())
        painter.fillRect(room, self._theme.color(FILLS[piece.kind]))

    def _paint_hours(self, painter: QPainter) -> None:
        moment, ink = self._hours.start, self._theme.color("t3")
        middle = Qt.AlignmentFlag.AlignLeft
        while moment <= self._hours.end:
            words = moments.local(moment).strftime("%H")
            width = text_width(words, "caption") + 1
            left = min(max(0.0, self._x(moment) - width / 2), self.width() - width)
            text(painter, QRectF(left, 0, width, _LABELS), words, "caption", ink, middle)
            moment += _HOUR_S

    def _x(self, moment: float) -> float:
        return self._hours.share(moment) * self.width()
