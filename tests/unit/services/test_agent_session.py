"""The state button: what was chosen, unless a call or the line says otherwise."""

from itertools import pairwise
from pathlib import Path

import pytest

from softphone.domain.account import RegistrationFailure
from softphone.domain.agent import AgentState, AgentStatus, StateSpan
from softphone.domain.commands import RefusalReason
from softphone.services.agent_session import append_span
from softphone.services.notices import AgentStatusChanged, RequestRefused
from tests.unit.services.desk import Desk


def states_seen(desk: Desk) -> list[AgentState]:
    return [change.status.state for change in desk.seen]


def test_a_call_goes_through_the_states_and_never_back_to_ready_between(desk: Desk) -> None:
    desk.watch(AgentStatusChanged)
    call = desk.talk()
    desk.core.control.toggle_hold()
    desk.settle()
    desk.engine.far_hangs_up(call.call_id)
    desk.settle()
    assert states_seen(desk) == [
        AgentState.RINGING,
        AgentState.TALKING,
        AgentState.ON_HOLD,
        AgentState.AFTER_CALL,
    ]


def test_an_outgoing_call(desk: Desk) -> None:
    desk.core.control.dial("2101")
    desk.settle()
    assert desk.core.agent.status.state is AgentState.DIALING


def test_since_is_when_the_state_began(desk: Desk) -> None:
    began = desk.clock.now()
    desk.core.agent.choose(AgentState.LUNCH)
    desk.wait(600)
    assert desk.core.agent.status == AgentStatus(AgentState.LUNCH, began)


def test_without_registration_nobody_is_there(desk: Desk) -> None:
    desk.core.agent.choose(AgentState.BREAK)
    desk.engine.fail_registration(RegistrationFailure.NO_ANSWER)
    desk.settle()
    assert desk.core.agent.status.state is AgentState.OFFLINE
    desk.engine.allow_registration()
    desk.settle()
    assert desk.core.agent.status.state is AgentState.BREAK
    desk.engine.lose()
    desk.settle()
    assert desk.core.agent.status.state is AgentState.OFFLINE


@pytest.mark.parametrize("state", [AgentState.TALKING, AgentState.OFFLINE, AgentState.AFTER_CALL])
def test_what_follows_from_calls_cannot_be_chosen(desk: Desk, state: AgentState) -> None:
    desk.watch(RequestRefused)
    assert not desk.core.agent.choose(state)
    assert desk.seen == [RequestRefused("choose", RefusalReason.WRONG_STATE, state)]


def test_a_break_asked_for_during_a_call_begins_when_it_is_filed(desk: Desk) -> None:
    call = desk.talk()
    desk.core.agent.choose(AgentState.BREAK)
    assert desk.core.agent.status.next_state is AgentState.BREAK
    desk.engine.far_hangs_up(call.call_id)
    desk.settle()
    assert desk.core.agent.status.state is AgentState.AFTER_CALL
    desk.core.wrap_up.choose_code(desk.core.wrap_up.codes[0].code)
    desk.core.wrap_up.save()
    desk.settle()
    status = desk.core.agent.status
    assert (status.state, status.next_state) == (AgentState.BREAK, None)


def test_a_break_asked_for_while_it_rings_begins_if_nobody_answers(desk: Desk) -> None:
    call = desk.ring()
    desk.core.agent.choose(AgentState.BREAK)
    desk.engine.far_cancels(call.call_id)
    desk.settle()
    assert desk.core.agent.status == AgentStatus(AgentState.BREAK, desk.clock.now())


def test_a_clock_that_runs_out_in_the_next_call_leaves_its_wish_alone(desk: Desk) -> None:
    first = desk.talk()
    desk.engine.far_hangs_up(first.call_id)
    desk.settle()
    desk.talk("05339876543")
    desk.core.agent.choose(AgentState.LUNCH)
    desk.wait(60)
    assert desk.core.wrap_up.draft is None
    status = desk.core.agent.status
    assert (status.state, status.next_state) == (AgentState.TALKING, AgentState.LUNCH)


def test_the_day_is_logged_without_gaps(desk: Desk) -> None:
    desk.core.agent.choose(AgentState.TRAINING)
    desk.wait(100)
    desk.core.agent.choose(AgentState.READY)
    desk.settle()
    spans = desk.core.agent.spans
    for span, following in pairwise(spans):
        assert span.until == following.since
    assert spans[-1] == StateSpan(AgentState.READY, desk.clock.now())
    assert desk.ask(lambda unit: unit.agent_log.spans(0)) == spans


def test_a_break_outlives_a_crash_but_not_the_end_of_the_day(tmp_path: Path) -> None:
    desk = Desk(tmp_path).start()
    desk.core.agent.choose(AgentState.BREAK)
    desk.settle()
    desk.crash()
    after_crash = Desk(tmp_path).start()
    assert after_crash.core.agent.status.state is AgentState.BREAK
    after_crash.stop()
    next_morning = Desk(tmp_path).start()
    assert next_morning.core.agent.status.state is AgentState.READY
    next_morning.stop()


def test_spans_of_yesterday_leave() -> None:
    yesterday = StateSpan(AgentState.READY, 10, 20)
    today = StateSpan(AgentState.READY, 30)
    later = StateSpan(AgentState.BREAK, 50)
    assert append_span((yesterday, today), later, day_began=25) == (
        StateSpan(AgentState.READY, 30, 50),
        later,
    )
