"""One conversation of the day in the words of its row."""

from PySide6.QtCore import QCoreApplication

from softphone.domain.call import Direction
from softphone.domain.interaction import Interaction
from softphone.domain.phone import format_number
from ui.wording import moments


def name(call: Interaction) -> str:
    """The customer, else the number."""
    number = format_number(call.number)
    return call.customer_name or number or QCoreApplication.translate("Today", "Hidden number")


def way(call: Interaction) -> str:
    """The queue it came from, or that the agent dialled."""
    if call.direction is Direction.OUTGOING:
        return QCoreApplication.translate("Today", "Outgoing")
    return call.queue


def filing(call: Interaction) -> str:
    """Its code, or that it waits for one."""
    waiting = QCoreApplication.translate("Today", "Awaiting code")
    return waiting if call.awaits_code else call.code_label


def outcome(call: Interaction) -> str:
    """Resolved or to be continued; nothing for a call that waits for its code."""
    if call.awaits_code:
        return ""
    if call.resolved:
        return QCoreApplication.translate("Today", "Resolved")
    return QCoreApplication.translate("Today", "Continues") if call.code else ""


def take_up() -> str:
    return QCoreApplication.translate("Today", "Code it")


def sentence(call: Interaction) -> str:
    """For screen readers."""
    talked = moments.spoken_duration(call.talk_s)
    parts = (moments.clock(call.started_at), name(call), way(call), filing(call), talked)
    return ", ".join(part for part in (*parts, outcome(call)) if part)
