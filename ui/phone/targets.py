"""Whom a call can go to: colleagues first, then customers' numbers, then what was typed."""

from PySide6.QtCore import QCoreApplication

from softphone.domain import turkish
from softphone.domain.phone import format_number
from softphone.domain.pop import Match
from softphone.domain.team import PresenceState
from softphone.services.dial_plan import to_dial_target
from softphone.services.values import TeamMember
from ui.phone.person_list import Person
from ui.wording.contacts import number_label
from ui.wording.presence import presence, presence_look

translate = QCoreApplication.translate


def targets(
    words: str, team: tuple[TeamMember, ...], found: tuple[Match, ...] = ()
) -> list[Person]:
    """The rows for what is typed; with nothing typed, the colleagues, ready ones first."""
    typed = words.strip()
    people = [_of_member(member) for member in _fitting(typed, team)]
    if not typed:
        return people
    people += [person for match in found for person in _of_match(match)]
    number = to_dial_target(typed)
    if number and all(person.number != number for person in people):
        people.append(_of_number(number))
    return people


def _fitting(typed: str, team: tuple[TeamMember, ...]) -> list[TeamMember]:
    free = [member for member in team if not member.with_you]
    if typed:
        return [member for member in free if _fits(member, typed)]
    return sorted(free, key=lambda member: not _is_ready(member))


def _fits(member: TeamMember, typed: str) -> bool:
    """By extension, or by the beginnings of words in name or team."""
    known = member.colleague
    words = turkish.fold(f"{known.name} {known.team}").split()
    named = all(
        any(word.startswith(part) for word in words) for part in turkish.fold(typed).split()
    )
    return named or known.user.startswith(typed)


def _is_ready(member: TeamMember) -> bool:
    return member.presence is not None and member.presence.state is PresenceState.READY


def _of_member(member: TeamMember) -> Person:
    known = member.colleague
    state = member.presence.state if member.presence else None
    right = presence(state) if state else ""
    tone = presence_look(state).tone if state else "neutral"
    name = known.name or known.user
    return Person(
        name=name,
        detail=" · ".join(filter(None, (known.user, known.team))),
        number=known.user,
        right=right,
        right_ink="t3" if tone == "neutral" else tone,
        spoken=", ".join(filter(None, (name, known.user, right))),
        avatar=True,
    )


def _of_match(match: Match) -> list[Person]:
    customer = match.customer
    return [
        Person(
            name=customer.name,
            detail=f"{format_number(number.e164)} · {number_label(number.label)[0]}",
            number=number.e164,
            avatar=True,
        )
        for number in customer.numbers
    ]


def _of_number(number: str) -> Person:
    shown = format_number(number) or number
    return Person(
        name=shown, detail=translate("Targets", "Number as typed"), number=number, icon="phone"
    )
