"""What every engine does, whatever is behind it. One suite, three worlds (see `conftest`)."""

from collections.abc import Callable

import pytest

from softphone.domain.account import RegistrationFailure, RegistrationState
from softphone.domain.call import Call, CallState, Direction, EndReason
from softphone.domain.commands import (
    Answer,
    AnyCommand,
    ConfigureAccount,
    Dial,
    HangUp,
    Hold,
    RefusalReason,
    Reject,
    RejectWith,
    RemoveAccount,
    Resume,
    RetryRegistration,
    SendDigits,
    SetMuted,
)
from softphone.domain.events import EngineSnapshot, RegistrationChanged, SoundChanged
from tests.contract.line import Line
from tests.contract.recorder import Recorder
from tests.contract.world import BUSY, CUSTOMER, OUTSIDE, World

ACTIVE, ENDED, HELD = CallState.ACTIVE, CallState.ENDED, CallState.HELD_LOCALLY


@pytest.mark.usefixtures("world")
def test_the_snapshot_comes_first(heard: Recorder) -> None:
    snapshot = heard.wait(EngineSnapshot)
    assert heard.events[0] == snapshot
    assert snapshot.epoch
    assert (snapshot.registrations, snapshot.calls) == ((), ())


def test_an_account_registers(world: World, heard: Recorder) -> None:
    world.engine.submit(ConfigureAccount(account=world.account, password=world.password))
    registration = heard.wait_registration(RegistrationState.REGISTERED)
    states = [e.registration.state for e in heard.events if isinstance(e, RegistrationChanged)]
    assert states[0] is RegistrationState.REGISTERING
    assert registration.account_id == world.account.account_id
    assert registration.sip_status == 200
    assert registration.expires_s > 0


def test_a_wrong_password_waits_for_a_person(world: World, heard: Recorder) -> None:
    denied = world.deny_password()
    world.engine.submit(ConfigureAccount(account=world.account, password=denied))
    refused = heard.wait_registration(RegistrationState.REFUSED, RegistrationState.FAILED)
    assert refused.state is RegistrationState.REFUSED
    assert refused.failure is RegistrationFailure.WRONG_PASSWORD
    assert refused.sip_status == 401
    assert refused.retry_in_s == 0


def test_the_same_account_again_disturbs_no_call(line: Line) -> None:
    call = line.talk_to_customer()
    line.submit(ConfigureAccount(account=line.world.account, password=line.world.password))
    line.submit(Hold(call_id=call.call_id))
    line.heard.wait_call(HELD, call.call_id)
    assert line.heard.states(call.call_id) == [CallState.OFFERED, ACTIVE, HELD]


def test_a_removed_account_is_gone(line: Line) -> None:
    line.submit(RemoveAccount(account_id=line.account_id))
    line.heard.wait_registration(RegistrationState.UNREGISTERED)
    refused = line.submit(Dial(account_id=line.account_id, target=OUTSIDE))
    assert line.heard.wait_refusal(refused) is RefusalReason.UNKNOWN_ACCOUNT


def test_a_call_comes_in_is_answered_and_hung_up(line: Line) -> None:
    offered = line.customer_calls()
    assert offered.direction is Direction.INCOMING
    assert offered.remote.number == CUSTOMER
    assert offered.account_id == line.account_id
    assert offered.started_at > 0
    line.submit(Answer(call_id=offered.call_id))
    active = line.heard.wait_call(ACTIVE)
    assert active.answered_at >= offered.started_at
    line.submit(HangUp(call_id=offered.call_id))
    ended = line.heard.wait_call(ENDED)
    assert ended.end_reason is EndReason.HUNG_UP_LOCALLY
    assert ended.ended_at >= active.answered_at
    assert line.heard.states(ended.call_id) == [CallState.OFFERED, ACTIVE, ENDED]


def test_a_caller_who_hangs_up_ends_the_call(line: Line) -> None:
    line.talk_to_customer()
    line.world.customer_ends(line.leg)
    assert line.heard.wait_call(ENDED).end_reason is EndReason.HUNG_UP_REMOTELY


def test_a_caller_who_gives_up_was_missed(line: Line) -> None:
    line.customer_calls()
    line.world.customer_ends(line.leg)
    ended = line.heard.wait_call(ENDED)
    assert ended.end_reason is EndReason.CANCELLED
    assert ended.was_missed


@pytest.mark.parametrize(("reason", "status"), [(RejectWith.BUSY, 486), (RejectWith.DECLINE, 603)])
def test_a_rejected_call_is_over(line: Line, reason: RejectWith, status: int) -> None:
    offered = line.customer_calls()
    line.submit(Reject(call_id=offered.call_id, reason=reason))
    ended = line.heard.wait_call(ENDED)
    assert ended.end_reason is EndReason.REJECTED
    assert ended.sip_status == status
    assert not ended.was_missed


def test_an_offered_call_that_is_hung_up_is_rejected(line: Line) -> None:
    line.submit(HangUp(call_id=line.customer_calls().call_id))
    assert line.heard.wait_call(ENDED).end_reason is EndReason.REJECTED


def test_a_dialled_call_rings_is_answered_and_ended_by_the_far_end(line: Line) -> None:
    line.world.called_customer_answers(True)
    line.submit(dial := Dial(account_id=line.account_id, target=OUTSIDE))
    line.heard.wait_call(ACTIVE, dial.call_id)
    line.world.called_customer_ends()
    ended = line.heard.wait_call(ENDED, dial.call_id)
    assert ended.direction is Direction.OUTGOING
    assert ended.end_reason is EndReason.HUNG_UP_REMOTELY
    states = line.heard.states(dial.call_id)
    assert [states[0], *states[-3:]] == [CallState.DIALING, CallState.RINGING, ACTIVE, ENDED]


def test_a_dialled_call_can_be_given_up(line: Line) -> None:
    line.world.called_customer_answers(False)
    line.submit(dial := Dial(account_id=line.account_id, target=OUTSIDE))
    line.heard.wait_call(CallState.RINGING, dial.call_id)
    line.submit(HangUp(call_id=dial.call_id))
    ended = line.heard.wait_call(ENDED, dial.call_id)
    assert ended.end_reason is EndReason.HUNG_UP_LOCALLY
    assert not ended.answered_at


def test_a_busy_number_says_so(line: Line) -> None:
    line.submit(Dial(account_id=line.account_id, target=BUSY))
    ended = line.heard.wait_call(ENDED)
    assert ended.end_reason is EndReason.BUSY
    assert ended.sip_status == 486


def test_hold_and_resume_keep_account_of_the_time(line: Line) -> None:
    call = line.talk_to_customer()
    line.submit(Hold(call_id=call.call_id))
    held = line.heard.wait_call(HELD)
    assert held.holds == 1
    assert held.held_since >= call.answered_at
    line.heard.forget()
    line.submit(Resume(call_id=call.call_id))
    resumed = line.heard.wait_call(ACTIVE)
    assert (resumed.holds, resumed.held_since) == (1, 0)
    assert resumed.held_s >= 0
    assert resumed.answered_at == call.answered_at


def test_the_second_call_answered_holds_the_first(line: Line) -> None:
    first = line.talk_to_customer()
    line.heard.forget()
    second = line.customer_calls()
    assert second.second_call
    line.submit(Answer(call_id=second.call_id))
    line.heard.wait_call(ACTIVE, second.call_id)
    line.heard.wait_call(HELD, first.call_id)
    line.heard.forget()
    line.submit(Resume(call_id=first.call_id))
    line.heard.wait_call(HELD, second.call_id)
    line.heard.wait_call(ACTIVE, first.call_id)


def test_the_microphone_closes_and_opens(line: Line) -> None:
    for muted in (True, False):
        line.heard.forget()
        line.submit(SetMuted(muted=muted))
        line.heard.wait(SoundChanged, lambda event, muted=muted: event.sound.muted is muted)


def test_digits_arrive_at_the_far_end(line: Line) -> None:
    line.world.called_customer_answers(True)
    line.submit(dial := Dial(account_id=line.account_id, target=OUTSIDE))
    line.heard.wait_call(ACTIVE, dial.call_id)
    line.submit(SendDigits(call_id=dial.call_id, digits="12#"))
    line.world.wait_digits("12#")


@pytest.mark.parametrize("kind", [Answer, Reject, HangUp, Hold, Resume])
def test_a_call_nobody_knows(line: Line, kind: Callable[..., AnyCommand]) -> None:
    command = line.submit(kind(call_id="nobody"))
    assert line.heard.wait_refusal(command) is RefusalReason.UNKNOWN_CALL


def _offered(line: Line) -> Call:
    return line.customer_calls()


def _active(line: Line) -> Call:
    return line.talk_to_customer()


def _held(line: Line) -> Call:
    call = line.talk_to_customer()
    line.submit(Hold(call_id=call.call_id))
    return line.heard.wait_call(HELD)


@pytest.mark.parametrize(
    ("situation", "kinds"),
    [
        (_offered, (Hold, Resume)),
        (_active, (Answer, Reject, Resume)),
        (_held, (Answer, Reject, Hold)),
    ],
)
def test_a_command_that_makes_no_sense_now(
    line: Line, situation: Callable[[Line], Call], kinds: tuple[Callable[..., AnyCommand], ...]
) -> None:
    call = situation(line)
    for kind in kinds:
        command = line.submit(kind(call_id=call.call_id))
        assert line.heard.wait_refusal(command) is RefusalReason.WRONG_STATE
    assert line.heard.states(call.call_id)[-1] is call.state


def test_what_cannot_be_dialled(line: Line) -> None:
    for target, account_id, reason in [
        ("", line.account_id, RefusalReason.INVALID_NUMBER),
        ("<script>", line.account_id, RefusalReason.INVALID_NUMBER),
        (OUTSIDE, "nobody", RefusalReason.UNKNOWN_ACCOUNT),
    ]:
        command = line.submit(Dial(account_id=account_id, target=target))
        assert line.heard.wait_refusal(command) is reason


@pytest.mark.parametrize("kind", [RemoveAccount, RetryRegistration])
def test_an_account_nobody_knows(line: Line, kind: Callable[..., AnyCommand]) -> None:
    command = line.submit(kind(account_id="nobody"))
    assert line.heard.wait_refusal(command) is RefusalReason.UNKNOWN_ACCOUNT


def test_nothing_is_told_after_the_end(line: Line) -> None:
    line.world.engine.stop()
    line.heard.forget()
    line.world.customer_calls()
    assert line.heard.events == ()
