"""What the calls leave over: too little of it shows nothing, rather than the edge of something."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

_LEAST = 96
"""Tabs and the beginning of a list."""


class Remainder(QWidget):
    """Asks for no height of its own."""

    def __init__(self, content: QWidget) -> None:
        super().__init__()
        self._content = content
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Ignored)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(content)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._content.setVisible(event.size().height() >= _LEAST)
