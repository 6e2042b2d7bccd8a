"""Diverting, voicemail, parking, pick-up: numbers of the PBX with a meaning."""

import pytest
from msgspec.structs import replace

from softphone.domain.call import EndReason
from softphone.domain.commands import AnyCommand, Divert, RefusalReason
from softphone.services.notices import RequestRefused
from softphone.settings.values import FeatureCodes
from tests.unit.services.desk import ACCOUNT, Desk

CODES = FeatureCodes()


@pytest.fixture
def refusals(desk: Desk) -> list[object]:
    desk.watch(RequestRefused)
    return desk.seen


@pytest.fixture
def asked(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> list[AnyCommand]:
    """What reached the engine."""
    commands: list[AnyCommand] = []
    submit = desk.engine.submit

    def note(command: AnyCommand) -> None:
        commands.append(command)
        submit(command)

    monkeypatch.setattr(desk.engine, "submit", note)
    return commands


def test_diverting_while_it_rings(desk: Desk, asked: list[AnyCommand]) -> None:
    call = desk.ring()
    assert desk.core.control.divert("+90 532 987 65 43")
    desk.settle()
    (command,) = asked
    assert isinstance(command, Divert)
    assert command.target == "05329876543"
    assert desk.call(call.call_id).end_reason is EndReason.DIVERTED
    assert not desk.call(call.call_id).was_missed


def test_a_caller_is_sent_to_the_own_box(desk: Desk, asked: list[AnyCommand]) -> None:
    desk.ring()
    assert desk.core.control.send_to_voicemail()
    (command,) = asked
    assert isinstance(command, Divert)
    assert command.target == CODES.to_voicemail + ACCOUNT.user


@pytest.mark.parametrize(
    ("target", "reason"),
    [
        ("", RefusalReason.INVALID_NUMBER),
        ("5" * 300, RefusalReason.INVALID_NUMBER),
        (ACCOUNT.user, RefusalReason.SAME_NUMBER),
    ],
)
def test_bad_targets(
    desk: Desk, refusals: list[object], target: str, reason: RefusalReason
) -> None:
    call = desk.ring()
    assert not desk.core.control.divert(target)
    assert [refused.reason for refused in refusals] == [reason]
    assert desk.call(call.call_id) == call


def test_an_answered_call_cannot_be_diverted(desk: Desk, refusals: list[object]) -> None:
    call = desk.talk()
    assert not desk.core.control.divert("2101")
    assert not desk.core.control.divert("2101", call.call_id)
    assert [refused.reason for refused in refusals] == [
        RefusalReason.NO_CALL,
        RefusalReason.WRONG_STATE,
    ]


def test_parking_the_customer(desk: Desk) -> None:
    call = desk.talk()
    assert desk.core.control.park()
    desk.settle()
    transfer = desk.call(call.call_id).transfer
    assert transfer is not None
    assert transfer.target == CODES.park


def test_picking_up(desk: Desk) -> None:
    assert desk.core.control.pick_up("2101")
    desk.settle()
    assert [call.remote.number for call in desk.core.calls.calls] == [CODES.pick_up + "2101"]


def test_picking_up_nonsense(desk: Desk, refusals: list[object]) -> None:
    assert not desk.core.control.pick_up("21 01; drop")
    assert not desk.core.control.pick_up("1" * 300)
    assert {refused.reason for refused in refusals} == {RefusalReason.INVALID_NUMBER}


def test_listening_to_the_own_box_is_no_customer_contact(desk: Desk) -> None:
    assert desk.core.control.listen_to_voicemail()
    desk.settle()
    (call,) = desk.core.calls.calls
    assert call.remote.number == CODES.voicemail
    desk.engine.far_answers(call.call_id)
    desk.settle()
    desk.core.control.hang_up()
    desk.settle()
    assert desk.core.wrap_up.draft is None
    assert not desk.core.calls.calls
    assert desk.ask(lambda unit: unit.interactions.get(call.call_id)) is None


def test_a_pbx_without_features(desk: Desk, refusals: list[object]) -> None:
    desk.core.settings.change(
        features=replace(CODES, park="", pick_up="", voicemail="", to_voicemail="")
    )
    desk.talk()
    desk.ring("05339876543")
    control = desk.core.control
    for request in (
        control.park,
        control.pick_up,
        control.listen_to_voicemail,
        control.send_to_voicemail,
    ):
        assert not request()
    assert {refused.reason for refused in refusals} == {RefusalReason.NOT_ALLOWED}
