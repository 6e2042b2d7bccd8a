"""Level meters run only while somebody can see them."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QWidget

from softphone.core import Core
from softphone.services.notices import EngineAvailability


class Metering(QObject):
    """Asks for levels while one of its windows is on screen and an engine is there."""

    def __init__(self, core: Core, window: QWidget) -> None:
        super().__init__(window)
        self._core = core
        self._windows = [window]
        self._asked: bool | None = None
        core.bus.subscribe(EngineAvailability, self._on_engine)

    def watch(self, window: QWidget) -> None:
        """One more with meters in it, from now on."""
        if window not in self._windows:
            self._windows.append(window)
            window.installEventFilter(self)
        self.follow_window()

    def follow_window(self) -> None:
        """A window was shown, hidden, shrunk to an icon or brought back."""
        seen = any(map(_is_seen, self._windows))
        if self._core.line.engine_available and seen != self._asked:
            self._asked = seen
            self._core.sound.set_metering(seen)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in {QEvent.Type.Show, QEvent.Type.Hide}:
            self.follow_window()
        return super().eventFilter(watched, event)

    def _on_engine(self, notice: EngineAvailability) -> None:
        self._asked = None
        if notice.available:
            self.follow_window()


def _is_seen(window: QWidget) -> bool:
    minimised = bool(window.windowState() & Qt.WindowState.WindowMinimized)
    return window.isVisible() and not minimised
