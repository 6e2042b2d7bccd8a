"""Customer work: a call becomes an interaction when it is offered or dialled."""

from enum import StrEnum

import msgspec

from softphone.domain.call import NOT_MISSED, Direction, EndReason
from softphone.domain.transfer import TransferState


class Channel(StrEnum):
    """By which way the customer and the company met."""

    CALL = "call"
    EMAIL = "email"
    SMS = "sms"
    WHATSAPP = "whatsapp"
    CHAT = "chat"


class WrapUpCode(msgspec.Struct, frozen=True):
    """An outcome the company wants counted (disposition)."""

    code: str
    label: str
    group: str = ""
    favourite: int = 0
    """1 to 9: the digit that picks it; 0: none."""


class Interaction(msgspec.Struct, frozen=True, kw_only=True):
    """One contact with a customer. Times are seconds since the epoch, UTC; 0 means not yet."""

    interaction_id: str
    channel: Channel = Channel.CALL
    direction: Direction = Direction.INCOMING
    call_id: str = ""
    customer_id: str = ""
    customer_name: str = ""
    number: str = ""
    """E.164 where it could be normalised, else as signalled."""
    queue: str = ""
    agent: str = ""
    subject: str = ""
    started_at: float
    answered_at: float = 0.0
    ended_at: float = 0.0
    talk_s: float = 0.0
    hold_s: float = 0.0
    holds: int = 0
    end_reason: EndReason = EndReason.NONE
    transfer: TransferState | None = None
    """Of the last attempt to hand the customer over."""
    handed_to: str = ""
    """The number they were or should have been handed over to, or were forwarded to."""
    conference: tuple[str, ...] = ()
    """Numbers of those who joined."""
    note: str = ""
    code: str = ""
    code_label: str = ""
    resolved: bool = False
    filed_at: float = 0.0
    """When the wrap-up was saved."""
    messages: int = 0
    """Messages exchanged, in written channels."""

    @property
    def missed(self) -> bool:
        """Came in, ended, nobody spoke, and not because we wanted it so."""
        return (
            self.direction is Direction.INCOMING
            and self.channel is Channel.CALL
            and self.ended_at > 0
            and not self.answered_at
            and self.end_reason not in NOT_MISSED
        )

    @property
    def awaits_code(self) -> bool:
        """Talked, over, and not filed with a code."""
        return self.answered_at > 0 and self.ended_at > 0 and not self.code
