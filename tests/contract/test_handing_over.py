"""What every engine does alike when a customer is handed over, sent on or sent digits."""

import pytest

from softphone.domain.call import Call, CallState, DigitMethod, EndReason
from softphone.domain.commands import (
    AnyCommand,
    Dial,
    Divert,
    HangUp,
    Hold,
    RefusalReason,
    Resume,
    SendDigits,
    TransferAttended,
    TransferBlind,
)
from softphone.domain.events import CallChanged
from softphone.domain.transfer import Transfer, TransferKind, TransferState
from tests.contract.line import Line
from tests.contract.world import AWAY, BUSY, CUSTOMER, OUTSIDE, UNKNOWN

ACTIVE, HELD, ENDED = CallState.ACTIVE, CallState.HELD_LOCALLY, CallState.ENDED


def blind(line: Line, call: Call, target: str) -> TransferBlind:
    line.world.wait_connected()
    return line.submit(TransferBlind(call_id=call.call_id, target=target))


def consult(line: Line, call: Call) -> Call:
    line.world.called_customer_answers(True)
    dial = Dial(account_id=line.account_id, target=OUTSIDE, consult_for=call.call_id)
    line.submit(dial)
    line.heard.wait_call(HELD, call.call_id)
    return line.heard.wait_call(ACTIVE, dial.call_id)


def transfer_states(line: Line, call: Call) -> list[TransferState]:
    told = [event.call for event in line.heard.events if isinstance(event, CallChanged)]
    ways = [it.transfer.state for it in told if it.call_id == call.call_id and it.transfer]
    return [state for i, state in enumerate(ways) if i == 0 or ways[i - 1] is not state]


def test_a_blind_transfer_ends_our_leg(line: Line) -> None:
    call = line.talk_to_customer()
    line.world.called_customer_answers(True)
    blind(line, call, OUTSIDE)
    over = line.heard.wait_call(ENDED, call.call_id)
    assert over.end_reason is EndReason.TRANSFERRED
    assert over.transfer
    assert over.transfer.kind is TransferKind.BLIND
    assert (over.transfer.target, over.transfer.sip_status) == (OUTSIDE, 200)
    assert line.heard.states(call.call_id) == [CallState.OFFERED, ACTIVE, HELD, ENDED]
    states = transfer_states(line, call)
    assert (states[0], states[-1]) == (TransferState.REQUESTED, TransferState.SUCCEEDED)


def test_after_a_failed_transfer_the_customer_is_back(line: Line) -> None:
    call = line.talk_to_customer()
    blind(line, call, UNKNOWN)
    failed = line.heard.wait(CallChanged, lambda it: _is(it.call, TransferState.FAILED, ACTIVE))
    assert failed.call.transfer
    assert failed.call.transfer.sip_status == 404


def test_a_customer_on_hold_is_still_there_after_a_failed_transfer(line: Line) -> None:
    call = line.talk_to_customer()
    line.submit(Hold(call_id=call.call_id))
    line.heard.wait_call(HELD)
    blind(line, call, UNKNOWN)
    line.heard.wait(CallChanged, lambda it: _is(it.call, TransferState.FAILED, HELD))
    line.heard.forget()
    line.submit(Resume(call_id=call.call_id))
    line.heard.wait_call(ACTIVE)


def test_a_customer_whom_the_pbx_lost(line: Line) -> None:
    call = line.talk_to_customer()
    blind(line, call, AWAY)
    over = line.heard.wait_call(ENDED, call.call_id)
    assert over.end_reason is EndReason.HUNG_UP_REMOTELY
    assert over.sip_status == 503
    assert _is(over, TransferState.CUSTOMER_LOST, ENDED)


def test_customer_and_consulted_are_joined(line: Line) -> None:
    call = line.talk_to_customer()
    consulted = consult(line, call)
    assert consulted.consult_for == call.call_id
    line.world.wait_connected()
    line.submit(TransferAttended(call_id=call.call_id, consult_id=consulted.call_id))
    over = line.heard.wait_call(ENDED, call.call_id)
    assert over.end_reason is EndReason.TRANSFERRED
    assert over.transfer == Transfer(
        TransferKind.ATTENDED, OUTSIDE, TransferState.SUCCEEDED, 200, "OK"
    )
    assert line.heard.wait_call(ENDED, consulted.call_id).end_reason is EndReason.TRANSFERRED


def test_a_consultation_that_is_cancelled_leaves_the_customer(line: Line) -> None:
    call = line.talk_to_customer()
    consulted = consult(line, call)
    line.submit(HangUp(call_id=consulted.call_id))
    ended = line.heard.wait_call(ENDED, consulted.call_id)
    assert ended.end_reason is EndReason.HUNG_UP_LOCALLY
    line.heard.forget()
    line.submit(Resume(call_id=call.call_id))
    line.heard.wait_call(ACTIVE, call.call_id)


def test_a_consultation_that_nobody_takes_leaves_the_customer(line: Line) -> None:
    call = line.talk_to_customer()
    dial = Dial(account_id=line.account_id, target=BUSY, consult_for=call.call_id)
    line.submit(dial)
    assert line.heard.wait_call(ENDED, dial.call_id).end_reason is EndReason.BUSY
    line.heard.wait_call(HELD, call.call_id)
    line.submit(Resume(call_id=call.call_id))
    line.heard.wait(CallChanged, lambda it: it.call.state is ACTIVE and it.call.holds == 1)


def test_an_offered_call_that_is_sent_on(line: Line) -> None:
    offered = line.customer_calls()
    line.submit(Divert(call_id=offered.call_id, target=OUTSIDE))
    ended = line.heard.wait_call(ENDED, offered.call_id)
    assert (ended.end_reason, ended.sip_status) == (EndReason.DIVERTED, 302)
    assert not ended.was_missed


@pytest.mark.parametrize(
    ("target", "reason"),
    [
        ("", RefusalReason.INVALID_NUMBER),
        ("9" * 300, RefusalReason.INVALID_NUMBER),
        ("<script>", RefusalReason.INVALID_NUMBER),
        ("2104", RefusalReason.SAME_NUMBER),
        (CUSTOMER, RefusalReason.SAME_NUMBER),
        ("0532 123 45 67", RefusalReason.SAME_NUMBER),
    ],
)
def test_whom_nobody_can_be_handed_to(line: Line, target: str, reason: RefusalReason) -> None:
    offered = line.customer_calls()
    refused = line.submit(Divert(call_id=offered.call_id, target=target))
    assert line.heard.wait_refusal(refused) is reason
    line.answer(offered)
    commands: list[AnyCommand] = [
        TransferBlind(call_id=offered.call_id, target=target),
        Dial(account_id=line.account_id, target=target, consult_for=offered.call_id),
    ]
    for command in commands:
        line.submit(command)
        assert line.heard.wait_refusal(command) is reason
    assert line.heard.states(offered.call_id)[-1] is ACTIVE


def test_what_nobody_can_be_joined_with(line: Line) -> None:
    call = line.talk_to_customer()
    for consult_id, reason in [
        (call.call_id, RefusalReason.SAME_NUMBER),
        ("nobody", RefusalReason.UNKNOWN_CALL),
    ]:
        command = TransferAttended(call_id=call.call_id, consult_id=consult_id)
        assert line.heard.wait_refusal(line.submit(command)) is reason


def test_digits_before_the_answer_wait(line: Line) -> None:
    line.world.called_customer_answers(True)
    line.submit(dial := Dial(account_id=line.account_id, target=OUTSIDE))
    line.submit(SendDigits(call_id=dial.call_id, digits="12"))
    line.submit(SendDigits(call_id=dial.call_id, digits="3#"))
    line.heard.wait_call(ACTIVE, dial.call_id)
    line.world.wait_digits("123#")
    sent = ("123#", DigitMethod.RFC4733)
    line.heard.wait(CallChanged, lambda it: (it.call.digits, it.call.digit_method) == sent)


def test_no_digits_after_the_end(line: Line) -> None:
    call = line.talk_to_customer()
    line.submit(HangUp(call_id=call.call_id))
    line.heard.wait_call(ENDED)
    command = line.submit(SendDigits(call_id=call.call_id, digits="1"))
    assert line.heard.wait_refusal(command) is RefusalReason.UNKNOWN_CALL


def _is(call: Call, transfer: TransferState, state: CallState) -> bool:
    told = call.transfer is not None and call.transfer.state is transfer
    return told and call.state is state
