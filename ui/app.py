"""The running application: theme, language and shell around one core, in an open frame."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication

from softphone.core import Core
from softphone.services.notices import SettingsChanged
from ui.compact.surfaces import Surfaces
from ui.language import Language
from ui.shell.frame import Frame
from ui.shell.main_window import MainWindow
from ui.theme.icons import Icons
from ui.theme.theme import Theme
from ui.ticker import Ticker
from ui.wording import remote

if TYPE_CHECKING:
    from ui.tray.tray import Tray


class App(QObject):
    """Fills the frame; engine, store and everything else begin once the shell is painted."""

    def __init__(self, app: QApplication, core: Core, frame: Frame, link: str = "") -> None:
        super().__init__(app)
        self._core = core
        self._frame = frame
        self._link = link
        settings = core.settings.values
        self._language = Language(app, settings.language)
        self._theme = Theme(app, settings.theme.value)
        self._icons = Icons(self._theme)
        self.ticker = Ticker(self, core.now)
        self.window = MainWindow(core, self._icons, self.ticker, frame)
        self.window.painted.connect(lambda: QTimer.singleShot(0, self, self._start))
        self.window.set_up_wanted.connect(self.open_set_up)
        core.doors.private.wording = remote.message
        core.bus.subscribe(SettingsChanged, self._on_settings)
        self.surfaces = Surfaces(core, self._icons, self.ticker, frame, self.window)
        self.tray: Tray | None = None

    def show(self) -> None:
        """Lay the shell over the frame."""
        self._frame.fill(self.window)
        self._frame.setWindowIcon(self._icons.icon("ahize", "accent_fill", 64))

    def close(self) -> None:
        """The application object is as it was before."""
        self.put_away()
        self._language.remove()

    def put_away(self) -> None:
        """What is on screen beside the window goes before the window does."""
        if self.tray is not None:
            self.tray.close()
            self.tray = None
        self.surfaces.close()

    def open_set_up(self) -> None:
        """The wizard for the account and its sound."""
        from ui.setup.wizard import SetupWizard  # late: most starts do without

        SetupWizard(self._core, self._icons, self.window).open()

    def _start(self) -> None:
        self._core.trace.mark("window_filled")
        self._core.start()
        self.window.prepare_screens()
        self._show_tray()
        if self._link:
            self._core.links.offer(self._link)
        if self._core.settings.values.account is None:
            self.open_set_up()

    def _show_tray(self) -> None:
        from ui.tray.tray import tray_where_there_is_one  # late: the window comes first

        self.tray = tray_where_there_is_one(self._core, self._icons, self.surfaces, self.window)

    def _on_settings(self, notice: SettingsChanged) -> None:
        before, now = notice.before, notice.settings
        if before.language != now.language:
            self._language.set(now.language)
        if before.theme != now.theme:
            self._theme.set_mode(now.theme.value)
