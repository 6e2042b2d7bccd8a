"""Calls of the real engine through a real PBX, and from peers that keep to no rule."""

from collections.abc import Iterator

import pytest

from softphone.domain.account import Transport
from softphone.domain.call import Call, CallState, EndReason
from softphone.domain.commands import (
    Answer,
    ConfigureEngine,
    Dial,
    HangUp,
    RefusalReason,
    Reject,
    RemoveAccount,
    SetMetering,
)
from softphone.domain.events import (
    CallChanged,
    CallTurnedAway,
    LevelsMeasured,
    StatisticsMeasured,
)
from tests.pbx import roster
from tests.pbx.agent_engine import USER, AgentEngine
from tests.pbx.asterisk import Asterisk
from tests.pbx.phone import Caller, Phone
from tests.pbx.raw_sip import HOSTILE, Invite, RawSip, contact_of

ACTIVE, ENDED, OFFERED = CallState.ACTIVE, CallState.ENDED, CallState.OFFERED
DIRECT = roster.direct_number(USER)


@pytest.fixture(autouse=True)
def no_sound_server(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PULSE_SERVER", "unix:/nonexistent")


@pytest.fixture
def engine(pbx: Asterisk) -> Iterator[AgentEngine]:
    """Registered."""
    with AgentEngine() as engine:
        engine.register(pbx)
        yield engine


def dialled(engine: AgentEngine, number: str) -> Call:
    dial = engine.submit(Dial(account_id="a1", target=number))
    return engine.heard.wait_call(ENDED, dial.call_id)


@pytest.mark.parametrize(
    ("status", "reason"),
    [
        (404, EndReason.NOT_FOUND),
        (480, EndReason.UNAVAILABLE),
        (486, EndReason.BUSY),
        (488, EndReason.NO_COMMON_CODEC),
        (603, EndReason.DECLINED),
    ],
)
def test_why_a_call_was_not_taken(engine: AgentEngine, status: int, reason: EndReason) -> None:
    call = dialled(engine, roster.refused_with(status))
    assert (call.end_reason, call.answered_at) == (reason, 0.0)


def test_nobody_takes_it(engine: AgentEngine) -> None:
    call = dialled(engine, roster.NO_ANSWER_AFTER_3_S)
    assert call.end_reason in {EndReason.NO_ANSWER, EndReason.UNAVAILABLE}


def test_sound_before_the_answer(engine: AgentEngine) -> None:
    dial = engine.submit(Dial(account_id="a1", target=roster.EARLY_MEDIA))
    engine.heard.wait_call(CallState.EARLY_MEDIA, dial.call_id)
    engine.submit(HangUp(call_id=dial.call_id))
    over = engine.heard.wait_call(ENDED, dial.call_id)
    assert over.end_reason is EndReason.HUNG_UP_LOCALLY


def test_a_number_that_is_none(engine: AgentEngine) -> None:
    dial = engine.submit(Dial(account_id="a1", target="two words"))
    assert engine.heard.wait_refusal(dial) is RefusalReason.INVALID_NUMBER


def test_the_far_end_hangs_up(engine: AgentEngine) -> None:
    call = dialled(engine, roster.HANGS_UP_AFTER_2_S)
    assert call.end_reason is EndReason.HUNG_UP_REMOTELY
    assert call.answered_at > 0
    assert call.codec


def test_sound_comes_back_from_the_echo(engine: AgentEngine) -> None:
    engine.submit(SetMetering(enabled=True))
    dial = engine.submit(Dial(account_id="a1", target=roster.ECHO))
    engine.heard.wait(StatisticsMeasured, lambda it: it.statistics.packets_received > 50)
    engine.heard.wait(LevelsMeasured)
    engine.submit(HangUp(call_id=dial.call_id))
    engine.heard.wait_call(ENDED, dial.call_id)


@pytest.mark.parametrize("transport", Transport)
def test_a_customer_from_a_queue(pbx: Asterisk, customer: Phone, transport: Transport) -> None:
    pbx.know_customer("+905321234567", "40218866")
    with AgentEngine() as engine:
        engine.register(pbx, transport=transport)
        pbx.log_into_queues(USER)
        customer.call(pbx, roster.QUEUE_NUMBERS["kart"], Caller("+905321234567", "Zeynep"))
        call = engine.answer()
    assert call.route.queue == roster.QUEUES["kart"]
    assert call.route.customer_id == "40218866"
    assert call.remote.number == "+905321234567"
    assert not call.remote.anonymous


def test_answered_by_itself(pbx: Asterisk, engine: AgentEngine, customer: Phone) -> None:
    engine.carry_out(ConfigureEngine(auto_answer=True, agent_ready=True))
    customer.call(pbx, DIRECT)
    engine.heard.wait_call(ACTIVE)
    assert engine.heard.wait_call(OFFERED).answered_at == 0


def test_an_automatic_answer_disturbs_nobody(
    pbx: Asterisk, engine: AgentEngine, customer: Phone
) -> None:
    engine.carry_out(ConfigureEngine(auto_answer=True, agent_ready=True))
    customer.call(pbx, DIRECT)
    first = engine.heard.wait_call(ACTIVE)
    customer.call(pbx, DIRECT)
    second = engine.heard.wait(CallChanged, lambda it: it.call.second_call).call
    engine.submit(Reject(call_id=second.call_id))
    engine.heard.wait_call(ENDED, second.call_id)
    assert engine.heard.states(first.call_id) == [OFFERED, ACTIVE]
    assert engine.heard.states(second.call_id) == [OFFERED, ENDED]


def test_the_fifth_call_is_turned_away(pbx: Asterisk, engine: AgentEngine, customer: Phone) -> None:
    for number in range(4):
        customer.call(pbx, DIRECT, Caller(f"+9053200000{number}"))
        engine.heard.wait(
            CallChanged, lambda it, number=number: it.call.remote.number.endswith(f"0{number}")
        )
    with RawSip(contact_of(pbx, USER)) as wire:
        wire.invite(Invite())
        assert wire.final_status() == 486
    assert engine.heard.wait(CallTurnedAway).remote.number == "+905321234567"


def test_a_removed_account_ends_its_calls(
    pbx: Asterisk, engine: AgentEngine, customer: Phone
) -> None:
    customer.call(pbx, DIRECT)
    call = engine.answer()
    engine.submit(RemoveAccount(account_id="a1"))
    assert engine.heard.wait_call(ENDED, call.call_id).end_reason is EndReason.HUNG_UP_LOCALLY


@pytest.mark.parametrize("kind", sorted(set(HOSTILE) - {"unknown_codecs"}))
def test_a_strange_invite_rings_and_can_be_answered_or_refused(
    pbx: Asterisk, engine: AgentEngine, kind: str
) -> None:
    with RawSip(contact_of(pbx, USER)) as wire:
        wire.invite(HOSTILE[kind])
        call = engine.heard.wait_call(OFFERED)
        assert len(call.remote.number) <= 64
        assert len(call.remote.display_name) <= 64
        assert (call.remote.display_name + call.remote.number + call.route.queue).isprintable()
        engine.submit(Reject(call_id=call.call_id))
        assert wire.final_status() == 486
        engine.heard.wait_call(ENDED, call.call_id)


def test_only_codecs_nobody_knows(pbx: Asterisk, engine: AgentEngine) -> None:
    with RawSip(contact_of(pbx, USER)) as wire:
        wire.invite(HOSTILE["unknown_codecs"])
        assert wire.final_status() == 488
    assert not [event for event in engine.heard.events if isinstance(event, CallChanged)]


def test_an_invite_without_sdp_can_be_answered(pbx: Asterisk, engine: AgentEngine) -> None:
    with RawSip(contact_of(pbx, USER)) as wire:
        wire.invite(HOSTILE["no_sdp"])
        call = engine.heard.wait_call(OFFERED)
        engine.submit(Answer(call_id=call.call_id))
        assert wire.final_status() == 200
        engine.submit(HangUp(call_id=call.call_id))
        engine.heard.wait_call(ENDED, call.call_id)


def test_many_calls_leave_no_line_taken(engine: AgentEngine) -> None:
    for _ in range(20):
        dialled(engine, roster.refused_with(486))
    assert dialled(engine, roster.refused_with(404)).end_reason is EndReason.NOT_FOUND
