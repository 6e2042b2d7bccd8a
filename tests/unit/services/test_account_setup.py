"""The account: tried, kept, registered, and no password anywhere it should not be."""

from pathlib import Path

import pytest
from msgspec.structs import replace

from softphone.bootstrap import Options, build
from softphone.domain.account import Account, RegistrationFailure, RegistrationState
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


FIRST = f"{ACCOUNT.user}@{ACCOUNT.server}"
"""The id of an account that the command line asked for."""


@pytest.fixture
def night(desk: Desk) -> Account:
    """A second account, registered."""
    night = replace(ACCOUNT, account_id="night", user="2106")
    assert desk.core.setup.save_other(night, "gece", keep_password=False)
    desk.settle()
    return night


def test_a_second_account_is_registered_beside_the_first(desk: Desk, night: Account) -> None:
    known = {found.account_id: found.state for found in desk.core.line.registrations}
    assert known == dict.fromkeys((FIRST, night.account_id), RegistrationState.REGISTERED)
    assert desk.core.line.registration is not None
    assert desk.core.line.registration.account_id == FIRST
    assert desk.core.settings.values.other_accounts == (night,)


def test_dialling_by_the_second_account(desk: Desk, night: Account) -> None:
    assert desk.core.control.dial("2101", night.account_id)
    desk.settle()
    (call,) = desk.core.calls.calls
    assert call.account_id == night.account_id
    desk.watch(RequestRefused)
    assert not desk.core.control.dial("2102", "nobody")
    assert desk.seen == [RequestRefused("dial", RefusalReason.UNKNOWN_ACCOUNT)]


def test_a_second_account_goes_again(desk: Desk, night: Account) -> None:
    assert desk.core.setup.forget_other(night.account_id)
    desk.settle()
    (left,) = desk.core.line.registrations
    assert left.account_id == FIRST
    desk.watch(RequestRefused)
    assert not desk.core.setup.forget_other(night.account_id)
    assert desk.seen == [RequestRefused("forget_account", RefusalReason.UNKNOWN_ACCOUNT)]


def test_the_second_account_is_not_changed_under_its_call(desk: Desk, night: Account) -> None:
    desk.core.control.dial("2101", night.account_id)
    desk.settle()
    desk.watch(RequestRefused)
    assert not desk.core.setup.save_other(night, "başka", keep_password=False)
    assert not desk.core.setup.forget_other(night.account_id)
    assert [refused.reason for refused in desk.seen] == [RefusalReason.WRONG_STATE] * 2


def test_an_engine_that_stayed_keeps_all_accounts_of_the_settings(
    desk: Desk, night: Account, tmp_path: Path
) -> None:
    desk.stop()
    again = Desk(tmp_path, desk.engine).start()
    again.settle()
    assert {found.account_id for found in again.core.line.registrations} == {
        FIRST,
        night.account_id,
    }
    again.stop()
