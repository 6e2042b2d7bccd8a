"""Offered calls that we send on: the customer gets whoever we named, and the caller stays known."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from softphone.domain.call import CallState, EndReason
from softphone.domain.commands import Divert
from tests.pbx import roster
from tests.pbx.agent_engine import USER, AgentEngine
from tests.pbx.asterisk import Asterisk
from tests.pbx.ears import hears
from tests.pbx.phone import Caller, Phone
from tests.pbx.phone_messages import Behaviour, Ended, Offered
from tests.pbx.sound import write_tone
from tests.pbx.waiting import wait_until

CUSTOMER = Caller("+905321234567", "Zeynep")
COLLEAGUE = "2101"
COLLEAGUE_HZ = 700.0


@pytest.fixture(autouse=True)
def no_sound_server(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PULSE_SERVER", "unix:/nonexistent")


@pytest.fixture
def engine(pbx: Asterisk) -> Iterator[AgentEngine]:
    """Registered."""
    with AgentEngine() as engine:
        engine.register(pbx)
        yield engine


def send_on(pbx: Asterisk, engine: AgentEngine, target: str, customer: Phone, heard: Path) -> str:
    behaviour = Behaviour(record=str(heard))
    leg = customer.call(pbx, roster.direct_number(USER), CUSTOMER, behaviour)
    offered = engine.heard.wait_call(CallState.OFFERED)
    engine.submit(Divert(call_id=offered.call_id, target=target))
    over = engine.heard.wait_call(CallState.ENDED, offered.call_id)
    assert (over.end_reason, over.sip_status) == (EndReason.DIVERTED, 302)
    return leg


def test_a_colleague_gets_the_customer(
    pbx: Asterisk, engine: AgentEngine, customer: Phone, tmp_path: Path
) -> None:
    voice = write_tone(tmp_path / "colleague.wav", COLLEAGUE_HZ)
    with Phone.agent(pbx, COLLEAGUE) as colleague:
        colleague.answer_calls(behaviour=Behaviour(voice=str(voice)))
        send_on(pbx, engine, COLLEAGUE, customer, tmp_path / "heard.wav")
        assert CUSTOMER.number in colleague.wait(Offered).caller
        wait_until(hears(tmp_path / "heard.wav", COLLEAGUE_HZ))


def test_nobody_is_there(
    pbx: Asterisk, engine: AgentEngine, customer: Phone, tmp_path: Path
) -> None:
    leg = send_on(pbx, engine, "4711", customer, tmp_path / "heard.wav")
    assert customer.wait(Ended, lambda it: it.call_id == leg).status >= 400
