"""Customers handed over through a real PBX: what the customer and the colleague hear and get."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from softphone.domain.call import Call, CallState, EndReason
from softphone.domain.commands import (
    Dial,
    HangUp,
    Hold,
    RefusalReason,
    Resume,
    TransferAttended,
    TransferBlind,
)
from softphone.domain.events import CallChanged
from softphone.domain.transfer import Transfer, TransferKind, TransferState
from tests.pbx import roster
from tests.pbx.agent_engine import USER, AgentEngine
from tests.pbx.asterisk import Asterisk
from tests.pbx.ears import hears, hears_sound
from tests.pbx.phone import Caller, Phone
from tests.pbx.phone_messages import Behaviour, Ended, Offered
from tests.pbx.sound import write_tone
from tests.pbx.waiting import bridged, wait_until

ACTIVE, ENDED, HELD = CallState.ACTIVE, CallState.ENDED, CallState.HELD_LOCALLY
DIRECT = roster.direct_number(USER)
CUSTOMER = Caller("+905321234567", "Zeynep")
CUSTOMER_HZ, COLLEAGUE_HZ = 330.0, 700.0
RING_BACK_HZ = 450.0
"""`tests/pbx/conf/indications.conf`."""
COLLEAGUE = "2101"
UNKNOWN = "4711"
NOT_REGISTERED = "2102"


@pytest.fixture(autouse=True)
def no_sound_server(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PULSE_SERVER", "unix:/nonexistent")


@pytest.fixture
def engine(pbx: Asterisk) -> Iterator[AgentEngine]:
    """Registered."""
    with AgentEngine() as engine:
        engine.register(pbx)
        yield engine


@pytest.fixture
def colleague(pbx: Asterisk, tmp_path: Path) -> Iterator[Phone]:
    """Takes calls, sounds a tone of their own."""
    voice = write_tone(tmp_path / "colleague.wav", COLLEAGUE_HZ)
    with Phone.agent(pbx, COLLEAGUE) as phone:
        heard = str(tmp_path / "colleague_heard.wav")
        phone.answer_calls(behaviour=Behaviour(voice=str(voice), record=heard))
        yield phone


@pytest.fixture
def talking(pbx: Asterisk, engine: AgentEngine, customer: Phone, tmp_path: Path) -> Call:
    """With a customer who sounds a tone."""
    voice = write_tone(tmp_path / "customer.wav", CUSTOMER_HZ)
    heard = str(tmp_path / "customer_heard.wav")
    customer.call(pbx, DIRECT, CUSTOMER, Behaviour(voice=str(voice), record=heard))
    call = engine.answer()
    wait_until(bridged(pbx, USER))
    return call


def blind(engine: AgentEngine, call: Call, target: str) -> None:
    engine.submit(TransferBlind(call_id=call.call_id, target=target))


def consult(engine: AgentEngine, call: Call, target: str = COLLEAGUE) -> Call:
    dial = engine.submit(Dial(account_id="a1", target=target, consult_for=call.call_id))
    engine.heard.wait_call(HELD, call.call_id)
    return engine.heard.wait_call(ACTIVE, dial.call_id)


def wait_transfer(engine: AgentEngine, call: Call, *states: TransferState) -> Call:
    def reached(event: CallChanged) -> bool:
        transfer = event.call.transfer
        return (
            event.call.call_id == call.call_id
            and transfer is not None
            and (transfer.state in states)
        )

    return engine.heard.wait(CallChanged, reached).call


def no_leg_of_ours(pbx: Asterisk) -> Callable[[], bool]:
    return lambda: f"PJSIP/{USER}-" not in pbx.cli("core show channels concise")


def test_customer_and_colleague_talk_and_our_leg_is_gone(
    pbx: Asterisk, engine: AgentEngine, talking: Call, colleague: Phone, tmp_path: Path
) -> None:
    with pbx.ami() as ami:
        blind(engine, talking, COLLEAGUE)
        told = ami.wait_for("BlindTransfer")
    assert (told["Extension"], told["TransfereeCallerIDNum"]) == (COLLEAGUE, CUSTOMER.number)
    over = engine.heard.wait_call(ENDED, talking.call_id)
    assert over.end_reason is EndReason.TRANSFERRED
    assert over.transfer == Transfer(
        TransferKind.BLIND, COLLEAGUE, TransferState.SUCCEEDED, 200, "OK"
    )
    wait_until(hears(tmp_path / "colleague_heard.wav", CUSTOMER_HZ))
    wait_until(hears(tmp_path / "customer_heard.wav", COLLEAGUE_HZ))
    wait_until(no_leg_of_ours(pbx))
    assert "+905321234567" in colleague.wait(Offered).caller


@pytest.mark.parametrize("held_before", [False, True])
def test_the_customer_hears_it_ring(
    engine: AgentEngine, talking: Call, colleague: Phone, tmp_path: Path, held_before: bool
) -> None:
    colleague.answer_calls(0)
    if held_before:
        engine.submit(Hold(call_id=talking.call_id))
        wait_until(hears_sound(tmp_path / "customer_heard.wav"))
    blind(engine, talking, COLLEAGUE)
    engine.heard.wait_call(ENDED, talking.call_id)
    wait_until(hears(tmp_path / "customer_heard.wav", RING_BACK_HZ))


@pytest.mark.usefixtures("colleague")
def test_the_customer_hears_music_while_we_consult(
    engine: AgentEngine, talking: Call, tmp_path: Path
) -> None:
    consult(engine, talking)
    wait_until(hears_sound(tmp_path / "customer_heard.wav"))
    assert not hears(tmp_path / "customer_heard.wav", COLLEAGUE_HZ, share=0.2)()
    assert not hears(tmp_path / "colleague_heard.wav", CUSTOMER_HZ, share=0.2)()


def test_an_unknown_target_leaves_the_customer_with_us(
    engine: AgentEngine, talking: Call, customer: Phone
) -> None:
    blind(engine, talking, UNKNOWN)
    failed = wait_transfer(engine, talking, TransferState.FAILED)
    assert failed.transfer
    assert failed.transfer.sip_status == 404
    assert failed.state is ACTIVE
    assert not customer.reports(Ended)


@pytest.mark.parametrize("target", [NOT_REGISTERED, roster.refused_with(486)])
@pytest.mark.parametrize("held_before", [False, True])
def test_a_customer_whom_the_pbx_let_go(
    engine: AgentEngine, talking: Call, customer: Phone, target: str, held_before: bool
) -> None:
    if held_before:
        engine.submit(Hold(call_id=talking.call_id))
        engine.heard.wait_call(HELD, talking.call_id)
    blind(engine, talking, target)
    over = engine.heard.wait_call(ENDED, talking.call_id)
    assert over.end_reason is EndReason.HUNG_UP_REMOTELY
    assert over.transfer
    assert (over.transfer.state, over.transfer.sip_status) == (TransferState.CUSTOMER_LOST, 503)
    customer.wait(Ended)


def test_a_customer_who_was_on_hold_stays_there(engine: AgentEngine, talking: Call) -> None:
    engine.submit(Hold(call_id=talking.call_id))
    engine.heard.wait_call(HELD, talking.call_id)
    blind(engine, talking, UNKNOWN)
    assert wait_transfer(engine, talking, TransferState.FAILED).state is HELD
    engine.heard.forget()
    engine.submit(Resume(call_id=talking.call_id))
    engine.heard.wait_call(ACTIVE, talking.call_id)


def test_whom_nobody_can_be_handed_to(engine: AgentEngine, talking: Call) -> None:
    for target, reason in [
        ("", RefusalReason.INVALID_NUMBER),
        ("9" * 300, RefusalReason.INVALID_NUMBER),
        (USER, RefusalReason.SAME_NUMBER),
        ("0532 123 45 67", RefusalReason.SAME_NUMBER),
    ]:
        command = engine.submit(TransferBlind(call_id=talking.call_id, target=target))
        assert engine.heard.wait_refusal(command) is reason
    assert engine.heard.states(talking.call_id)[-1] is ACTIVE


@pytest.mark.usefixtures("colleague")
def test_consulted_and_customer_are_joined(
    pbx: Asterisk, engine: AgentEngine, talking: Call, tmp_path: Path
) -> None:
    consulted = consult(engine, talking)
    assert consulted.consult_for == talking.call_id
    with pbx.ami() as ami:
        engine.submit(TransferAttended(call_id=talking.call_id, consult_id=consulted.call_id))
        assert ami.wait_for("AttendedTransfer")["Result"] == "Success"
    for call in (talking, consulted):
        over = engine.heard.wait_call(ENDED, call.call_id)
        assert over.end_reason is EndReason.TRANSFERRED
    handed_over = engine.heard.wait_call(ENDED, talking.call_id)
    assert handed_over.transfer
    assert handed_over.transfer.state is TransferState.SUCCEEDED
    wait_until(hears(tmp_path / "colleague_heard.wav", CUSTOMER_HZ))
    wait_until(hears(tmp_path / "customer_heard.wav", COLLEAGUE_HZ))
    wait_until(no_leg_of_ours(pbx))


def test_a_consultation_that_is_cancelled(
    engine: AgentEngine, talking: Call, colleague: Phone, customer: Phone
) -> None:
    consulted = consult(engine, talking)
    engine.submit(HangUp(call_id=consulted.call_id))
    engine.heard.wait_call(ENDED, consulted.call_id)
    colleague.wait(Ended)
    engine.heard.forget()
    engine.submit(Resume(call_id=talking.call_id))
    engine.heard.wait_call(ACTIVE, talking.call_id)
    assert not customer.reports(Ended)
