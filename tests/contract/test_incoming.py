"""Incoming calls that are not simply offered, and colleagues: the same on all engines."""

import pytest

from softphone.domain.call import CallState, EndReason
from softphone.domain.commands import (
    ConfigureEngine,
    Forwarding,
    RefusalReason,
    WatchColleagues,
)
from softphone.domain.events import CallChanged, CallTurnedAway, PresenceChanged, TurnedAwayReason
from softphone.domain.team import PresenceState
from softphone.engine.fold import fold_all
from tests.contract.line import Line
from tests.contract.world import CUSTOMER

ACTIVE, ENDED, OFFERED = CallState.ACTIVE, CallState.ENDED, CallState.OFFERED
DND, FORWARDED = TurnedAwayReason.DO_NOT_DISTURB, TurnedAwayReason.FORWARDED
ECHO = "600"
BUSY_ELSEWHERE = ConfigureEngine(forwarding=Forwarding(busy=ECHO))


@pytest.mark.parametrize(
    ("settings", "reason", "target"),
    [
        (ConfigureEngine(do_not_disturb=True), DND, ""),
        (ConfigureEngine(do_not_disturb=True, forwarding=Forwarding(busy=ECHO)), DND, ECHO),
        (ConfigureEngine(forwarding=Forwarding(always=ECHO)), FORWARDED, ECHO),
    ],
)
def test_a_call_that_no_agent_sees(
    line: Line, settings: ConfigureEngine, reason: TurnedAwayReason, target: str
) -> None:
    line.carry_out(settings)
    line.world.customer_calls()
    away = line.heard.wait(CallTurnedAway)
    assert (away.reason, away.target, away.remote.number) == (reason, target, CUSTOMER)
    assert not [event for event in line.heard.events if isinstance(event, CallChanged)]


def test_a_second_caller_is_sent_on(line: Line) -> None:
    line.carry_out(BUSY_ELSEWHERE)
    first = line.talk_to_customer()
    line.world.customer_calls()
    assert line.heard.wait(CallTurnedAway).reason is FORWARDED
    assert line.heard.states(first.call_id) == [OFFERED, ACTIVE]


def test_a_call_that_nobody_answers_is_sent_on(line: Line) -> None:
    line.carry_out(ConfigureEngine(forwarding=Forwarding(no_answer=ECHO, no_answer_s=1)))
    offered = line.customer_calls()
    line.world.nobody_answers(line.leg)
    over = line.heard.wait_call(ENDED, offered.call_id)
    assert (over.end_reason, over.sip_status) == (EndReason.DIVERTED, 302)
    assert not over.was_missed


@pytest.mark.parametrize("ready", [True, False])
def test_only_a_ready_agent_is_connected_by_machine(line: Line, ready: bool) -> None:
    line.carry_out(ConfigureEngine(auto_answer=True, agent_ready=ready))
    offered = line.customer_calls()
    assert offered.auto_answered is ready
    if ready:
        assert line.heard.wait_call(ACTIVE, offered.call_id).auto_answered
    line.world.customer_ends(line.leg)
    over = line.heard.wait_call(ENDED, offered.call_id)
    assert bool(over.answered_at) is ready


def test_forwarding_to_what_is_no_number(line: Line) -> None:
    order = line.submit(ConfigureEngine(forwarding=Forwarding(always="two words")))
    assert line.heard.wait_refusal(order) is RefusalReason.INVALID_NUMBER


def test_colleagues_are_watched(line: Line) -> None:
    ready = line.world.colleague_comes()
    line.submit(WatchColleagues(account_id=line.account_id, users=(ready, "2106")))
    states = {ready: PresenceState.READY, "2106": PresenceState.OFFLINE}
    for user, state in states.items():
        told = line.heard.wait(
            PresenceChanged,
            lambda it, known=(user, state): (it.presence.user, it.presence.state) == known,
        )
        assert told.presence.since > 0
    known = fold_all(*line.heard.events).presences
    assert {presence.user: presence.state for presence in known} == states


def test_nobody_watches_for_an_account_that_is_not_there(line: Line) -> None:
    order = line.submit(WatchColleagues(account_id="nobody", users=("2101",)))
    assert line.heard.wait_refusal(order) is RefusalReason.UNKNOWN_ACCOUNT
