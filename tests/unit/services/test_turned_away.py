"""Callers whom no agent saw are missed calls with a reason; the engine knows who is ready."""

import pytest

from softphone.domain.agent import AgentState
from softphone.domain.call import CallState, EndReason
from softphone.domain.commands import Forwarding
from softphone.domain.customer import Customer
from softphone.domain.interaction import Interaction
from tests.unit.services.desk import Desk


def newest(desk: Desk) -> Interaction:
    desk.settle()
    return desk.core.journal.day.recent[0]


def test_a_fifth_call_is_missed_and_linked(desk: Desk, zeynep: Customer) -> None:
    for number in ("2101", "2102", "2103", "2105"):
        desk.ring(number)
    desk.wait(1)
    assert not desk.engine.incoming("05321234567")
    missed = newest(desk)
    assert missed.missed
    assert missed.end_reason is EndReason.LINES_FULL
    assert missed.customer_id == zeynep.customer_id
    assert missed.number == "+905321234567"


def test_do_not_disturb(desk: Desk) -> None:
    desk.core.settings.change(do_not_disturb=True)
    assert not desk.engine.incoming("05321234567")
    missed = newest(desk)
    assert (missed.end_reason, missed.handed_to) == (EndReason.DO_NOT_DISTURB, "")
    desk.core.settings.change(do_not_disturb=False)
    assert desk.engine.incoming("05321234567")


def test_forwarded(desk: Desk) -> None:
    desk.core.settings.change(forwarding=Forwarding(always="2105"))
    assert not desk.engine.incoming("")
    missed = newest(desk)
    assert missed.missed
    assert (missed.end_reason, missed.handed_to) == (EndReason.FORWARDED, "2105")


@pytest.mark.parametrize(
    ("chosen", "answered"), [(AgentState.READY, True), (AgentState.BREAK, False)]
)
def test_only_a_ready_agent_is_connected_without_being_asked(
    desk: Desk, chosen: AgentState, answered: bool
) -> None:
    desk.core.settings.change(auto_answer=True)
    desk.core.agent.choose(chosen)
    call = desk.ring()
    assert (call.state is CallState.ACTIVE) is answered


def test_nobody_is_connected_during_after_call_work(desk: Desk) -> None:
    desk.core.settings.change(auto_answer=True)
    call = desk.ring()
    desk.engine.far_hangs_up(call.call_id)
    desk.settle()
    assert desk.core.agent.status.state is AgentState.AFTER_CALL
    assert desk.ring("05339876543").state is CallState.OFFERED
