"""Colleagues and voicemail of the fake engine."""

import pytest

from softphone.domain.account import Account
from softphone.domain.commands import ConfigureAccount, WatchColleagues
from softphone.domain.events import AnyEvent, EngineSnapshot, PresenceChanged
from softphone.domain.team import MessagesWaiting, PresenceState
from softphone.engine.fake import FakeEngine
from softphone.engine.fold import fold_all


@pytest.fixture
def heard() -> list[AnyEvent]:
    return []


@pytest.fixture
def engine(heard: list[AnyEvent]) -> FakeEngine:
    engine = FakeEngine(clock=lambda: 1000.0)
    engine.start(heard.append)
    account = Account("a1", "2104", "pbx.example")
    engine.submit(ConfigureAccount(account=account, password="secret"))
    return engine


def states(heard: list[AnyEvent]) -> list[tuple[str, PresenceState]]:
    return [
        (event.presence.user, event.presence.state)
        for event in heard
        if isinstance(event, PresenceChanged)
    ]


def test_only_who_is_watched_is_told_of(engine: FakeEngine, heard: list[AnyEvent]) -> None:
    engine.presence("2101", PresenceState.TALKING)
    engine.submit(WatchColleagues(account_id="a1", users=("2101", "2102")))
    engine.submit(WatchColleagues(account_id="a1", users=("2102",)))
    engine.presence("2101", PresenceState.READY)
    engine.presence("2102", PresenceState.RINGING)
    assert states(heard) == [
        ("2101", PresenceState.TALKING),
        ("2102", PresenceState.OFFLINE),
        ("2102", PresenceState.RINGING),
    ]


def test_a_new_engine_is_told_whom_to_watch(engine: FakeEngine, heard: list[AnyEvent]) -> None:
    engine.submit(WatchColleagues(account_id="a1", users=("2101",)))
    engine.presence("2101", PresenceState.ON_HOLD)
    engine.lose()
    heard.clear()
    engine.come_back()
    assert isinstance(heard[0], EngineSnapshot)
    assert states(heard) == [("2101", PresenceState.ON_HOLD)]


def test_the_voicemail_box_is_in_the_snapshot(engine: FakeEngine, heard: list[AnyEvent]) -> None:
    engine.messages_waiting(1)
    engine.messages_waiting(2, old=5)
    assert fold_all(*heard).messages == (MessagesWaiting("a1", 2, 5),)
