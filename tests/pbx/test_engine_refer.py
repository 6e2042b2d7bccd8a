"""Peers without a PBX between: what they may make our telephone do."""

from collections.abc import Iterator

import pytest

from softphone.domain.events import CallChanged
from tests.pbx.agent_engine import USER, AgentEngine
from tests.pbx.asterisk import Asterisk
from tests.pbx.direct import Contact
from tests.pbx.phone import Phone
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
