"""The call buttons of the compact bar: 44 px high, the end of the call in solid red."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent

from ui.phone.call_button import CallButton
from ui.theme.icons import Icons
from ui.widgets.painting import begin, box, text

HEIGHT = 44
_ICON = 16


class BarButton(CallButton):
    """As its model in the phone column, but lower."""

    def __init__(self, icons: Icons, icon: str, *, danger: bool = False) -> None:
        super().__init__(icons, icon)
        self._danger = danger
        self.setFixedHeight(HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return QSize(48, HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = begin(QPainter(self))
        color = self._icons.theme.color
        ground, outline, ink = self._tokens()
        box(painter, QRectF(self.rect()), 8, color(ground), color(outline))
        self._icons.paint(painter, (self.width() - _ICON) / 2, 6, self._icon, ink, _ICON)
        rect = QRectF(1, 23, self.width() - 2, 16)
        middle = Qt.AlignmentFlag.AlignHCenter
        text(painter, rect, self.text(), "caption_medium", color(ink), middle)

    def _tokens(self) -> tuple[str, str, str]:
        """Ground, outline, ink."""
        if not self.isEnabled():
            return "hover", "hover", "t3"
        if self._danger:
            return "red_fill", "red_fill", "on"
        if self.on:
            return f"{self._tone}_soft", f"{self._tone}_line", self._tone
        pressed = self.underMouse() or self.isDown()
        return "hover" if pressed else "sunken", "line", "t1"
