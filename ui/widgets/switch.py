"""An on/off switch of 32x18, toggled by Space."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from ui.theme.theme import Theme
from ui.widgets.painting import begin, box


class Switch(QAbstractButton):
    """`fill` is the token of its ground when on."""

    def __init__(
        self, theme: Theme, fill: str = "accent_fill", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._fill = fill
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(32, 18)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = begin(QPainter(self))
        color = self._theme.color
        ground = self._fill if self.isChecked() else "field"
        box(painter, QRectF(0, 0, 32, 18), 9, color(ground if self.isEnabled() else "line2"))
        painter.setBrush(color("on"))
        painter.drawEllipse(QRectF(16 if self.isChecked() else 2, 2, 14, 14))
