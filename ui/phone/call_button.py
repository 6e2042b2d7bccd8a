"""The call buttons of 52 px: icon above word; a toggle shows and says its state."""

from typing import Literal

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from ui.theme.icons import Icons
from ui.theme.type import Role
from ui.widgets.painting import begin, box, text, text_width

HEIGHT = 52

OnTone = Literal["amber", "red"]
_FACES: dict[bool, Role] = {True: "body_medium", False: "caption_medium"}
"""By whether the words fit: long ones are a little smaller."""


class CallButton(QAbstractButton):
    """What is on has a tone: mute and hold amber, a recording red."""

    def __init__(self, icons: Icons, icon: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icons = icons
        self._icon = icon
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self._on = False
        self._tone: OnTone = "amber"

    @property
    def on(self) -> bool:
        return self._on

    def set(
        self, words: str, spoken: str, icon: str, *, on: bool = False, tone: OnTone = "amber"
    ) -> None:
        """Word, what a screen reader says, icon and state."""
        self._icon, self._on, self._tone = icon, on, tone
        self.setText(words)
        self.setAccessibleName(spoken)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(76, HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return QSize(60, HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = begin(QPainter(self))
        color = self._icons.theme.color
        ground, outline, ink = "sunken", "line", "t1"
        if not self.isEnabled():
            ground, outline, ink = "hover", "hover", "t3"
        elif self._on:
            ground, outline, ink = f"{self._tone}_soft", f"{self._tone}_line", self._tone
        elif self.underMouse() or self.isDown():
            ground = "hover"
        box(painter, QRectF(self.rect()), 8, color(ground), color(outline))
        sign = ink if self._on or not self.isEnabled() else "t2"
        self._icons.paint(painter, (self.width() - 18) / 2, 8, self._icon, sign, 18)
        rect = QRectF(3, 28, self.width() - 6, 18)
        fits = text_width(self.text(), "body_medium") <= rect.width()
        middle = Qt.AlignmentFlag.AlignHCenter
        text(painter, rect, self.text(), _FACES[fits], color(ink), middle)
