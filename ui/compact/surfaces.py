"""Which of our windows is to be seen: the large one, the compact bar, the toast of a call.

None of them takes the keyboard by itself: whoever types, here or in another program, goes on.
"""

from PySide6.QtCore import QObject, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from shiboken6 import Shiboken

from softphone.core import Core
from softphone.domain.call import Call, CallState
from softphone.services.notices import CallUpdated, ScreenPopReady, WindowWanted
from ui.compact.bar import CompactBar
from ui.compact.bar_keys import bind_keys
from ui.compact.incoming_toast import IncomingToast
from ui.compact.place import known, place_of, position, remembered
from ui.shell.frame import Frame
from ui.shell.main_window import MainWindow
from ui.theme.icons import Icons
from ui.ticker import Ticker

_SETTLED_MS = 300
"""A window manager moves the bar in many steps, and gives the keyboard to a new window by then."""


class Surfaces(QObject):
    """`changed` when the compact bar took over or gave way."""

    changed = Signal()

    def __init__(
        self, core: Core, icons: Icons, ticker: Ticker, frame: Frame, window: MainWindow
    ) -> None:
        super().__init__(window)
        self._core = core
        self._icons = icons
        self._ticker = ticker
        self._frame = frame
        self._window = window
        self._bar: CompactBar | None = None
        self._toast: IncomingToast | None = None
        self._remember = QTimer(self, singleShot=True, interval=_SETTLED_MS)
        self._remember.timeout.connect(self._remember_place)
        window.compact_wanted.connect(self.toggle_compact)
        core.bus.subscribe(WindowWanted, lambda _notice: self.show_window())
        core.bus.subscribe(CallUpdated, self._on_call)
        core.bus.subscribe(ScreenPopReady, self._on_pop)
        self._app.focusWindowChanged.connect(self._follow_focus)

    @property
    def is_compact(self) -> bool:
        return self._bar is not None and self._bar.isVisible()

    @property
    def is_toast_shown(self) -> bool:
        return self._toast is not None and self._toast.isVisible()

    @property
    def bar(self) -> CompactBar:
        """Made when it is first wanted."""
        if self._bar is None:
            self._bar = CompactBar(self._core, self._icons, self._ticker)
            self._bar.expand_wanted.connect(self.show_window)
            self._bar.grown.connect(self._put_bar)
            self._bar.moved.connect(self._remember.start)
            buttons = self._bar.talk.buttons
            for wish, action in (
                (buttons.transfer_wanted, "transfer"),
                (buttons.keypad_wanted, "keypad"),
            ):
                wish.connect(lambda action=action: self._in_window(action))
            bind_keys(self._core, self._bar, self._in_window, self.toggle_compact)
        return self._bar

    @property
    def toast(self) -> IncomingToast:
        """Made when it is first wanted."""
        if self._toast is None:
            self._toast = IncomingToast(self._core, self._icons, self._ticker)
            self._toast.open_wanted.connect(self.show_window)
        return self._toast

    def toggle_compact(self) -> None:
        """Ctrl+0: the bar instead of the large window, and back."""
        if self.is_compact:
            self.show_window()
        else:
            self._show_bar()

    def show_window(self) -> None:
        """The large one, in front and with the keyboard: somebody asked for it."""
        self._hide(self._bar)
        self._window.bring_forward()
        self._app.setQuitOnLastWindowClosed(True)
        self._hide(self._toast)
        self.changed.emit()

    def close(self) -> None:
        """With the application."""
        for surface in (self._bar, self._toast):
            if surface is not None:
                Shiboken.delete(surface)
        self._bar = self._toast = None

    def _show_bar(self) -> None:
        self._app.setQuitOnLastWindowClosed(False)
        self._put_bar()
        self._frame.hide()
        self.bar.show()
        self.bar.activateWindow()
        self._hide(self._toast)
        self._window.metering.watch(self.bar)
        self.changed.emit()

    def _on_call(self, notice: CallUpdated) -> None:
        call, before = notice.call, notice.before
        if call.state is CallState.OFFERED:
            if before is None:
                self._pop_up()
            self._offer(call)
        elif before is not None and before.state is CallState.OFFERED:
            self._offer(self._ringing())
            if call.is_live:
                self._pop_up()

    def _on_pop(self, notice: ScreenPopReady) -> None:
        """The toast knows the name now."""
        call = self._core.calls.get(notice.pop.call_id)
        if call is not None and call.state is CallState.OFFERED:
            self._offer(call)

    def _pop_up(self) -> None:
        """To the front, but never with the keyboard; a window put away stays so while it rings."""
        if self.is_compact or self._app.activeWindow() is not None:
            return
        if self._in_sight():
            self._frame.raise_()
        elif self._ringing() is None:
            self._show_without_keys()

    def _show_without_keys(self) -> None:
        """As a new window: one that is restored would get the keyboard from the window manager."""
        frame = self._frame
        frame.hide()
        frame.setWindowState(frame.windowState() & ~Qt.WindowState.WindowMinimized)
        handle, keyless = frame.windowHandle(), Qt.WindowType.WindowDoesNotAcceptFocus
        handle.setFlag(keyless, True)
        frame.show()
        frame.raise_()
        QTimer.singleShot(_SETTLED_MS, handle, lambda: handle.setFlag(keyless, False))

    def _offer(self, call: Call | None) -> None:
        """The toast, while something rings and the agent looks elsewhere."""
        elsewhere = not self.is_compact and self._app.activeWindow() is None
        if call is not None and elsewhere:
            self.toast.show_call(call)
        else:
            self._hide(self._toast)

    def _follow_focus(self, *_what: object) -> None:
        """The agent turned to another program while it rings, or came back."""
        self._offer(self._ringing())

    def _ringing(self) -> Call | None:
        calls = self._core.calls.calls
        return next((call for call in calls if call.state is CallState.OFFERED), None)

    def _in_sight(self) -> bool:
        return self._frame.isVisible() and not self._frame.isMinimized()

    def _in_window(self, action: str) -> None:
        """What the bar has no room for."""
        self.show_window()
        self._window.keyboard.act(action)

    def _put_bar(self) -> None:
        """Where it was on this screen; a taller bar grows away from the edge."""
        bar, screen = self.bar, self.bar.screen()
        place = known(self._core.settings.values.bar_places, screen.name())
        bar.move(position(place, bar.size(), screen.availableGeometry()))

    def _remember_place(self) -> None:
        if not self.is_compact:
            return
        bar = self.bar
        screen = QGuiApplication.screenAt(bar.geometry().center()) or bar.screen()
        area: QRect = screen.availableGeometry()
        place = place_of(bar.geometry(), area, screen.name())
        places = self._core.settings.values.bar_places
        if place != known(places, screen.name()):
            self._core.settings.change(bar_places=remembered(places, place))

    @property
    def _app(self) -> QApplication:
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        return app

    @staticmethod
    def _hide(surface: CompactBar | IncomingToast | None) -> None:
        if surface is not None:
            surface.hide()
