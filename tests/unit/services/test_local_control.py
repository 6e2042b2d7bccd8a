"""The words of command line and local API, carried out by a whole core on a fake engine."""

import pytest

from softphone.domain.agent import AgentState
from softphone.domain.call import CallState
from softphone.domain.commands import RefusalReason
from softphone.domain.customer import Customer
from softphone.domain.remote import RemoteAction, RemoteCode, RemoteReply, RemoteRequest
from softphone.services.notices import DialProposed, WindowWanted
from softphone.services.values import DialSource
from tests.unit.services.desk import Desk


def ask(desk: Desk, do: RemoteAction, text: str = "", call_id: str = "") -> RemoteReply:
    reply = desk.core.remote.carry_out(RemoteRequest(do, text, call_id, id=7), trusted=True)
    assert reply.id == 7
    desk.settle()
    return reply


def test_one_call_by_words_alone(desk: Desk) -> None:
    assert ask(desk, RemoteAction.DIAL, "0532 123 45 67").ok
    call = desk.core.calls.focus
    assert call is not None
    desk.engine.far_answers(call.call_id)
    desk.settle()
    assert ask(desk, RemoteAction.HOLD).ok
    assert desk.call(call.call_id).state is CallState.HELD_LOCALLY
    assert ask(desk, RemoteAction.HOLD, "on").ok
    assert desk.call(call.call_id).state is CallState.HELD_LOCALLY
    assert ask(desk, RemoteAction.HOLD, "off").ok
    assert desk.call(call.call_id).state is CallState.ACTIVE
    assert ask(desk, RemoteAction.DTMF, "12#").ok
    assert ask(desk, RemoteAction.MUTE, "on").ok
    assert desk.core.sound.state.muted
    assert ask(desk, RemoteAction.MUTE, "on").ok
    assert desk.core.sound.state.muted
    assert ask(desk, RemoteAction.HANG_UP).ok
    assert desk.call(call.call_id).is_over


def test_asking_a_colleague_and_handing_over(desk: Desk) -> None:
    customer = desk.talk()
    assert ask(desk, RemoteAction.RECORD, "often").code == RemoteCode.BAD_REQUEST
    assert ask(desk, RemoteAction.CONSULT, "2105").ok
    pair = desk.core.calls.consultation
    assert pair is not None
    desk.engine.far_answers(pair[1].call_id)
    desk.settle()
    assert ask(desk, RemoteAction.SWAP).ok
    assert desk.call(customer.call_id).state is CallState.ACTIVE
    assert ask(desk, RemoteAction.SWAP).ok
    assert ask(desk, RemoteAction.JOIN).ok
    assert len(desk.core.calls.conference) == 2
    assert ask(desk, RemoteAction.END_ALL).ok
    assert all(call.is_over for call in desk.core.calls.calls)


def test_every_word_has_its_deed(desk: Desk) -> None:
    """Without a call all that need one say so, none fails."""
    needless = {RemoteAction.STATUS, RemoteAction.POP, RemoteAction.PICK_UP, RemoteAction.VOICEMAIL}
    for action in set(RemoteAction) - needless:
        assert not ask(desk, action).ok


def test_a_page_never_dials_unasked(desk: Desk) -> None:
    desk.talk()
    for action in (RemoteAction.CONSULT, RemoteAction.PICK_UP, RemoteAction.VOICEMAIL):
        reply = desk.core.remote.carry_out(RemoteRequest(action, "2105"), trusted=False)
        assert (reply.ok, reply.code) == (False, RefusalReason.NOT_ALLOWED)
    assert len(desk.core.calls.calls) == 1


def test_answer_and_reject(desk: Desk) -> None:
    first = desk.ring()
    assert ask(desk, RemoteAction.ANSWER).ok
    assert desk.call(first.call_id).state is CallState.ACTIVE
    second = desk.ring("02121112233")
    assert ask(desk, RemoteAction.REJECT).ok
    assert desk.call(second.call_id).is_over


@pytest.mark.parametrize(
    ("do", "text", "code"),
    [
        (RemoteAction.ANSWER, "", RefusalReason.NO_CALL),
        (RemoteAction.HANG_UP, "", RefusalReason.NO_CALL),
        (RemoteAction.HOLD, "", RefusalReason.NO_CALL),
        (RemoteAction.MUTE, "on", RefusalReason.NO_CALL),
        (RemoteAction.DTMF, "1", RefusalReason.NO_CALL),
        (RemoteAction.TRANSFER, "2105", RefusalReason.NO_CALL),
        (RemoteAction.DIAL, "yok böyle", RefusalReason.INVALID_NUMBER),
        (RemoteAction.DIAL, "9" * 300, RefusalReason.INVALID_NUMBER),
        (RemoteAction.HOLD, "maybe", RemoteCode.BAD_REQUEST),
        (RemoteAction.MUTE, "loud", RemoteCode.BAD_REQUEST),
        (RemoteAction.STATE, "talking", RemoteCode.BAD_REQUEST),
        (RemoteAction.STATE, "asleep", RemoteCode.BAD_REQUEST),
    ],
)
def test_what_makes_no_sense_is_refused_with_its_code(
    desk: Desk, do: RemoteAction, text: str, code: str
) -> None:
    reply = ask(desk, do, text)
    assert (reply.ok, reply.code) == (False, code)
    assert desk.core.calls.calls == ()


def test_a_refusal_is_not_remembered_for_the_next_wish(desk: Desk) -> None:
    assert ask(desk, RemoteAction.DIAL, "?").detail == "?"
    assert ask(desk, RemoteAction.STATUS).detail == ""


def test_a_call_that_is_unknown(desk: Desk) -> None:
    desk.talk()
    assert ask(desk, RemoteAction.HANG_UP, call_id="nobody").code == RefusalReason.UNKNOWN_CALL


def test_status_knows_the_customer(desk: Desk, zeynep: Customer) -> None:
    call = desk.talk()
    status = ask(desk, RemoteAction.STATUS).status
    assert status is not None
    assert (status.agent, status.registration) == ("talking", "registered")
    (told,) = status.calls
    assert (told.call_id, told.state, told.direction) == (call.call_id, "active", "incoming")
    assert (told.customer_id, told.customer_name) == (zeynep.customer_id, "Zeynep Arslanoğlu")
    assert told.answered_at


def test_the_state_and_the_window(desk: Desk) -> None:
    desk.watch(WindowWanted)
    assert ask(desk, RemoteAction.STATE, "break").ok
    assert desk.core.agent.status.state is AgentState.BREAK
    assert ask(desk, RemoteAction.POP).ok
    assert desk.seen == [WindowWanted()]


@pytest.mark.parametrize(
    ("do", "trusted", "source"),
    [
        (RemoteAction.LINK, True, DialSource.LINK),
        (RemoteAction.LINK, False, DialSource.API),
        (RemoteAction.DIAL, False, DialSource.API),
    ],
)
def test_links_and_pages_dial_with_the_agents_consent_only(
    desk: Desk, do: RemoteAction, trusted: bool, source: DialSource
) -> None:
    desk.watch(DialProposed, WindowWanted)
    wish = RemoteRequest(do, "tel:+90-532-123-45-67")
    reply = desk.core.remote.carry_out(wish, trusted=trusted)
    assert (reply.ok, reply.code) == (True, RemoteCode.CONFIRM)
    assert desk.core.calls.calls == ()
    proposal, window = desk.seen
    assert isinstance(proposal, DialProposed)
    assert (proposal.target, proposal.source) == ("05321234567", source)
    assert window == WindowWanted()
    assert desk.core.links.confirm(proposal)
    desk.settle()
    assert len(desk.core.calls.calls) == 1


def test_whoever_wants_no_questions_is_asked_none(desk: Desk) -> None:
    desk.core.settings.change(confirm_links=False)
    wish = RemoteRequest(RemoteAction.LINK, "tel:05321234567")
    assert desk.core.remote.carry_out(wish, trusted=False).code == RemoteCode.DONE
    desk.settle()
    assert len(desk.core.calls.calls) == 1


def test_what_is_no_link_is_refused(desk: Desk) -> None:
    reply = ask(desk, RemoteAction.LINK, "tel:")
    assert (reply.ok, reply.code) == (False, RefusalReason.INVALID_NUMBER)
