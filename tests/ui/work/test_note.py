from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from softphone.crm.port import StoreProblem
from softphone.services.notices import NoteUnsaved
from tests.ui.work.conftest import STRANGER, Desk

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


def test_typing_never_carries_over_into_the_note_of_another_call(desk: Desk) -> None:
    first = desk.talk()
    area = desk.side.call.note.area
    area.setFocus()
    QTest.keyClicks(area, "birinci")
    desk.stage.settle()
    second = desk.ring(STRANGER)
    desk.core.control.answer(second)
    desk.stage.settle()
    assert area.toPlainText() == ""
    QTest.keyClicks(area, "ikinci")
    other = desk.core.interactions.of_call(second)
    assert other is not None
    desk.stage.wait(lambda: desk.stored(other.interaction_id).note == "ikinci")
    desk.stage.wait(lambda: desk.stored(first.interaction_id).note == "birinci")


def test_the_cursor_stays_while_the_call_changes(desk: Desk) -> None:
    desk.talk()
    area = desk.side.call.note.area
    area.setFocus()
    QTest.keyClicks(area, "birinci")
    QTest.keyClick(area, Qt.Key.Key_Home)
    desk.core.control.toggle_hold()
    desk.stage.settle()
    QTest.keyClicks(area, "en ")
    assert area.toPlainText() == "en birinci"
