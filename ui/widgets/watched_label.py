"""A label that tells when its words were really painted: benches measure what the eye gets."""

from collections.abc import Callable

from PySide6.QtGui import QPaintEvent

from ui.widgets.label import Label


class WatchedLabel(Label):
    """`after_paint` runs an action once, after the next painting."""

    _action: Callable[[], None] | None = None

    def after_paint(self, action: Callable[[], None]) -> None:
        self._action = action
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._action is not None:
            action, self._action = self._action, None
            action()
