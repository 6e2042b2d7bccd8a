"""Twelve keys with the letters of the Turkish alphabet."""

from PySide6.QtCore import QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QGridLayout, QSizePolicy, QWidget

from ui.theme.theme import Theme
from ui.theme.type import font
from ui.widgets.painting import begin, box, text

KEYS = {
    "1": "",
    "2": "ABCÇ",
    "3": "DEF",
    "4": "GĞHIİ",
    "5": "JKL",
    "6": "MNOÖ",
    "7": "PQRSŞ",
    "8": "TUÜV",
    "9": "WXYZ",
    "*": "",
    "0": "+",
    "#": "",
}
_HEIGHT, _GAP, _FLASH_MS = 44, 6, 120


class DialKey(QAbstractButton):
    """One key; flashes when its tone is sent."""

    def __init__(self, theme: Theme, digit: str, letters: str) -> None:
        super().__init__()
        self._theme = theme
        self._letters = letters
        self._flashing = False
        self.setText(digit)
        self.setAccessibleName(f"{digit}, {letters}" if letters else digit)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def flash(self) -> None:
        self._flashing = True
        self.update()
        QTimer.singleShot(_FLASH_MS, self, self._unflash)

    def sizeHint(self) -> QSize:
        return QSize(72, _HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = begin(QPainter(self))
        color = self._theme.color
        lit = self.isDown() or self._flashing
        ground = "accent_soft" if lit else "hover" if self.underMouse() else "surface"
        box(painter, QRectF(self.rect()), 8, color(ground), color("line"))
        digit = QRectF(0, 5, self.width(), 20) if self._letters else QRectF(self.rect())
        painter.setFont(_digit_face())
        painter.setPen(color("t1"))
        painter.drawText(digit, Qt.AlignmentFlag.AlignCenter, self.text())
        letters = QRectF(0, 26, self.width(), 12)
        middle = Qt.AlignmentFlag.AlignHCenter
        text(painter, letters, self._letters, "letters", color("t3"), middle)

    def _unflash(self) -> None:
        self._flashing = False
        self.update()


class DialPad(QWidget):
    """`pressed` carries the digit."""

    pressed = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.keys: dict[str, DialKey] = {}
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(_GAP)
        for place, (digit, letters) in enumerate(KEYS.items()):
            key = self.keys[digit] = DialKey(theme, digit, letters)
            key.clicked.connect(lambda _checked=False, digit=digit: self.pressed.emit(digit))
            grid.addWidget(key, place // 3, place % 3)


def _digit_face() -> QFont:
    face = QFont(font("call_name"))
    face.setPixelSize(17)
    face.setWeight(QFont.Weight.Medium)
    return face
