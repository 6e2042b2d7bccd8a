"""One contact in words, as timeline, cards and screen readers tell it."""

from PySide6.QtCore import QCoreApplication

from softphone.domain.interaction import Channel, Interaction
from ui.widgets.tag import Tone
from ui.wording import contacts, moments


def heading(contact: Interaction, live: bool = False) -> str:
    """`Incoming call · Card delivery`; the queue where there is no subject."""
    title = contacts.contact_title(contact)
    if live and not contact.ended_at:
        title = QCoreApplication.translate("ContactWords", "This call")
    about = contact.subject or contact.queue
    return f"{title} · {about}" if about else title


def summary(contact: Interaction) -> str:
    """The note on one line; a message in quotes with how many there were."""
    note = " ".join(contact.note.split())
    if contact.channel in {Channel.CALL, Channel.EMAIL}:
        return note
    quoted = f"“{note.strip('“”')}”" if note else ""
    count = contacts.messages(contact.messages) if contact.messages else ""
    return " · ".join(part for part in (quoted, count) if part)


def when(contact: Interaction, live: bool = False) -> str:
    """Clock time; the present call says that it is today's."""
    at = moments.clock(contact.started_at)
    return QCoreApplication.translate("ContactWords", "Today {0}").format(at) if live else at


def tags(contact: Interaction, live: bool, now: float) -> list[tuple[str, Tone]]:
    """How it stands: going on, waiting for a code, or filed under one."""
    if live and not contact.ended_at:
        if not contact.answered_at:
            return [(QCoreApplication.translate("ContactWords", "Ringing"), "accent")]
        going = QCoreApplication.translate("ContactWords", "In progress {0}")
        return [(going.format(moments.duration(now - contact.answered_at)), "teal")]
    if contact.awaits_code:
        return [(QCoreApplication.translate("ContactWords", "Awaiting code"), "violet")]
    return [(contact.code_label, "neutral")] if contact.code_label else []


def facts(contact: Interaction, live: bool = False) -> list[tuple[str, str]]:
    """Icon and words: how long was talked, and who talked."""
    found = []
    if contact.talk_s and not (live and not contact.ended_at):
        found.append(("clock", moments.duration(contact.talk_s)))
    if contact.agent:
        found.append(("headset", contact.agent))
    return found


def footer(contact: Interaction) -> bool:
    """Whether there is anything for the third line."""
    return bool(contact.awaits_code or contact.code_label or facts(contact))


def sentence(contact: Interaction) -> str:
    """Everything with its date, for screen readers."""
    day = moments.day(contact.started_at)
    parts = [f"{day} {moments.clock(contact.started_at)}", heading(contact), summary(contact)]
    parts += [words for words, _ in tags(contact, False, contact.ended_at)]
    parts += [words for _, words in facts(contact)]
    return ", ".join(part for part in parts if part)
