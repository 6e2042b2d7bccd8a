"""What becomes of an incoming call: rings, is turned away or answers itself. Pure.

One rule for every engine.
"""

from collections.abc import Collection

import msgspec

from softphone.domain.call import Call
from softphone.domain.commands import ConfigureEngine
from softphone.domain.events import TurnedAwayReason

_SHORTEST_RING_S, _LONGEST_RING_S = 1, 600


class TurnedAway(msgspec.Struct, frozen=True):
    """Busy (486), or on to `target` (302) where there is one."""

    reason: TurnedAwayReason
    target: str = ""


class NoAnswer(msgspec.Struct, frozen=True):
    """Where a call goes on to after ringing so long."""

    target: str
    after_s: int


def turned_away(
    settings: ConfigureEngine, others: Collection[Call], own_user: str
) -> TurnedAway | None:
    """None for a call that may ring; `others` are the calls that are not over."""
    forwarding = settings.forwarding
    if always := _elsewhere(forwarding.always, own_user):
        return TurnedAway(TurnedAwayReason.FORWARDED, always)
    busy = _elsewhere(forwarding.busy, own_user)
    if settings.do_not_disturb:
        return TurnedAway(TurnedAwayReason.DO_NOT_DISTURB, busy)
    return TurnedAway(TurnedAwayReason.FORWARDED, busy) if others and busy else None


def no_answer(settings: ConfigureEngine, own_user: str) -> NoAnswer | None:
    """None: it rings until the caller gives up."""
    forwarding = settings.forwarding
    target = _elsewhere(forwarding.no_answer, own_user)
    after_s = min(max(forwarding.no_answer_s, _SHORTEST_RING_S), _LONGEST_RING_S)
    return NoAnswer(target, after_s) if target else None


def answers_itself(settings: ConfigureEngine, others: Collection[Call], asked: bool) -> bool:
    """`asked`: the caller's side wants it (a header). Never over another call's head."""
    wanted = settings.auto_answer or (settings.auto_answer_by_header and asked)
    return wanted and settings.agent_ready and not others


def _elsewhere(target: str, own_user: str) -> str:
    """To ourselves is nowhere: the call would come straight back."""
    stripped = target.strip()
    return "" if stripped == own_user else stripped
