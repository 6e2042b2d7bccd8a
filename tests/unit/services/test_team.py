"""Colleagues and the voicemail box."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from softphone.domain.account import RegistrationFailure
from softphone.domain.commands import AnyCommand, RefusalReason, WatchColleagues
from softphone.domain.team import Colleague, MessagesWaiting, PresenceState
from softphone.engine.fake import FakeEngine
from softphone.services.notices import RequestRefused, TeamChanged, VoicemailChanged
from tests.unit.services.desk import Desk

MERT = Colleague("2101", "Mert Aydın", "Kart Destek")
NOW = 1_800_000_000.0
SELIN = Colleague("2102", "Selin Koç")


class WatchingEngine(FakeEngine):
    """Remembers whom it was asked to watch."""

    def __init__(self) -> None:
        super().__init__(clock=lambda: NOW)
        self.watched: list[tuple[str, ...]] = []

    def submit(self, command: AnyCommand) -> None:
        if isinstance(command, WatchColleagues):
            self.watched.append(command.users)
        super().submit(command)


@pytest.fixture
def engine() -> WatchingEngine:
    return WatchingEngine()


@pytest.fixture
def desk(tmp_path: Path, engine: WatchingEngine) -> Iterator[Desk]:
    desk = Desk(tmp_path, engine).start()
    yield desk
    desk.stop()


def add_both(desk: Desk) -> None:
    for one in (MERT, SELIN):
        assert desk.core.team.add(one.user, one.name, one.team)
    desk.settle()


def test_nobody_is_watched_without_a_list(desk: Desk, engine: WatchingEngine) -> None:
    assert desk.core.team.colleagues == ()
    assert engine.watched == []


def test_colleagues_are_watched_and_remembered(
    desk: Desk, engine: WatchingEngine, tmp_path: Path
) -> None:
    add_both(desk)
    assert engine.watched[-1] == ("2101", "2102")
    assert [member.colleague for member in desk.core.team.colleagues] == [MERT, SELIN]
    assert desk.core.team.remove("2101")
    assert engine.watched[-1] == ("2102",)
    assert desk.core.team.remove("2102")
    assert engine.watched[-1] == ()
    desk.core.team.add("2103")
    desk.stop()
    written = json.loads((tmp_path / "settings.json").read_bytes())
    assert [known["user"] for known in written["colleagues"]] == ["2103"]


def test_adding_one_again_renames(desk: Desk, engine: WatchingEngine) -> None:
    add_both(desk)
    watched = len(engine.watched)
    assert desk.core.team.add(" 2101 ", "Mert A.")
    assert desk.core.team.colleagues[0].colleague == Colleague("2101", "Mert A.")
    assert len(engine.watched) == watched


@pytest.mark.parametrize("user", ["", "  ", "Mert Aydın", "2101@pbx", "2101>", "1" * 65])
def test_what_is_no_extension_is_refused(desk: Desk, user: str) -> None:
    desk.watch(RequestRefused)
    assert not desk.core.team.add(user)
    refused = RequestRefused("add_colleague", RefusalReason.INVALID_NUMBER, user.strip())
    assert desk.seen == [refused]
    assert desk.core.settings.values.colleagues == ()


def test_who_is_not_on_the_list_cannot_be_removed(desk: Desk) -> None:
    desk.watch(RequestRefused)
    assert not desk.core.team.remove("2101")
    assert len(desk.seen) == 1


def test_what_they_do_is_told_once(desk: Desk, engine: WatchingEngine) -> None:
    add_both(desk)
    desk.watch(TeamChanged)
    for _ in range(2):
        engine.presence("2102", PresenceState.TALKING)
        desk.settle()
    engine.presence("2199", PresenceState.READY)
    desk.settle()
    mert, selin = desk.core.team.colleagues
    assert mert.presence is not None
    assert mert.presence.state is PresenceState.OFFLINE
    assert selin.presence is not None
    assert selin.presence.state is PresenceState.TALKING
    assert desk.seen == [TeamChanged()]


def test_a_lost_registration_leaves_nothing_known(desk: Desk, engine: WatchingEngine) -> None:
    add_both(desk)
    engine.presence("2101", PresenceState.READY)
    desk.settle()
    engine.fail_registration(RegistrationFailure.NO_ANSWER)
    desk.settle()
    assert desk.core.team.colleagues[0].presence is None
    engine.allow_registration()
    desk.settle()
    assert engine.watched[-2:] == [("2101", "2102")] * 2
    assert desk.core.team.colleagues[0].presence is not None


def test_a_new_engine_is_told_whom_to_watch(desk: Desk, engine: WatchingEngine) -> None:
    add_both(desk)
    engine.presence("2101", PresenceState.READY)
    engine.lose()
    desk.settle()
    assert desk.core.team.colleagues[0].presence is None
    watched = len(engine.watched)
    engine.come_back()
    desk.settle()
    assert engine.watched[watched:] == [("2101", "2102")]


def test_a_restarted_window_knows_what_they_do(
    desk: Desk, engine: WatchingEngine, tmp_path: Path
) -> None:
    add_both(desk)
    engine.presence("2101", PresenceState.RINGING)
    desk.stop()
    again = Desk(tmp_path, engine).start()
    presence = again.core.team.colleagues[0].presence
    assert presence is not None
    assert presence.state is PresenceState.RINGING
    again.stop()


def test_a_colleague_on_the_line_is_with_us(desk: Desk) -> None:
    add_both(desk)
    desk.ring("2101")
    assert not desk.core.team.colleagues[0].with_you
    desk.core.control.answer()
    desk.settle()
    assert [member.with_you for member in desk.core.team.colleagues] == [True, False]
    desk.core.control.hang_up()
    desk.settle()
    assert not desk.core.team.colleagues[0].with_you


def test_messages_that_wait(desk: Desk, engine: WatchingEngine) -> None:
    account = desk.core.settings.values.account
    assert account is not None
    desk.watch(VoicemailChanged)
    assert desk.core.voicemail.waiting is None
    engine.messages_waiting(7, account_id="of another account")
    engine.messages_waiting(2)
    engine.messages_waiting(2)
    desk.settle()
    assert desk.core.voicemail.waiting == MessagesWaiting(account.account_id, 2)
    assert desk.seen == [VoicemailChanged()]
    engine.lose()
    desk.settle()
    assert desk.core.voicemail.waiting is None
