"""At most one far end hears the agent: a dialled call that is taken late puts the other on hold."""

from collections.abc import Iterator

import pytest

from softphone.domain.call import CallState
from softphone.domain.commands import Dial, HangUp
from tests.pbx import roster
from tests.pbx.agent_engine import AgentEngine
from tests.pbx.asterisk import Asterisk
from tests.pbx.phone import Phone


@pytest.fixture(autouse=True)
def no_sound_server(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PULSE_SERVER", "unix:/nonexistent")


@pytest.fixture
def engine(pbx: Asterisk) -> Iterator[AgentEngine]:
    with AgentEngine() as engine:
        engine.register(pbx)
        yield engine


def test_a_late_answer_holds_who_is_talked_to(pbx: Asterisk, engine: AgentEngine) -> None:
    with Phone.agent(pbx, "2101") as colleague:
        colleague.answer_calls(after_s=1.5)
        late = engine.submit(Dial(account_id="a1", target="2101"))
        engine.heard.wait_call(CallState.RINGING, late.call_id)
        echo = engine.submit(Dial(account_id="a1", target=roster.ECHO))
        engine.heard.wait_call(CallState.ACTIVE, echo.call_id)
        engine.heard.wait_call(CallState.ACTIVE, late.call_id)
        held = engine.heard.wait_call(CallState.HELD_LOCALLY, echo.call_id)
        assert held.holds == 1
        for call_id in (late.call_id, echo.call_id):
            engine.submit(HangUp(call_id=call_id))
            engine.heard.wait_call(CallState.ENDED, call_id)
