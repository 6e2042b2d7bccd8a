"""Requests of the agent: the call that is meant, and a reason for every no."""

import pytest

from softphone.domain.account import RegistrationFailure
from softphone.domain.call import CallState, EndReason
from softphone.domain.commands import RefusalReason
from softphone.services.notices import RequestRefused
from tests.unit.services.desk import Desk


@pytest.fixture
def refusals(desk: Desk) -> list[object]:
    desk.watch(RequestRefused)
    return desk.seen


def test_a_call_from_ring_to_end(desk: Desk, refusals: list[object]) -> None:
    call = desk.ring()
    control = desk.core.control
    for request, state in (
        (control.answer, CallState.ACTIVE),
        (control.toggle_hold, CallState.HELD_LOCALLY),
        (control.toggle_hold, CallState.ACTIVE),
        (control.hang_up, CallState.ENDED),
    ):
        assert request()
        desk.settle()
        assert desk.call(call.call_id).state is state
    assert not refusals


@pytest.mark.parametrize("action", ["answer", "reject", "hang_up", "toggle_hold", "toggle_mute"])
def test_without_a_call_there_is_a_reason(desk: Desk, refusals: list[object], action: str) -> None:
    assert not getattr(desk.core.control, action)()
    assert refusals == [RequestRefused(action, RefusalReason.NO_CALL)]


def test_a_named_call_in_the_wrong_state_or_unknown(desk: Desk, refusals: list[object]) -> None:
    call = desk.talk()
    assert not desk.core.control.answer(call.call_id)
    assert not desk.core.control.hang_up("nobody")
    assert refusals == [
        RequestRefused("answer", RefusalReason.WRONG_STATE),
        RequestRefused("hang_up", RefusalReason.UNKNOWN_CALL),
    ]


def test_a_second_press_is_the_same_request(desk: Desk, refusals: list[object]) -> None:
    call = desk.ring()
    assert desk.core.control.answer()
    assert desk.core.control.answer()
    desk.settle()
    assert desk.call(call.call_id).state is CallState.ACTIVE
    assert not refusals


def test_hanging_up_an_offered_call_rejects_it(desk: Desk) -> None:
    call = desk.ring()
    desk.core.control.hang_up()
    desk.settle()
    assert desk.call(call.call_id).end_reason is EndReason.REJECTED


def test_answering_a_second_call_leaves_the_first_on_hold(desk: Desk) -> None:
    first = desk.talk()
    second = desk.ring("05339876543")
    assert desk.core.control.answer()
    desk.settle()
    assert desk.call(first.call_id).state is CallState.HELD_LOCALLY
    assert desk.call(second.call_id).state is CallState.ACTIVE


def test_dialling(desk: Desk, refusals: list[object]) -> None:
    assert desk.core.control.dial("+90 532 123 45 67")
    desk.settle()
    (call,) = desk.core.calls.calls
    assert call.remote.number == "05321234567"
    assert not desk.core.control.dial("Zeynep")
    assert refusals == [RequestRefused("dial", RefusalReason.INVALID_NUMBER, "Zeynep")]


def test_dialling_unregistered(desk: Desk, refusals: list[object]) -> None:
    desk.engine.fail_registration(RegistrationFailure.NO_ANSWER)
    desk.settle()
    assert not desk.core.control.dial("2101")
    assert refusals == [RequestRefused("dial", RefusalReason.NOT_REGISTERED)]


def test_a_fifth_call(desk: Desk, refusals: list[object]) -> None:
    for number in ("2101", "2102", "2103", "2104"):
        desk.ring(number)
    assert not desk.core.control.dial("2105")
    assert refusals == [RequestRefused("dial", RefusalReason.LINES_FULL)]


def test_without_an_engine(desk: Desk, refusals: list[object]) -> None:
    desk.engine.lose()
    desk.settle()
    assert not desk.core.control.dial("2101")
    assert refusals[-1] in (
        RequestRefused("dial", RefusalReason.ENGINE_AWAY),
        RequestRefused("dial", RefusalReason.NOT_REGISTERED),
    )


def test_what_the_engine_refuses_is_told_under_the_name_of_the_request(
    desk: Desk, refusals: list[object]
) -> None:
    call = desk.ring()
    desk.engine.far_cancels(call.call_id)
    assert desk.core.control.answer(), "the window has not heard of the end yet"
    desk.settle()
    assert refusals == [RequestRefused("answer", RefusalReason.UNKNOWN_CALL)]
    assert desk.call(call.call_id).end_reason is EndReason.CANCELLED


def test_digits(desk: Desk, refusals: list[object]) -> None:
    desk.talk()
    assert desk.core.control.send_digits("12#")
    assert not desk.core.control.send_digits("1x")
    assert refusals == [RequestRefused("send_digits", RefusalReason.INVALID_NUMBER)]


def test_mute_holds_for_the_call_and_not_for_the_next(desk: Desk) -> None:
    desk.talk()
    assert desk.core.control.toggle_mute()
    desk.settle()
    assert desk.core.sound.state.muted
    desk.core.control.toggle_mute()
    desk.core.control.toggle_mute()
    desk.settle()
    assert desk.core.sound.state.muted, "two presses in a row are two presses"
    desk.core.control.hang_up()
    desk.settle()
    assert not desk.core.sound.state.muted
