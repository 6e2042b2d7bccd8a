"""What the lists say about a call, a promise to call back, or somebody found."""

from PySide6.QtCore import QCoreApplication

from softphone.domain.call import Direction
from softphone.domain.customer import Customer, FollowUp, Segment
from softphone.domain.interaction import Interaction
from softphone.domain.phone import format_number
from ui.phone.person_list import Person
from ui.wording import moments, states

translate = QCoreApplication.translate

_SOON_S = 30 * 60


def of_interaction(past: Interaction, now: float) -> Person:
    """A call in or out."""
    number = format_number(past.number)
    name = past.customer_name or number or translate("People", "Anonymous")
    right = moments.when(past.started_at, now)
    detail = number if past.customer_name else translate("People", "Not a customer")
    icon, ink = "phone-in", "t2"
    if past.direction is Direction.OUTGOING:
        icon = "phone-out"
    if past.missed:
        icon, ink, detail = "phone-missed", "red", translate("People", "Missed")
    if past.queue and (past.missed or not past.customer_name):
        detail = f"{detail} · {past.queue}"
    kind = translate("People", "missed") if past.missed else states.direction(past.direction)
    return Person(
        name=name,
        detail=detail,
        number=past.number,
        customer_id=past.customer_id,
        right=right,
        spoken=f"{name}, {kind}, {right}",
        icon=icon,
        icon_ink=ink,
    )


def of_follow_up(promise: FollowUp, now: float) -> Person:
    """A call-back; due ones and those within half an hour in amber."""
    lead = moments.when(promise.due_at, now)
    return Person(
        name=promise.name,
        detail=promise.subject,
        number=promise.number,
        customer_id=promise.customer_id,
        spoken=f"{promise.name}, {lead}, {promise.subject}",
        lead=lead,
        lead_ink="amber" if promise.due_at - now < _SOON_S else "t2",
    )


def of_customer(customer: Customer) -> Person:
    """Somebody found by the search."""
    number = customer.numbers[0].e164 if customer.numbers else ""
    company = customer.company if customer.company != customer.name else ""
    return Person(
        name=customer.name,
        detail=" · ".join(filter(None, (format_number(number), company))),
        number=number,
        customer_id=customer.customer_id,
        avatar=True,
        tag=translate("People", "VIP") if customer.segment is Segment.VIP else "",
    )
