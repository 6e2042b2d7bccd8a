"""What the command line and a browser CRM may ask of a running Ahize, and what it tells them."""

from enum import StrEnum
from typing import Annotated

import msgspec


class RemoteAction(StrEnum):
    """The words of both; those that concern a call mean the one in focus where none is named."""

    DIAL = "dial"
    """`text` is the number; a page's wish waits for the agent's consent."""
    LINK = "link"
    """`text` is a `tel:`, `sip:`, `sips:` or `callto:` link."""
    ANSWER = "answer"
    REJECT = "reject"
    HANG_UP = "hangup"
    HOLD = "hold"
    """`text` is `on`, `off`, or empty: the other one."""
    MUTE = "mute"
    """As hold."""
    TRANSFER = "transfer"
    """Blind, to the number in `text`."""
    CONSULT = "consult"
    """Ask the number in `text` first; then one of `complete`, `join`, `swap`, `cancel`."""
    COMPLETE = "complete"
    CANCEL = "cancel"
    SWAP = "swap"
    JOIN = "join"
    """All calls talk with each other."""
    LEAVE = "leave"
    END_ALL = "endall"
    """The conference, for everyone."""
    DIVERT = "divert"
    """A ringing call goes on to the number in `text`."""
    TO_VOICEMAIL = "tovoicemail"
    PARK = "park"
    PICK_UP = "pickup"
    """The ringing call of the colleague in `text`, or whichever the PBX chooses."""
    VOICEMAIL = "voicemail"
    RECORD = "record"
    """Start or stop; `text` may be `pause`: pause or resume."""
    DTMF = "dtmf"
    STATE = "state"
    """`text` is an `AgentState` that can be chosen."""
    STATUS = "status"
    POP = "pop"
    """Bring the window forward."""


class RemoteRequest(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One wish. `id` comes back with the answer."""

    do: RemoteAction
    text: Annotated[str, msgspec.Meta(max_length=512)] = ""
    call_id: Annotated[str, msgspec.Meta(max_length=64)] = ""
    id: int = 0


class RemoteCode(StrEnum):
    """What an answer says besides the `RefusalReason`s."""

    DONE = "done"
    CONFIRM = "confirm"
    """The agent is asked first."""
    BAD_REQUEST = "bad_request"
    """Not one of the words, or not as it should be written."""
    TOO_MANY = "too_many"
    """Nothing was done: too many wishes in too short a time."""
    NO_ANSWER = "no_answer"
    """Nothing was done: the window is busy or about to end."""


ACCEPTED = frozenset({RemoteCode.DONE.value, RemoteCode.CONFIRM.value})


class RemoteCall(msgspec.Struct, frozen=True, kw_only=True):
    """A call as others may know it. Times are seconds since the epoch, UTC; 0 means not yet."""

    call_id: str
    direction: str
    state: str
    number: str
    display_name: str = ""
    customer_id: str = ""
    customer_name: str = ""
    queue: str = ""
    started_at: float = 0.0
    answered_at: float = 0.0
    held_since: float = 0.0
    ended_at: float = 0.0
    end_reason: str = ""
    consult_for: str = ""
    in_conference: bool = False


class RemoteStatus(msgspec.Struct, frozen=True, kw_only=True):
    """Everything at one moment, in the words of `domain.agent`, `domain.account`, `domain.call`."""

    agent: str
    agent_since: float
    next_agent: str = ""
    registration: str = ""
    registration_failure: str = ""
    muted: bool = False
    calls: tuple[RemoteCall, ...] = ()


class RemoteReply(msgspec.Struct, frozen=True, tag_field="event", tag="reply", kw_only=True):
    """The answer to one wish; `message` is for people, `code` for programs."""

    id: int = 0
    ok: bool
    code: str
    detail: str = ""
    message: str = ""
    status: RemoteStatus | None = None


class Welcome(msgspec.Struct, frozen=True, tag_field="event", tag="welcome"):
    """The first event after the token was right."""

    status: RemoteStatus


class CallTold(msgspec.Struct, frozen=True, tag_field="event", tag="call"):
    """A call began, changed or ended."""

    call: RemoteCall


class RegistrationTold(msgspec.Struct, frozen=True, tag_field="event", tag="registration"):
    """The line to the PBX changed."""

    registration: str
    failure: str = ""


class AgentTold(msgspec.Struct, frozen=True, tag_field="event", tag="agent"):
    """The agent's state changed."""

    agent: str
    since: float
    next_agent: str = ""


class PopTold(msgspec.Struct, frozen=True, tag_field="event", tag="pop"):
    """Who is calling was looked up; several who may be it are no name."""

    call_id: str
    number: str
    customer_id: str = ""
    customer_name: str = ""


RemoteEvent = RemoteReply | Welcome | CallTold | RegistrationTold | AgentTold | PopTold
