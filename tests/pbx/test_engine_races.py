"""Both sides act at once: whoever wins, the call ends for both and no line stays taken."""

from collections.abc import Iterator

import pytest

from softphone.domain.call import Call, CallState, EndReason
from softphone.domain.commands import (
    Answer,
    Dial,
    HangUp,
    RefusalReason,
    SendDigits,
    TransferAttended,
    TransferBlind,
)
from tests.pbx import roster
from tests.pbx.agent_engine import USER, AgentEngine
from tests.pbx.asterisk import Asterisk
from tests.pbx.phone import Phone
from tests.pbx.phone_messages import Ended
from tests.pbx.waiting import wait_until

DIRECT = roster.direct_number(USER)
COLLEAGUE = "2101"
ROUNDS = 5
ENDED = CallState.ENDED


@pytest.fixture(autouse=True)
def no_sound_server(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PULSE_SERVER", "unix:/nonexistent")


@pytest.fixture
def engine(pbx: Asterisk) -> Iterator[AgentEngine]:
    """Registered. In the end the PBX has no call left, and a new one can be made."""
    with AgentEngine() as engine:
        engine.register(pbx)
        yield engine
        wait_until(lambda: "0 active calls" in pbx.cli("core show channels count"))
        dial = engine.submit(Dial(account_id="a1", target=roster.refused_with(486)))
        assert engine.heard.wait_call(ENDED, dial.call_id).end_reason is EndReason.BUSY


@pytest.fixture
def colleague(pbx: Asterisk) -> Iterator[Phone]:
    with Phone.agent(pbx, COLLEAGUE) as phone:
        phone.answer_calls()
        yield phone


def offered(pbx: Asterisk, engine: AgentEngine, customer: Phone) -> tuple[str, Call]:
    engine.heard.forget()
    leg = customer.call(pbx, DIRECT)
    return leg, engine.heard.wait_call(CallState.OFFERED)


def talking(pbx: Asterisk, engine: AgentEngine, customer: Phone) -> tuple[str, Call]:
    leg, call = offered(pbx, engine, customer)
    engine.submit(Answer(call_id=call.call_id))
    return leg, engine.heard.wait_call(CallState.ACTIVE, call.call_id)


def wait_over(customer: Phone, leg: str) -> None:
    customer.wait(Ended, lambda it: it.call_id == leg)


def test_hanging_up_behind_the_answer(pbx: Asterisk, engine: AgentEngine, customer: Phone) -> None:
    for _ in range(ROUNDS):
        leg, call = offered(pbx, engine, customer)
        engine.submit(Answer(call_id=call.call_id))
        engine.submit(HangUp(call_id=call.call_id))
        engine.heard.wait_call(ENDED, call.call_id)
        wait_over(customer, leg)


def test_the_caller_gives_up_while_we_answer(
    pbx: Asterisk, engine: AgentEngine, customer: Phone
) -> None:
    for _ in range(ROUNDS):
        leg, call = offered(pbx, engine, customer)
        customer.hang_up(leg)
        engine.submit(Answer(call_id=call.call_id))
        over = engine.heard.wait_call(ENDED, call.call_id)
        assert over.end_reason in {EndReason.CANCELLED, EndReason.HUNG_UP_REMOTELY}
        assert over.was_missed is (over.end_reason is EndReason.CANCELLED)
        wait_over(customer, leg)


@pytest.mark.usefixtures("colleague")
def test_the_customer_hangs_up_while_we_hand_them_over(
    pbx: Asterisk, engine: AgentEngine, customer: Phone
) -> None:
    for _ in range(ROUNDS):
        leg, call = talking(pbx, engine, customer)
        engine.submit(TransferBlind(call_id=call.call_id, target=COLLEAGUE))
        customer.hang_up(leg)
        engine.heard.wait_call(ENDED, call.call_id)
        wait_over(customer, leg)


def test_the_consulted_hangs_up_while_we_join_them(
    pbx: Asterisk, engine: AgentEngine, customer: Phone, colleague: Phone
) -> None:
    for number in range(ROUNDS):
        leg, call = talking(pbx, engine, customer)
        dial = Dial(account_id="a1", target=COLLEAGUE, consult_for=call.call_id)
        engine.submit(dial)
        engine.heard.wait_call(CallState.ACTIVE, dial.call_id)
        colleague.hang_up(f"in-{number + 1}")
        engine.submit(TransferAttended(call_id=call.call_id, consult_id=dial.call_id))
        engine.heard.wait_call(ENDED, dial.call_id)
        customer.hang_up(leg)
        engine.heard.wait_call(ENDED, call.call_id)


def test_digits_behind_a_hang_up(pbx: Asterisk, engine: AgentEngine, customer: Phone) -> None:
    _, call = talking(pbx, engine, customer)
    for _ in range(ROUNDS):
        engine.submit(SendDigits(call_id=call.call_id, digits="12345"))
    engine.submit(HangUp(call_id=call.call_id))
    engine.submit(SendDigits(call_id=call.call_id, digits="6"))
    engine.heard.wait_call(ENDED, call.call_id)
    late = engine.submit(SendDigits(call_id=call.call_id, digits="7"))
    assert engine.heard.wait_refusal(late) is RefusalReason.UNKNOWN_CALL
