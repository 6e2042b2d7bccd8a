"""The codes used most, each with the digit that picks it."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QGridLayout, QSizePolicy, QWidget

from softphone.domain.interaction import WrapUpCode
from ui.theme.icons import Icons
from ui.widgets.painting import CAP_HEIGHT, begin, box, key_cap, text

_COLUMNS, _HEIGHT = 2, 32


class Favourite(QAbstractButton):
    """Digit and label; the chosen one is outlined."""

    def __init__(self, icons: Icons, code: WrapUpCode) -> None:
        super().__init__()
        self._theme = icons.theme
        self.code = code
        self.setText(code.label)
        self.setAccessibleName(f"{code.favourite}, {code.label}")
        self.setToolTip(code.label.replace("<", "‹"))
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(120, _HEIGHT)

    def nextCheckState(self) -> None:
        """Only the draft says what is chosen."""

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = begin(QPainter(self))
        color = self._theme.color
        chosen = self.isChecked()
        ground = "accent_soft" if chosen else ("hover" if self.underMouse() else "surface")
        line = color("accent" if chosen else "line2")
        box(painter, QRectF(self.rect()), 7, color(ground), line)
        ink = color("accent" if chosen else "t1")
        at = QPointF(8, (_HEIGHT - CAP_HEIGHT) / 2)
        key_cap(painter, at, str(self.code.favourite), ink, line)
        words = QRectF(8 + CAP_HEIGHT + 6, 0, self.width() - 38, _HEIGHT)
        text(painter, words, self.text(), "caption_medium", ink)


class Favourites(QWidget):
    """A grid of two columns, in the order of the digits."""

    chosen = Signal(str)

    def __init__(self, icons: Icons) -> None:
        super().__init__()
        self._icons = icons
        self.buttons: list[Favourite] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(6)

    def set(self, codes: tuple[WrapUpCode, ...]) -> None:
        for button in self.buttons:
            button.hide()
            button.deleteLater()
        favourites = sorted((one for one in codes if one.favourite), key=lambda one: one.favourite)
        self.buttons = [Favourite(self._icons, code) for code in favourites]
        for place, button in enumerate(self.buttons):
            self._grid.addWidget(button, place // _COLUMNS, place % _COLUMNS)
            button.clicked.connect(lambda _on, code=button.code.code: self.chosen.emit(code))
        self.setVisible(bool(favourites))

    def set_chosen(self, code: str) -> None:
        for button in self.buttons:
            button.setChecked(button.code.code == code)
            button.update()

    def of_digit(self, digit: int) -> str:
        """The code a digit picks; empty where it picks none."""
        found = (one.code.code for one in self.buttons if one.code.favourite == digit)
        return next(found, "")
