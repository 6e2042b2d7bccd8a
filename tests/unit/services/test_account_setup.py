"""The account: tried, kept, registered, and no password anywhere it should not be."""

from pathlib import Path

import pytest
from msgspec.structs import replace

from softphone.bootstrap import Options, build
from softphone.domain.account import RegistrationFailure, RegistrationState
from softphone.domain.commands import RefusalReason
from softphone.domain.events import (
    AccountTestEnded,
    AccountTestProgress,
    RegistrationChanged,
)
from softphone.engine.fake import FakeEngine
from softphone.services.notices import PasswordNotKept, RequestRefused
from tests.unit.services.desk import ACCOUNT, PASSWORD, Desk
from tests.unit.services.main_thread import MainThread, ManualScheduler


def test_a_test_answers_under_its_id(desk: Desk) -> None:
    desk.watch(AccountTestProgress, AccountTestEnded)
    test_id = desk.core.setup.test(ACCOUNT, PASSWORD)
    desk.settle()
    assert {event.command_id for event in desk.seen} == {test_id}
    assert desk.seen[-1] == AccountTestEnded(command_id=test_id, passed=True)


def test_another_account_takes_the_place_of_the_first(desk: Desk, tmp_path: Path) -> None:
    mert = replace(ACCOUNT, account_id="mert", user="2105")
    assert desk.core.setup.save(mert, "başka", keep_password=False)
    desk.settle()
    registration = desk.core.line.registration
    assert registration is not None
    assert registration.account_id == "mert"
    assert desk.core.line.is_registered
    desk.stop()
    written = (tmp_path / "settings.json").read_text()
    assert "2105" in written
    assert "2104" not in written
    assert "başka" not in written


def test_lists_follow_the_agent(desk: Desk) -> None:
    mert = replace(ACCOUNT, account_id="mert", user="2105")
    desk.core.setup.save(mert, "başka", keep_password=False)
    call = desk.talk()
    assert desk.current().agent == "2105"
    desk.engine.far_hangs_up(call.call_id)
    desk.settle()
    assert [entry.call_id for entry in desk.core.journal.day.recent] == [call.call_id]


def test_an_account_is_not_changed_under_a_call(desk: Desk) -> None:
    desk.talk()
    desk.watch(RequestRefused)
    assert not desk.core.setup.save(ACCOUNT, PASSWORD, keep_password=False)
    assert desk.seen == [RequestRefused("save_account", RefusalReason.WRONG_STATE)]


@pytest.mark.usefixtures("no_keyring")
def test_without_a_keyring_the_password_is_for_this_session_and_that_is_said(desk: Desk) -> None:
    desk.watch(PasswordNotKept)
    desk.core.setup.save(ACCOUNT, "yeni", keep_password=True)
    desk.main.run_until(lambda: bool(desk.seen))
    assert desk.core.line.is_registered


@pytest.mark.usefixtures("no_keyring")
def test_an_account_without_a_password_asks_for_one(tmp_path: Path) -> None:
    first = Desk(tmp_path).start()
    first.core.setup.save(ACCOUNT, PASSWORD, keep_password=False)
    first.stop()
    main, clock = MainThread(), ManualScheduler()
    core = build(Options(data_dir=tmp_path), main.post, clock, FakeEngine(clock=clock.now))
    told: list[RegistrationChanged] = []
    core.bus.subscribe(RegistrationChanged, told.append)
    core.start()
    main.run_until(lambda: bool(told))
    assert told[0].registration.failure is RegistrationFailure.NO_PASSWORD
    assert core.line.registration == told[0].registration
    core.stop()


def test_an_account_nobody_sits_behind_any_more_is_forgotten(tmp_path: Path) -> None:
    first = Desk(tmp_path / "elif").start()
    first.stop()
    main, clock = MainThread(), ManualScheduler()
    options = Options(data_dir=tmp_path / "mert", user="2105", registrar="x", password="y")
    core = build(options, main.post, clock, first.engine)
    states: dict[str, RegistrationState] = {}
    core.bus.subscribe(
        RegistrationChanged,
        lambda event: states.update({event.registration.account_id: event.registration.state}),
    )
    core.start()
    main.run_until(lambda: len(states) == 2)
    core.stop()
    assert states == {
        "2104@pbx.example": RegistrationState.UNREGISTERED,
        "2105@x": RegistrationState.REGISTERED,
    }
