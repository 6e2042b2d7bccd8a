"""What colleagues are doing, as the PBX tells it (RFC 3856, PIDF), and voicemail (RFC 3842)."""

from enum import StrEnum

import msgspec


class PresenceState(StrEnum):
    """The seven of the team list."""

    READY = "ready"
    RINGING = "ringing"
    TALKING = "talking"
    ON_HOLD = "on_hold"
    AFTER_CALL = "after_call"
    OFFLINE = "offline"
    DO_NOT_DISTURB = "do_not_disturb"


class Presence(msgspec.Struct, frozen=True):
    """What one extension does, since when (seconds since the epoch, UTC)."""

    user: str
    state: PresenceState
    since: float = 0.0


class Colleague(msgspec.Struct, frozen=True):
    """One line of the team list; `user` is the extension."""

    user: str
    name: str = ""
    team: str = ""


class MessagesWaiting(msgspec.Struct, frozen=True):
    """The voicemail box of an account."""

    account_id: str
    new: int = 0
    old: int = 0
