"""The right column's place: open, or a strip of icons that opens it again."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from ui.theme.icons import Icons
from ui.widgets.button import Button
from ui.widgets.card import Pane
from ui.widgets.retranslate import Worded

STRIP_WIDTH = 44


class SideHolder(Worded, QStackedWidget):
    """`make` builds the column when it is first needed."""

    def __init__(self, icons: Icons, make: Callable[[], QWidget]) -> None:
        super().__init__()
        self._make = make
        self._column: QWidget | None = None
        self._width = STRIP_WIDTH
        self._strip = Pane(icons.theme)
        self._buttons = [
            Button(icons, kind="ghost", icon=icon) for icon in ("sidebar", "info", "note")
        ]
        column = QVBoxLayout(self._strip)
        column.setContentsMargins(4, 10, 4, 10)
        column.setSpacing(6)
        for button in self._buttons:
            button.clicked.connect(self.open)
            column.addWidget(button, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(1)
        self.addWidget(self._strip)
        self.retranslate()

    @property
    def column(self) -> QWidget:
        if self._column is None:
            self._column = self._make()
            self.addWidget(self._column)
        return self._column

    @property
    def is_open(self) -> bool:
        return self.currentWidget() is not self._strip

    def set_width(self, width: int) -> None:
        """How wide it is while open."""
        self._width = width
        if self.is_open:
            self.setFixedWidth(width)

    def open(self) -> None:
        self.setCurrentWidget(self.column)
        self.setFixedWidth(self._width)

    def collapse(self) -> None:
        self.setCurrentWidget(self._strip)
        self.setFixedWidth(STRIP_WIDTH)

    def toggle(self) -> None:
        if self.is_open:
            self.collapse()
        else:
            self.open()

    def retranslate(self) -> None:
        names = (self.tr("Open the right column"), self.tr("Facts"), self.tr("Note"))
        for button, name in zip(self._buttons, names, strict=True):
            button.setAccessibleName(name)
            button.setToolTip(f"{name} (Ctrl+.)")
