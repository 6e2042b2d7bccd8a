"""Which commands make no sense now, and why: one rule for every engine. Pure."""

import re

from softphone.domain.account import RegistrationState
from softphone.domain.call import LIVE_STATES, Call, CallState
from softphone.domain.commands import (
    Answer,
    AnyCommand,
    Dial,
    HangUp,
    Hold,
    RefusalReason,
    Reject,
    RemoveAccount,
    Resume,
    RetryRegistration,
    SendDigits,
)
from softphone.domain.events import EngineSnapshot
from softphone.engine.fold import call_of, registration_of
from softphone.engine.pjsip.dial_target import dial_uri

MAX_CALLS = 4
"""In and out together; the stack is built so (`PJSUA_MAX_CALLS`)."""

_ALLOWED_IN: dict[type, frozenset[CallState]] = {
    Answer: frozenset({CallState.OFFERED}),
    Reject: frozenset({CallState.OFFERED}),
    HangUp: frozenset(CallState) - {CallState.ENDED},
    Hold: frozenset({CallState.ACTIVE, CallState.HELD_REMOTELY}),
    Resume: frozenset({CallState.HELD_LOCALLY}),
    SendDigits: LIVE_STATES - {CallState.HELD_LOCALLY} | {CallState.EARLY_MEDIA},
}
_DIGITS = re.compile(r"[0-9A-D*#]+")


def refusal(command: AnyCommand, now: EngineSnapshot) -> RefusalReason | None:
    """None for a command that can be tried."""
    match command:
        case Answer() | Reject() | HangUp() | Hold() | Resume():
            return _refused_in_state(command, call_of(now, command.call_id))
        case SendDigits(call_id=call_id, digits=digits):
            bad = None if _DIGITS.fullmatch(digits) else RefusalReason.INVALID_NUMBER
            return _refused_in_state(command, call_of(now, call_id)) or bad
        case RemoveAccount(account_id=account_id) | RetryRegistration(account_id=account_id):
            known = registration_of(now, account_id)
            return None if known else RefusalReason.UNKNOWN_ACCOUNT
        case Dial():
            return _refused_dial(command, now)
        case _:
            return None


def _refused_in_state(command: AnyCommand, call: Call | None) -> RefusalReason | None:
    if call is None:
        return RefusalReason.UNKNOWN_CALL
    return None if call.state in _ALLOWED_IN[type(command)] else RefusalReason.WRONG_STATE


def _refused_dial(command: Dial, now: EngineSnapshot) -> RefusalReason | None:
    registration = registration_of(now, command.account_id)
    if registration is None:
        return RefusalReason.UNKNOWN_ACCOUNT
    if registration.state is not RegistrationState.REGISTERED:
        return RefusalReason.NOT_REGISTERED
    if len(now.calls) >= MAX_CALLS:
        return RefusalReason.LINES_FULL
    return None if dial_uri(command.target, "") else RefusalReason.INVALID_NUMBER
