"""What colleagues do and what waits in the voicemail box, as the PBX knows it."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from softphone.domain.account import Account, RegistrationState, Transport
from softphone.domain.commands import (
    ConfigureEngine,
    Forwarding,
    HangUp,
    RefusalReason,
    WatchColleagues,
)
from softphone.domain.events import MessagesWaitingChanged, PresenceChanged
from softphone.domain.team import PresenceState
from softphone.engine.fold import fold_all
from tests.pbx import roster
from tests.pbx.agent_engine import USER, AgentEngine
from tests.pbx.asterisk import Asterisk
from tests.pbx.phone import Caller, Phone
from tests.pbx.phone_messages import Behaviour, Ended
from tests.pbx.sound import write_tone

COLLEAGUE, ABSENT, NOBODY = "2101", "2102", "2999"
CALLER = Caller("+905321234567", "Zeynep")


@pytest.fixture(autouse=True)
def no_sound_server(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PULSE_SERVER", "unix:/nonexistent")


@pytest.fixture
def engine(pbx: Asterisk) -> Iterator[AgentEngine]:
    """Registered."""
    with AgentEngine() as engine:
        engine.register(pbx)
        yield engine


@pytest.fixture
def colleague(pbx: Asterisk) -> Iterator[AgentEngine]:
    """Registered as 2101."""
    account = Account("a1", COLLEAGUE, pbx.registrar, bind="127.0.0.1")
    with AgentEngine() as engine:
        engine.configure(account, pbx.agents[COLLEAGUE].password)
        engine.heard.wait_registration(RegistrationState.REGISTERED)
        yield engine


@pytest.fixture
def own_pbx(tmp_path: Path) -> Iterator[Asterisk]:
    """One that may be killed."""
    with Asterisk(tmp_path) as asterisk:
        yield asterisk


def watch(engine: AgentEngine, *users: str) -> None:
    engine.submit(WatchColleagues(account_id="a1", users=users))


def wait_presence(engine: AgentEngine, user: str, state: PresenceState) -> None:
    engine.heard.wait(
        PresenceChanged, lambda it: (it.presence.user, it.presence.state) == (user, state)
    )


def subscriptions(pbx: Asterisk) -> str:
    """Of everybody, as the PBX lists them."""
    return pbx.cli("pjsip show subscriptions inbound")


def test_a_colleague_through_a_call(
    pbx: Asterisk, engine: AgentEngine, colleague: AgentEngine, customer: Phone
) -> None:
    watch(engine, COLLEAGUE)
    wait_presence(engine, COLLEAGUE, PresenceState.READY)
    customer.call(pbx, roster.direct_number(COLLEAGUE), CALLER)
    wait_presence(engine, COLLEAGUE, PresenceState.RINGING)
    call = colleague.answer()
    wait_presence(engine, COLLEAGUE, PresenceState.TALKING)
    engine.heard.forget()
    colleague.submit(HangUp(call_id=call.call_id))
    wait_presence(engine, COLLEAGUE, PresenceState.READY)


@pytest.mark.parametrize(
    ("device_state", "expected"),
    [
        ("NOT_INUSE", PresenceState.READY),
        ("RINGING", PresenceState.RINGING),
        ("INUSE", PresenceState.TALKING),
        ("BUSY", PresenceState.TALKING),
        ("ONHOLD", PresenceState.ON_HOLD),
        ("UNAVAILABLE", PresenceState.OFFLINE),
    ],
)
def test_the_states_that_the_pbx_has_words_for(
    pbx: Asterisk, engine: AgentEngine, device_state: str, expected: PresenceState
) -> None:
    pbx.play(device_state)
    watch(engine, roster.PUPPET)
    wait_presence(engine, roster.PUPPET, expected)


def test_colleagues_who_are_not_there(engine: AgentEngine) -> None:
    """Not registered, not known to the PBX, not even an extension."""
    watch(engine, ABSENT, NOBODY, "two words")
    for user in (ABSENT, NOBODY, "two words"):
        wait_presence(engine, user, PresenceState.OFFLINE)


def test_who_is_not_watched_any_more_is_unsubscribed(pbx: Asterisk, engine: AgentEngine) -> None:
    watch(engine, ABSENT, "2103")
    wait_presence(engine, ABSENT, PresenceState.OFFLINE)
    wait_presence(engine, "2103", PresenceState.OFFLINE)
    watch(engine, "2103", "2105")
    wait_presence(engine, "2105", PresenceState.OFFLINE)
    listed = subscriptions(pbx)
    assert f"{ABSENT}/presence" not in listed
    assert "2103/presence" in listed


def test_watching_the_same_again_tells_nothing_new(engine: AgentEngine) -> None:
    watch(engine, ABSENT)
    wait_presence(engine, ABSENT, PresenceState.OFFLINE)
    watch(engine, ABSENT)
    engine.heard.wait_refusal(engine.submit(HangUp(call_id="nobody")))
    told = [event for event in engine.heard.events if isinstance(event, PresenceChanged)]
    assert [event.presence.user for event in told] == [ABSENT]
    assert fold_all(*engine.heard.events).presences == (told[0].presence,)


def test_an_account_nobody_knows(engine: AgentEngine) -> None:
    order = engine.submit(WatchColleagues(account_id="nobody", users=("2101",)))
    assert engine.heard.wait_refusal(order) is RefusalReason.UNKNOWN_ACCOUNT


def test_a_pbx_that_comes_back_is_asked_again(own_pbx: Asterisk) -> None:
    """It was killed: it has told nobody, and knows nothing of subscriptions."""
    with AgentEngine() as engine:
        engine.register(own_pbx, transport=Transport.TCP)
        watch(engine, COLLEAGUE)
        wait_presence(engine, COLLEAGUE, PresenceState.OFFLINE)
        own_pbx.kill()
        engine.heard.wait_registration(RegistrationState.FAILED)
        engine.heard.forget()
        own_pbx.start()
        engine.heard.wait_registration(RegistrationState.REGISTERED)
        with Phone.agent(own_pbx, COLLEAGUE):
            wait_presence(engine, COLLEAGUE, PresenceState.READY)


def test_a_message_of_a_customer_is_counted(
    pbx: Asterisk, engine: AgentEngine, customer: Phone, tmp_path: Path
) -> None:
    before = engine.heard.wait(MessagesWaitingChanged).waiting
    assert before.account_id == "a1"
    engine.carry_out(ConfigureEngine(forwarding=Forwarding(always=roster.TO_VOICEMAIL + USER)))
    voice = write_tone(tmp_path / "voice.wav", 500)
    behaviour = Behaviour(voice=str(voice), hang_up_after_s=3)
    call = customer.call(pbx, roster.direct_number(USER), CALLER, behaviour)
    customer.wait(Ended, lambda it: it.call_id == call)
    engine.heard.wait(MessagesWaitingChanged, lambda it: it.waiting.new == before.new + 1)
