"""Flat boxes and lines: a card with a hairline, and the hairline alone."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme.theme import Theme
from ui.widgets.painting import begin, box


class Card(QWidget):
    """A rounded box of 10 px; tokens can change with the state it shows."""

    def __init__(
        self,
        theme: Theme,
        ground: str = "surface",
        outline: str = "line",
        radius: int = 10,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.theme = theme
        self._ground = ground
        self._outline = outline
        self._radius = radius

    def set_tokens(self, ground: str, outline: str) -> None:
        self._ground, self._outline = ground, outline
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = begin(QPainter(self))
        color = self.theme.color
        box(painter, QRectF(self.rect()), self._radius, color(self._ground), color(self._outline))


class Pane(QWidget):
    """A plain ground of one token: columns, bars and the centre."""

    def __init__(self, theme: Theme, ground: str = "bg", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self._ground = ground

    def paintEvent(self, _event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), self.theme.color(self._ground))


class Hairline(Pane):
    """One pixel, across or upright."""

    def __init__(
        self,
        theme: Theme,
        ground: str = "line",
        *,
        upright: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, ground, parent)
        fixed, growing = QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding
        if upright:
            self.setFixedWidth(1)
            self.setSizePolicy(fixed, growing)
        else:
            self.setFixedHeight(1)
            self.setSizePolicy(growing, fixed)
