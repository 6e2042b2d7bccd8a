"""A colleague hands a customer over to us: we must see the customer then, not the colleague."""

from collections.abc import Iterator

import pytest

from softphone.domain.call import Call, CallState, RemoteParty
from softphone.domain.commands import Answer, Dial, TransferAttended, TransferBlind
from softphone.domain.events import CallChanged
from tests.pbx import roster
from tests.pbx.agent_engine import USER, AgentEngine
from tests.pbx.asterisk import Asterisk
from tests.pbx.phone import Caller, Phone
from tests.pbx.waiting import bridged, wait_until

COLLEAGUE = "2101"
CUSTOMER = Caller("+905321234567", "Zeynep")


@pytest.fixture(autouse=True)
def no_sound_server(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PULSE_SERVER", "unix:/nonexistent")


@pytest.fixture
def engine(pbx: Asterisk) -> Iterator[AgentEngine]:
    """Ours, registered."""
    with AgentEngine() as engine:
        engine.register(pbx)
        yield engine


@pytest.fixture
def colleague(pbx: Asterisk) -> Iterator[AgentEngine]:
    """Another engine, registered."""
    with AgentEngine() as engine:
        engine.register(pbx, user=COLLEAGUE)
        yield engine


@pytest.fixture
def theirs(pbx: Asterisk, colleague: AgentEngine, customer: Phone) -> Call:
    """The colleague talks to the customer."""
    customer.call(pbx, roster.direct_number(COLLEAGUE), CUSTOMER)
    call = colleague.answer()
    wait_until(bridged(pbx, COLLEAGUE))
    return call


def number_of(engine: AgentEngine, call: Call, number: str) -> RemoteParty:
    """Once it is at the other end."""

    def is_there(event: CallChanged) -> bool:
        return event.call.call_id == call.call_id and event.call.remote.number == number

    return engine.heard.wait(CallChanged, is_there).call.remote


def test_after_a_consultation(engine: AgentEngine, colleague: AgentEngine, theirs: Call) -> None:
    dial = colleague.submit(Dial(account_id="a1", target=USER, consult_for=theirs.call_id))
    ours = engine.answer()
    assert ours.remote.number == COLLEAGUE
    colleague.heard.wait_call(CallState.ACTIVE, dial.call_id)
    colleague.submit(TransferAttended(call_id=theirs.call_id, consult_id=dial.call_id))
    colleague.heard.wait_call(CallState.ENDED, theirs.call_id)
    assert number_of(engine, ours, CUSTOMER.number).display_name == CUSTOMER.name
    assert engine.heard.states(ours.call_id)[-1] is CallState.ACTIVE


def test_without_a_word(engine: AgentEngine, colleague: AgentEngine, theirs: Call) -> None:
    colleague.submit(TransferBlind(call_id=theirs.call_id, target=USER))
    offered = engine.heard.wait_call(CallState.OFFERED)
    assert offered.remote.number == CUSTOMER.number
    engine.submit(Answer(call_id=offered.call_id))
    engine.heard.wait_call(CallState.ACTIVE, offered.call_id)
