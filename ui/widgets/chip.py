"""Chips of 28 px that can be pressed: a number to call, or a filter with its count."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from ui.theme.icons import Icons
from ui.widgets.painting import begin, box, text, text_width

HEIGHT = 28


class Chip(QAbstractButton):
    """Icon, text and a fainter note. `teal` and `red` tint it; a checked chip is inverted."""

    def __init__(
        self,
        icons: Icons,
        words: str = "",
        note: str = "",
        icon: str = "",
        tone: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._icons = icons
        self._note = note
        self._icon = icon
        self._tone = tone
        self.setText(words)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def set(self, words: str, note: str = "", tone: str = "") -> None:
        """Show this from now on."""
        if (words, note, tone) != (self.text(), self._note, self._tone):
            self._note, self._tone = note, tone
            self.setText(words)
            self.updateGeometry()
            self.update()

    def sizeHint(self) -> QSize:
        width = 20 + text_width(self.text(), "body_medium") + (22 if self._icon else 0)
        width += text_width(self._note, "caption") + 7 if self._note else 0
        return QSize(round(width + 1), HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = begin(QPainter(self))
        color = self._icons.theme.color
        ink, faint = self._paint_box(painter)
        left = 10.0
        if self._icon:
            self._icons.paint(painter, left, 6, self._icon, self._tone or "accent", 16)
            left += 22
        width = text_width(self.text(), "body_medium") + 1
        text(painter, QRectF(left, 0, width, HEIGHT), self.text(), "body_medium", color(ink))
        if self._note:
            left += width + 6
            rect = QRectF(left, 0, self.width() - left, HEIGHT)
            text(painter, rect, self._note, "caption", color(faint))

    def _paint_box(self, painter: QPainter) -> tuple[str, str]:
        color = self._icons.theme.color
        rect = QRectF(self.rect())
        if self.isChecked():
            box(painter, rect, 8, color("t1"))
            return "surface", "surface"
        if self._tone:
            box(painter, rect, 8, color(f"{self._tone}_soft"), color(f"{self._tone}_line"))
            return "t1", self._tone
        ground = "hover" if self.underMouse() else "surface"
        box(painter, rect, 8, color(ground), color("line2"))
        return "t1", "t3"
