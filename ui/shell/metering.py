"""Level meters run only while somebody can see them."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from softphone.core import Core
from softphone.services.notices import EngineAvailability


class Metering:
    """Asks for levels while the window is on screen and an engine is there."""

    def __init__(self, core: Core, window: QWidget) -> None:
        self._core = core
        self._window = window
        self._asked: bool | None = None
        core.bus.subscribe(EngineAvailability, self._on_engine)

    def follow_window(self) -> None:
        """The window was shown, hidden, shrunk to an icon or brought back."""
        window = self._window
        minimised = bool(window.windowState() & Qt.WindowState.WindowMinimized)
        seen = window.isVisible() and not minimised
        if self._core.line.engine_available and seen != self._asked:
            self._asked = seen
            self._core.sound.set_metering(seen)

    def _on_engine(self, notice: EngineAvailability) -> None:
        self._asked = None
        if notice.available:
            self.follow_window()
