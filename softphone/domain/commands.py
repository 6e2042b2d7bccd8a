"""What the engine can be asked for. Results arrive as events, never as return values.

A tagged union that crosses the process boundary; `PROTOCOL_VERSION` in `events` covers both.
"""

from enum import StrEnum

import msgspec

from softphone.domain.account import Account
from softphone.domain.identity import new_id
from softphone.domain.sound import DeviceChoice


class Command(msgspec.Struct, frozen=True, tag=True, kw_only=True):
    """Base of all commands."""

    command_id: str = msgspec.field(default_factory=new_id)


class ConfigureAccount(Command, frozen=True, tag=True):
    """Register this account; replaces one of the same id. The password stays in memory only."""

    account: Account
    password: str

    def __repr__(self) -> str:
        """Without the password: reprs end in logs."""
        return f"ConfigureAccount({self.account!r})"


class RemoveAccount(Command, frozen=True, tag=True):
    """Unregister and forget the account."""

    account_id: str


class RetryRegistration(Command, frozen=True, tag=True):
    """Try now instead of waiting for the back-off."""

    account_id: str


class TestAccount(Command, frozen=True, tag=True):
    """Try an account step by step without keeping it; answers are `AccountTestProgress`."""

    account: Account
    password: str

    __test__ = False

    def __repr__(self) -> str:
        """Without the password."""
        return f"TestAccount({self.account!r})"


class Dial(Command, frozen=True, tag=True):
    """Call a number or a SIP URI; live calls are held first, in a conference they go on.

    `call_id` is chosen by the asker, so that it can wait for it. `consult_for`: the customer's call
    that may be handed over to this one.
    """

    account_id: str
    target: str
    call_id: str = msgspec.field(default_factory=new_id)
    consult_for: str = ""


class Answer(Command, frozen=True, tag=True):
    """Answer an offered call; other live calls are put on hold first."""

    call_id: str


class RejectWith(StrEnum):
    """How an offered call is refused."""

    BUSY = "busy"
    DECLINE = "decline"


class Reject(Command, frozen=True, tag=True):
    """Refuse an offered call with 486 or 603."""

    call_id: str
    reason: RejectWith = RejectWith.BUSY


class Divert(Command, frozen=True, tag=True):
    """Send an offered call on (302) without answering it."""

    call_id: str
    target: str


class HangUp(Command, frozen=True, tag=True):
    """End a call in any state before `ENDED`."""

    call_id: str


class Hold(Command, frozen=True, tag=True):
    """Put a live call on hold (re-INVITE, sendonly)."""

    call_id: str


class Resume(Command, frozen=True, tag=True):
    """Take a call back from our hold; other live calls are held first."""

    call_id: str


class SetMuted(Command, frozen=True, tag=True):
    """Close or open the microphone for all calls."""

    muted: bool


class TransferBlind(Command, frozen=True, tag=True):
    """Hand a live call over (REFER); progress is in `Call.transfer`, our leg is closed by us."""

    call_id: str
    target: str


class TransferAttended(Command, frozen=True, tag=True):
    """Join the customer with the consulted party (REFER with Replaces); both our legs end."""

    call_id: str
    consult_id: str


class JoinConference(Command, frozen=True, tag=True):
    """Mix these live calls and ourselves; held ones are taken back. Adds to a running one.

    All others are held. While we talk to somebody outside of it (`Dial`, `Answer`, `Resume`) its
    members go on among themselves, without us, and stay `ACTIVE`; to `Hold` the other one brings
    us back.
    """

    call_ids: tuple[str, ...]


class LeaveConference(Command, frozen=True, tag=True):
    """Let two parties of the conference go on without us, by attended transfer."""


class EndConference(Command, frozen=True, tag=True):
    """Hang up all its calls. To remove one party is `HangUp`."""


class SilenceParty(Command, frozen=True, tag=True):
    """Nobody in the conference hears this party, or does again."""

    call_id: str
    silenced: bool


class StartRecording(Command, frozen=True, tag=True):
    """Record a live call into this new WAV file; `announce` plays a short tone to both sides first.

    Only what we say to this call, and hear of it, is in there: silence while it is on hold.
    """

    call_id: str
    file: str
    announce: bool = False


class PauseRecording(Command, frozen=True, tag=True):
    """Write silence until resumed, or until `longest_s` are over (a fail-safe; 0: none)."""

    call_id: str
    longest_s: float = 0.0


class ResumeRecording(Command, frozen=True, tag=True):
    """End a pause."""

    call_id: str


class StopRecording(Command, frozen=True, tag=True):
    """Close the file; `RecordingFinished` follows. The end of the call does so, too."""

    call_id: str


class WatchColleagues(Command, frozen=True, tag=True):
    """Subscribe to the presence of these extensions, instead of those before."""

    account_id: str
    users: tuple[str, ...]


class SendDigits(Command, frozen=True, tag=True):
    """Send DTMF (RFC 4733, or INFO where the far end lacks that); before an answer it waits."""

    call_id: str
    digits: str


class ChooseDevices(Command, frozen=True, tag=True):
    """Use these devices from now on, in a running call, too."""

    choice: DeviceChoice


class SetMetering(Command, frozen=True, tag=True):
    """Send `LevelsMeasured` or not: a hidden window needs none."""

    enabled: bool


class Forwarding(msgspec.Struct, frozen=True):
    """Where incoming calls go instead; empty: nowhere."""

    always: str = ""
    busy: str = ""
    """While another call is on, and with do not disturb."""
    no_answer: str = ""
    no_answer_s: int = 20


class ConfigureEngine(Command, frozen=True, tag=True):
    """What the engine needs of settings and of the agent's state."""

    auto_answer: bool = False
    auto_answer_by_header: bool = False
    """Call-Info or Alert-Info with answer-after, or X-AUTOANSWER."""
    agent_ready: bool = False
    """No automatic answer without it."""
    do_not_disturb: bool = False
    """Busy to every caller, or on to `forwarding.busy`."""
    forwarding: Forwarding = Forwarding()
    queue_header: str = "X-Queue"
    source_header: str = "X-Call-Source"
    customer_id_header: str = "X-Customer-Id"
    waited_header: str = "X-Queue-Wait"
    dialled_number_header: str = "X-Dialled-Number"
    ivr_choices_header: str = "X-IVR-Choices"


class ShutDown(Command, frozen=True, tag=True):
    """Hang up, unregister, end the engine."""


AnyCommand = (
    ConfigureAccount
    | RemoveAccount
    | RetryRegistration
    | TestAccount
    | Dial
    | Answer
    | Reject
    | Divert
    | TransferBlind
    | TransferAttended
    | JoinConference
    | LeaveConference
    | EndConference
    | SilenceParty
    | StartRecording
    | PauseRecording
    | ResumeRecording
    | StopRecording
    | WatchColleagues
    | HangUp
    | Hold
    | Resume
    | SetMuted
    | SendDigits
    | ChooseDevices
    | SetMetering
    | ConfigureEngine
    | ShutDown
)


class RefusalReason(StrEnum):
    """Why a command or a request was not carried out."""

    UNKNOWN_CALL = "unknown_call"
    UNKNOWN_ACCOUNT = "unknown_account"
    WRONG_STATE = "wrong_state"
    NOT_REGISTERED = "not_registered"
    LINES_FULL = "lines_full"
    INVALID_NUMBER = "invalid_number"
    NO_CALL = "no_call"
    ENGINE_AWAY = "engine_away"
    STACK_ERROR = "stack_error"
    SAME_NUMBER = "same_number"
    """A transfer to the caller, to oneself or to nobody else."""
    NOT_ALLOWED = "not_allowed"
    """Settings or policy forbid it."""
    CANNOT_RECORD = "cannot_record"
    """The disk is full or refuses."""
    NO_CODE = "no_code"
    """A wrap-up needs one of the company's codes."""
