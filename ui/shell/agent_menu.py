"""The menu behind the avatar: language, theme, account, shortcuts, and figures without room."""

from collections.abc import Callable

from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from softphone.core import Core
from softphone.settings.values import ThemeMode


class AgentMenu(QMenu):
    """Made anew each time it opens: its words and marks are always of the moment."""

    def __init__(
        self,
        core: Core,
        figures: tuple[tuple[str, str], ...],
        set_up: Callable[[], None],
        shortcuts: Callable[[], None],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._core = core
        self._head(core.settings.values.agent)
        for label, value in figures:
            self._head(f"{label}  {value}")
        self.addSeparator()
        self._languages()
        self._themes()
        self.addSeparator()
        self.addAction(self.tr("Account and sound"), set_up)
        self.addAction(self.tr("All shortcuts") + "\tF1", shortcuts)
        self.addSeparator()
        self.addAction(self.tr("End shift"), parent.window().close)

    def _head(self, words: str) -> None:
        if words:
            action = self.addAction(words.replace("&", "&&"))
            action.setEnabled(False)

    def _languages(self) -> None:
        menu = self.addMenu(self.tr("Language"))
        current = self._core.settings.values.language
        choices = {"": self.tr("As the system"), "tr": "Türkçe", "en": "English"}
        self._choices(menu, choices, current, lambda code: {"language": code})

    def _themes(self) -> None:
        menu = self.addMenu(self.tr("Theme"))
        choices = {
            ThemeMode.SYSTEM: self.tr("As the system"),
            ThemeMode.LIGHT: self.tr("Light"),
            ThemeMode.DARK: self.tr("Dark"),
        }
        current = self._core.settings.values.theme
        self._choices(menu, choices, current, lambda mode: {"theme": mode})

    def _choices(
        self,
        menu: QMenu,
        choices: dict[str, str] | dict[ThemeMode, str],
        current: str,
        change: Callable[[str], dict[str, str]],
    ) -> None:
        group = QActionGroup(menu)
        for value, words in choices.items():
            action: QAction = menu.addAction(words)
            action.setCheckable(True)
            action.setChecked(value == current)
            group.addAction(action)
            fields = change(value)
            action.triggered.connect(
                lambda _checked=False, fields=fields: self._core.settings.change(**fields)
            )
