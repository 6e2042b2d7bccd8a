"""Peers without a PBX between: what they may make our telephone do."""

from collections.abc import Iterator

import pytest

from softphone.domain.call import CallState
from softphone.domain.commands import HangUp
from softphone.domain.events import CallChanged
from tests.pbx.agent_engine import USER, AgentEngine
from tests.pbx.asterisk import Asterisk
from tests.pbx.direct import Contact, Listening
from tests.pbx.phone import Caller, Phone
from tests.pbx.phone_messages import Referred


@pytest.fixture(autouse=True)
def no_sound_server(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PULSE_SERVER", "unix:/nonexistent")


@pytest.fixture
def engine(pbx: Asterisk) -> Iterator[AgentEngine]:
    """Registered."""
    with AgentEngine() as engine:
        engine.register(pbx)
        yield engine


def test_nobody_makes_our_telephone_call_somebody_else(
    pbx: Asterisk, engine: AgentEngine, customer: Phone
) -> None:
    leg = customer.call(Contact(pbx, USER), USER)
    call = engine.answer()
    customer.wait_state(leg, "talking")
    customer.refer(leg, f"sip:600@{pbx.registrar}")
    assert customer.wait(Referred, lambda it: it.status >= 200).status == 603
    assert {
        event.call.call_id for event in engine.heard.events if isinstance(event, CallChanged)
    } == {call.call_id}


def test_nobody_takes_the_place_of_the_caller(pbx: Asterisk, engine: AgentEngine) -> None:
    with Phone.customer(pbx) as colleague, Phone.customer(pbx) as stranger:
        stranger.answer_calls()
        to_us = colleague.call(Contact(pbx, USER), USER, Caller("2101", "Colleague"))
        call = engine.answer()
        to_them = colleague.call(Listening(stranger), "05320000009")
        colleague.wait_state(to_them, "talking")
        colleague.refer(to_them, replaces=to_us)
        assert colleague.wait(Referred, lambda it: it.status >= 200).status == 603
        assert engine.heard.states(call.call_id)[-1] is CallState.ACTIVE
        engine.submit(HangUp(call_id=call.call_id))
        engine.heard.wait_call(CallState.ENDED, call.call_id)
