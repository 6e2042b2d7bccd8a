"""Ahize in the system tray; plainly without where the system has none."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QSystemTrayIcon

from softphone.core import Core
from softphone.domain.events import SoundChanged
from softphone.services.notices import (
    AgentStatusChanged,
    CallsChanged,
    HistoryChanged,
    SettingsChanged,
)
from ui.compact.surfaces import Surfaces
from ui.deferred import Deferred
from ui.shell.main_window import MainWindow
from ui.theme.icons import Icons
from ui.tray.tray_icon import tray_icon
from ui.tray.tray_menu import TrayMenu
from ui.wording import states

_DISTURBED = states.Look("do_not_disturb", "red")


class Tray(QObject):
    """Follows state, mute and missed calls. `close` takes it away."""

    def __init__(self, core: Core, icons: Icons, surfaces: Surfaces, window: MainWindow) -> None:
        super().__init__(window)
        self._core = core
        self._icons = icons
        self._surfaces = surfaces
        self._window = window
        self._shown: tuple[object, ...] = ()
        self.menu = TrayMenu(core)
        self.icon = QSystemTrayIcon(self)
        self.icon.setContextMenu(self.menu)
        self.icon.activated.connect(self._on_activated)
        self.menu.compact_wanted.connect(surfaces.toggle_compact)
        self.menu.window_wanted.connect(surfaces.show_window)
        self.menu.quit_wanted.connect(self._quit)
        refresh = Deferred(self, self.refresh)
        surfaces.changed.connect(refresh)
        icons.theme.changed.connect(refresh)
        for notice in (
            AgentStatusChanged, CallsChanged, HistoryChanged, SettingsChanged, SoundChanged,
        ):  # fmt: skip
            core.bus.subscribe(notice, refresh)
        self.refresh()
        self.icon.show()

    def refresh(self) -> None:
        """The icon is sent over the bus only when it looks different."""
        missed = self._core.history.missed_count
        off = self._core.settings.values.do_not_disturb
        state = self._core.agent.status.state
        look = _DISTURBED if off else states.agent_look(state)
        self.menu.refresh(compact=self._surfaces.is_compact)
        words = self._words(states.agent_state(state), missed, off=off)
        shown = (look, missed, words, self._icons.theme.dark)
        if shown != self._shown:
            self._shown = shown
            self.icon.setIcon(tray_icon(self._icons, look, missed))
            self.icon.setToolTip(words)

    def close(self) -> None:
        """With the application."""
        self.icon.hide()
        self.icon.setContextMenu(None)  # type: ignore[arg-type]
        self.menu.deleteLater()

    def _words(self, state: str, missed: int, *, off: bool) -> str:
        parts = ["Ahize", self.tr("Do not disturb") if off else state]
        if missed:
            parts.append(self.tr("%n missed call(s)", "", missed))
        return " · ".join(parts)

    def _on_activated(self, how: QSystemTrayIcon.ActivationReason) -> None:
        if how is not QSystemTrayIcon.ActivationReason.Context:
            self._surfaces.show_window()

    def _quit(self) -> None:
        """A customer on the line is never left alone by a click: the window says so."""
        if self._window.may_close():
            QApplication.quit()
        else:
            self._surfaces.show_window()


def tray_where_there_is_one(
    core: Core, icons: Icons, surfaces: Surfaces, window: MainWindow
) -> Tray | None:
    """None where the system has no tray."""
    if not QSystemTrayIcon.isSystemTrayAvailable():
        return None
    return Tray(core, icons, surfaces, window)
