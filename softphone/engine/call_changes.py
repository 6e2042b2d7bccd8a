"""The steps in the life of a call: state and times change together. Pure."""

from msgspec.structs import replace

from softphone.domain.call import Call, CallState, EndReason


def answered(call: Call, now: float) -> Call:
    return replace(call, state=CallState.ACTIVE, answered_at=now, sip_status=200, sip_text="OK")


def held(call: Call, now: float) -> Call:
    """By us; counts as one more hold."""
    return replace(call, state=CallState.HELD_LOCALLY, held_since=now, holds=call.holds + 1)


def resumed(call: Call, now: float) -> Call:
    """Taken back from our hold; its time goes into `held_s`."""
    return replace(_with_hold_closed(call, now), state=CallState.ACTIVE)


def ended(call: Call, now: float, reason: EndReason, status: int = 0, text: str = "") -> Call:
    """Over; a hold that ran is closed, and nobody mixes or records it any more."""
    return replace(
        _with_hold_closed(call, now),
        state=CallState.ENDED,
        ended_at=now,
        end_reason=reason,
        sip_status=status,
        sip_text=text,
        in_conference=False,
        silenced=False,
        recording=None,
    )


def _with_hold_closed(call: Call, now: float) -> Call:
    if not call.held_since:
        return call
    return replace(call, held_since=0.0, held_s=call.held_s + now - call.held_since)
