"""What the stack tells of a call, as the next state of the domain's `Call`. Pure."""

from enum import StrEnum

import msgspec
from msgspec.structs import replace

from softphone.domain.call import Call, CallState, Direction, RemoteParty
from softphone.domain.phone import last_nine
from softphone.engine.call_changes import answered, held, resumed

_RINGING = 180


class Stage(StrEnum):
    """Of the INVITE session."""

    BEGINNING = "beginning"
    EARLY = "early"
    CONFIRMED = "confirmed"
    DISCONNECTED = "disconnected"


class Media(StrEnum):
    """Of its sound."""

    NONE = "none"
    ACTIVE = "active"
    HELD_LOCALLY = "held_locally"
    HELD_REMOTELY = "held_remotely"


class NativeCall(msgspec.Struct, frozen=True):
    """One look at the stack's call."""

    stage: Stage
    media: Media = Media.NONE
    status: int = 0
    text: str = ""
    codec: str = ""
    sip_call_id: str = ""
    remote: RemoteParty | None = None
    """Who the far end said later is there now."""


def advanced(call: Call, native: NativeCall, now: float) -> Call:
    """The call after this look; the end of a call is not decided here."""
    if native.stage is Stage.CONFIRMED:
        call = _with_media(call if call.is_live else answered(call, now), native.media, now)
    elif native.stage is Stage.EARLY and call.direction is Direction.OUTGOING:
        call = replace(call, state=_early_state(call, native))
    return replace(
        call,
        sip_status=native.status or call.sip_status,
        sip_text=native.text or call.sip_text,
        codec=native.codec or call.codec,
        sip_call_id=native.sip_call_id or call.sip_call_id,
        remote=_followed(call.remote, native.remote),
    )


def _followed(known: RemoteParty, told: RemoteParty | None) -> RemoteParty:
    """The same number in another spelling, or without its name, tells nothing."""
    if told is None:
        return known
    same = told.number == known.number or last_nine(told.number) == last_nine(known.number) != ""
    return known if same and told.display_name in {"", known.display_name} else told


def _early_state(call: Call, native: NativeCall) -> CallState:
    if native.media is Media.ACTIVE:
        return CallState.EARLY_MEDIA
    return CallState.RINGING if native.status == _RINGING else call.state


def _with_media(call: Call, media: Media, now: float) -> Call:
    if media is Media.HELD_LOCALLY:
        return call if call.state is CallState.HELD_LOCALLY else held(call, now)
    if media is Media.NONE:
        return call
    if call.state is CallState.HELD_LOCALLY:
        call = resumed(call, now)
    remotely = media is Media.HELD_REMOTELY
    return replace(call, state=CallState.HELD_REMOTELY if remotely else CallState.ACTIVE)
