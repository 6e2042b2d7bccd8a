"""Handing over: blind, after a consultation, what goes wrong, and whom a wish means."""

import pytest

from softphone.domain.agent import AgentState
from softphone.domain.call import Call, CallState, EndReason
from softphone.domain.commands import RefusalReason
from softphone.domain.transfer import TransferKind, TransferState
from softphone.services.notices import RequestRefused
from tests.unit.services.desk import ACCOUNT, Desk

COLLEAGUE = "2101"


@pytest.fixture
def refusals(desk: Desk) -> list[object]:
    desk.watch(RequestRefused)
    return desk.seen


@pytest.fixture
def customer(desk: Desk) -> Call:
    return desk.talk()


def consult(desk: Desk, answers: bool = True) -> Call:
    """The consulted call."""
    assert desk.core.control.consult(COLLEAGUE)
    desk.settle()
    pair = desk.core.calls.consultation
    assert pair is not None
    if answers:
        desk.engine.far_answers(pair[1].call_id)
        desk.settle()
    return desk.call(pair[1].call_id)


def test_a_blind_transfer_that_succeeds_ends_in_after_call_work(desk: Desk, customer: Call) -> None:
    assert desk.core.control.transfer("0 532 987 65 43")
    desk.settle()
    transfer = desk.call(customer.call_id).transfer
    assert transfer is not None
    assert (transfer.kind, transfer.target) == (TransferKind.BLIND, "05329876543")
    desk.engine.transfer_succeeds(customer.call_id)
    desk.settle()
    assert desk.call(customer.call_id).end_reason is EndReason.TRANSFERRED
    stored = desk.stored(customer.call_id)
    assert (stored.transfer, stored.handed_to) == (TransferState.SUCCEEDED, "05329876543")
    assert desk.core.wrap_up.draft is not None
    assert desk.core.agent.status.state is AgentState.AFTER_CALL


def test_the_call_survives_a_transfer_to_nobody(desk: Desk, customer: Call) -> None:
    desk.core.control.transfer("2199")
    desk.settle()
    desk.engine.transfer_fails(customer.call_id)
    desk.settle()
    call = desk.call(customer.call_id)
    assert call.state is CallState.ACTIVE
    assert call.transfer is not None
    assert call.transfer.sip_status == 404
    assert desk.core.control.transfer(COLLEAGUE), "another try is free"


def test_a_lost_customer_is_in_the_books(desk: Desk, customer: Call) -> None:
    desk.core.control.transfer(COLLEAGUE)
    desk.settle()
    desk.engine.transfer_loses_customer(customer.call_id)
    desk.settle()
    stored = desk.stored(customer.call_id)
    assert stored.transfer is TransferState.CUSTOMER_LOST
    assert stored.handed_to == COLLEAGUE
    assert desk.core.wrap_up.draft is not None


@pytest.mark.parametrize(
    ("target", "reason"),
    [
        ("", RefusalReason.INVALID_NUMBER),
        ("   ", RefusalReason.INVALID_NUMBER),
        ("Zeynep", RefusalReason.INVALID_NUMBER),
        ("1" * 300, RefusalReason.INVALID_NUMBER),
        ("sip:" + "x" * 300 + "@pbx.example", RefusalReason.INVALID_NUMBER),
        (ACCOUNT.user, RefusalReason.SAME_NUMBER),
        ("+90 532 123 45 67", RefusalReason.SAME_NUMBER),
    ],
)
@pytest.mark.parametrize("action", ["transfer", "consult"])
def test_bad_targets(
    desk: Desk,
    customer: Call,
    refusals: list[object],
    action: str,
    target: str,
    reason: RefusalReason,
) -> None:
    assert not getattr(desk.core.control, action)(target)
    (refused,) = refusals
    assert isinstance(refused, RequestRefused)
    assert (refused.action, refused.reason) == (action, reason)
    assert len(refused.detail) <= 64
    assert desk.call(customer.call_id) == customer


def test_without_a_call_there_is_a_reason(desk: Desk, refusals: list[object]) -> None:
    control = desk.core.control
    assert not control.transfer(COLLEAGUE)
    assert not control.consult(COLLEAGUE)
    assert not control.complete_transfer()
    assert not control.cancel_consult()
    assert not control.swap()
    assert {refused.reason for refused in refusals} == {RefusalReason.NO_CALL}


def test_a_consultation_holds_the_customer_and_is_part_of_their_interaction(
    desk: Desk, customer: Call
) -> None:
    desk.core.interactions.type_note(customer.call_id, "kart kayıp")
    consulted = consult(desk)
    assert desk.call(customer.call_id).state is CallState.HELD_LOCALLY
    assert desk.core.calls.focus == consulted
    assert desk.current().interaction_id == customer.call_id
    assert desk.current().note == "kart kayıp"
    assert desk.core.interactions.of_call(consulted.call_id) == desk.current()
    assert desk.ask(lambda unit: unit.interactions.get(consulted.call_id)) is None


def test_completing_hands_over_and_leaves_one_wrap_up(desk: Desk, customer: Call) -> None:
    consulted = consult(desk)
    assert desk.core.control.complete_transfer()
    desk.settle()
    desk.engine.transfer_succeeds(customer.call_id)
    desk.settle()
    assert desk.call(consulted.call_id).is_over
    assert desk.stored(customer.call_id).handed_to == COLLEAGUE
    draft = desk.core.wrap_up.draft
    assert draft is not None
    assert draft.interaction_id == customer.call_id
    desk.wait(10)
    assert [call.call_id for call in desk.core.calls.calls] == [customer.call_id]


def test_a_transfer_is_not_completed_before_the_colleague_answers(
    desk: Desk, customer: Call, refusals: list[object]
) -> None:
    consult(desk, answers=False)
    assert not desk.core.control.complete_transfer()
    assert refusals == [RequestRefused("complete_transfer", RefusalReason.WRONG_STATE)]
    assert desk.call(customer.call_id).state is CallState.HELD_LOCALLY


def test_cancelling_takes_the_customer_back(desk: Desk, customer: Call) -> None:
    consulted = consult(desk)
    assert desk.core.control.cancel_consult()
    desk.settle()
    assert desk.call(consulted.call_id).end_reason is EndReason.HUNG_UP_LOCALLY
    assert desk.call(customer.call_id).state is CallState.ACTIVE
    assert desk.core.calls.consultation is None
    assert desk.core.wrap_up.draft is None


def test_swapping_with_the_consulted_party(desk: Desk, customer: Call) -> None:
    consulted = consult(desk)
    for talked, waiting in ((customer, consulted), (consulted, customer)):
        assert desk.core.control.swap()
        desk.settle()
        assert desk.call(talked.call_id).state is CallState.ACTIVE
        assert desk.call(waiting.call_id).state is CallState.HELD_LOCALLY


def test_swapping_goes_back_to_who_was_held_last(desk: Desk) -> None:
    calls = []
    for number in ("05321111111", "05322222222", "05323333333"):
        calls.append(desk.talk(number))
        desk.wait(1)
    assert desk.core.control.swap()
    desk.settle()
    assert desk.call(calls[1].call_id).state is CallState.ACTIVE
    assert [desk.call(call.call_id).state for call in (calls[0], calls[2])] == [
        CallState.HELD_LOCALLY
    ] * 2


def test_swapping_alone(desk: Desk, customer: Call, refusals: list[object]) -> None:
    assert not desk.core.control.swap()
    assert refusals == [RequestRefused("swap", RefusalReason.WRONG_STATE)]
    assert desk.call(customer.call_id) == customer


def test_only_one_consultation_at_a_time(
    desk: Desk, customer: Call, refusals: list[object]
) -> None:
    consult(desk)
    assert not desk.core.control.consult("2102")
    assert refusals == [RequestRefused("consult", RefusalReason.WRONG_STATE)]
    assert desk.call(customer.call_id).state is CallState.HELD_LOCALLY


def test_a_blind_transfer_during_a_consultation_is_the_customers(
    desk: Desk, customer: Call
) -> None:
    consulted = consult(desk)
    assert desk.core.control.transfer("2102")
    desk.settle()
    assert desk.call(customer.call_id).transfer is not None
    assert desk.call(consulted.call_id).transfer is None


def test_the_clock_waits_while_the_consulted_colleague_is_on_the_line(
    desk: Desk, customer: Call
) -> None:
    consulted = consult(desk)
    desk.engine.far_hangs_up(customer.call_id)
    desk.settle()
    draft = desk.core.wrap_up.draft
    assert draft is not None
    assert not draft.ends_at
    desk.wait(600)
    assert desk.core.wrap_up.draft == draft
    desk.engine.far_hangs_up(consulted.call_id)
    desk.settle()
    draft = desk.core.wrap_up.draft
    assert draft is not None
    assert draft.ends_at == desk.clock.now() + draft.total_s


def test_a_second_caller_does_not_push_away_the_notes_of_the_first(
    desk: Desk, customer: Call
) -> None:
    desk.ring("05339876543")
    assert desk.current().interaction_id == customer.call_id
    desk.core.control.toggle_hold(customer.call_id)
    desk.settle()
    assert desk.current().interaction_id == customer.call_id


def test_hanging_up_never_ends_who_waits_on_hold_while_another_rings(
    desk: Desk, customer: Call
) -> None:
    desk.core.control.toggle_hold()
    second = desk.ring("05339876543")
    assert desk.core.control.hang_up()
    desk.settle()
    assert desk.call(second.call_id).end_reason is EndReason.REJECTED
    assert desk.call(customer.call_id).is_live


def test_digits_after_hang_up(desk: Desk, customer: Call, refusals: list[object]) -> None:
    desk.core.control.hang_up()
    desk.settle()
    assert not desk.core.control.send_digits("1")
    assert not desk.core.control.send_digits("1", customer.call_id)
    assert refusals == [
        RequestRefused("send_digits", RefusalReason.NO_CALL),
        RequestRefused("send_digits", RefusalReason.UNKNOWN_CALL),
    ]
