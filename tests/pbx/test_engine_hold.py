"""Far ends that hold, and far ends that refuse to be held; no PBX stands between."""

from collections.abc import Iterator

import pytest

from softphone.domain.call import Call, CallState
from softphone.domain.commands import Hold, RefusalReason, Resume
from softphone.domain.events import CallChanged
from tests.pbx.agent_engine import USER, AgentEngine
from tests.pbx.asterisk import Asterisk
from tests.pbx.direct import Contact
from tests.pbx.phone import Phone
from tests.pbx.phone_messages import Behaviour, Ended

ACTIVE, HELD, HELD_REMOTELY = (
    CallState.ACTIVE,
    CallState.HELD_LOCALLY,
    CallState.HELD_REMOTELY,
)
ROUNDS = 5
PLAIN = Behaviour()


@pytest.fixture(autouse=True)
def no_sound_server(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PULSE_SERVER", "unix:/nonexistent")


@pytest.fixture
def engine(pbx: Asterisk) -> Iterator[AgentEngine]:
    """Registered."""
    with AgentEngine() as engine:
        engine.register(pbx)
        yield engine


def call_directly(
    pbx: Asterisk, engine: AgentEngine, phone: Phone, behaviour: Behaviour = PLAIN
) -> tuple[str, Call]:
    leg = phone.call(Contact(pbx, USER), USER, behaviour=behaviour)
    return leg, engine.answer()


def test_the_far_end_holds_and_comes_back(
    pbx: Asterisk, engine: AgentEngine, customer: Phone
) -> None:
    leg, call = call_directly(pbx, engine, customer)
    customer.wait_state(leg, "talking")
    customer.hold(leg)
    engine.heard.wait_call(HELD_REMOTELY, call.call_id)
    engine.heard.forget()
    customer.hold(leg, on_hold=False)
    back = engine.heard.wait_call(ACTIVE, call.call_id)
    assert (back.holds, back.held_s) == (0, 0.0)


def test_a_far_end_that_refuses_is_held_all_the_same(
    pbx: Asterisk, engine: AgentEngine, customer: Phone
) -> None:
    leg, call = call_directly(pbx, engine, customer, Behaviour(accepts_changes=0))
    customer.wait_state(leg, "talking")
    engine.submit(Hold(call_id=call.call_id))
    held = engine.heard.wait_call(HELD, call.call_id)
    assert held.holds == 1
    engine.heard.forget()
    engine.submit(Resume(call_id=call.call_id))
    back = engine.heard.wait_call(ACTIVE, call.call_id)
    assert back.held_since == 0
    assert not customer.reports(Ended)


def test_a_far_end_that_does_not_come_back(
    pbx: Asterisk, engine: AgentEngine, customer: Phone
) -> None:
    leg, call = call_directly(pbx, engine, customer, Behaviour(accepts_changes=1))
    customer.wait_state(leg, "talking")
    engine.submit(Hold(call_id=call.call_id))
    engine.heard.wait_call(HELD, call.call_id)
    resume = engine.submit(Resume(call_id=call.call_id))
    assert engine.heard.wait_refusal(resume) is RefusalReason.STACK_ERROR
    assert engine.heard.states(call.call_id)[-1] is HELD
    assert not customer.reports(Ended)


def test_both_sides_hold_at_once(pbx: Asterisk, engine: AgentEngine, customer: Phone) -> None:
    leg, call = call_directly(pbx, engine, customer)
    customer.wait_state(leg, "talking")
    for _ in range(ROUNDS):
        engine.heard.forget()
        customer.hold(leg)
        engine.submit(Hold(call_id=call.call_id))
        engine.heard.wait_call(HELD, call.call_id)
        engine.heard.forget()
        customer.hold(leg, on_hold=False)
        engine.submit(Resume(call_id=call.call_id))
        engine.heard.wait(CallChanged, lambda it: it.call.state in {ACTIVE, HELD_REMOTELY})
    assert not customer.reports(Ended)
