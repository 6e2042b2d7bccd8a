"""A line edit with an icon before and, where wanted, a widget behind its text."""

from PySide6.QtCore import QEvent
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from ui.theme.icons import Icons
from ui.widgets.shortcuts_through import PassesShortcuts


class Field(PassesShortcuts, QLineEdit):
    """36 or 40 high; the outline comes from the style sheet."""

    def __init__(
        self,
        icons: Icons,
        icon: str = "",
        height: int = 36,
        trailing: QWidget | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._icons = icons
        self._icon = icon
        self._trailing = trailing
        self.setFixedHeight(height)
        if trailing is not None:
            trailing.setParent(self)
        self._set_margins()

    def set_invalid(self, invalid: bool) -> None:
        """A red outline: what is typed cannot be taken."""
        self.setProperty("invalid", invalid)
        self.style().unpolish(self)
        self.style().polish(self)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_trailing()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self._set_margins()
            self._place_trailing()
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._icon:
            painter = QPainter(self)
            self._icons.paint(painter, 12, (self.height() - 16) / 2, self._icon, "t2", 16)

    def _set_margins(self) -> None:
        right = self._trailing.sizeHint().width() if self._trailing is not None else 0
        self.setTextMargins(24 if self._icon else 0, 0, right, 0)

    def _place_trailing(self) -> None:
        if self._trailing is not None:
            size = self._trailing.sizeHint()
            gap = (self.height() - size.height()) // 2
            self._trailing.resize(size)
            self._trailing.move(self.width() - size.width() - min(gap, 10), gap)
