"""Names and looks of states: word, glyph and tone always go together."""

from typing import Literal

import msgspec
from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from softphone.domain.account import RegistrationState
from softphone.domain.agent import AgentState
from softphone.domain.call import Call, CallState, Direction, EndReason
from softphone.domain.transfer import TransferState
from ui.widgets.glyph import Shape

Tone = Literal["green", "accent", "teal", "amber", "violet", "red", "neutral"]


class Look(msgspec.Struct, frozen=True):
    """How a state is shown besides its word."""

    shape: Shape
    tone: Tone


_AGENT = {
    AgentState.READY: QT_TRANSLATE_NOOP("AgentState", "Ready"),
    AgentState.BREAK: QT_TRANSLATE_NOOP("AgentState", "Break"),
    AgentState.LUNCH: QT_TRANSLATE_NOOP("AgentState", "Lunch"),
    AgentState.TRAINING: QT_TRANSLATE_NOOP("AgentState", "Training"),
    AgentState.BACK_OFFICE: QT_TRANSLATE_NOOP("AgentState", "Back office"),
    AgentState.RINGING: QT_TRANSLATE_NOOP("AgentState", "Ringing"),
    AgentState.DIALING: QT_TRANSLATE_NOOP("AgentState", "Dialling"),
    AgentState.TALKING: QT_TRANSLATE_NOOP("AgentState", "In call"),
    AgentState.ON_HOLD: QT_TRANSLATE_NOOP("AgentState", "On hold"),
    AgentState.AFTER_CALL: QT_TRANSLATE_NOOP("AgentState", "After-call work"),
    AgentState.OFFLINE: QT_TRANSLATE_NOOP("AgentState", "Offline"),
}

_AGENT_LOOKS = {
    AgentState.READY: Look("ready", "green"),
    AgentState.RINGING: Look("ringing", "accent"),
    AgentState.DIALING: Look("ringing", "accent"),
    AgentState.TALKING: Look("talking", "teal"),
    AgentState.AFTER_CALL: Look("after_call", "violet"),
    AgentState.OFFLINE: Look("offline", "neutral"),
}
_PAUSED = Look("hold", "amber")

_CALLS = {
    CallState.DIALING: QT_TRANSLATE_NOOP("CallState", "Dialling"),
    CallState.OFFERED: QT_TRANSLATE_NOOP("CallState", "Incoming call"),
    CallState.RINGING: QT_TRANSLATE_NOOP("CallState", "Ringing"),
    CallState.EARLY_MEDIA: QT_TRANSLATE_NOOP("CallState", "Ringing"),
    CallState.ACTIVE: QT_TRANSLATE_NOOP("CallState", "In call"),
    CallState.HELD_LOCALLY: QT_TRANSLATE_NOOP("CallState", "On hold"),
    CallState.HELD_REMOTELY: QT_TRANSLATE_NOOP("CallState", "Held by the other side"),
    CallState.ENDED: QT_TRANSLATE_NOOP("CallState", "Call ended"),
}

_REGISTRATION = {
    RegistrationState.UNREGISTERED: QT_TRANSLATE_NOOP("Registration", "Not registered"),
    RegistrationState.REGISTERING: QT_TRANSLATE_NOOP("Registration", "Registering"),
    RegistrationState.REGISTERED: QT_TRANSLATE_NOOP("Registration", "Registered"),
    RegistrationState.FAILED: QT_TRANSLATE_NOOP("Registration", "Not registered"),
    RegistrationState.REFUSED: QT_TRANSLATE_NOOP("Registration", "Not registered"),
}


def agent_state(state: AgentState) -> str:
    return QCoreApplication.translate("AgentState", _AGENT[state])


def agent_look(state: AgentState) -> Look:
    """Breaks of every kind look alike; their word tells them apart."""
    return _AGENT_LOOKS.get(state, _PAUSED)


def call_state(call: Call) -> str:
    if call.is_over and call.transfer is not None and call.answered_at:
        if call.transfer.state is TransferState.CUSTOMER_LOST:
            return QCoreApplication.translate("CallState", "Customer lost")
        if call.end_reason is EndReason.TRANSFERRED:
            return QCoreApplication.translate("CallState", "Handed over")
    if call.was_missed:
        return QCoreApplication.translate("CallState", "Missed call")
    if call.is_over and not call.answered_at:
        if call.direction is Direction.INCOMING:
            return QCoreApplication.translate("CallState", "Call not taken")
        return QCoreApplication.translate("CallState", "Not connected")
    return call_state_name(call.state)


def call_state_name(state: CallState) -> str:
    return QCoreApplication.translate("CallState", _CALLS[state])


def direction(call_direction: Direction) -> str:
    if call_direction is Direction.INCOMING:
        return QCoreApplication.translate("Direction", "Incoming")
    return QCoreApplication.translate("Direction", "Outgoing")


def registration(state: RegistrationState) -> str:
    return QCoreApplication.translate("Registration", _REGISTRATION[state])
