"""The keys of calls that need the phone column: searches, keypad, recording, the way back."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from softphone.core import Core
from ui.phone.call_card import CallCard
from ui.phone.conference_card import ConferenceCard
from ui.phone.phone_column import PhoneColumn
from ui.phone.room import consulted_pair
from ui.widgets.shortcuts_through import is_typing


def call_keys(core: Core, phone: PhoneColumn) -> dict[str, Callable[[], object]]:
    """By the names of the keyboard map."""
    return {
        "keypad": lambda: _keypad(core, phone),
        "transfer": lambda: _transfer(core, phone),
        "recording": lambda: _recording(core, phone),
        "join": core.control.join_conference,
        "swap": core.control.swap,
        "complete": lambda: _complete(core),
        "cancel": lambda: _cancel(core, phone),
    }


def _meant(core: Core, phone: PhoneColumn) -> CallCard | ConferenceCard | None:
    """The card of the call in focus, be it one of its own or the one of the conference."""
    focus = core.calls.focus
    if focus is not None and focus in core.calls.conference:
        return phone.calls.conference
    return phone.focus_card


def _keypad(core: Core, phone: PhoneColumn) -> None:
    match _meant(core, phone):
        case CallCard(talk=talk) if talk.buttons.keypad.isVisible():
            if talk.buttons.keypad.isEnabled():
                talk.toggle_keypad()
        case ConferenceCard(actions=actions):
            actions.toggle_keypad()


def _transfer(core: Core, phone: PhoneColumn) -> None:
    card = _meant(core, phone)
    if card is not None and consulted_pair(core.calls) is None:
        card.open_targets()


def _recording(core: Core, phone: PhoneColumn) -> None:
    match _meant(core, phone):
        case CallCard(talk=talk, call=call) if call.is_live:
            talk.toggle_recording()
        case ConferenceCard(actions=actions):
            actions.toggle_recording()


def _complete(core: Core) -> None:
    """The consultation before the wrap-up of an earlier call."""
    if consulted_pair(core.calls) is not None:
        core.control.complete_transfer()
    elif core.wrap_up.draft is not None:
        core.wrap_up.save()


def _cancel(core: Core, phone: PhoneColumn) -> None:
    """In a field, the first Esc only leaves it."""
    if consulted_pair(core.calls) is None:
        return
    if is_typing(QApplication.focusWidget()):
        card = phone.focus_card
        target = card.first_control if card is not None else phone
        target.setFocus(Qt.FocusReason.ShortcutFocusReason)
    else:
        core.control.cancel_consult()
