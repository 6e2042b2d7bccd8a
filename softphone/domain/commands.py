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
    """Call a number or a SIP URI. `call_id` is chosen by the asker, so that it can wait for it."""

    account_id: str
    target: str
    call_id: str = msgspec.field(default_factory=new_id)


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


class SendDigits(Command, frozen=True, tag=True):
    """Send DTMF (RFC 4733)."""

    call_id: str
    digits: str


class ChooseDevices(Command, frozen=True, tag=True):
    """Use these devices from now on, in a running call, too."""

    choice: DeviceChoice


class SetMetering(Command, frozen=True, tag=True):
    """Send `LevelsMeasured` or not: a hidden window needs none."""

    enabled: bool


class ConfigureEngine(Command, frozen=True, tag=True):
    """Words the engine needs from settings."""

    auto_answer: bool = False
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
    NO_CODE = "no_code"
    """A wrap-up needs one of the company's codes."""
