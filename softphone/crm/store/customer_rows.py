"""Customers on their way into the file, with the keys they are found by."""

from typing import Any

import msgspec

from softphone.crm.store import schema
from softphone.domain.customer import Consent, Customer, NewCustomer, NumberLabel, PhoneNumber
from softphone.domain.identity import new_id
from softphone.domain.phone import NumberKind, describe_number, last_nine, numbers_in, to_e164
from softphone.domain.turkish import fold

FIELDS = tuple(name for name in Customer.__struct_fields__ if name in schema.customers.c)
"""What of a customer stands in the customer's own row."""


def number_key(customer_number: str) -> str:
    """Customer numbers are compared without their blanks."""
    return "".join(customer_number.split()).casefold()


def customer_row(customer: Customer) -> dict[str, Any]:
    values = msgspec.structs.asdict(customer)
    return {name: values[name] for name in FIELDS} | {
        "number_key": number_key(customer.customer_number),
        "search_key": fold(" ".join(filter(None, _search_parts(customer)))),
        "note_key": " ".join(filter(None, map(" ".join, map(numbers_in, customer.standing_notes)))),
    }


def number_rows(customer: Customer) -> list[dict[str, Any]]:
    return [
        {
            "customer_id": customer.customer_id,
            "position": position,
            "e164": number.e164,
            "last_nine": last_nine(number.e164),
            "label": number.label,
        }
        for position, number in enumerate(customer.numbers)
    ]


def consent_rows(customer: Customer) -> list[dict[str, Any]]:
    owner = {"customer_id": customer.customer_id}
    return [owner | msgspec.structs.asdict(consent) for consent in customer.consents]


def created(new: NewCustomer, now: float) -> Customer:
    """A number that cannot be normalised is kept as typed."""
    return Customer(
        customer_id=new_id(),
        first_name=new.first_name.strip(),
        last_name=new.last_name.strip(),
        company=new.company.strip(),
        email=new.email.strip(),
        interest=new.interest.strip(),
        numbers=tuple(_numbers(new)),
        consents=tuple(_dated(consent, now) for consent in new.consents),
        privacy_notice_at=now if new.privacy_notice_read else 0.0,
    )


def _search_parts(customer: Customer) -> tuple[str, ...]:
    return customer.first_name, customer.last_name, customer.company, customer.email


def _numbers(new: NewCustomer) -> list[PhoneNumber]:
    typed = new.number.strip()
    if not typed:
        return []
    mobile = describe_number(typed).kind is NumberKind.MOBILE
    return [
        PhoneNumber(to_e164(typed) or typed, NumberLabel.MOBILE if mobile else NumberLabel.OTHER)
    ]


def _dated(consent: Consent, now: float) -> Consent:
    answered_now = consent.granted is not None and not consent.at
    return msgspec.structs.replace(consent, at=now) if answered_now else consent
