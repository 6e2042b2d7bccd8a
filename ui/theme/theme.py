"""Which palette the window wears; the one place that knows light from dark.

Widgets ask `color(token)` while they paint, so a change of theme is a repaint and nothing more.
"""

from typing import Literal

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication

from ui.theme.stylesheet import stylesheet
from ui.theme.tokens import DARK, LIGHT, Palette
from ui.theme.type import font

Mode = Literal["light", "dark", "system"]


class Theme(QObject):
    """The palette in force; `changed` follows after the application wears it."""

    changed = Signal()

    def __init__(self, app: QApplication, mode: Mode = "system") -> None:
        super().__init__(app)
        self._app = app
        self._colors: dict[str, QColor] = {}
        self.mode: Mode = mode
        self.palette: Palette = LIGHT
        app.setStyle("Fusion")
        app.setFont(font("body"))
        app.styleHints().colorSchemeChanged.connect(self._follow_system)
        self._wear()

    @property
    def dark(self) -> bool:
        return self.palette is DARK

    def color(self, token: str) -> QColor:
        """The colour of this name now, the caller's own to change. AttributeError for no name."""
        found = self._colors.get(token)
        if found is None:
            found = self._colors[token] = QColor(getattr(self.palette, token))
        return QColor(found)

    def set_mode(self, mode: Mode) -> None:
        """Wear light, dark, or what the system prefers."""
        if mode != self.mode:
            self.mode = mode
            self._wear()

    def _follow_system(self) -> None:
        if self.mode == "system":
            self._wear()

    def _wear(self) -> None:
        scheme = self._app.styleHints().colorScheme()
        system_dark = scheme is Qt.ColorScheme.Dark
        self.palette = (
            DARK if self.mode == "dark" or (self.mode == "system" and system_dark) else LIGHT
        )
        self._colors.clear()
        self._app.setPalette(self._qt_palette())
        self._app.setStyleSheet(stylesheet(self.palette))
        self.changed.emit()

    def _qt_palette(self) -> QPalette:
        roles = {
            QPalette.ColorRole.Window: "bg",
            QPalette.ColorRole.Base: "surface",
            QPalette.ColorRole.AlternateBase: "sunken",
            QPalette.ColorRole.Button: "surface",
            QPalette.ColorRole.WindowText: "t1",
            QPalette.ColorRole.Text: "t1",
            QPalette.ColorRole.ButtonText: "t1",
            QPalette.ColorRole.PlaceholderText: "t3",
            QPalette.ColorRole.Highlight: "accent_fill",
            QPalette.ColorRole.HighlightedText: "on",
            QPalette.ColorRole.ToolTipBase: "surface",
            QPalette.ColorRole.ToolTipText: "t1",
            QPalette.ColorRole.Link: "accent",
        }
        palette = QPalette()
        for role, token in roles.items():
            palette.setColor(role, self.color(token))
        return palette
