"""A combo box in our look."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QComboBox

from ui.theme.icons import Icons


class Chooser(QComboBox):
    """Qt draws no arrow under the style sheet, so we do."""

    def __init__(self, icons: Icons) -> None:
        super().__init__()
        self._icons = icons

    def minimumSizeHint(self) -> QSize:
        return QSize(120, super().minimumSizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        left, top = self.width() - 27, (self.height() - 16) / 2
        self._icons.paint(QPainter(self), left, top, "chevron-down", "t2", 16)
