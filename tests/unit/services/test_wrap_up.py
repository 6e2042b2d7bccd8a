"""An outcome for every conversation, and nothing lost by a clock, a disk or a new call."""

import pytest

from softphone.domain.agent import AgentState
from softphone.domain.call import Call
from softphone.domain.commands import RefusalReason
from softphone.domain.customer import Customer
from softphone.domain.events import EngineLost, EngineSnapshot
from softphone.services.notices import (
    InteractionFiled,
    RequestRefused,
    StoreTrouble,
    WrapUpChanged,
)
from softphone.services.values import WrapUpDraft
from tests.unit.services.desk import Desk
from tests.unit.services.refusing_disk import refusing_disk

LIMIT_S = 45


@pytest.fixture
def talked(desk: Desk) -> Call:
    """A conversation that has just ended."""
    return talk_and_end(desk)


def talk_and_end(desk: Desk, number: str = "05321234567") -> Call:
    call = desk.talk(number)
    desk.wait(60)
    desk.engine.far_hangs_up(call.call_id)
    desk.settle()
    return desk.call(call.call_id)


def draft_of(desk: Desk) -> WrapUpDraft:
    assert desk.core.wrap_up.draft is not None
    return desk.core.wrap_up.draft


def code_of(desk: Desk) -> str:
    return desk.core.wrap_up.codes[0].code


def test_it_begins_with_the_end_of_a_conversation(desk: Desk, talked: Call) -> None:
    draft = draft_of(desk)
    assert draft.interaction_id == talked.call_id
    assert (draft.ends_at, draft.total_s) == (desk.clock.now() + LIMIT_S, LIMIT_S)
    assert desk.core.agent.status.state is AgentState.AFTER_CALL
    assert desk.current().interaction_id == talked.call_id


def test_a_call_without_an_answer_needs_none(desk: Desk) -> None:
    call = desk.ring()
    desk.engine.far_cancels(call.call_id)
    desk.settle()
    assert desk.core.wrap_up.draft is None
    assert desk.core.agent.status.state is AgentState.READY


def test_saving_files_everything_at_once(desk: Desk, zeynep: Customer) -> None:
    call = talk_and_end(desk, zeynep.numbers[0].e164)
    desk.watch(InteractionFiled)
    wrap_up = desk.core.wrap_up
    code = wrap_up.codes[0]
    due = desk.clock.now() + 3600
    desk.core.interactions.type_note(call.call_id, "kart kapatıldı")
    assert wrap_up.choose_code(code.code)
    assert wrap_up.set_resolved(True)
    assert wrap_up.set_follow_up(due)
    assert wrap_up.save()
    desk.settle()
    filed = desk.stored(call.call_id)
    assert (filed.code, filed.code_label, filed.resolved) == (code.code, code.label, True)
    assert (filed.note, filed.filed_at) == ("kart kapatıldı", desk.clock.now())
    assert desk.seen == [InteractionFiled(filed)]
    (promise,) = desk.core.journal.day.follow_ups
    assert (promise.customer_id, promise.due_at) == (zeynep.customer_id, due)
    assert promise.interaction_id == call.call_id
    assert wrap_up.draft is None
    assert not desk.core.calls.calls
    assert desk.core.interactions.current is None
    assert desk.core.agent.status.state is AgentState.READY


def test_no_code_no_filing(desk: Desk, talked: Call) -> None:
    desk.watch(RequestRefused)
    assert not desk.core.wrap_up.save()
    assert not desk.core.wrap_up.choose_code("no such code")
    assert desk.seen == [
        RequestRefused("save", RefusalReason.NO_CODE),
        RequestRefused("choose_code", RefusalReason.NO_CODE, "no such code"),
    ]
    assert draft_of(desk).interaction_id == talked.call_id


@pytest.mark.parametrize("action", ["save", "postpone", "extend"])
def test_without_a_draft_there_is_a_reason(desk: Desk, action: str) -> None:
    desk.watch(RequestRefused)
    assert not getattr(desk.core.wrap_up, action)()
    assert desk.seen == [RequestRefused(action, RefusalReason.NO_CALL)]


def test_a_second_press_of_save_files_once(desk: Desk, talked: Call) -> None:
    desk.watch(InteractionFiled)
    desk.core.wrap_up.choose_code(code_of(desk))
    assert desk.core.wrap_up.save()
    assert desk.core.wrap_up.save()
    desk.settle()
    assert [filed.interaction.call_id for filed in desk.seen] == [talked.call_id]


def test_save_and_break(desk: Desk, talked: Call) -> None:
    desk.core.wrap_up.choose_code(code_of(desk))
    desk.core.wrap_up.save(then=AgentState.BREAK)
    desk.settle()
    assert desk.core.agent.status.state is AgentState.BREAK
    assert desk.stored(talked.call_id).code


def test_time_out_keeps_the_draft_and_lists_the_call(desk: Desk, talked: Call) -> None:
    wrap_up = desk.core.wrap_up
    wrap_up.choose_code(code_of(desk))
    desk.core.interactions.type_note(talked.call_id, "yarım kal")
    desk.wait(LIMIT_S)
    assert wrap_up.draft is None
    assert desk.core.agent.status.state is AgentState.READY
    assert [left.note for left in desk.core.journal.day.uncoded] == ["yarım kal"]
    assert wrap_up.take_up(talked.call_id)
    assert draft_of(desk) == WrapUpDraft(talked.call_id, code=code_of(desk))
    assert desk.current().note == "yarım kal"
    wrap_up.save()
    desk.settle()
    assert not desk.core.journal.day.uncoded


def test_more_time(desk: Desk, talked: Call) -> None:
    before = draft_of(desk)
    assert desk.core.wrap_up.extend(30)
    assert draft_of(desk).ends_at == before.ends_at + 30
    assert draft_of(desk).total_s == LIMIT_S + 30
    desk.wait(LIMIT_S)
    assert draft_of(desk).interaction_id == talked.call_id
    desk.wait(30)
    assert desk.core.wrap_up.draft is None


def test_no_limit(desk: Desk) -> None:
    desk.core.settings.change(after_call_s=0)
    call = talk_and_end(desk)
    assert draft_of(desk) == WrapUpDraft(call.call_id)
    desk.wait(3600)
    assert draft_of(desk).interaction_id == call.call_id
    assert desk.core.wrap_up.postpone()
    assert desk.core.agent.status.state is AgentState.READY


def test_a_refusing_disk_keeps_the_draft_and_stops_the_clock(desk: Desk, talked: Call) -> None:
    desk.watch(StoreTrouble)
    wrap_up = desk.core.wrap_up
    wrap_up.choose_code(code_of(desk))
    with refusing_disk(desk):
        wrap_up.save()
        desk.settle()
    assert desk.seen
    desk.wait(LIMIT_S * 2)
    assert draft_of(desk) == WrapUpDraft(talked.call_id, code=code_of(desk))
    assert not desk.current().code
    assert wrap_up.save()
    desk.settle()
    assert desk.stored(talked.call_id).code == code_of(desk)


def test_what_is_typed_while_it_is_filed_is_not_lost(desk: Desk, talked: Call) -> None:
    interactions = desk.core.interactions
    interactions.type_note(talked.call_id, "bir")
    desk.core.wrap_up.choose_code(code_of(desk))
    desk.core.wrap_up.save()
    interactions.type_note(talked.call_id, "bir iki")
    desk.wait(1)
    stored = desk.stored(talked.call_id)
    assert (stored.note, stored.code) == ("bir iki", code_of(desk))


def test_the_next_conversation_puts_the_draft_aside(desk: Desk, talked: Call) -> None:
    desk.core.wrap_up.set_resolved(True)
    second = talk_and_end(desk, "05339876543")
    assert draft_of(desk).interaction_id == second.call_id
    uncoded = {left.call_id for left in desk.core.journal.day.uncoded}
    assert uncoded == {talked.call_id, second.call_id}
    desk.core.wrap_up.take_up(talked.call_id)
    assert draft_of(desk).resolved


def test_nothing_is_taken_up_during_a_call(desk: Desk, talked: Call) -> None:
    desk.core.wrap_up.postpone()
    desk.ring()
    desk.watch(RequestRefused)
    assert not desk.core.wrap_up.take_up(talked.call_id)
    assert desk.seen == [RequestRefused("take_up", RefusalReason.WRONG_STATE)]


def test_a_conversation_that_goes_on_after_all_needs_no_outcome_yet(desk: Desk) -> None:
    call = desk.talk()
    desk.watch(WrapUpChanged)
    desk.core.bus.publish(EngineLost())
    assert draft_of(desk).interaction_id == call.call_id
    desk.core.bus.publish(EngineSnapshot(calls=(call,)))
    assert desk.core.wrap_up.draft is None
    assert desk.core.agent.status.state is AgentState.TALKING
    desk.settle()
    assert not desk.stored(call.call_id).ended_at


def test_codes_are_those_of_the_company(desk: Desk) -> None:
    codes = desk.ask(lambda unit: unit.codes.all())
    assert codes
    assert desk.core.wrap_up.codes == codes
