"""What every engine does alike when several talk at once."""

import pytest

from softphone.domain.call import Call, CallState, EndReason
from softphone.domain.commands import (
    AnyCommand,
    Dial,
    EndConference,
    HangUp,
    Hold,
    JoinConference,
    LeaveConference,
    RefusalReason,
    Resume,
    SilenceParty,
)
from softphone.domain.events import CallChanged
from tests.contract.line import Line
from tests.contract.world import OUTSIDE

ACTIVE, HELD, ENDED = CallState.ACTIVE, CallState.HELD_LOCALLY, CallState.ENDED


def talk_to(line: Line, customers: int) -> tuple[str, ...]:
    """The ids of their calls; all but the last are on hold."""
    call_ids: list[str] = []
    for _ in range(customers):
        line.heard.forget()
        call_ids.append(line.talk_to_customer().call_id)
        line.world.wait_connected()
        if len(call_ids) > 1:
            line.heard.wait_call(HELD, call_ids[-2])
    return tuple(call_ids)


def wait_call(line: Line, call_id: str, state: CallState = ACTIVE, **fields: object) -> Call:
    """Until it is so; looks at the past, too."""
    return line.heard.wait(
        CallChanged,
        lambda it: (
            it.call.call_id == call_id
            and it.call.state is state
            and all(getattr(it.call, name) == value for name, value in fields.items())
        ),
    ).call


def conference_of(line: Line, customers: int) -> tuple[str, ...]:
    call_ids = talk_to(line, customers)
    line.submit(JoinConference(call_ids=call_ids))
    for call_id in call_ids:
        wait_call(line, call_id, in_conference=True)
    line.heard.forget()
    return call_ids


def test_a_removed_party_leaves_the_others(line: Line) -> None:
    first, second, third = conference_of(line, 3)
    line.submit(HangUp(call_id=first))
    assert not line.heard.wait_call(ENDED, first).in_conference
    line.submit(SilenceParty(call_id=third, silenced=True))
    wait_call(line, third, in_conference=True, silenced=True)
    line.submit(HangUp(call_id=second))
    wait_call(line, third, in_conference=False, silenced=False)
    refused = line.submit(EndConference())
    assert line.heard.wait_refusal(refused) is RefusalReason.WRONG_STATE


def test_one_more_joins_a_running_conference(line: Line) -> None:
    first, second = conference_of(line, 2)
    (third,) = talk_to(line, 1)
    line.submit(JoinConference(call_ids=(third,)))
    wait_call(line, third, in_conference=True)
    assert line.heard.states(first) == line.heard.states(second) == []


def test_who_is_not_asked_in_is_held(line: Line) -> None:
    first, second, third = talk_to(line, 3)
    line.heard.forget()
    line.submit(JoinConference(call_ids=(first, second)))
    wait_call(line, first, in_conference=True)
    wait_call(line, second, in_conference=True)
    assert not wait_call(line, third, HELD).in_conference


def test_a_conference_goes_on_while_we_talk_to_somebody_else(line: Line) -> None:
    first, second = conference_of(line, 2)
    line.world.called_customer_answers(True)
    line.submit(dial := Dial(account_id=line.account_id, target=OUTSIDE))
    line.heard.wait_call(ACTIVE, dial.call_id)
    line.submit(Hold(call_id=dial.call_id))
    line.heard.wait_call(HELD, dial.call_id)
    assert line.heard.states(first) == line.heard.states(second) == []


def test_a_member_on_hold_stays_a_member(line: Line) -> None:
    first, second = conference_of(line, 2)
    line.submit(Hold(call_id=first))
    wait_call(line, first, HELD, in_conference=True)
    line.submit(Resume(call_id=first))
    wait_call(line, first, in_conference=True)
    assert line.heard.states(second) == []


def test_it_ends_for_everyone(line: Line) -> None:
    call_ids = conference_of(line, 2)
    line.submit(EndConference())
    for call_id in call_ids:
        assert line.heard.wait_call(ENDED, call_id).end_reason is EndReason.HUNG_UP_LOCALLY


def test_two_go_on_without_us(line: Line) -> None:
    call_ids = conference_of(line, 2)
    line.world.wait_connected()
    line.submit(LeaveConference())
    for call_id in call_ids:
        assert line.heard.wait_call(ENDED, call_id).end_reason is EndReason.TRANSFERRED


def test_three_parties_cannot_be_left_to_each_other(line: Line) -> None:
    conference_of(line, 3)
    refused = line.submit(LeaveConference())
    assert line.heard.wait_refusal(refused) is RefusalReason.WRONG_STATE


def test_there_is_room_for_three(line: Line) -> None:
    call_ids = talk_to(line, 4)
    refused = line.submit(JoinConference(call_ids=call_ids))
    assert line.heard.wait_refusal(refused) is RefusalReason.LINES_FULL


@pytest.mark.parametrize(
    ("command", "reason"),
    [
        (JoinConference(call_ids=()), RefusalReason.WRONG_STATE),
        (JoinConference(call_ids=("nobody",)), RefusalReason.UNKNOWN_CALL),
        (LeaveConference(), RefusalReason.WRONG_STATE),
        (EndConference(), RefusalReason.WRONG_STATE),
        (SilenceParty(call_id="nobody", silenced=True), RefusalReason.UNKNOWN_CALL),
    ],
)
def test_without_a_conference(line: Line, command: AnyCommand, reason: RefusalReason) -> None:
    line.submit(command)
    assert line.heard.wait_refusal(command) is reason


def test_one_call_is_no_conference(line: Line) -> None:
    call = line.talk_to_customer()
    for command in (
        JoinConference(call_ids=(call.call_id,)),
        SilenceParty(call_id=call.call_id, silenced=True),
    ):
        assert line.heard.wait_refusal(line.submit(command)) is RefusalReason.WRONG_STATE


def test_an_offered_call_cannot_join(line: Line) -> None:
    call = line.talk_to_customer()
    line.heard.forget()
    offered = line.customer_calls()
    refused = line.submit(JoinConference(call_ids=(call.call_id, offered.call_id)))
    assert line.heard.wait_refusal(refused) is RefusalReason.WRONG_STATE
