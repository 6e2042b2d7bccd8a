"""The keys of the compact bar: those of the large window that make sense without it."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractButton

from softphone.core import Core
from softphone.domain.call import CallState
from softphone.services.notices import CallsChanged
from ui.compact.bar import CompactBar
from ui.keyboard_map import SHORTCUTS

_IN_WINDOW = ("transfer", "keypad", "note", "search")


def bind_keys(
    core: Core,
    bar: CompactBar,
    in_window: Callable[[str], None],
    toggle: Callable[[], None],
) -> None:
    """`in_window` does an action of the keyboard map in the large window."""
    control = core.control

    acts: dict[str, Callable[[], object]] = {
        "answer": control.answer,
        "hang_up": control.hang_up,
        "mute": control.toggle_mute,
        "hold": control.toggle_hold,
        "swap": control.swap,
        "join": control.join_conference,
        "recording": bar.talk.buttons.toggle_recording,
        "compact": toggle,
        **{name: (lambda name=name: in_window(name)) for name in _IN_WINDOW},
    }
    for shortcut in SHORTCUTS:
        for keys in shortcut.keys if shortcut.action in acts else ():
            _bind(bar, keys, acts[shortcut.action])
    space = _bind(bar, "Space", lambda: _answer_by_space(core, bar))

    def follow_calls(_notice: object = None) -> None:
        """Space is the plain key again as soon as nothing rings."""
        calls = core.calls.calls
        space.setEnabled(any(call.state is CallState.OFFERED for call in calls))

    core.bus.subscribe(CallsChanged, follow_calls)
    follow_calls()


def _answer_by_space(core: Core, bar: CompactBar) -> None:
    """A button that has the focus is what Space presses; otherwise it answers."""
    focus = bar.focusWidget()
    if isinstance(focus, QAbstractButton) and focus.isEnabled() and focus.isVisible():
        focus.click()
    else:
        core.control.answer()


def _bind(bar: CompactBar, keys: str, act: Callable[[], object]) -> QShortcut:
    shortcut = QShortcut(QKeySequence(keys), bar)
    shortcut.setContext(Qt.ShortcutContext.WindowShortcut)
    shortcut.setAutoRepeat(False)
    shortcut.activated.connect(act)
    return shortcut
