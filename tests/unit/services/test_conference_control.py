"""Several parties: joined, silenced, removed, left to each other, ended; the room of the PBX."""

import pytest
from msgspec.structs import replace

from softphone.domain.call import Call, CallState, EndReason
from softphone.domain.commands import RefusalReason
from softphone.services.notices import RequestRefused
from tests.unit.services.desk import Desk

NUMBERS = ("05321111111", "05322222222", "05323333333")


@pytest.fixture
def refusals(desk: Desk) -> list[object]:
    desk.watch(RequestRefused)
    return desk.seen


@pytest.fixture
def trio(desk: Desk) -> list[Call]:
    """Three customers, joined."""
    calls = [desk.talk(number) for number in NUMBERS]
    assert desk.core.control.join_conference()
    desk.settle()
    return calls


def members(desk: Desk) -> set[str]:
    return {call.call_id for call in desk.core.calls.conference}


def test_all_live_calls_are_joined_and_remember_each_other(desk: Desk, trio: list[Call]) -> None:
    assert members(desk) == {call.call_id for call in trio}
    assert {call.state for call in desk.core.calls.conference} == {CallState.ACTIVE}
    assert desk.stored(trio[0].call_id).conference == NUMBERS[1:]
    desk.core.control.end_conference()
    desk.settle()
    assert desk.stored(trio[0].call_id).conference == NUMBERS[1:], "kept when it is over"


def test_the_consulted_pair_is_joined_and_the_other_caller_left_alone(desk: Desk) -> None:
    waiting = desk.talk("05331111111")
    customer = desk.talk()
    desk.core.control.consult("2101")
    desk.settle()
    pair = desk.core.calls.consultation
    assert pair is not None
    desk.engine.far_answers(pair[1].call_id)
    desk.settle()
    assert desk.core.control.join_conference()
    desk.settle()
    assert members(desk) == {customer.call_id, pair[1].call_id}
    assert desk.call(waiting.call_id).state is CallState.HELD_LOCALLY
    assert desk.stored(customer.call_id).conference == ("2101",)
    assert desk.core.control.join_conference(), "a second time means everyone"
    desk.settle()
    assert waiting.call_id in members(desk)


def test_silencing_and_removing_one(desk: Desk, trio: list[Call]) -> None:
    assert desk.core.control.silence_party(trio[1].call_id, silenced=True)
    desk.settle()
    assert desk.call(trio[1].call_id).silenced
    assert desk.core.control.remove_party(trio[1].call_id)
    desk.settle()
    assert desk.call(trio[1].call_id).is_over
    assert members(desk) == {trio[0].call_id, trio[2].call_id}


def test_leaving_two_to_each_other(desk: Desk, trio: list[Call], refusals: list[object]) -> None:
    assert not desk.core.control.leave_conference()
    assert refusals == [RequestRefused("leave_conference", RefusalReason.WRONG_STATE)]
    desk.core.control.remove_party(trio[2].call_id)
    desk.settle()
    assert desk.core.control.leave_conference()
    desk.settle()
    desk.engine.transfer_succeeds(trio[0].call_id)
    desk.settle()
    for call in trio[:2]:
        assert desk.stored(call.call_id).end_reason is EndReason.TRANSFERRED


def test_back_to_the_conference_from_another_call(desk: Desk, trio: list[Call]) -> None:
    outside = desk.talk("05334444444")
    assert desk.core.calls.focus == desk.call(outside.call_id)
    assert desk.core.control.swap()
    desk.settle()
    assert desk.call(outside.call_id).state is CallState.HELD_LOCALLY
    assert members(desk) == {call.call_id for call in trio}
    assert desk.core.control.swap()
    desk.settle()
    assert desk.call(outside.call_id).state is CallState.ACTIVE


@pytest.mark.parametrize("action", ["join_conference", "leave_conference", "end_conference"])
def test_there_is_no_conference(desk: Desk, refusals: list[object], action: str) -> None:
    desk.ring()
    assert not getattr(desk.core.control, action)()
    (refused,) = refusals
    assert isinstance(refused, RequestRefused)
    assert refused.action == action


def test_one_call_is_no_conference(desk: Desk, refusals: list[object]) -> None:
    call = desk.talk()
    control = desk.core.control
    assert not control.join_conference()
    assert not control.remove_party(call.call_id)
    assert not control.silence_party(call.call_id, silenced=True)
    assert not control.remove_party("nobody")
    assert [refused.reason for refused in refusals] == [
        *[RefusalReason.WRONG_STATE] * 3,
        RefusalReason.UNKNOWN_CALL,
    ]
    assert desk.call(call.call_id) == call


def test_into_the_room_of_the_pbx_and_after_them(desk: Desk) -> None:
    customer = desk.talk()
    assert desk.core.control.conference_room()
    desk.settle()
    assert [call.call_id for call in desk.core.calls.calls] == [customer.call_id]
    desk.engine.transfer_succeeds(customer.call_id)
    desk.settle()
    room = desk.core.calls.focus
    assert room is not None
    assert room.remote.number == desk.core.settings.values.features.conference_room
    desk.engine.far_answers(room.call_id)
    desk.settle()
    assert desk.current().interaction_id == customer.call_id, "the customer's notes stay"
    desk.engine.far_hangs_up(room.call_id)
    desk.settle()
    assert desk.ask(lambda unit: unit.interactions.get(room.call_id)) is None
    draft = desk.core.wrap_up.draft
    assert draft is not None
    assert draft.interaction_id == customer.call_id


def test_nobody_follows_who_did_not_get_into_the_room(desk: Desk) -> None:
    customer = desk.talk()
    desk.core.control.conference_room()
    desk.settle()
    desk.engine.transfer_fails(customer.call_id)
    desk.settle()
    desk.core.control.transfer("2101")
    desk.settle()
    desk.engine.transfer_succeeds(customer.call_id)
    desk.settle()
    assert [call.call_id for call in desk.core.calls.calls] == [customer.call_id]


def test_without_a_room(desk: Desk, refusals: list[object]) -> None:
    features = desk.core.settings.values.features
    desk.core.settings.change(features=replace(features, conference_room=""))
    desk.talk()
    assert not desk.core.control.conference_room()
    assert refusals == [RequestRefused("conference_room", RefusalReason.NOT_ALLOWED)]
