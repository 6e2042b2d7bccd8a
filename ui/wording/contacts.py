"""Contacts, cases, consents and matches in words, icons and tones."""

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QObject

from softphone.domain.call import Direction
from softphone.domain.customer import CaseState, ConsentChannel, NumberLabel
from softphone.domain.interaction import Channel, Interaction
from softphone.domain.pop import MatchReason
from ui.widgets.tag import Tone

_CHANNELS = {
    Channel.CALL: QT_TRANSLATE_NOOP("Contacts", "Call"),
    Channel.EMAIL: QT_TRANSLATE_NOOP("Contacts", "E-mail"),
    Channel.SMS: QT_TRANSLATE_NOOP("Contacts", "SMS"),
    Channel.WHATSAPP: QT_TRANSLATE_NOOP("Contacts", "WhatsApp"),
    Channel.CHAT: QT_TRANSLATE_NOOP("Contacts", "Chat"),
}

_CHANNEL_ICONS: dict[Channel, tuple[str, Tone]] = {
    Channel.EMAIL: ("mail", "neutral"),
    Channel.SMS: ("sms", "accent"),
    Channel.WHATSAPP: ("whatsapp", "green"),
    Channel.CHAT: ("chat", "violet"),
}

_CASES: dict[CaseState, tuple[str, Tone]] = {
    CaseState.OPEN: (QT_TRANSLATE_NOOP("Contacts", "Open"), "accent"),
    CaseState.IN_REVIEW: (QT_TRANSLATE_NOOP("Contacts", "In review"), "amber"),
    CaseState.WITH_CUSTOMER: (QT_TRANSLATE_NOOP("Contacts", "With customer"), "neutral"),
    CaseState.IN_BRANCH: (QT_TRANSLATE_NOOP("Contacts", "In branch"), "neutral"),
    CaseState.WITH_COURIER: (QT_TRANSLATE_NOOP("Contacts", "With courier"), "accent"),
    CaseState.CLOSED: (QT_TRANSLATE_NOOP("Contacts", "Closed"), "green"),
}

_CONSENTS = {
    ConsentChannel.CALL: QT_TRANSLATE_NOOP("Contacts", "Calls"),
    ConsentChannel.SMS: QT_TRANSLATE_NOOP("Contacts", "SMS"),
    ConsentChannel.EMAIL: QT_TRANSLATE_NOOP("Contacts", "E-mail"),
}

_NUMBERS = {
    NumberLabel.MOBILE: (QT_TRANSLATE_NOOP("Contacts", "Mobile"), "device-mobile"),
    NumberLabel.WORK: (QT_TRANSLATE_NOOP("Contacts", "Work"), "building"),
    NumberLabel.HOME: (QT_TRANSLATE_NOOP("Contacts", "Home"), "house-phone"),
    NumberLabel.OTHER: (QT_TRANSLATE_NOOP("Contacts", "Other"), "phone"),
}

_MATCHES: dict[MatchReason, tuple[str, Tone]] = {
    MatchReason.CUSTOMER_ID: (QT_TRANSLATE_NOOP("Contacts", "Customer number sent"), "green"),
    MatchReason.NUMBER: (QT_TRANSLATE_NOOP("Contacts", "Same number"), "green"),
    MatchReason.LAST_DIGITS: (QT_TRANSLATE_NOOP("Contacts", "Last nine digits"), "amber"),
    MatchReason.NAME: (QT_TRANSLATE_NOOP("Contacts", "Similar name"), "neutral"),
    MatchReason.NOTE: (QT_TRANSLATE_NOOP("Contacts", "Stands in a note"), "accent"),
}


def channel(value: Channel) -> str:
    return _worded(_CHANNELS[value])


def contact_title(contact: Interaction) -> str:
    """`Incoming call`, `Missed call`, `WhatsApp`."""
    if contact.channel is not Channel.CALL:
        return channel(contact.channel)
    if contact.missed:
        return QCoreApplication.translate("Contacts", "Missed call")
    if contact.direction is Direction.INCOMING:
        return QCoreApplication.translate("Contacts", "Incoming call")
    return QCoreApplication.translate("Contacts", "Outgoing call")


def contact_icon(contact: Interaction) -> tuple[str, Tone]:
    """Icon and tone, by channel and direction."""
    if contact.channel is not Channel.CALL:
        return _CHANNEL_ICONS[contact.channel]
    if contact.missed:
        return "phone-missed", "red"
    return ("phone-in" if contact.direction is Direction.INCOMING else "phone-out"), "teal"


def messages(count: int) -> str:
    return _Plurals().messages(count)


def case_state(value: CaseState) -> tuple[str, Tone]:
    words, tone = _CASES[value]
    return _worded(words), tone


def consent_channel(value: ConsentChannel) -> str:
    return _worded(_CONSENTS[value])


def number_label(value: NumberLabel) -> tuple[str, str]:
    """Word and icon."""
    words, icon = _NUMBERS[value]
    return _worded(words), icon


def match_reason(value: MatchReason) -> tuple[str, Tone]:
    words, tone = _MATCHES[value]
    return _worded(words), tone


class _Plurals(QObject):
    """`tr` of an object: the only call in which lupdate for Python sees a plural."""

    def messages(self, count: int) -> str:
        return self.tr("%n message(s)", "", count)


def _worded(source: str) -> str:
    return QCoreApplication.translate("Contacts", source)
