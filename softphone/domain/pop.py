"""What is shown about a caller before the call is answered, and why."""

from enum import StrEnum

import msgspec

from softphone.domain.customer import Case, Customer
from softphone.domain.interaction import Channel, Interaction


class MatchReason(StrEnum):
    """Why a customer is thought to be the caller; the surest first."""

    CUSTOMER_ID = "customer_id"
    """The PBX sent the customer's number in a header."""
    NUMBER = "number"
    LAST_DIGITS = "last_digits"
    """Only the last nine digits agree."""
    NAME = "name"
    NOTE = "note"
    """The number stands in a note."""


class Match(msgspec.Struct, frozen=True):
    """A customer and why."""

    customer: Customer
    reason: MatchReason


class CustomerCard(msgspec.Struct, frozen=True):
    """A customer with what is needed at a glance."""

    customer: Customer
    recent: tuple[Interaction, ...] = ()
    """The last three contacts, newest first, in any channel."""
    cases: tuple[Case, ...] = ()
    contacts_by_channel: tuple[tuple[Channel, int], ...] = ()
    contacts_in_30_days: int = 0

    @property
    def contacts(self) -> int:
        """All contacts in all channels."""
        return sum(count for _, count in self.contacts_by_channel)


class ScreenPop(msgspec.Struct, frozen=True):
    """The answer of a look-up for one call.

    One match: `card` is filled. Several: `matches` holds them all, surest first, `card` is None.
    None: an unknown caller.
    """

    call_id: str
    number: str
    matches: tuple[Match, ...] = ()
    card: CustomerCard | None = None
    earlier: tuple[Interaction, ...] = ()
    """Contacts of this number that are linked to no customer."""
