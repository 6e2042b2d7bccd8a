"""One past call in words."""

from PySide6.QtCore import QCoreApplication

from softphone.domain.call import Direction, EndReason
from softphone.domain.interaction import Interaction
from softphone.domain.phone import format_number
from ui.wording import contacts, moments, reasons

_PLAIN = frozenset({EndReason.NONE, EndReason.HUNG_UP_LOCALLY, EndReason.HUNG_UP_REMOTELY})


def name(call: Interaction) -> str:
    number = format_number(call.number)
    return call.customer_name or number or QCoreApplication.translate("History", "Anonymous")


def detail(call: Interaction) -> str:
    """The number where the name is known, and the way the call came."""
    number = format_number(call.number) if call.customer_name else ""
    return " · ".join(part for part in (number, call.queue) if part)


def icon(call: Interaction) -> tuple[str, str]:
    """Icon and ink."""
    if call.missed:
        return "phone-missed", "red"
    return ("phone-in" if call.direction is Direction.INCOMING else "phone-out"), "t2"


def outcome(call: Interaction) -> tuple[str, str]:
    """How long was talked, or why it came to nothing; words and ink."""
    if call.answered_at:
        return moments.duration(call.talk_s), "t1"
    words = reasons.end_reason(call.end_reason)
    if call.handed_to:
        words = f"{words}: {format_number(call.handed_to)}"
    return words, "red" if call.missed else "t2"


def when(call: Interaction, now: float) -> str:
    """The clock of today, else the day with it."""
    clock = moments.clock(call.started_at)
    if moments.days_between(call.started_at, now) == 0:
        return clock
    return f"{moments.day_short(call.started_at)} {clock}"


def sentence(call: Interaction) -> str:
    """For screen readers."""
    at = f"{moments.day(call.started_at)} {moments.clock(call.started_at)}"
    parts = (contacts.contact_title(call), name(call), detail(call), at, outcome(call)[0])
    return ", ".join(part for part in parts if part)
