"""What becomes of an incoming call."""

import pytest
from msgspec.structs import replace

from softphone.domain.call import Call, CallState, Direction, RemoteParty
from softphone.domain.commands import ConfigureEngine, Forwarding
from softphone.domain.events import TurnedAwayReason
from softphone.engine.incoming_policy import (
    NoAnswer,
    TurnedAway,
    answers_itself,
    no_answer,
    turned_away,
)

ANOTHER = (Call("c1", "a1", Direction.INCOMING, CallState.OFFERED, RemoteParty("1")),)
EVERYWHERE = Forwarding(always="1", busy="2", no_answer="3")
READY = ConfigureEngine(auto_answer=True, agent_ready=True)
DND, FORWARDED = TurnedAwayReason.DO_NOT_DISTURB, TurnedAwayReason.FORWARDED


@pytest.mark.parametrize(
    ("forwarding", "dnd", "others", "expected"),
    [
        (Forwarding(), False, ANOTHER, None),
        (Forwarding(), True, (), TurnedAway(DND)),
        (Forwarding(busy="2"), False, (), None),
        (Forwarding(busy="2"), False, ANOTHER, TurnedAway(FORWARDED, "2")),
        (Forwarding(busy="2"), True, (), TurnedAway(DND, "2")),
        (Forwarding(no_answer="3"), False, ANOTHER, None),
        (EVERYWHERE, True, ANOTHER, TurnedAway(FORWARDED, "1")),
        (Forwarding(always=" 2104 "), False, (), None),
        (Forwarding(busy="2104"), True, (), TurnedAway(DND)),
    ],
)
def test_turned_away(
    forwarding: Forwarding, dnd: bool, others: tuple[Call, ...], expected: TurnedAway | None
) -> None:
    settings = ConfigureEngine(do_not_disturb=dnd, forwarding=forwarding)
    assert turned_away(settings, others, "2104") == expected


@pytest.mark.parametrize(("asked_for", "after_s"), [(20, 20), (-5, 1), (0, 1), (10**9, 600)])
def test_ringing_has_a_sensible_end(asked_for: int, after_s: int) -> None:
    forwarding = Forwarding(no_answer="3", no_answer_s=asked_for)
    assert no_answer(ConfigureEngine(forwarding=forwarding), "2104") == NoAnswer("3", after_s)


@pytest.mark.parametrize("target", ["", " ", "2104"])
def test_ringing_without_end(target: str) -> None:
    assert no_answer(ConfigureEngine(forwarding=Forwarding(no_answer=target)), "2104") is None


@pytest.mark.parametrize(
    ("settings", "others", "asked", "expected"),
    [
        (READY, (), False, True),
        (READY, ANOTHER, True, False),
        (replace(READY, agent_ready=False), (), True, False),
        (ConfigureEngine(agent_ready=True), (), True, False),
        (ConfigureEngine(agent_ready=True, auto_answer_by_header=True), (), True, True),
        (ConfigureEngine(agent_ready=True, auto_answer_by_header=True), (), False, False),
    ],
)
def test_answers_itself(
    settings: ConfigureEngine, others: tuple[Call, ...], asked: bool, expected: bool
) -> None:
    assert answers_itself(settings, others, asked) is expected
