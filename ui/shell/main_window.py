"""The shell in the window: where bars, columns and screens are put together."""

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QHideEvent, QPainter, QPaintEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from softphone.core import Core
from softphone.services.notices import HistoryChanged, WrapUpChanged
from ui.keyboard import Keyboard
from ui.phone.person_list import Person
from ui.phone.phone_column import PhoneColumn
from ui.shell.agent_menu import AgentMenu
from ui.shell.banner import Banner
from ui.shell.centre import Centre
from ui.shell.frame import NARROW_BELOW, Frame
from ui.shell.link_card import LinkCard
from ui.shell.messages import Messages
from ui.shell.metering import Metering
from ui.shell.rail import Rail
from ui.shell.side_holder import SideHolder
from ui.shell.status_strip import StatusStrip
from ui.shell.top_bar import TopBar
from ui.shell.troubles import Troubles
from ui.shell.window_actions import window_actions
from ui.theme.icons import Icons
from ui.ticker import Ticker
from ui.widgets.card import Hairline
from ui.widgets.focus_ring import FocusRing
from ui.widgets.retranslate import Worded
from ui.widgets.toast import ToastHost

_SIDE = (316, 340, 420)
_LEFT = 352
_CENTRE_MOST = 960


class MainWindow(Worded, QWidget):
    """`painted` follows its first painting, `set_up_wanted` asks for the account's set-up."""

    painted = Signal()
    set_up_wanted = Signal()
    compact_wanted = Signal()

    def __init__(self, core: Core, icons: Icons, ticker: Ticker, frame: Frame) -> None:
        super().__init__(frame)
        self._core = core
        self._icons = icons
        self._was_painted = False
        self.top = TopBar(core, icons, ticker)
        self.banner = Banner(icons)
        self.rail = Rail(icons)
        self.phone = PhoneColumn(core, icons, ticker)
        self.centre = Centre(core, icons, ticker)
        self.side = SideHolder(icons, lambda: _side_column(core, icons, ticker))
        self.strip = StatusStrip(core, icons, ticker)
        self.toasts = ToastHost(icons, self, self.centre)
        self.link_card = LinkCard(core, icons, self)
        self.troubles = Troubles(core, self.banner, self.set_up_wanted.emit)
        self._messages = Messages(core, self.toasts)
        self.metering = Metering(core, frame)
        self.toasts.shown.connect(lambda words: core.trace.mark("toast", words=words))
        frame.may_close = self.may_close
        frame.state_changed.connect(self.metering.follow_window)
        self._lay_out()
        self._connect()
        self.side.open()
        self._ring = FocusRing(icons.theme, self)
        self.keyboard = Keyboard(core, self, window_actions(core, self))
        self.retranslate()
        self.centre.show_view("home")
        self.phone.dial_field.setFocus(Qt.FocusReason.OtherFocusReason)

    def bring_forward(self) -> None:
        """Out of the taskbar and above the others."""
        window = self.window()
        window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
        window.show()
        window.raise_()
        window.activateWindow()

    def prepare_screens(self) -> None:
        """Build what the first call will need before it comes."""
        _ = self.centre.customer
        self.phone.prepare()

    def show_shortcuts(self) -> None:
        from ui.shell.shortcut_sheet import ShortcutSheet  # late: seldom needed

        ShortcutSheet(self._icons, self).open()

    def open_settings(self, page: str = "accounts") -> None:
        """The settings dialog, at this page."""
        from ui.settings.settings_dialog import SettingsDialog  # late: seldom needed

        dialog = SettingsDialog(self._core, self._icons, self)
        dialog.show_page(page)
        dialog.open()

    def open_agent_menu(self, corner: QPoint) -> None:
        figures = self.top.figures.figures if self.top.figures.isHidden() else ()
        menu = AgentMenu(self._core, figures, self.set_up_wanted.emit, self.show_shortcuts, self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(corner - QPoint(menu.sizeHint().width(), 0))

    def retranslate(self) -> None:
        self.troubles.refresh()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.metering.follow_window()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.metering.follow_window()

    def may_close(self) -> bool:
        """A customer on the line is never left alone by a click."""
        live = any(call.is_live for call in self._core.calls.calls)
        if live:
            self.toasts.show(self.tr("A call is going on. End it before you close."), "warning")
        return not live

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self.width() < NARROW_BELOW
        self.top.set_narrow(narrow=narrow)
        self.rail.set_narrow(narrow=narrow)
        self.phone.setFixedWidth(283 if narrow else 299)
        self.strip.set_narrow(narrow=narrow)
        least, usual, most = _SIDE
        room = self.width() - _LEFT - _CENTRE_MOST
        self.side.set_width((least if narrow else max(usual, min(most, room))) - 1)

    def paintEvent(self, _event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), self._icons.theme.color("bg"))
        if not self._was_painted:
            self._was_painted = True
            self.painted.emit()

    def _connect(self) -> None:
        self.rail.chosen.connect(self.centre.show_view)
        self.centre.shown.connect(self.rail.set_current)
        self.rail.settings_wanted.connect(self.open_settings)
        self.top.settings_wanted.connect(self.open_settings)
        self.top.menu_wanted.connect(self.open_agent_menu)
        for source in (self.top, self.phone):
            source.opened.connect(self._open_person)
        self._core.bus.subscribe(WrapUpChanged, self._on_wrap_up)
        self._core.bus.subscribe(HistoryChanged, self._on_history)

    def _open_person(self, person: Person) -> None:
        self.centre.show_person(person.customer_id)

    def _on_history(self, _notice: HistoryChanged) -> None:
        self.rail.set_missed(self._core.history.missed_count)

    def _on_wrap_up(self, notice: WrapUpChanged) -> None:
        if notice.draft is not None:
            self.side.open()

    def _lay_out(self) -> None:
        theme = self._icons.theme
        body = QHBoxLayout()
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(0)
        for part in (self.rail, self.phone):
            body.addWidget(part)
            body.addWidget(Hairline(theme, upright=True))
        body.addWidget(self.centre, 1)
        body.addWidget(Hairline(theme, upright=True))
        body.addWidget(self.side)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.top)
        column.addWidget(Hairline(theme))
        column.addWidget(self.banner)
        column.addLayout(body, 1)
        column.addWidget(Hairline(theme))
        column.addWidget(self.strip)


def _side_column(core: Core, icons: Icons, ticker: Ticker) -> QWidget:
    from ui.side.side_column import SideColumn

    return SideColumn(core, icons, ticker)
