"""What callers get from an agent who cannot or does not want to answer, or answers by machine."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from softphone.domain.call import CallState, EndReason
from softphone.domain.commands import (
    Answer,
    ConfigureEngine,
    Forwarding,
    HangUp,
    RefusalReason,
)
from softphone.domain.events import CallChanged, CallTurnedAway, TurnedAwayReason
from tests.pbx import roster
from tests.pbx.agent_engine import USER, AgentEngine
from tests.pbx.asterisk import Asterisk
from tests.pbx.phone import Caller, Phone
from tests.pbx.phone_messages import Behaviour, Ended
from tests.pbx.raw_sip import HOSTILE, Invite, RawSip, contact_of
from tests.pbx.sound import Recording

ACTIVE, ENDED, OFFERED = CallState.ACTIVE, CallState.ENDED, CallState.OFFERED
DIRECT = roster.direct_number(USER)
CALLER = Caller("+905321234567", "Zeynep")
TONE_HZ = 1004.0
"""What is heard at `roster.TONE`: where the tests forward to."""


@pytest.fixture(autouse=True)
def no_sound_server(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PULSE_SERVER", "unix:/nonexistent")


@pytest.fixture
def engine(pbx: Asterisk) -> Iterator[AgentEngine]:
    """Registered."""
    with AgentEngine() as engine:
        engine.register(pbx)
        yield engine


def offers(engine: AgentEngine) -> list[str]:
    """Ids of all calls that were shown to the agent."""
    told = (event.call for event in engine.heard.events if isinstance(event, CallChanged))
    return list(dict.fromkeys(call.call_id for call in told))


def ended(phone: Phone, call: str) -> Ended:
    return phone.wait(Ended, lambda it: it.call_id == call)


class Forwarded:
    """A customer who lands at `roster.TONE` and stays there for two seconds."""

    def __init__(self, pbx: Asterisk, phone: Phone, heard: Path) -> None:
        self._phone, self._heard = phone, heard
        behaviour = Behaviour(record=str(heard), hang_up_after_s=2)
        self._call = phone.call(pbx, DIRECT, CALLER, behaviour)

    def hears_the_tone(self) -> bool:
        """Waits for the end of the call."""
        ended(self._phone, self._call)
        return Recording.read(self._heard).last(1).share_of_tone(TONE_HZ) > 0.9


def test_do_not_disturb_is_busy_to_the_caller(
    pbx: Asterisk, engine: AgentEngine, customer: Phone
) -> None:
    engine.carry_out(ConfigureEngine(do_not_disturb=True))
    call = customer.call(pbx, DIRECT, CALLER)
    away = engine.heard.wait(CallTurnedAway)
    assert (away.reason, away.target) == (TurnedAwayReason.DO_NOT_DISTURB, "")
    assert (away.remote.number, away.remote.display_name) == (CALLER.number, CALLER.name)
    assert away.at > 0
    assert ended(customer, call).status == 486
    assert offers(engine) == []


@pytest.mark.parametrize(
    ("settings", "reason"),
    [
        (
            ConfigureEngine(forwarding=Forwarding(always=roster.TONE)),
            TurnedAwayReason.FORWARDED,
        ),
        (
            ConfigureEngine(do_not_disturb=True, forwarding=Forwarding(busy=roster.TONE)),
            TurnedAwayReason.DO_NOT_DISTURB,
        ),
    ],
)
def test_the_caller_arrives_elsewhere(
    pbx: Asterisk,
    engine: AgentEngine,
    customer: Phone,
    tmp_path: Path,
    settings: ConfigureEngine,
    reason: TurnedAwayReason,
) -> None:
    engine.carry_out(settings)
    forwarded = Forwarded(pbx, customer, tmp_path / "heard.wav")
    away = engine.heard.wait(CallTurnedAway)
    assert (away.reason, away.target) == (reason, roster.TONE)
    assert forwarded.hears_the_tone()
    assert offers(engine) == []


def test_a_second_caller_is_sent_on_while_the_first_is_served(
    pbx: Asterisk, engine: AgentEngine, customer: Phone, tmp_path: Path
) -> None:
    engine.carry_out(ConfigureEngine(forwarding=Forwarding(busy=roster.TONE)))
    customer.call(pbx, DIRECT)
    first = engine.answer()
    forwarded = Forwarded(pbx, customer, tmp_path / "heard.wav")
    assert forwarded.hears_the_tone()
    assert engine.heard.wait(CallTurnedAway).reason is TurnedAwayReason.FORWARDED
    assert offers(engine) == [first.call_id]
    assert engine.heard.states(first.call_id) == [OFFERED, ACTIVE]


def test_nobody_answers_and_the_caller_arrives_elsewhere(
    pbx: Asterisk, engine: AgentEngine, customer: Phone, tmp_path: Path
) -> None:
    engine.carry_out(ConfigureEngine(forwarding=Forwarding(no_answer=roster.TONE, no_answer_s=1)))
    forwarded = Forwarded(pbx, customer, tmp_path / "heard.wav")
    over = engine.heard.wait_call(ENDED)
    assert over.end_reason is EndReason.DIVERTED
    assert not over.was_missed
    assert over.sip_status == 302
    assert forwarded.hears_the_tone()


def test_an_answer_in_time_ends_the_forwarding(
    pbx: Asterisk, engine: AgentEngine, customer: Phone
) -> None:
    """The second call is diverted later than the first one would have been."""
    engine.carry_out(ConfigureEngine(forwarding=Forwarding(no_answer=roster.TONE, no_answer_s=1)))
    customer.call(pbx, DIRECT)
    first = engine.answer()
    customer.call(pbx, DIRECT)
    second = engine.heard.wait(CallChanged, lambda it: it.call.second_call).call
    assert engine.heard.wait_call(ENDED, second.call_id).end_reason is EndReason.DIVERTED
    assert engine.heard.states(first.call_id) == [OFFERED, ACTIVE]


def test_forwarding_to_oneself_rings(pbx: Asterisk, engine: AgentEngine, customer: Phone) -> None:
    engine.carry_out(ConfigureEngine(forwarding=Forwarding(always=USER)))
    customer.call(pbx, DIRECT)
    engine.answer()


@pytest.mark.parametrize("field", ["always", "busy", "no_answer"])
def test_forwarding_to_what_is_no_number_is_refused(engine: AgentEngine, field: str) -> None:
    order = ConfigureEngine(forwarding=Forwarding(**{field: "<script>"}))
    engine.submit(order)
    assert engine.heard.wait_refusal(order) is RefusalReason.INVALID_NUMBER


@pytest.mark.parametrize("body", [Invite(), HOSTILE["no_sdp"]])
@pytest.mark.parametrize(("busy", "status"), [("", 486), (roster.TONE, 302)])
def test_on_the_wire(
    pbx: Asterisk, engine: AgentEngine, body: Invite, busy: str, status: int
) -> None:
    """An INVITE without SDP would end the stack if it were refused too early."""
    engine.carry_out(ConfigureEngine(do_not_disturb=True, forwarding=Forwarding(busy=busy)))
    with RawSip(contact_of(pbx, USER)) as wire:
        wire.invite(body)
        assert wire.final_status() == status
    engine.heard.wait(CallTurnedAway)


BY_HEADER = (
    b"Call-Info: <sip:pbx>;answer-after=0",
    b"Alert-Info: <http://pbx>;info=alert-autoanswer",
    b"X-AUTOANSWER: true",
    b"Call-Info: <sip:pbx>;answer-after=1",
)


@pytest.mark.parametrize("header", BY_HEADER)
def test_answered_because_a_header_asks_for_it(
    pbx: Asterisk, engine: AgentEngine, header: bytes
) -> None:
    engine.carry_out(ConfigureEngine(auto_answer_by_header=True, agent_ready=True))
    with RawSip(contact_of(pbx, USER)) as wire:
        wire.invite(Invite(headers=(header,)))
        assert wire.final_status() == 200
        call = engine.heard.wait_call(ACTIVE)
        assert call.auto_answered
        engine.submit(HangUp(call_id=call.call_id))
        engine.heard.wait_call(ENDED)


@pytest.mark.parametrize(
    "settings",
    [
        ConfigureEngine(auto_answer_by_header=True),
        ConfigureEngine(auto_answer=True),
        ConfigureEngine(agent_ready=True),
    ],
)
def test_only_who_is_ready_and_wants_it_is_connected(
    pbx: Asterisk, engine: AgentEngine, settings: ConfigureEngine
) -> None:
    engine.carry_out(settings)
    with RawSip(contact_of(pbx, USER)) as wire:
        wire.invite(Invite(headers=(BY_HEADER[0],)))
        call = engine.heard.wait_call(OFFERED)
        engine.submit(Answer(call_id=call.call_id))
        assert wire.final_status() == 200
        assert not engine.heard.wait_call(ACTIVE).auto_answered
        engine.submit(HangUp(call_id=call.call_id))
        engine.heard.wait_call(ENDED)


def test_a_delayed_answer_gives_way_to_another_call(
    pbx: Asterisk, engine: AgentEngine, customer: Phone
) -> None:
    engine.carry_out(ConfigureEngine(auto_answer_by_header=True, agent_ready=True))
    with RawSip(contact_of(pbx, USER)) as wire:
        wire.invite(Invite(headers=(BY_HEADER[3],)))
        waiting = engine.heard.wait_call(OFFERED)
        customer.call(pbx, DIRECT, CALLER)
        other = engine.heard.wait(CallChanged, lambda it: it.call.call_id != waiting.call_id).call
        engine.submit(Answer(call_id=other.call_id))
        engine.heard.wait_call(ACTIVE, other.call_id)
        wire.cancel()
        engine.heard.wait_call(ENDED, waiting.call_id)
    assert engine.heard.states(waiting.call_id) == [OFFERED, ENDED]
