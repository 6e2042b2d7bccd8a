"""Keys of the whole window. Single keys never act while a text field has the focus."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from softphone.core import Core
from softphone.domain.agent import CHOOSABLE
from softphone.domain.call import CallState
from softphone.services.notices import CallsChanged
from ui.keyboard_map import SHORTCUTS
from ui.phone.room import consulted_pair


class Keyboard(QObject):
    """Binds the map to `actions`, a name to what it does; calls and states are bound here."""

    def __init__(
        self, core: Core, window: QWidget, actions: dict[str, Callable[[], object]]
    ) -> None:
        super().__init__(window)
        self._core = core
        self._window = window
        self._bound = bound = {**self._of_calls(), **actions}
        for shortcut in SHORTCUTS:
            for keys in shortcut.keys:
                self._bind(keys, bound[shortcut.action])
        for place, state in enumerate(CHOOSABLE, 1):
            self._bind(f"Alt+{place}", lambda state=state: core.agent.choose(state))
        self._space = self._bind("Space", self._answer_by_space)
        self._escape = self._bind("Escape", bound["cancel"])
        self._follow_calls()
        core.bus.subscribe(CallsChanged, lambda _notice: self._follow_calls())

    def act(self, action: str) -> None:
        """Do what the key of this action does."""
        self._bound[action]()

    def _of_calls(self) -> dict[str, Callable[[], object]]:
        control = self._core.control
        return {
            "answer": control.answer,
            "hang_up": control.hang_up,
            "mute": control.toggle_mute,
            "hold": control.toggle_hold,
        }

    def _bind(self, keys: str, act: Callable[[], object]) -> QShortcut:
        shortcut = QShortcut(QKeySequence(keys), self._window)
        shortcut.setContext(Qt.ShortcutContext.WindowShortcut)
        shortcut.setAutoRepeat(False)
        shortcut.activated.connect(act)
        return shortcut

    def _follow_calls(self) -> None:
        """Space is the plain key again as soon as nothing rings, Esc as soon as nobody is asked."""
        ringing = any(call.state is CallState.OFFERED for call in self._core.calls.calls)
        self._space.setEnabled(ringing)
        self._escape.setEnabled(consulted_pair(self._core.calls) is not None)

    def _answer_by_space(self) -> None:
        """A button that has the focus is what Space presses; otherwise it answers."""
        focus = QApplication.focusWidget()
        if isinstance(focus, QAbstractButton) and focus.isEnabled():
            focus.click()
        else:
            self._core.control.answer()
