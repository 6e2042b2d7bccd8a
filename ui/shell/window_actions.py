"""What the window's keys do, by the names of the keyboard map."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from softphone.core import Core
from ui.phone.call_keys import call_keys

if TYPE_CHECKING:
    from ui.shell.main_window import MainWindow

_REASON = Qt.FocusReason.ShortcutFocusReason


def window_actions(core: Core, window: "MainWindow") -> dict[str, Callable[[], object]]:
    """Everything but calls and states, which `Keyboard` binds itself."""
    return {
        **call_keys(core, window.phone),
        "dial_field": lambda: _select(window.phone.dial_field),
        "search": lambda: _select(window.top.search),
        "state_menu": window.top.state.open_menu,
        "note": lambda: _note(window),
        "resolved": lambda: _toggle_resolved(core),
        "follow_up": lambda: _follow_up(window),
        "extend": lambda: core.wrap_up.draft is not None and core.wrap_up.extend(),
        "view_home": lambda: window.centre.show_view("home"),
        "view_customer": lambda: window.centre.show_view("customer"),
        "view_history": lambda: window.centre.show_view("history"),
        "compact": window.compact_wanted.emit,
        "side": window.side.toggle,
        "next_column": lambda: _move_between_columns(window, 1),
        "previous_column": lambda: _move_between_columns(window, -1),
        "next_card": lambda: window.phone.move_between_cards(1),
        "previous_card": lambda: window.phone.move_between_cards(-1),
        "messages": window.toasts.focus,
        "shortcuts": window.show_shortcuts,
    }


def _select(field: QWidget) -> None:
    field.setFocus(_REASON)
    field.selectAll()


def _note(window: "MainWindow") -> None:
    window.side.open()
    window.side.column.focus_note()


def _follow_up(window: "MainWindow") -> None:
    window.side.open()
    window.side.column.toggle_follow_up()


def _toggle_resolved(core: Core) -> None:
    draft = core.wrap_up.draft
    if draft is not None:
        core.wrap_up.set_resolved(not draft.resolved)


def _move_between_columns(window: "MainWindow", step: int) -> None:
    """Top bar, rail, phone, centre, right: to the first place in the next one that takes keys."""
    columns = (window.top, window.rail, window.phone, window.centre, window.side)
    focus = QApplication.focusWidget()
    inside = [focus is not None and column.isAncestorOf(focus) for column in columns]
    place = inside.index(True) if True in inside else -step
    for offset in range(1, len(columns) + 1):
        target = _first_in(columns[(place + step * offset) % len(columns)])
        if target is not None:
            target.setFocus(_REASON)
            return


def _first_in(column: QWidget) -> QWidget | None:
    found = column.nextInFocusChain()
    while found is not column:
        if (
            column.isAncestorOf(found)
            and found.isVisible()
            and found.isEnabled()
            and found.focusPolicy() & Qt.FocusPolicy.TabFocus
        ):
            return found
        found = found.nextInFocusChain()
    return None
