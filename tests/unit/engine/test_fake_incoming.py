"""The fake engine under the policy for incoming calls."""

import pytest

from softphone.domain.account import Account
from softphone.domain.call import Call, CallState, EndReason
from softphone.domain.commands import ConfigureAccount, ConfigureEngine, Forwarding
from softphone.domain.events import AnyEvent, CallChanged, CallTurnedAway, TurnedAwayReason
from softphone.engine.fake import FakeEngine

DND, FORWARDED = TurnedAwayReason.DO_NOT_DISTURB, TurnedAwayReason.FORWARDED


@pytest.fixture
def heard() -> list[AnyEvent]:
    return []


@pytest.fixture
def engine(heard: list[AnyEvent]) -> FakeEngine:
    engine = FakeEngine(clock=lambda: 1000.0)
    engine.start(heard.append)
    for account_id, user in (("a1", "2104"), ("a2", "2105")):
        account = Account(account_id, user, "pbx.example")
        engine.submit(ConfigureAccount(account=account, password="secret"))
    heard.clear()
    return engine


def last_call(heard: list[AnyEvent]) -> Call:
    return [event for event in heard if isinstance(event, CallChanged)][-1].call


@pytest.mark.parametrize(
    ("settings", "reason", "target"),
    [
        (ConfigureEngine(do_not_disturb=True), DND, ""),
        (
            ConfigureEngine(do_not_disturb=True, forwarding=Forwarding(busy="2101")),
            DND,
            "2101",
        ),
        (ConfigureEngine(forwarding=Forwarding(always="2101")), FORWARDED, "2101"),
    ],
)
def test_a_call_that_is_never_offered(
    engine: FakeEngine,
    heard: list[AnyEvent],
    settings: ConfigureEngine,
    reason: TurnedAwayReason,
    target: str,
) -> None:
    engine.submit(settings)
    assert engine.incoming("05321234567") == ""
    (event,) = heard
    assert isinstance(event, CallTurnedAway)
    assert (event.reason, event.target, event.at) == (reason, target, 1000.0)


def test_a_call_nobody_answers_is_sent_on(engine: FakeEngine, heard: list[AnyEvent]) -> None:
    engine.submit(ConfigureEngine(forwarding=Forwarding(no_answer="2101")))
    engine.nobody_answers(engine.incoming("05321234567"))
    assert last_call(heard).end_reason is EndReason.DIVERTED
    assert not last_call(heard).was_missed


def test_without_forwarding_it_goes_on_ringing(engine: FakeEngine, heard: list[AnyEvent]) -> None:
    engine.nobody_answers(engine.incoming("05321234567"))
    assert last_call(heard).state is CallState.OFFERED


def test_a_header_asks_for_an_answer(engine: FakeEngine, heard: list[AnyEvent]) -> None:
    engine.submit(ConfigureEngine(auto_answer_by_header=True, agent_ready=True))
    engine.incoming("1", asks_for_answer=True)
    assert last_call(heard).state is CallState.ACTIVE
    assert last_call(heard).auto_answered
    engine.incoming("2", asks_for_answer=True)
    assert last_call(heard).state is CallState.OFFERED


def test_a_call_for_the_second_account(engine: FakeEngine, heard: list[AnyEvent]) -> None:
    engine.incoming("1", account_id="a2")
    assert last_call(heard).account_id == "a2"
