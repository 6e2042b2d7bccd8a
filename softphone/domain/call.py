"""A call as the engine sees it: who, since when, in which state, and why it ended."""

from enum import StrEnum

import msgspec

from softphone.domain.recording import Recording
from softphone.domain.transfer import Transfer


class Direction(StrEnum):
    """Seen from the agent."""

    INCOMING = "incoming"
    OUTGOING = "outgoing"


class CallState(StrEnum):
    """The life of one call; `ENDED` is final."""

    DIALING = "dialing"
    OFFERED = "offered"
    """Incoming, 180 is on its way or sent; the agent has to answer."""
    RINGING = "ringing"
    """Outgoing, the far end rings."""
    EARLY_MEDIA = "early_media"
    ACTIVE = "active"
    HELD_LOCALLY = "held_locally"
    HELD_REMOTELY = "held_remotely"
    ENDED = "ended"


LIVE_STATES = frozenset({CallState.ACTIVE, CallState.HELD_LOCALLY, CallState.HELD_REMOTELY})


class EndReason(StrEnum):
    """Why a call ended, in terms a person can act on."""

    NONE = "none"
    HUNG_UP_LOCALLY = "hung_up_locally"
    HUNG_UP_REMOTELY = "hung_up_remotely"
    REJECTED = "rejected"
    """By us."""
    CANCELLED = "cancelled"
    """The caller gave up before an answer: a missed call."""
    ANSWERED_ELSEWHERE = "answered_elsewhere"
    BUSY = "busy"
    DECLINED = "declined"
    """By the far end."""
    NO_ANSWER = "no_answer"
    NOT_FOUND = "not_found"
    UNAVAILABLE = "unavailable"
    FORBIDDEN = "forbidden"
    NO_COMMON_CODEC = "no_common_codec"
    NO_CONNECTION = "no_connection"
    LINES_FULL = "lines_full"
    TRANSFERRED = "transferred"
    """Handed over; our leg was closed by us."""
    DIVERTED = "diverted"
    """Sent on by us before an answer."""
    DO_NOT_DISTURB = "do_not_disturb"
    FORWARDED = "forwarded"
    """By a setting: no agent saw it."""
    ENGINE_LOST = "engine_lost"
    FAILED = "failed"


NOT_MISSED = frozenset({EndReason.REJECTED, EndReason.DIVERTED, EndReason.ANSWERED_ELSEWHERE})
"""Unanswered by choice, or taken by a colleague."""


class MediaProblem(StrEnum):
    """What is wrong with the sound of a call; the call itself goes on."""

    NO_SOUND_SERVER = "no_sound_server"
    NO_MICROPHONE = "no_microphone"
    NO_SPEAKER = "no_speaker"
    NO_RINGER = "no_ringer"


class DigitMethod(StrEnum):
    """How DTMF goes out."""

    RFC4733 = "rfc4733"
    INFO = "info"
    """SIP INFO (RFC 6086): the far end offered no telephone events."""


class RemoteParty(msgspec.Struct, frozen=True):
    """The other end as the signalling names it; already safe to show: bounded, no control signs."""

    number: str
    """User part of the URI; empty for an anonymous caller."""
    display_name: str = ""
    uri: str = ""
    anonymous: bool = False


class CallRoute(msgspec.Struct, frozen=True):
    """How the call came to this agent, read from headers of the INVITE."""

    queue: str = ""
    source: str = ""
    customer_id: str = ""
    dialled_number: str = ""
    waited_s: float = 0.0
    ivr_choices: tuple[str, ...] = ()


class Call(msgspec.Struct, frozen=True):
    """One call at one moment. Times are seconds since the epoch, UTC; 0 means not yet."""

    call_id: str
    account_id: str
    direction: Direction
    state: CallState
    remote: RemoteParty
    route: CallRoute = CallRoute()
    started_at: float = 0.0
    answered_at: float = 0.0
    ended_at: float = 0.0
    held_since: float = 0.0
    held_s: float = 0.0
    """Finished holds in all, seconds; the running one is since `held_since`."""
    holds: int = 0
    end_reason: EndReason = EndReason.NONE
    sip_status: int = 0
    sip_text: str = ""
    codec: str = ""
    sip_call_id: str = ""
    second_call: bool = False
    """Offered while another call was live: only a soft tone rings."""
    auto_answered: bool = False
    consult_for: str = ""
    """The customer's call that this one is a consultation for; empty: none."""
    transfer: Transfer | None = None
    in_conference: bool = False
    """Mixed with the other calls that are in it; at most one conference at a time."""
    silenced: bool = False
    """Neither we nor the others in the conference hear this party."""
    digits: str = ""
    """DTMF asked for so far; before an answer it waits."""
    digit_method: DigitMethod | None = None
    """None while nothing was sent."""
    recording: Recording | None = None

    @property
    def is_live(self) -> bool:
        """Answered and not over."""
        return self.state in LIVE_STATES

    @property
    def is_over(self) -> bool:
        """Ended; nothing will follow."""
        return self.state is CallState.ENDED

    @property
    def is_being_handed_over(self) -> bool:
        """A transfer of it is on its way."""
        return self.transfer is not None and not self.transfer.is_over

    @property
    def was_missed(self) -> bool:
        """Incoming, over, never answered by us and not refused by us."""
        return (
            self.is_over
            and self.direction is Direction.INCOMING
            and not self.answered_at
            and self.end_reason not in NOT_MISSED
        )
