"""The key facts of a customer in one row between two hairlines."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from softphone.domain.customer import Fact
from ui.theme.theme import Theme
from ui.widgets.painting import begin, text, text_width

_HEIGHT = 54
_ROOM = 92
"""What a fact needs at least; the last ones are dropped where it is missing."""


class _FactBox(QWidget):
    def __init__(self, theme: Theme, fact: Fact, first: bool) -> None:
        super().__init__()
        self._theme = theme
        self._fact = fact
        self._first = first
        self.setAccessibleName(f"{fact.label} {fact.value}")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        value = text_width(self._fact.value, "body_strong")
        label = text_width(self._fact.label, "caption")
        return QSize(round(max(value, label)) + (14 if self._first else 26), _HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return QSize(_ROOM - 20, _HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = begin(QPainter(self))
        color = self._theme.color
        left = 0.0 if self._first else 13.0
        if not self._first:
            painter.fillRect(QRectF(0, 0, 1, _HEIGHT), color("line"))
        width = self.width() - left - 8
        text(painter, QRectF(left, 9, width, 16), self._fact.label, "caption", color("t2"))
        value = self._fact.value or "–"
        text(painter, QRectF(left, 26, width, 18), value, "body_strong", color("t1"))


class FactsRow(QWidget):
    """As many as fit; both texts of a fact are the company's own words."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._facts: tuple[Fact, ...] | None = None
        self._boxes: list[_FactBox] = []
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(20, 1, 20, 1)
        self._row.setSpacing(0)

    def set(self, facts: tuple[Fact, ...]) -> None:
        if facts == self._facts:
            return
        self._facts = facts
        for box in self._boxes:
            self._row.removeWidget(box)
            box.hide()
            box.deleteLater()
        self._boxes = [_FactBox(self._theme, fact, not index) for index, fact in enumerate(facts)]
        for box in self._boxes:
            self._row.addWidget(box)
        self.setVisible(bool(facts))
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def minimumSizeHint(self) -> QSize:
        return QSize(0, _HEIGHT + 2)

    def sizeHint(self) -> QSize:
        return QSize(0, _HEIGHT + 2)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        line = self._theme.color("line")
        painter.fillRect(QRectF(0, 0, self.width(), 1), line)
        painter.fillRect(QRectF(0, self.height() - 1, self.width(), 1), line)

    def _fit(self) -> None:
        left = self.width() - 40
        for box in self._boxes:
            left -= max(_ROOM, box.sizeHint().width())
            box.setVisible(left >= 0)
