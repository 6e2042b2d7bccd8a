"""A few words that can be pressed, in the colour of a link or of what waits."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QEnterEvent, QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from ui.theme.icons import Icons
from ui.theme.type import Role, font
from ui.widgets.painting import text_width

_HEIGHT = 28


class Link(QAbstractButton):
    """28 high for the pointer though its text is smaller; underlined under the pointer."""

    def __init__(
        self,
        icons: Icons,
        words: str = "",
        ink: str = "accent",
        role: Role = "caption_medium",
        icon: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._icons = icons
        self._ink = ink
        self._role: Role = role
        self._icon = icon
        self.setText(words)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_icon(self, icon: str) -> None:
        self._icon = icon
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(round(text_width(self.text(), self._role) + 1 + self._indent()), _HEIGHT)

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        if self._icon:
            self._icons.paint(painter, 0, (_HEIGHT - 16) / 2, self._icon, self._ink, 16)
        face = QFont(font(self._role))
        face.setUnderline(self.underMouse() and not self._icon)
        painter.setFont(face)
        painter.setPen(self._icons.theme.color(self._ink))
        words = self.rect().adjusted(self._indent(), 0, 0, 0)
        painter.drawText(words, int(Qt.AlignmentFlag.AlignVCenter), self.text())

    def _indent(self) -> int:
        return 22 if self._icon else 0
