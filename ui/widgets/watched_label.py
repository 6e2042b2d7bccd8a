"""A label that tells when its words were really painted: benches measure what the eye gets."""

from collections.abc import Callable

from PySide6.QtGui import QPaintEvent

from ui.theme.theme import Theme
from ui.theme.type import Role
from ui.widgets.label import Label


class WatchedLabel(Label):
    """`after_paint` runs an action once, after the next painting."""

    def __init__(self, theme: Theme, role: Role, *, elide: bool = False) -> None:
        super().__init__(theme, role=role, elide=elide)
        self._waiting: list[Callable[[], None]] = []

    def after_paint(self, action: Callable[[], None]) -> None:
        self._waiting.append(action)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        waiting, self._waiting = self._waiting, []
        for action in waiting:
            action()
