"""The script of transfers and digits. The common part is in `tests/contract`."""

import pytest

from softphone.domain.account import Account
from softphone.domain.call import Call, CallState, DigitMethod, EndReason, RemoteParty
from softphone.domain.commands import (
    Answer,
    AnyCommand,
    ConfigureAccount,
    Dial,
    Divert,
    Hold,
    RefusalReason,
    Resume,
    SendDigits,
    TransferAttended,
    TransferBlind,
)
from softphone.domain.events import AnyEvent, CallChanged, CommandFailed
from softphone.domain.transfer import Transfer, TransferKind, TransferState
from softphone.engine.fake import FakeEngine

ACCOUNT = Account("a1", "2104", "pbx.example")
CUSTOMER = "+905321234567"
ACTIVE, HELD, ENDED = CallState.ACTIVE, CallState.HELD_LOCALLY, CallState.ENDED


class Stage:
    """A registered fake engine with one customer on the line."""

    def __init__(self) -> None:
        self.events: list[AnyEvent] = []
        self.engine = FakeEngine(clock=lambda: 1000.0)
        self.engine.start(self.events.append)
        self.engine.submit(ConfigureAccount(account=ACCOUNT, password="secret"))
        self.customer = self.engine.incoming(CUSTOMER)
        self.engine.submit(Answer(call_id=self.customer))

    def call(self, call_id: str = "") -> Call:
        """As it was told of last."""
        told = (event.call for event in reversed(self.events) if isinstance(event, CallChanged))
        return next(call for call in told if call.call_id == (call_id or self.customer))

    def transfer(self, target: str = "2101") -> None:
        self.engine.submit(TransferBlind(call_id=self.customer, target=target))

    def consult(self) -> str:
        dial = Dial(account_id="a1", target="2101", consult_for=self.customer)
        self.engine.submit(dial)
        self.engine.far_answers(dial.call_id)
        return dial.call_id

    def refusal(self, command: AnyCommand) -> RefusalReason | None:
        self.engine.submit(command)
        last = self.events[-1]
        return last.reason if isinstance(last, CommandFailed) else None


@pytest.fixture
def stage() -> Stage:
    return Stage()


def test_the_customer_waits_while_the_target_is_called(stage: Stage) -> None:
    stage.transfer()
    assert (stage.call().state, stage.call().transfer) == (
        HELD,
        Transfer(TransferKind.BLIND, "2101"),
    )
    stage.engine.transfer_progress(stage.customer)
    assert stage.call().transfer == Transfer(
        TransferKind.BLIND, "2101", TransferState.RINGING, 180, "Ringing"
    )
    assert stage.refusal(Resume(call_id=stage.customer)) is RefusalReason.WRONG_STATE


def test_a_success_closes_our_leg(stage: Stage) -> None:
    stage.transfer()
    stage.engine.transfer_succeeds(stage.customer)
    call = stage.call()
    assert (call.state, call.end_reason) == (ENDED, EndReason.TRANSFERRED)
    assert call.transfer
    assert call.transfer.state is TransferState.SUCCEEDED


def test_after_a_failure_the_customer_is_back(stage: Stage) -> None:
    stage.transfer()
    stage.engine.transfer_fails(stage.customer)
    call = stage.call()
    assert call.state is ACTIVE
    assert call.transfer
    assert (call.transfer.state, call.transfer.sip_status) == (TransferState.FAILED, 404)


def test_a_customer_who_was_on_hold_stays_there(stage: Stage) -> None:
    stage.engine.submit(Hold(call_id=stage.customer))
    stage.transfer()
    stage.engine.transfer_fails(stage.customer)
    assert stage.call().state is HELD


def test_a_failure_does_not_break_into_another_call(stage: Stage) -> None:
    stage.transfer()
    stage.engine.submit(Answer(call_id=(other := stage.engine.incoming("05550000002"))))
    stage.engine.transfer_fails(stage.customer)
    assert (stage.call().state, stage.call(other).state) == (HELD, ACTIVE)


def test_a_lost_customer(stage: Stage) -> None:
    stage.transfer()
    stage.engine.transfer_loses_customer(stage.customer)
    call = stage.call()
    assert (call.state, call.end_reason, call.sip_status) == (
        ENDED,
        EndReason.HUNG_UP_REMOTELY,
        503,
    )
    assert call.transfer
    assert call.transfer.state is TransferState.CUSTOMER_LOST


def test_both_legs_end_when_customer_and_consulted_are_joined(stage: Stage) -> None:
    consulted = stage.consult()
    assert stage.call(consulted).consult_for == stage.customer
    stage.engine.submit(TransferAttended(call_id=stage.customer, consult_id=consulted))
    stage.engine.transfer_succeeds(stage.customer)
    assert stage.call().end_reason is EndReason.TRANSFERRED
    assert stage.call(consulted).end_reason is EndReason.TRANSFERRED
    assert stage.call().transfer == Transfer(
        TransferKind.ATTENDED, "2101", TransferState.SUCCEEDED, 200, "OK"
    )


def test_a_failed_attended_transfer_leaves_both_calls(stage: Stage) -> None:
    consulted = stage.consult()
    stage.engine.submit(TransferAttended(call_id=stage.customer, consult_id=consulted))
    stage.engine.transfer_fails(stage.customer, 603, "Decline")
    assert (stage.call().state, stage.call(consulted).state) == (HELD, ACTIVE)


@pytest.mark.parametrize(
    ("target", "reason"),
    [
        ("", RefusalReason.INVALID_NUMBER),
        ("9" * 300, RefusalReason.INVALID_NUMBER),
        ("2104", RefusalReason.SAME_NUMBER),
        ("sip:2104@pbx.example", RefusalReason.SAME_NUMBER),
        (CUSTOMER, RefusalReason.SAME_NUMBER),
        ("0532 123 45 67", RefusalReason.SAME_NUMBER),
    ],
)
def test_whom_nobody_can_be_handed_to(stage: Stage, target: str, reason: RefusalReason) -> None:
    customer = stage.customer
    assert stage.refusal(TransferBlind(call_id=customer, target=target)) is reason
    assert stage.refusal(Dial(account_id="a1", target=target, consult_for=customer)) is reason
    assert stage.call().state is ACTIVE


def test_a_call_that_is_sent_on(stage: Stage) -> None:
    offered = stage.engine.incoming("05550000002")
    assert stage.refusal(Divert(call_id=offered, target="2104")) is RefusalReason.SAME_NUMBER
    stage.engine.submit(Divert(call_id=offered, target="2101"))
    assert (stage.call(offered).end_reason, stage.call(offered).sip_status) == (
        EndReason.DIVERTED,
        302,
    )


def test_somebody_else_is_at_the_other_end(stage: Stage) -> None:
    stage.engine.far_identity(stage.customer, RemoteParty("05550000002", "Deniz"))
    assert stage.call().remote == RemoteParty("05550000002", "Deniz")


@pytest.mark.parametrize("method", DigitMethod)
def test_digits_wait_for_the_answer(stage: Stage, method: DigitMethod) -> None:
    stage.engine.far_end_lacks_telephone_events(method is DigitMethod.INFO)
    stage.engine.submit(dial := Dial(account_id="a1", target="600"))
    stage.engine.submit(SendDigits(call_id=dial.call_id, digits="12"))
    stage.engine.submit(SendDigits(call_id=dial.call_id, digits="3"))
    assert (stage.call(dial.call_id).digits, stage.call(dial.call_id).digit_method) == ("123", None)
    assert stage.engine.digits_of(dial.call_id) == ""
    stage.engine.far_answers(dial.call_id)
    assert stage.call(dial.call_id).digit_method is method
    assert stage.engine.digits_of(dial.call_id) == "123"


def test_no_digits_after_the_end(stage: Stage) -> None:
    stage.engine.far_hangs_up(stage.customer)
    command = SendDigits(call_id=stage.customer, digits="1")
    assert stage.refusal(command) is RefusalReason.UNKNOWN_CALL
