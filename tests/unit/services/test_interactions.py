"""Customer work reaches the disk as it happens."""

from pathlib import Path

import pytest

from softphone.crm.port import StoreProblem
from softphone.domain.call import Direction, EndReason
from softphone.domain.customer import Customer, NewCustomer
from softphone.services.interaction_writer import NOTE_DELAY_S, RETRY_S, RINGING_DELAY_S
from softphone.services.notices import InteractionChanged, NoteSaved, NoteUnsaved
from tests.unit.services.desk import Desk
from tests.unit.services.refusing_disk import refusing_disk

WITHIN_S = 0.5


def test_it_is_on_the_disk_while_it_rings(desk: Desk) -> None:
    call = desk.ring("0532 123 45 67")
    desk.wait(RINGING_DELAY_S)
    stored = desk.stored(desk.current().interaction_id)
    assert (stored.call_id, stored.number) == (call.call_id, "+905321234567")
    assert (stored.direction, stored.agent) == (Direction.INCOMING, "2104")
    assert not stored.answered_at


def test_times_of_the_call_are_kept(desk: Desk) -> None:
    call = desk.talk()
    for seconds in (60, 20, 30):
        desk.wait(seconds)
        desk.core.control.toggle_hold()
        desk.settle()
    desk.wait(5)
    desk.core.control.toggle_hold()
    desk.settle()
    desk.core.control.hang_up()
    desk.settle()
    stored = desk.stored(call.call_id)
    assert (stored.talk_s, stored.hold_s, stored.holds) == (90, 25, 2)
    assert stored.end_reason is EndReason.HUNG_UP_LOCALLY
    assert stored.ended_at == desk.clock.now()


def test_a_dialled_call_that_nobody_takes(desk: Desk) -> None:
    desk.core.control.dial("0532 123 45 67")
    desk.settle()
    interaction = desk.current()
    desk.engine.far_refuses(interaction.call_id)
    desk.settle()
    stored = desk.stored(interaction.interaction_id)
    assert (stored.direction, stored.end_reason) == (Direction.OUTGOING, EndReason.BUSY)
    assert not stored.answered_at
    assert not stored.talk_s


def test_the_first_key_is_on_the_disk_within_half_a_second(desk: Desk) -> None:
    call = desk.talk()
    desk.watch(NoteSaved)
    desk.core.interactions.type_note(call.call_id, "K")
    desk.wait(WITHIN_S)
    assert desk.stored(call.call_id).note == "K"
    assert [saved.interaction_id for saved in desk.seen] == [call.call_id]


def test_typing_without_a_pause_is_saved_all_the_same(desk: Desk) -> None:
    call = desk.talk()
    text = ""
    for letter in "kartını takside düşürmüş":
        text += letter
        desk.core.interactions.type_note(call.call_id, text)
        desk.wait(NOTE_DELAY_S / 2)
        behind = len(text) - len(desk.stored(call.call_id).note)
        assert behind * NOTE_DELAY_S / 2 <= WITHIN_S
    desk.wait(WITHIN_S)
    assert desk.stored(call.call_id).note == text


def test_a_refusing_disk_loses_no_letter(desk: Desk) -> None:
    call = desk.talk()
    desk.watch(NoteSaved, NoteUnsaved)
    with refusing_disk(desk):
        for text in ("Kart", "Kart kayıp"):
            desk.core.interactions.type_note(call.call_id, text)
            desk.wait(WITHIN_S)
        assert {type(notice) for notice in desk.seen} == {NoteUnsaved}
    desk.wait(RETRY_S)
    assert desk.stored(call.call_id).note == "Kart kayıp"
    assert isinstance(desk.seen[-1], NoteSaved)
    assert desk.seen[0] == NoteUnsaved(call.call_id, StoreProblem.READ_ONLY)


def test_a_call_that_rings_while_the_disk_refuses_is_saved_later(desk: Desk) -> None:
    with refusing_disk(desk):
        call = desk.ring()
    desk.wait(RETRY_S)
    assert desk.stored(call.call_id).call_id == call.call_id


def test_stopping_saves_what_was_just_typed(tmp_path: Path) -> None:
    desk = Desk(tmp_path).start()
    call = desk.talk()
    desk.core.interactions.type_note(call.call_id, "son söz")
    desk.stop()
    again = Desk(tmp_path)
    again.start()
    assert again.stored(call.call_id).note == "son söz"
    again.stop()


def test_a_restarted_window_goes_on_with_the_same_interaction(tmp_path: Path) -> None:
    desk = Desk(tmp_path).start()
    customer = desk.ask(lambda unit: unit.customers.add(NewCustomer(first_name="Pınar")))
    call = desk.talk("02125550199")
    desk.core.interactions.link(call.call_id, customer.customer_id)
    desk.core.interactions.type_note(call.call_id, "taksit soruyor")
    desk.wait(WITHIN_S)
    desk.stop()
    again = Desk(tmp_path, desk.engine).start()
    current = again.current()
    assert current.interaction_id == call.call_id
    assert (current.note, current.customer_name) == ("taksit soruyor", "Pınar")
    pop = again.core.pops.of_call(call.call_id)
    assert pop is not None
    assert pop.card is not None
    assert pop.card.customer.first_name == "Pınar"
    again.core.control.hang_up()
    again.settle()
    assert again.stored(call.call_id).note == "taksit soruyor"
    again.stop()


def test_who_types_before_the_earlier_note_was_read_loses_neither(tmp_path: Path) -> None:
    desk = Desk(tmp_path).start()
    call = desk.talk()
    desk.core.interactions.type_note(call.call_id, "kart kayıp")
    desk.stop()
    again = Desk(tmp_path, desk.engine)
    type_note = again.core.interactions.type_note
    at_once = again.core.bus.subscribe(
        InteractionChanged, lambda _notice: (at_once(), type_note(call.call_id, "adres aynı"))
    )
    again.start()
    assert again.current().note == "kart kayıp\nadres aynı"
    again.wait(WITHIN_S)
    assert again.stored(call.call_id).note == "kart kayıp\nadres aynı"
    again.stop()


def test_calls_that_ended_without_a_window_are_closed_and_listed(tmp_path: Path) -> None:
    desk = Desk(tmp_path).start()
    call = desk.talk()
    desk.stop()
    again = Desk(tmp_path).start()
    stored = again.stored(call.call_id)
    assert (stored.ended_at, stored.end_reason) == (call.answered_at, EndReason.ENGINE_LOST)
    assert [left.call_id for left in again.core.journal.day.uncoded] == [call.call_id]
    again.stop()


def test_linking_and_taking_the_link_away(desk: Desk, zeynep: Customer) -> None:
    call = desk.ring("02125550100")
    desk.wait(RINGING_DELAY_S)
    desk.watch(InteractionChanged)
    desk.core.interactions.link(call.call_id, zeynep.customer_id)
    desk.wait(RINGING_DELAY_S)
    assert desk.stored(call.call_id).customer_id == zeynep.customer_id
    pop = desk.core.pops.of_call(call.call_id)
    assert pop is not None
    assert pop.card is not None
    desk.core.interactions.link(call.call_id, "")
    desk.wait(RINGING_DELAY_S)
    assert not desk.stored(call.call_id).customer_id
    pop = desk.core.pops.of_call(call.call_id)
    assert pop is not None
    assert pop.card is None
    assert [change.interaction.customer_name for change in desk.seen] == [zeynep.name, ""]


def test_a_link_taken_away_is_not_made_again_by_looking_again(desk: Desk, zeynep: Customer) -> None:
    call = desk.ring(zeynep.numbers[0].e164)
    desk.core.interactions.link(call.call_id, "")
    desk.core.pops.refresh(call.call_id)
    desk.settle()
    assert not desk.current().customer_id


def test_a_new_customer_is_linked_at_once(desk: Desk) -> None:
    call = desk.ring("02125550100")
    new = NewCustomer(first_name="Selim", last_name="Çakır", number="0212 555 01 00")
    desk.core.interactions.create_customer(call.call_id, new)
    desk.settle()
    assert desk.current().customer_name == "Selim Çakır"
    assert desk.ask(lambda unit: unit.customers.matches("02125550100"))


def test_a_note_on_a_contact_that_is_closed_is_kept_too(desk: Desk) -> None:
    call = desk.ring()
    desk.engine.far_cancels(call.call_id)
    desk.wait(60)
    desk.core.interactions.type_note(call.call_id, "geri aranacak")
    desk.settle()
    assert desk.stored(call.call_id).note == "geri aranacak"


@pytest.mark.parametrize("number", ["", "x" * 200, "<b>1</b>", "'; DROP TABLE customers; --"])
def test_hostile_numbers_are_only_text(desk: Desk, number: str) -> None:
    call = desk.talk(number)
    assert desk.stored(call.call_id).number == number
