"""A small dialog: a title, what it asks for, and two buttons."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from ui.theme.icons import Icons
from ui.widgets.button import Button
from ui.widgets.focus_ring import FocusRing
from ui.widgets.label import Label
from ui.widgets.retranslate import Worded

_WIDTH = 400


class Dialog(Worded, QDialog):
    """Fill `body`; `confirm` is pressed by Enter, Esc closes. Deleted once closed."""

    def __init__(self, icons: Icons, parent: QWidget) -> None:
        super().__init__(parent)
        self._icons = icons
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._title = Label(icons.theme, role="call_name")
        self.body = QVBoxLayout()
        self.body.setSpacing(12)
        self.cancel = Button(icons)
        self.confirm = Button(icons, kind="primary")
        self.cancel.clicked.connect(self.reject)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addStretch(1)
        foot.addWidget(self.cancel)
        foot.addWidget(self.confirm)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 18)
        column.setSpacing(16)
        column.addWidget(self._title)
        column.addLayout(self.body)
        column.addLayout(foot)
        self.setFixedWidth(_WIDTH)
        self._ring = FocusRing(icons.theme, self)

    def set_words(self, title: str, confirm: str, cancel: str) -> None:
        self.setWindowTitle(title)
        self._title.setText(title)
        self.confirm.setText(confirm)
        self.cancel.setText(cancel)

    def paintEvent(self, _event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), self._icons.theme.color("surface"))
