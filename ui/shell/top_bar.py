"""The top bar: state, own figures, search, connection, avatar."""

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy

from softphone.core import Core
from softphone.services.notices import SettingsChanged
from ui.phone.search_field import SearchField
from ui.shell.availability import AvailabilityMarks
from ui.shell.connection import Connection
from ui.shell.figures import OwnFigures
from ui.shell.logo import Logo
from ui.shell.state_button import StateButton
from ui.theme.icons import Icons
from ui.ticker import Ticker
from ui.widgets.avatar import initials
from ui.widgets.card import Pane
from ui.widgets.key_cap import KeyCap
from ui.widgets.painting import begin, box, text
from ui.widgets.retranslate import Worded

HEIGHT = 55
_AVATAR = 32


class AvatarButton(QAbstractButton):
    """The agent's initials; opens the menu of language, theme and account."""

    def __init__(self, core: Core, icons: Icons) -> None:
        super().__init__()
        self._core = core
        self._theme = icons.theme
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        core.bus.subscribe(SettingsChanged, lambda _notice: self.update())

    def sizeHint(self) -> QSize:
        return QSize(_AVATAR, _AVATAR)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = begin(QPainter(self))
        color = self._theme.color
        box(painter, self.rect().toRectF(), _AVATAR / 2, color("accent_soft"))
        letters = initials(self._core.settings.values.agent) or "?"
        middle = Qt.AlignmentFlag.AlignHCenter
        text(painter, self.rect().toRectF(), letters, "caption_medium", color("accent"), middle)


class TopBar(Worded, Pane):
    """Asks for a person's card, the avatar menu at a point, a page of the settings."""

    opened = Signal(object)
    menu_wanted = Signal(QPoint)
    settings_wanted = Signal(str)

    def __init__(self, core: Core, icons: Icons, ticker: Ticker) -> None:
        super().__init__(icons.theme)
        self.setFixedHeight(HEIGHT)
        self.state = StateButton(core, icons, ticker)
        self.figures = OwnFigures(core, icons.theme)
        self.availability = AvailabilityMarks(core, icons)
        for part in (self.state, self.availability):
            part.settings_wanted.connect(self.settings_wanted)
        cap = KeyCap(icons.theme, "Ctrl K")
        self.search = SearchField(icons, core.customers, calls=False, trailing=cap)
        self.search.setProperty("quiet", True)
        self.search.setMinimumWidth(150)
        self.search.setMaximumWidth(284)
        self.search.opened.connect(self.opened)
        self.connection = Connection(core, icons)
        self.avatar = AvatarButton(core, icons)
        self.avatar.clicked.connect(self.open_menu)
        self._logo = Logo(icons)
        self._row = QHBoxLayout(self)
        self._row.setSpacing(0)
        self._row.addWidget(self._logo)
        self._row.addSpacing(24)
        self._row.addWidget(self.state)
        self._row.addSpacing(12)
        self._row.addWidget(self.availability)
        self._row.addSpacing(12)
        self._row.addWidget(self.figures)
        self._row.addStretch(1)
        self._row.addWidget(self.search, 2)
        self._row.addSpacing(12)
        self._row.addWidget(self.connection)
        self._row.addSpacing(12)
        self._row.addWidget(self.avatar)
        self.set_narrow(narrow=False)
        self.retranslate()

    def set_narrow(self, *, narrow: bool) -> None:
        """Below 1360 px own figures move into the avatar menu."""
        self.figures.setVisible(not narrow)
        self._row.setContentsMargins(10 if narrow else 12, 1, 14, 0)
        self.state.setFixedWidth(260 if narrow else 276)
        self._row.itemAt(1).spacerItem().changeSize(22 if narrow else 24, 0)
        self._row.invalidate()

    def open_menu(self) -> None:
        self.menu_wanted.emit(self.avatar.mapToGlobal(QPoint(_AVATAR, _AVATAR + 6)))

    def retranslate(self) -> None:
        self.search.setPlaceholderText(self.tr("Search"))
        self.search.setAccessibleName(self.tr("Search everywhere"))
        self.avatar.setAccessibleName(self.tr("Language, theme and account"))
        self.avatar.setToolTip(self.tr("Language, theme and account"))
