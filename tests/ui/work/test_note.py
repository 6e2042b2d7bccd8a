from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from softphone.crm.port import StoreProblem
from softphone.services.notices import NoteUnsaved
from tests.ui.work.conftest import Desk

SENTENCE = Qt.ItemDataRole.AccessibleTextRole


def test_the_note_opens_with_the_answer(desk: Desk) -> None:
    desk.ring()
    assert desk.side.call.note.area.isReadOnly()
    desk.core.control.answer()
    desk.stage.settle()
    assert not desk.side.call.note.area.isReadOnly()


def test_what_is_typed_reaches_the_disk_while_the_call_goes_on(desk: Desk) -> None:
    interaction = desk.talk()
    note = desk.side.call.note
    desk.side.focus_note()
    QTest.keyClicks(note.area, "kart kayip")
    desk.stage.wait(lambda: desk.stored(interaction.interaction_id).note == "kart kayip")
    desk.stage.wait(lambda: "Saved" in note.area.accessibleName())


def test_the_wrap_up_goes_on_with_the_note_of_the_call(desk: Desk) -> None:
    interaction = desk.talk()
    QTest.keyClicks(desk.side.call.note.area, "ilk")
    desk.stage.engine.far_hangs_up(interaction.call_id)
    desk.stage.settle()
    area = desk.side.wrap_up.note.area
    assert area.toPlainText() == "ilk"
    area.setPlainText("ilk ve son")
    desk.stage.wait(lambda: desk.stored(interaction.interaction_id).note == "ilk ve son")


def test_the_history_tells_the_note_of_the_present_call(desk: Desk) -> None:
    desk.talk()
    desk.side.call.note.area.setPlainText("Adres degisecek")
    model = desk.customer.card_page.timeline.model
    row = model.index(0)
    desk.stage.wait(lambda: "Adres degisecek" in str(model.data(row, SENTENCE)))


def test_a_note_that_cannot_be_saved_says_so(desk: Desk) -> None:
    interaction = desk.talk()
    desk.core.bus.publish(NoteUnsaved(interaction.interaction_id, StoreProblem.DISK_FULL))
    assert "Not saved" in desk.side.call.note.area.accessibleName()
