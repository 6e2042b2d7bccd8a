"""The settings: pages at the left, one of them at the right, saved together."""

from collections.abc import Callable

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QDialog,
    QHBoxLayout,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from softphone.core import Core
from ui.settings.accounts_page import AccountsPage
from ui.settings.api_page import ApiPage
from ui.settings.calls_page import CallsPage
from ui.settings.page import SettingsPage
from ui.settings.recording_page import RecordingPage
from ui.settings.rules_page import RulesPage
from ui.theme.icons import Icons
from ui.widgets.button import Button
from ui.widgets.card import Hairline, Pane
from ui.widgets.focus_ring import FocusRing
from ui.widgets.label import Label
from ui.widgets.painting import begin, box, text
from ui.widgets.retranslate import Worded

_SIZE = 900, 640
_NAV_WIDTH, _ROW = 212, 36

_PAGES: dict[str, tuple[str, Callable[[Core, Icons], SettingsPage]]] = {
    "accounts": ("user", AccountsPage),
    "calls": ("phone-call", CallsPage),
    "rules": ("swap", RulesPage),
    "recording": ("record", RecordingPage),
    "api": ("link", ApiPage),
}


class NavItem(QAbstractButton):
    """One page by icon and name."""

    def __init__(self, icons: Icons, icon: str) -> None:
        super().__init__()
        self._icons = icons
        self._icon = icon
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def sizeHint(self) -> QSize:
        return QSize(160, _ROW)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = begin(QPainter(self))
        color = self._icons.theme.color
        on = self.isChecked()
        if on or self.underMouse():
            box(painter, QRectF(self.rect()), 8, color("accent_soft" if on else "hover"))
        ink = "accent" if on else "t2"
        self._icons.paint(painter, 10, 9, self._icon, ink, 18)
        words = QRectF(38, 0, self.width() - 44, _ROW)
        text(painter, words, self.text(), "body_strong" if on else "body_medium", color(ink))


class SettingsDialog(Worded, QDialog):
    """`show_page` by name; Esc leaves all as it was. Deleted once closed."""

    def __init__(self, core: Core, icons: Icons, parent: QWidget) -> None:
        super().__init__(parent)
        self._core = core
        self._icons = icons
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._head = Label(icons.theme, role="call_name")
        self.items = {name: NavItem(icons, icon) for name, (icon, _make) in _PAGES.items()}
        self.pages: dict[str, SettingsPage] = {}
        self._stack = QStackedWidget()
        self.cancel = Button(icons)
        self.confirm = Button(icons, kind="primary")
        self.cancel.clicked.connect(self.reject)
        self.confirm.clicked.connect(self.save)
        for name, item in self.items.items():
            item.clicked.connect(lambda _on=False, name=name: self.show_page(name))
        self._lay_out()
        self.resize(*_SIZE)
        self._ring = FocusRing(icons.theme, self)
        self.retranslate()

    def show_page(self, name: str) -> None:
        """Pages are made when they are first looked at; only those are saved."""
        if name not in self.pages:
            page = self.pages[name] = _PAGES[name][1](self._core, self._icons)
            self._stack.addWidget(page)
        self._stack.setCurrentWidget(self.pages[name])
        self.items[name].setChecked(True)

    def save(self) -> None:
        """All pages or none; the first one with a mistake is shown."""
        for name, page in self.pages.items():
            if not page.check():
                self.show_page(name)
                return
        saved = [page.save() for page in self.pages.values()]
        if all(saved):
            self.accept()

    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("Settings"))
        self._head.setText(self.tr("Settings"))
        self.cancel.setText(self.tr("Cancel"))
        self.confirm.setText(self.tr("Save"))
        words = {
            "accounts": self.tr("Accounts"),
            "calls": self.tr("Calls and forwarding"),
            "rules": self.tr("Dial rules"),
            "recording": self.tr("Recording"),
            "api": self.tr("Browser programs"),
        }
        for name, item in self.items.items():
            item.setText(words[name])
            item.setAccessibleName(words[name])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter in a field saves nothing by accident."""
        if event.key() == Qt.Key.Key_Escape:
            self.reject()

    def paintEvent(self, _event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), self._icons.theme.color("surface"))

    def _lay_out(self) -> None:
        theme = self._icons.theme
        nav = Pane(theme)
        nav.setFixedWidth(_NAV_WIDTH)
        items = QVBoxLayout(nav)
        items.setContentsMargins(10, 18, 10, 12)
        items.setSpacing(2)
        self._head.setContentsMargins(0, 0, 0, 0)
        head = QHBoxLayout()
        head.setContentsMargins(10, 0, 0, 10)
        head.addWidget(self._head)
        items.addLayout(head)
        for item in self.items.values():
            items.addWidget(item)
        items.addStretch(1)
        foot = QHBoxLayout()
        foot.setContentsMargins(24, 12, 24, 12)
        foot.setSpacing(8)
        foot.addStretch(1)
        foot.addWidget(self.cancel)
        foot.addWidget(self.confirm)
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addWidget(self._stack, 1)
        right.addWidget(Hairline(theme))
        right.addLayout(foot)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(nav)
        row.addWidget(Hairline(theme, upright=True))
        row.addLayout(right, 1)
