"""The push button of the visual target, in its roles and three heights."""

from typing import Literal

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QEnterEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from ui.theme.icons import Icons
from ui.theme.type import Role
from ui.widgets.painting import CAP_HEIGHT, begin, box, cap_width, key_cap, text, text_width

Kind = Literal["primary", "answer", "danger", "secondary", "outline_danger", "ghost", "soft"]

_FILLS = {"primary": "accent_fill", "answer": "green_fill", "danger": "red_fill"}
_TEXTS = {"outline_danger": "red", "ghost": "t2", "soft": "t2"}
_GAP = 8
_SIDE = 12


class Button(QAbstractButton):
    """Icon, text and key cap in a row; with an icon alone it is square.

    Reached by Tab, pressed by Space or Enter. Its text is its accessible name; an icon alone needs
    `setAccessibleName`. `spread` puts icon and text to the left, the key cap to the right.
    """

    def __init__(
        self,
        icons: Icons,
        text: str = "",
        kind: Kind = "secondary",
        *,
        icon: str = "",
        key: str = "",
        height: int = 36,
        icon_size: int = 18,
        ink: str = "",
        spread: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._icons = icons
        self._spread = spread
        self._kind: Kind = kind
        self._icon = icon
        self._icon_size = icon_size
        self._key = key
        self._height = height
        self._ink_token = ink or _TEXTS.get(kind, "t1")
        self.setText(text)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def set_icon(self, name: str) -> None:
        self._icon = name
        self.update()

    @property
    def key(self) -> str:
        """The legend of its key cap."""
        return self._key

    def set_key(self, key: str) -> None:
        """The legend of the key cap; empty: none."""
        self._key = key
        self.updateGeometry()
        self.update()

    def set_height(self, height: int) -> None:
        if height != self._height:
            self._height = height
            self.updateGeometry()
            self.update()

    def set_kind(self, kind: Kind) -> None:
        self._kind = kind
        self._ink_token = _TEXTS.get(kind, "t1")
        self.update()

    def sizeHint(self) -> QSize:
        if not self.text():
            return QSize(self._height, self._height)
        padding = 14 if self._height >= 36 else 10
        return QSize(round(self._content_width()) + 2 * padding, self._height)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = begin(QPainter(self))
        colour = self._paint_box(painter)
        left = self._left()
        if self._icon:
            top = (self.height() - self._icon_size) / 2
            self._icons.paint(painter, left, top, self._icon, self._ink(), self._icon_size)
            left += self._icon_size + _GAP
        room = self.width() - left - (cap_width(self._key) + _GAP if self._key else 0) - 6
        text(painter, QRectF(left, 0, room, self.height()), self.text(), self._role(), colour)
        if self._key:
            width = min(room, text_width(self.text(), self._role()))
            at = QPointF(self._cap_left(left + width), round((self.height() - CAP_HEIGHT) / 2))
            faint = QColor(colour)
            faint.setAlphaF(0.55)
            line = faint if self._kind in _FILLS else self._icons.theme.color("line2")
            key_cap(painter, at, self._key, colour, line)

    def _left(self) -> float:
        """Where icon and text begin."""
        if not self.text():
            return (self.width() - self._icon_size) / 2
        return _SIDE if self._spread else max(8.0, (self.width() - self._content_width()) / 2)

    def _cap_left(self, after_text: float) -> float:
        if self._spread:
            return self.width() - _SIDE - cap_width(self._key)
        return round(after_text + _GAP)

    def _paint_box(self, painter: QPainter) -> QColor:
        """The ground; returns the colour of the text on it."""
        color = self._icons.theme.color
        rect = QRectF(self.rect())
        radius = 7 if self._height < 36 else 8
        lit = self.underMouse() or self.isDown()
        if not self.isEnabled():
            box(painter, rect, radius, color("hover") if self._kind != "ghost" else None)
        elif self._kind in _FILLS:
            fill = color(_FILLS[self._kind])
            box(painter, rect, radius, fill.darker(115) if lit else fill)
        elif self._kind == "ghost":
            box(painter, rect, radius, color("hover") if lit else None)
        elif self._kind == "soft":
            box(painter, rect, radius, color("hover"))
        else:
            line = color("red_line" if self._kind == "outline_danger" else "line2")
            box(painter, rect, radius, color("hover" if lit else "surface"), line)
        return color(self._ink())

    def _ink(self) -> str:
        if not self.isEnabled():
            return "t3"
        return "on" if self._kind in _FILLS else self._ink_token

    def _role(self) -> Role:
        if self._height >= 44:
            return "section"
        plain = self._kind in {"secondary", "ghost", "soft"} and not self._spread
        return "body_medium" if plain else "body_strong"

    def _content_width(self) -> float:
        width = text_width(self.text(), self._role()) + 1
        width += self._icon_size + _GAP if self._icon else 0
        return width + (cap_width(self._key) + _GAP if self._key else 0)
