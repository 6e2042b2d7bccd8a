"""The rail of views at the left edge."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QVBoxLayout

from ui.theme.icons import Icons
from ui.widgets.card import Pane
from ui.widgets.painting import begin, box, text, text_width
from ui.widgets.retranslate import Worded

_SIZE, _BADGE = 36, 16
_MOST_COUNTED = 99


class RailItem(QAbstractButton):
    """36x36; the current one is tinted."""

    def __init__(self, icons: Icons, icon: str) -> None:
        super().__init__()
        self._icons = icons
        self._icon = icon
        self._badge = ""
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def word(self, name: str, key: str) -> None:
        self.setAccessibleName(name)
        self.setToolTip(f"{name} ({key})" if key else name)

    def set_badge(self, words: str) -> None:
        """A short figure at the upper corner; empty: none."""
        if words != self._badge:
            self._badge = words
            self.update()

    def sizeHint(self) -> QSize:
        return QSize(_SIZE, _SIZE)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = begin(QPainter(self))
        color = self._icons.theme.color
        if self.isChecked():
            box(painter, QRectF(self.rect()), 8, color("accent_soft"))
        elif self.underMouse():
            box(painter, QRectF(self.rect()), 8, color("hover"))
        inset = (_SIZE - 20) / 2
        ink = "accent" if self.isChecked() else "t2"
        self._icons.paint(painter, inset, inset, self._icon, ink, 20)
        if self._badge:
            width = max(_BADGE, text_width(self._badge, "micro_medium") + 8)
            corner = QRectF(_SIZE - width, 0, width, _BADGE)
            box(painter, corner, _BADGE / 2, color("red_fill"))
            middle = Qt.AlignmentFlag.AlignHCenter
            text(painter, corner, self._badge, "micro_medium", color("on"), middle)


class Rail(Worded, Pane):
    """`chosen` carries "home", "customer" or "history"."""

    chosen = Signal(str)
    settings_wanted = Signal()

    def __init__(self, icons: Icons) -> None:
        super().__init__(icons.theme)
        icons_of = {"home": "home", "customer": "id-card", "history": "history"}
        self.items = {name: RailItem(icons, icon) for name, icon in icons_of.items()}
        self._missed = 0
        self.settings = RailItem(icons, "settings")
        self.settings.clicked.connect(self.settings_wanted)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 8)
        column.setSpacing(4)
        for name, item in self.items.items():
            item.setCheckable(True)
            item.clicked.connect(lambda _checked=False, name=name: self.chosen.emit(name))
            column.addWidget(item, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(1)
        column.addWidget(self.settings, 0, Qt.AlignmentFlag.AlignHCenter)
        self.set_narrow(narrow=False)
        self.retranslate()

    def set_narrow(self, *, narrow: bool) -> None:
        self.setFixedWidth(47 if narrow else 51)

    def set_current(self, name: str) -> None:
        for key, item in self.items.items():
            item.setChecked(key == name)

    def set_missed(self, count: int) -> None:
        """Calls missed since the history was last looked at."""
        self._missed = count
        self.retranslate()

    def retranslate(self) -> None:
        self.items["home"].word(self.tr("Overview"), "Ctrl+1")
        self.items["customer"].word(self.tr("Customer"), "Ctrl+2")
        history = self.tr("Call history")
        missed = self.tr("%n missed call(s)", "", self._missed)
        self.items["history"].word(f"{history}, {missed}" if self._missed else history, "Ctrl+3")
        many = self._missed > _MOST_COUNTED
        badge = f"{_MOST_COUNTED}+" if many else str(self._missed or "")
        self.items["history"].set_badge(badge)
        self.settings.word(self.tr("Settings"), "")
