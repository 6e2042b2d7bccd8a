"""Who is on a call, as far as it is known now: the signalling first, then the screen pop."""

import msgspec
from PySide6.QtCore import QCoreApplication

from softphone.domain.call import Call
from softphone.domain.customer import Segment
from softphone.domain.phone import format_number
from softphone.domain.pop import ScreenPop
from softphone.domain.team import Colleague

translate = QCoreApplication.translate


class Caller(msgspec.Struct, frozen=True):
    """Texts ready to show; `known` says that the store knows who it is."""

    name: str
    number: str
    known: bool = False
    vip: bool = False
    note: str = ""
    """Of a colleague the team; where the name is the number, what is known of it."""


def caller_of(call: Call, pop: ScreenPop | None, colleagues: tuple[Colleague, ...] = ()) -> Caller:
    """A colleague, a known customer, several who may be it, or just the number."""
    number = format_number(call.remote.number)
    if colleague := next((it for it in colleagues if it.user == call.remote.number), None):
        return _of_colleague(colleague)
    if call.remote.anonymous or not number:
        anonymous = translate("Caller", "Anonymous caller")
        return Caller(call.remote.display_name or anonymous, "", note=_unknown())
    if pop is not None and pop.card is not None:
        customer = pop.card.customer
        return Caller(customer.name, number, known=True, vip=customer.segment is Segment.VIP)
    if pop is not None and len(pop.matches) > 1:
        count = len(pop.matches)
        words = translate("Caller", "%n possible customer(s)", "", count)
        return Caller(number, "", note=words)
    if call.remote.display_name:
        return Caller(call.remote.display_name, number)
    return Caller(number, "", note=_unknown() if pop is not None else "")


def _of_colleague(colleague: Colleague) -> Caller:
    extension = translate("Caller", "Ext. {0}").format(colleague.user)
    return Caller(colleague.name or colleague.user, extension, known=True, note=colleague.team)


def _unknown() -> str:
    return translate("Caller", "Unknown number")
