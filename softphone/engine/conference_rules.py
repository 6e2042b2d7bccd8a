"""Who is in the conference, and what becomes of it when somebody comes or goes. Pure."""

from collections.abc import Iterable

from msgspec.structs import replace

from softphone.domain.call import Call, CallState

MAX_PARTIES = 3
"""Remote ones, mixed here; with the agent there are four."""


def members(calls: Iterable[Call]) -> tuple[Call, ...]:
    """Those that are mixed; none of them is over."""
    return tuple(call for call in calls if call.in_conference and not call.is_over)


def is_talking(call: Call) -> bool:
    """Not on hold by us."""
    return call.state in {CallState.ACTIVE, CallState.HELD_REMOTELY}


def joined(call: Call) -> Call:
    return replace(call, in_conference=True)


def parted(call: Call) -> Call:
    """A plain call again; who is alone in it is heard."""
    return replace(call, in_conference=False, silenced=False)


def left_alone(calls: Iterable[Call]) -> Call | None:
    """The last one of a conference: that is none any more."""
    left = members(calls)
    return left[0] if len(left) == 1 else None


def is_talked_over(alone: Call, calls: Iterable[Call]) -> bool:
    """Who is left of a conference while we talk to somebody outside has to wait."""
    return any(is_talking(other) and other.call_id != alone.call_id for other in calls)


def customer_and_other(pair: tuple[Call, Call]) -> tuple[Call, Call]:
    """Who of the two is handed over to whom when we leave them to each other."""
    first, second = pair
    return (second, first) if first.consult_for == second.call_id else (first, second)
