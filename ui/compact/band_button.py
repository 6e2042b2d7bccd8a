"""A button on a coloured band: an icon in the ink of the band."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

from ui.theme.icons import Icons
from ui.widgets.painting import begin, box

SIDE = 28
_ICON = 16
_SHADE = 40
"""Of 255: how strongly the ink tints the ground under the pointer."""


class BandButton(QAbstractButton):
    """Square; needs `setAccessibleName`."""

    def __init__(self, icons: Icons, icon: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._icons = icons
        self._icon = icon
        self._ink = "on"
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.ArrowCursor)

    def set_ink(self, ink: str) -> None:
        """The token of the band's ink."""
        self._ink = ink
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(SIDE, SIDE)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = begin(QPainter(self))
        if self.underMouse() or self.hasFocus() or self.isDown():
            shade = self._icons.theme.color(self._ink)
            shade.setAlpha(_SHADE)
            box(painter, QRectF(self.rect()).adjusted(2, 2, -2, -2), 6, shade)
        inset = (SIDE - _ICON) / 2
        self._icons.paint(painter, inset, inset, self._icon, self._ink, _ICON)
