"""How a widget words itself: once when built, and again when the language changes."""

from typing import Any

from PySide6.QtCore import QEvent


class Worded:
    """Mix in before the Qt class; call `retranslate()` last in the constructor."""

    def retranslate(self) -> None:
        """Set every text of this widget from `self.tr(...)`."""
        raise NotImplementedError

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        base: Any = super()
        base.changeEvent(event)
