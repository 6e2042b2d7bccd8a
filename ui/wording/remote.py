"""What the command line says about an answer of the running Ahize."""

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from softphone.domain.account import RegistrationState
from softphone.domain.agent import AgentState
from softphone.domain.call import CallState
from softphone.domain.commands import RefusalReason
from softphone.domain.phone import format_number
from softphone.domain.remote import RemoteCall, RemoteCode, RemoteReply, RemoteStatus
from ui.wording import reasons, states

_CODES = {
    RemoteCode.CONFIRM: QT_TRANSLATE_NOOP("Remote", "Confirm the call in the window of Ahize."),
    RemoteCode.BAD_REQUEST: QT_TRANSLATE_NOOP("Remote", "Ahize does not know this word."),
    RemoteCode.TOO_MANY: QT_TRANSLATE_NOOP("Remote", "Too many commands in too short a time."),
    RemoteCode.NO_ANSWER: QT_TRANSLATE_NOOP("Remote", "Ahize is busy. Try again in a moment."),
}


def message(reply: RemoteReply) -> str:
    """Empty where there is nothing to say: it was done."""
    if reply.status is not None:
        return status(reply.status)
    if reply.code == RemoteCode.DONE:
        return ""
    if reply.code in set(RemoteCode):
        return QCoreApplication.translate("Remote", _CODES[RemoteCode(reply.code)])
    return reasons.refusal(RefusalReason(reply.code))


def status(now: RemoteStatus) -> str:
    """A line for the agent, one for the line to the PBX, one for each call."""
    agent = QCoreApplication.translate("Remote", "Status: {0}")
    line = QCoreApplication.translate("Remote", "Line: {0}")
    known = RegistrationState(now.registration or RegistrationState.UNREGISTERED)
    head = [
        agent.format(states.agent_state(AgentState(now.agent))),
        line.format(states.registration(known)),
    ]
    if now.muted:
        head.append(QCoreApplication.translate("Remote", "Microphone: off"))
    return "\n".join((*head, *map(_call, now.calls)))


def _call(call: RemoteCall) -> str:
    number = format_number(call.number)
    who = call.customer_name or call.display_name or number
    told = states.call_state_name(CallState(call.state))
    return f"{told}: {who}" + (f" ({number})" if number != who else "")
