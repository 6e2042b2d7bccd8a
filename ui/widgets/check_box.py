"""A check box whose tick is ours, so that it looks the same in both themes."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from ui.theme.icons import Icons
from ui.widgets.painting import begin, box, text, text_width

_BOX = 16


class CheckBox(QAbstractButton):
    """Toggled by Space or a click on box or text."""

    def __init__(self, icons: Icons, words: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icons = icons
        self.setText(words)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(_BOX + 8 + round(text_width(self.text(), "body") + 1), 20)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = begin(QPainter(self))
        color = self._icons.theme.color
        rect = QRectF(0, 2, _BOX, _BOX)
        if self.isChecked():
            box(painter, rect, 4, color("accent_fill"))
            self._icons.paint(painter, 1, 3, "check", "on", 14)
        else:
            box(painter, rect, 4, color("surface"), color("field"))
        ink = color("t1" if self.isEnabled() else "t3")
        words = QRectF(_BOX + 8, 0, self.width() - _BOX - 8, 20)
        text(painter, words, self.text(), "body", ink)
