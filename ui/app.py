"""The running application: window, theme and language around one core."""

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication

from softphone.core import Core
from softphone.services.notices import SettingsChanged
from ui.language import Language
from ui.shell.main_window import MainWindow
from ui.theme.icons import Icons
from ui.theme.theme import Theme
from ui.ticker import Ticker


class App(QObject):
    """The window first; engine, store and everything else once it is painted."""

    def __init__(self, app: QApplication, core: Core) -> None:
        super().__init__(app)
        self._core = core
        settings = core.settings.values
        self._language = Language(app, settings.language)
        self._theme = Theme(app, settings.theme.value)
        self._icons = Icons(self._theme)
        self.ticker = Ticker(self, core.now)
        self.window = MainWindow(core, self._icons, self.ticker)
        self.window.painted.connect(lambda: QTimer.singleShot(0, self._start))
        self.window.set_up_wanted.connect(self.open_set_up)
        core.bus.subscribe(SettingsChanged, self._on_settings)

    def show(self) -> None:
        self.window.setWindowIcon(self._icons.icon("ahize", "accent_fill", 64))
        self.window.show()

    def open_set_up(self) -> None:
        """The wizard for the account and its sound."""
        from ui.setup.wizard import SetupWizard  # late: most starts do without

        SetupWizard(self._core, self._icons, self.window).open()

    def _start(self) -> None:
        self._core.trace.mark("window")
        self._core.start()
        self.window.prepare_screens()
        if self._core.settings.values.account is None:
            self.open_set_up()

    def _on_settings(self, notice: SettingsChanged) -> None:
        before, now = notice.before, notice.settings
        if before.language != now.language:
            self._language.set(now.language)
        if before.theme != now.theme:
            self._theme.set_mode(now.theme.value)
