"""The keyboard map: which key does what, and in which words the list of shortcuts says so."""

import msgspec
from PySide6.QtCore import QT_TRANSLATE_NOOP


class Shortcut(msgspec.Struct, frozen=True):
    """`action` names what `Keyboard` does; keys are in Qt's portable notation."""

    action: str
    keys: tuple[str, ...]
    words: str
    listed: bool = True


SHORTCUTS = (
    Shortcut("answer", ("Ctrl+Space",), QT_TRANSLATE_NOOP("Shortcuts", "Answer, in a text field")),
    Shortcut("hang_up", ("Ctrl+Shift+K",), QT_TRANSLATE_NOOP("Shortcuts", "Hang up or reject")),
    Shortcut("mute", ("Ctrl+M",), QT_TRANSLATE_NOOP("Shortcuts", "Mute")),
    Shortcut("hold", ("Ctrl+H",), QT_TRANSLATE_NOOP("Shortcuts", "Hold or resume")),
    Shortcut("swap", ("Ctrl+G",), QT_TRANSLATE_NOOP("Shortcuts", "Swap calls")),
    Shortcut("transfer", ("Ctrl+T",), QT_TRANSLATE_NOOP("Shortcuts", "Transfer or divert")),
    Shortcut("join", ("Ctrl+J",), QT_TRANSLATE_NOOP("Shortcuts", "Join as conference")),
    Shortcut(
        "complete",
        ("Ctrl+Return", "Ctrl+Enter"),
        QT_TRANSLATE_NOOP("Shortcuts", "Complete transfer, or save and go ready"),
    ),
    Shortcut(
        "recording",
        ("Ctrl+R",),
        QT_TRANSLATE_NOOP("Shortcuts", "Start, pause or resume recording"),
    ),
    Shortcut("keypad", ("Ctrl+P",), QT_TRANSLATE_NOOP("Shortcuts", "Keypad")),
    Shortcut("dial_field", ("Ctrl+D",), QT_TRANSLATE_NOOP("Shortcuts", "Dial field")),
    Shortcut("search", ("Ctrl+K",), QT_TRANSLATE_NOOP("Shortcuts", "Search everywhere")),
    Shortcut("state_menu", ("Alt+S",), QT_TRANSLATE_NOOP("Shortcuts", "Status menu")),
    Shortcut("note", ("Ctrl+N",), QT_TRANSLATE_NOOP("Shortcuts", "Note")),
    Shortcut("resolved", ("Alt+Ç", "Alt+R"), QT_TRANSLATE_NOOP("Shortcuts", "Resolved")),
    Shortcut("follow_up", ("Alt+T",), QT_TRANSLATE_NOOP("Shortcuts", "Follow-up call")),
    Shortcut("extend", ("Ctrl+E",), QT_TRANSLATE_NOOP("Shortcuts", "More time after the call")),
    Shortcut("view_home", ("Ctrl+1",), QT_TRANSLATE_NOOP("Shortcuts", "Overview")),
    Shortcut("view_customer", ("Ctrl+2",), QT_TRANSLATE_NOOP("Shortcuts", "Customer")),
    Shortcut("view_history", ("Ctrl+3",), QT_TRANSLATE_NOOP("Shortcuts", "Call history")),
    Shortcut("compact", ("Ctrl+0",), QT_TRANSLATE_NOOP("Shortcuts", "Compact bar")),
    Shortcut("side", ("Ctrl+.",), QT_TRANSLATE_NOOP("Shortcuts", "Right column")),
    Shortcut("next_column", ("F6",), QT_TRANSLATE_NOOP("Shortcuts", "Next column")),
    Shortcut("previous_column", ("Shift+F6",), "", listed=False),
    Shortcut("next_card", ("Ctrl+Down",), QT_TRANSLATE_NOOP("Shortcuts", "Next call")),
    Shortcut("previous_card", ("Ctrl+Up",), "", listed=False),
    Shortcut("messages", ("F8",), QT_TRANSLATE_NOOP("Shortcuts", "Messages")),
    Shortcut("shortcuts", ("F1",), QT_TRANSLATE_NOOP("Shortcuts", "All shortcuts")),
)
"""Space (answer), Esc (cancel a consultation) and Alt+1 to Alt+9 (status) are apart: they depend on
what goes on, on focus and order."""
