"""Which commands make no sense now, and why: one rule for every engine. Pure."""

import re
from collections.abc import Callable
from typing import Any

from softphone.domain.account import RegistrationState
from softphone.domain.call import LIVE_STATES, Call, CallState
from softphone.domain.commands import (
    Answer,
    AnyCommand,
    ConfigureEngine,
    Dial,
    Divert,
    EndConference,
    HangUp,
    Hold,
    JoinConference,
    LeaveConference,
    PauseRecording,
    RefusalReason,
    Reject,
    RemoveAccount,
    Resume,
    ResumeRecording,
    RetryRegistration,
    SendDigits,
    SilenceParty,
    StartRecording,
    StopRecording,
    TransferAttended,
    TransferBlind,
    WatchColleagues,
)
from softphone.domain.events import EngineSnapshot
from softphone.domain.phone import last_nine
from softphone.engine.conference_rules import MAX_PARTIES
from softphone.engine.fold import call_of, registration_of
from softphone.engine.pjsip.dial_target import dial_uri, dial_user
from softphone.engine.recording_refusals import recording_refusal

MAX_CALLS = 4
"""In and out together; the stack is built so (`PJSUA_MAX_CALLS`)."""

ALLOWED_IN: dict[type, frozenset[CallState]] = {
    Answer: frozenset({CallState.OFFERED}),
    Reject: frozenset({CallState.OFFERED}),
    Divert: frozenset({CallState.OFFERED}),
    HangUp: frozenset(CallState) - {CallState.ENDED},
    Hold: frozenset({CallState.ACTIVE, CallState.HELD_REMOTELY}),
    Resume: frozenset({CallState.HELD_LOCALLY}),
    SendDigits: frozenset(CallState) - {CallState.OFFERED, CallState.HELD_LOCALLY, CallState.ENDED},
    TransferBlind: LIVE_STATES,
    TransferAttended: LIVE_STATES,
    JoinConference: LIVE_STATES,
    SilenceParty: LIVE_STATES,
    Dial: LIVE_STATES,
}
"""The states of a call in which a command about it can be tried; of `Dial`: to consult for it."""

_DIGITS = re.compile(r"[0-9A-D*#]{1,64}")
_CAN_BE_JOINED = 2

_Rule = Callable[[Any, EngineSnapshot], RefusalReason | None]


def refusal(command: AnyCommand, now: EngineSnapshot) -> RefusalReason | None:
    """None for a command that can be tried."""
    rule = _RULES.get(type(command))
    return rule(command, now) if rule else None


def in_conference(now: EngineSnapshot) -> tuple[Call, ...]:
    return tuple(call for call in now.calls if call.in_conference)


def _in_state(command: Any, now: EngineSnapshot) -> RefusalReason | None:
    return _of_call(type(command), call_of(now, command.call_id))


def _at_hand(command: Any, now: EngineSnapshot) -> RefusalReason | None:
    """While a customer is handed over, nobody can talk to them."""
    return _in_state(command, now) or _on_its_way(call_of(now, command.call_id))


def _of_call(kind: type, call: Call | None) -> RefusalReason | None:
    if call is None:
        return RefusalReason.UNKNOWN_CALL
    return None if call.state in ALLOWED_IN[kind] else RefusalReason.WRONG_STATE


def _digits(command: SendDigits, now: EngineSnapshot) -> RefusalReason | None:
    bad = None if _DIGITS.fullmatch(command.digits) else RefusalReason.INVALID_NUMBER
    return _in_state(command, now) or bad


def _divert(command: Divert, now: EngineSnapshot) -> RefusalReason | None:
    return _in_state(command, now) or _target(command.target, command.call_id, now)


def _blind(command: TransferBlind, now: EngineSnapshot) -> RefusalReason | None:
    call = call_of(now, command.call_id)
    return (
        _of_call(TransferBlind, call)
        or _on_its_way(call)
        or _target(command.target, command.call_id, now)
    )


def _attended(command: TransferAttended, now: EngineSnapshot) -> RefusalReason | None:
    if command.call_id == command.consult_id:
        return RefusalReason.SAME_NUMBER
    for call in (call_of(now, command.call_id), call_of(now, command.consult_id)):
        if reason := _of_call(TransferAttended, call) or _on_its_way(call):
            return reason
    return None


def _join(command: JoinConference, now: EngineSnapshot) -> RefusalReason | None:
    for call_id in command.call_ids:
        if reason := _of_call(JoinConference, call_of(now, call_id)):
            return reason
    members = {call.call_id for call in in_conference(now)}.union(command.call_ids)
    if len(members) > MAX_PARTIES:
        return RefusalReason.LINES_FULL
    enough = len(members) >= _CAN_BE_JOINED
    return None if command.call_ids and enough else RefusalReason.WRONG_STATE


def _leave(_command: LeaveConference, now: EngineSnapshot) -> RefusalReason | None:
    """Replaces joins two dialogs, never three."""
    joined = len(in_conference(now)) == _CAN_BE_JOINED
    return None if joined else RefusalReason.WRONG_STATE


def _end_conference(_command: EndConference, now: EngineSnapshot) -> RefusalReason | None:
    return None if in_conference(now) else RefusalReason.WRONG_STATE


def _silence(command: SilenceParty, now: EngineSnapshot) -> RefusalReason | None:
    call = call_of(now, command.call_id)
    outside = call is not None and not call.in_conference
    return _of_call(SilenceParty, call) or (RefusalReason.WRONG_STATE if outside else None)


def _on_its_way(call: Call | None) -> RefusalReason | None:
    """One transfer at a time, and none of a customer who is gone."""
    handed_over = call is not None and call.is_being_handed_over
    return RefusalReason.WRONG_STATE if handed_over else None


def _target(target: str, call_id: str, now: EngineSnapshot) -> RefusalReason | None:
    """Neither the other end of this call nor ourselves."""
    user = dial_user(target)
    if not user:
        return RefusalReason.INVALID_NUMBER
    call = call_of(now, call_id)
    ours = registration_of(now, call.account_id) if call else None
    known = (call.remote.number if call else "", ours.user if ours else "")
    same = any(_is_same_number(user, number) for number in known)
    return RefusalReason.SAME_NUMBER if same else None


def _is_same_number(one: str, other: str) -> bool:
    """As written, or by the digits that all spellings of a number share."""
    return one == other or last_nine(one) == last_nine(other) != ""


def _account(
    command: RemoveAccount | RetryRegistration | WatchColleagues, now: EngineSnapshot
) -> RefusalReason | None:
    known = registration_of(now, command.account_id)
    return None if known else RefusalReason.UNKNOWN_ACCOUNT


def _forwarding(command: ConfigureEngine, _now: EngineSnapshot) -> RefusalReason | None:
    forwarding = command.forwarding
    targets = (forwarding.always, forwarding.busy, forwarding.no_answer)
    sensible = all(dial_uri(target, "") for target in targets if target.strip())
    return None if sensible else RefusalReason.INVALID_NUMBER


def _dial(command: Dial, now: EngineSnapshot) -> RefusalReason | None:
    registration = registration_of(now, command.account_id)
    if registration is None:
        return RefusalReason.UNKNOWN_ACCOUNT
    if registration.state is not RegistrationState.REGISTERED:
        return RefusalReason.NOT_REGISTERED
    if len(now.calls) >= MAX_CALLS:
        return RefusalReason.LINES_FULL
    if command.consult_for:
        return _consult(command, now)
    return None if dial_uri(command.target, "") else RefusalReason.INVALID_NUMBER


def _consult(command: Dial, now: EngineSnapshot) -> RefusalReason | None:
    customer = call_of(now, command.consult_for)
    return (
        _of_call(Dial, customer)
        or _on_its_way(customer)
        or _target(command.target, command.consult_for, now)
    )


_RULES: dict[type, _Rule] = {
    **dict.fromkeys((Answer, Reject, HangUp), _in_state),
    **dict.fromkeys((Hold, Resume), _at_hand),
    SendDigits: _digits,
    Divert: _divert,
    TransferBlind: _blind,
    TransferAttended: _attended,
    JoinConference: _join,
    LeaveConference: _leave,
    EndConference: _end_conference,
    SilenceParty: _silence,
    **dict.fromkeys(
        (StartRecording, PauseRecording, ResumeRecording, StopRecording), recording_refusal
    ),
    RemoveAccount: _account,
    RetryRegistration: _account,
    WatchColleagues: _account,
    ConfigureEngine: _forwarding,
    Dial: _dial,
}
