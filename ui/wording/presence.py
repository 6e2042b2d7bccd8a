"""What a colleague does: word, glyph and tone always go together."""

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from softphone.domain.team import PresenceState
from ui.wording.states import Look

_WORDS = {
    PresenceState.READY: QT_TRANSLATE_NOOP("Presence", "Ready"),
    PresenceState.RINGING: QT_TRANSLATE_NOOP("Presence", "Ringing"),
    PresenceState.TALKING: QT_TRANSLATE_NOOP("Presence", "In call"),
    PresenceState.ON_HOLD: QT_TRANSLATE_NOOP("Presence", "On hold"),
    PresenceState.AFTER_CALL: QT_TRANSLATE_NOOP("Presence", "After-call work"),
    PresenceState.OFFLINE: QT_TRANSLATE_NOOP("Presence", "Offline"),
    PresenceState.DO_NOT_DISTURB: QT_TRANSLATE_NOOP("Presence", "Do not disturb"),
}
_LOOKS = {
    PresenceState.READY: Look("ready", "green"),
    PresenceState.RINGING: Look("ringing", "accent"),
    PresenceState.TALKING: Look("talking", "teal"),
    PresenceState.ON_HOLD: Look("hold", "amber"),
    PresenceState.AFTER_CALL: Look("after_call", "violet"),
    PresenceState.OFFLINE: Look("offline", "neutral"),
    PresenceState.DO_NOT_DISTURB: Look("do_not_disturb", "red"),
}


def presence(state: PresenceState) -> str:
    return QCoreApplication.translate("Presence", _WORDS[state])


def presence_look(state: PresenceState) -> Look:
    return _LOOKS[state]
