"""Customers and their numbers, cases and consents, as shown on the customer panel."""

from enum import StrEnum

import msgspec


class Segment(StrEnum):
    """How the company ranks a customer; empty is an ordinary one."""

    NONE = ""
    VIP = "vip"


class NumberLabel(StrEnum):
    """What a number is for."""

    MOBILE = "mobile"
    WORK = "work"
    HOME = "home"
    OTHER = "other"


class PhoneNumber(msgspec.Struct, frozen=True):
    """A customer's number: `e164` for matching, worded by `domain.phone.format_number`."""

    e164: str
    label: NumberLabel = NumberLabel.MOBILE


class ConsentChannel(StrEnum):
    """What an İYS consent is about."""

    CALL = "call"
    SMS = "sms"
    EMAIL = "email"


class Consent(msgspec.Struct, frozen=True):
    """One consent; `granted` None means unknown, which is not a yes."""

    channel: ConsentChannel
    granted: bool | None
    source: str = ""
    at: float = 0.0


class Fact(msgspec.Struct, frozen=True):
    """A key fact such as the card limit; both texts are data of the company."""

    label: str
    value: str


class Customer(msgspec.Struct, frozen=True, kw_only=True):
    """A person or a company."""

    customer_id: str
    first_name: str
    last_name: str = ""
    company: str = ""
    title: str = ""
    customer_number: str = ""
    segment: Segment = Segment.NONE
    branch: str = ""
    """The unit that looks after the customer, for example "Özel Bankacılık"."""
    numbers: tuple[PhoneNumber, ...] = ()
    email: str = ""
    consents: tuple[Consent, ...] = ()
    privacy_notice_at: float = 0.0
    """When the KVKK notice was read to the customer; 0: never."""
    facts: tuple[Fact, ...] = ()
    standing_notes: tuple[str, ...] = ()
    """What the agent should know before saying a word."""
    interest: str = ""
    """What a new customer asked for (`NewCustomer.interest`)."""

    @property
    def name(self) -> str:
        """First and last name, or the company where there is no person."""
        return f"{self.first_name} {self.last_name}".strip() or self.company


class NewCustomer(msgspec.Struct, frozen=True, kw_only=True):
    """What the quick form asks for; the numbers are as typed."""

    first_name: str
    last_name: str = ""
    number: str = ""
    email: str = ""
    company: str = ""
    interest: str = ""
    privacy_notice_read: bool = False
    consents: tuple[Consent, ...] = ()


class CaseState(StrEnum):
    """Where a case stands."""

    OPEN = "open"
    IN_REVIEW = "in_review"
    WITH_CUSTOMER = "with_customer"
    IN_BRANCH = "in_branch"
    WITH_COURIER = "with_courier"
    CLOSED = "closed"


class Case(msgspec.Struct, frozen=True, kw_only=True):
    """A request that outlives the call (talep)."""

    case_id: str
    number: str
    customer_id: str
    customer_name: str
    subject: str
    state: CaseState
    due_at: float = 0.0
    opened_at: float = 0.0


class FollowUp(msgspec.Struct, frozen=True, kw_only=True):
    """A promise to call back."""

    follow_up_id: str
    customer_id: str = ""
    name: str
    number: str
    subject: str = ""
    due_at: float
    interaction_id: str = ""
    """The contact it was promised in."""
