"""The script of the fake engine: what only it can do. The common part is in `tests/contract`."""

import pytest

from softphone.domain.account import Account, RegistrationFailure, RegistrationState
from softphone.domain.call import CallState, EndReason
from softphone.domain.commands import Answer, ConfigureAccount, ConfigureEngine, Dial, RefusalReason
from softphone.domain.events import (
    AnyEvent,
    CallChanged,
    CallTurnedAway,
    CommandFailed,
    EngineLost,
    EngineSnapshot,
    RegistrationChanged,
)
from softphone.engine.fake import FakeEngine
from softphone.engine.refusals import MAX_CALLS

ACCOUNT = Account("a1", "2104", "pbx.example")


class Heard(list[AnyEvent]):
    def call_states(self) -> list[CallState]:
        return [event.call.state for event in self if isinstance(event, CallChanged)]

    def registration_states(self) -> list[RegistrationState]:
        return [e.registration.state for e in self if isinstance(e, RegistrationChanged)]


@pytest.fixture
def heard() -> Heard:
    return Heard()


@pytest.fixture
def engine(heard: Heard) -> FakeEngine:
    engine = FakeEngine(clock=lambda: 1000.0)
    engine.start(heard.append)
    engine.submit(ConfigureAccount(account=ACCOUNT, password="secret"))
    return engine


def test_a_lost_engine_forgets_its_calls_and_comes_back_registered(
    engine: FakeEngine, heard: Heard
) -> None:
    engine.incoming("05321234567")
    first = heard[0]
    engine.lose("killed")
    engine.submit(command := Dial(account_id="a1", target="600"))
    assert heard[-2:] == [
        EngineLost(reason="killed"),
        CommandFailed(command_id=command.command_id, reason=RefusalReason.ENGINE_AWAY),
    ]
    heard.clear()
    engine.come_back()
    again = heard[0]
    assert isinstance(first, EngineSnapshot)
    assert isinstance(again, EngineSnapshot)
    assert again.calls == ()
    assert again.epoch != first.epoch
    assert heard.registration_states()[-1] is RegistrationState.REGISTERED


def test_the_fifth_call_is_turned_away(engine: FakeEngine, heard: Heard) -> None:
    assert all(engine.incoming(str(line)) for line in range(MAX_CALLS))
    assert engine.incoming("5") == ""
    assert isinstance(heard[-1], CallTurnedAway)


def test_auto_answer_takes_the_call_at_once(engine: FakeEngine, heard: Heard) -> None:
    engine.submit(ConfigureEngine(auto_answer=True, agent_ready=True))
    engine.incoming("05321234567")
    assert heard.call_states() == [CallState.OFFERED, CallState.ACTIVE]


def test_a_command_given_from_within_an_event_comes_after_it(heard: Heard) -> None:
    engine = FakeEngine()

    def answer_first(event: AnyEvent) -> None:
        if isinstance(event, CallChanged) and event.call.state is CallState.OFFERED:
            engine.submit(Answer(call_id=event.call.call_id))
        heard.append(event)

    engine.start(answer_first)
    engine.incoming("1")
    assert heard.call_states() == [CallState.OFFERED, CallState.ACTIVE]


def test_a_call_answered_elsewhere_is_not_missed(engine: FakeEngine, heard: Heard) -> None:
    engine.far_cancels(engine.incoming("1"), elsewhere=True)
    last = heard[-1]
    assert isinstance(last, CallChanged)
    assert last.call.end_reason is EndReason.ANSWERED_ELSEWHERE
    assert not last.call.was_missed


@pytest.mark.parametrize(
    ("failure", "state"),
    [
        (RegistrationFailure.WRONG_PASSWORD, RegistrationState.REFUSED),
        (RegistrationFailure.NO_ANSWER, RegistrationState.FAILED),
    ],
)
def test_registration_fails_and_recovers(
    engine: FakeEngine, heard: Heard, failure: RegistrationFailure, state: RegistrationState
) -> None:
    engine.fail_registration(failure, 401)
    engine.allow_registration()
    assert heard.registration_states()[-2:] == [state, RegistrationState.REGISTERED]


def test_only_a_registration_at_rest_is_left_alone(engine: FakeEngine, heard: Heard) -> None:
    heard.clear()
    engine.submit(ConfigureAccount(account=ACCOUNT, password="secret"))
    assert heard == []
    engine.submit(ConfigureAccount(account=ACCOUNT, password="other"))
    assert heard.registration_states() == [
        RegistrationState.REGISTERING,
        RegistrationState.REGISTERED,
    ]
