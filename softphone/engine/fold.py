"""What is true now, folded from events: the one meaning that snapshot and stream share.

Pure: the server makes its snapshots with it, a client and tests can check themselves by it.
"""

from functools import reduce

import msgspec

from softphone.domain.account import Registration, RegistrationState
from softphone.domain.call import Call
from softphone.domain.events import (
    AnyEvent,
    CallChanged,
    EngineLost,
    EngineSnapshot,
    MessagesWaitingChanged,
    PresenceChanged,
    RegistrationChanged,
    SoundChanged,
)


def fold(snapshot: EngineSnapshot, event: AnyEvent) -> EngineSnapshot:
    """The snapshot after this event; ended calls and unregistered accounts leave it."""
    match event:
        case EngineSnapshot():
            return event
        case EngineLost():
            return EngineSnapshot()
        case CallChanged(call=call):
            return msgspec.structs.replace(snapshot, calls=_with_call(snapshot.calls, call))
        case RegistrationChanged(registration=registration):
            registrations = _with_registration(snapshot.registrations, registration)
            return msgspec.structs.replace(snapshot, registrations=registrations)
        case SoundChanged(sound=sound):
            return msgspec.structs.replace(snapshot, sound=sound)
        case PresenceChanged(presence=presence):
            others = tuple(p for p in snapshot.presences if p.user != presence.user)
            return msgspec.structs.replace(snapshot, presences=(*others, presence))
        case MessagesWaitingChanged(waiting=waiting):
            boxes = tuple(m for m in snapshot.messages if m.account_id != waiting.account_id)
            return msgspec.structs.replace(snapshot, messages=(*boxes, waiting))
        case _:
            return snapshot


def fold_all(*events: AnyEvent) -> EngineSnapshot:
    """What a whole stream amounts to."""
    return reduce(fold, events, EngineSnapshot())


def call_of(snapshot: EngineSnapshot, call_id: str) -> Call | None:
    return next((call for call in snapshot.calls if call.call_id == call_id), None)


def registration_of(snapshot: EngineSnapshot, account_id: str) -> Registration | None:
    """None for an account that is not configured."""
    found = (known for known in snapshot.registrations if known.account_id == account_id)
    return next(found, None)


def _with_call(calls: tuple[Call, ...], changed: Call) -> tuple[Call, ...]:
    kept = {call.call_id: call for call in calls} | {changed.call_id: changed}
    return tuple(call for call in kept.values() if not call.is_over)


def _with_registration(
    registrations: tuple[Registration, ...], changed: Registration
) -> tuple[Registration, ...]:
    kept = {known.account_id: known for known in registrations} | {changed.account_id: changed}
    return tuple(r for r in kept.values() if r.state is not RegistrationState.UNREGISTERED)
