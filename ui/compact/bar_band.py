"""The coloured head of the compact bar: by it the bar is dragged, at its end it is expanded."""

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.compact.band_button import SIDE, BandButton
from ui.phone.call_band import BandLook
from ui.theme.icons import Icons
from ui.widgets.glyph import paint_glyph
from ui.widgets.painting import begin, fill_round_above, text, text_width
from ui.widgets.retranslate import Worded

HEIGHT = 28
_RADIUS = 10


class BarBand(Worded, QWidget):
    """`expand_wanted` by its button or a double click."""

    expand_wanted = Signal()

    def __init__(self, icons: Icons) -> None:
        super().__init__()
        self._icons = icons
        self._look = BandLook("hover", "t2", "line2")
        self._words = self._detail = self._timer = ""
        self._lit = False
        self._held_at: QPoint | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.SizeAllCursor)
        self.expand = BandButton(icons, "maximize", self)
        self.expand.clicked.connect(self.expand_wanted)
        self.retranslate()

    def set(self, look: BandLook, words: str, detail: str = "") -> None:
        """What goes on in bold, and what belongs to it."""
        self._look, self._words, self._detail, self._lit = look, words, detail, False
        self.expand.set_ink(look.ink)
        self.setAccessibleName(" ".join(filter(None, (words, detail))))
        self.update()

    def set_timer(self, timer: str) -> None:
        if timer != self._timer:
            self._timer = timer
            self.update()

    def blink(self) -> None:
        """The other shade of a ringing band."""
        self._lit = not self._lit
        self.update()

    def retranslate(self) -> None:
        words = self.tr("Back to the large window")
        self.expand.setAccessibleName(words)
        self.expand.setToolTip(f"{words} (Ctrl+0)")

    def sizeHint(self) -> QSize:
        return QSize(200, HEIGHT)

    def resizeEvent(self, _event: object) -> None:
        self.expand.setGeometry(self.width() - SIDE - 6, 0, SIDE, SIDE)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self._held_at = event.globalPosition().toPoint() - self.window().pos()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """By the window manager, which Wayland demands; where there is none, by ourselves."""
        if self._held_at is None or not event.buttons() & Qt.MouseButton.LeftButton:
            return
        handle = self.window().windowHandle()
        if handle is not None and handle.startSystemMove():
            self._held_at = None
        else:
            self.window().move(event.globalPosition().toPoint() - self._held_at)

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        self._held_at = None

    def mouseDoubleClickEvent(self, _event: QMouseEvent) -> None:
        self._held_at = None
        self.expand_wanted.emit()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = begin(QPainter(self))
        fill_round_above(painter, QRectF(self.rect()), _RADIUS, self._ground())
        ink = self._icons.theme.color(self._look.ink)
        if self._look.icon:
            self._icons.paint(painter, 13, 6, self._look.icon, self._look.ink, 16)
        else:
            paint_glyph(painter, QRectF(14, 9, 10, 10), self._look.glyph, ink)
        width = text_width(self._timer, "section") + 2
        right = QRectF(self.expand.x() - 6 - width, 0, width, HEIGHT)
        text(painter, right, self._timer, "section", ink, Qt.AlignmentFlag.AlignRight)
        room = right.left() - 36 - 8
        bold = min(room, text_width(self._words, "body_strong") + 1)
        text(painter, QRectF(36, 0, bold, HEIGHT), self._words, "body_strong", ink)
        rest = QRectF(36 + bold + 8, 0, max(0.0, room - bold - 8), HEIGHT)
        text(painter, rest, self._detail, "body", ink)

    def _ground(self) -> QColor:
        rings = self._look.ground == "accent_fill"
        lit = self._lit and rings
        return self._icons.theme.color("accent_fill_hover" if lit else self._look.ground)
