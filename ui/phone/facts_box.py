"""Label and value in rows: ruled by hairlines on a ringing card, plain after the call."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme.theme import Theme
from ui.widgets.painting import begin, text, text_width

Fact = tuple[str, str, str]
"""Label, value, ink of the value."""


class FactsBox(QWidget):
    """Painted rows; read out as one sentence."""

    def __init__(self, theme: Theme, *, ruled: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._ruled = ruled
        self._row = 31 if ruled else 26
        self._facts: tuple[Fact, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set(self, facts: tuple[Fact, ...]) -> None:
        if facts != self._facts:
            self._facts = facts
            self.setVisible(bool(facts))
            self.setAccessibleName(", ".join(f"{label}: {value}" for label, value, _ in facts))
            self.updateGeometry()
            self.update()

    def sizeHint(self) -> QSize:
        return QSize(200, self._row * len(self._facts))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = begin(QPainter(self))
        color = self._theme.color
        side = 10 if self._ruled else 0
        for place, (label, value, ink) in enumerate(self._facts):
            rect = QRectF(side, place * self._row, self.width() - 2 * side, self._row)
            if place and self._ruled:
                painter.fillRect(QRectF(0, rect.top(), self.width(), 1), color("line"))
            text(painter, rect, label, "caption", color("t3"))
            left = rect.left() + text_width(label, "caption") + 10
            right = QRectF(left, rect.top(), rect.right() - left, rect.height())
            align = Qt.AlignmentFlag.AlignRight
            role = "body_medium" if ink == "t1" else "body_strong"
            text(painter, right, value, role, color(ink), align)
