from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from softphone.domain.agent import AgentState
from softphone.domain.interaction import WrapUpCode
from tests.ui.work.conftest import Desk
from ui.side.code_tree import matching

ALT, CTRL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier

CODES = (
    WrapUpCode("a", "Şifre işlemi", "Hesap ve şifre", 1),
    WrapUpCode("b", "Limit artışı", "Kart işlemleri", 2),
    WrapUpCode("c", "Ilık karşılama"),
)


def test_three_moves_by_keys_alone(desk: Desk) -> None:
    interaction = desk.wrap_up()
    assert QApplication.focusWidget() is desk.side.wrap_up.picker.filter
    desk.press("1")
    desk.press(Qt.Key.Key_R, ALT)
    desk.press(Qt.Key.Key_Return, CTRL)
    filed = desk.stored(interaction.interaction_id)
    favourite = next(code for code in desk.core.wrap_up.codes if code.favourite == 1)
    assert (filed.code, filed.resolved) == (favourite.code, True)
    assert desk.core.agent.status.state is AgentState.READY
    assert desk.side.currentWidget() is desk.side.targets


def test_saving_without_a_code_asks_for_one_and_loses_nothing(desk: Desk) -> None:
    desk.wrap_up()
    panel = desk.side.wrap_up
    panel.note.area.setPlainText("bekle")
    QTest.mouseClick(panel.save_button.main, Qt.MouseButton.LeftButton)
    desk.stage.settle()
    assert desk.core.wrap_up.draft is not None
    assert panel.picker.filter.property("invalid") is True
    assert panel.note.area.toPlainText() == "bekle"


def test_letters_narrow_the_tree_and_enter_picks(desk: Desk) -> None:
    desk.wrap_up()
    picker = desk.side.wrap_up.picker
    QTest.keyClicks(picker.filter, "sifre")
    found = matching(desk.core.wrap_up.codes, "sifre")
    assert found
    desk.press(Qt.Key.Key_Return, widget=picker.filter)
    draft = desk.core.wrap_up.draft
    assert draft is not None
    assert draft.code == found[0].code
    assert picker.tree.code == found[0].code


def test_digits_are_letters_once_something_is_typed(desk: Desk) -> None:
    desk.wrap_up()
    picker = desk.side.wrap_up.picker
    QTest.keyClicks(picker.filter, "x1")
    draft = desk.core.wrap_up.draft
    assert draft is not None
    assert draft.code == ""
    assert picker.filter.text() == "x1"


def test_matching_folds_turkish_letters_and_reads_groups() -> None:
    assert [code.code for code in matching(CODES, "SIFRE")] == ["a"]
    assert [code.code for code in matching(CODES, "kart limit")] == ["b"]
    assert [code.code for code in matching(CODES, "ilik")] == ["c"]
    assert matching(CODES, "") == CODES


def test_a_follow_up_call_is_promised_with_its_moment(desk: Desk) -> None:
    interaction = desk.wrap_up()
    panel = desk.side.wrap_up
    desk.press(Qt.Key.Key_T, ALT)
    draft = desk.core.wrap_up.draft
    assert draft is not None
    assert draft.follow_up_at > desk.core.now()
    assert panel.moment.isVisible()
    panel.moment.time.setTime(panel.moment.time.time().addSecs(3600))
    desk.press("1", widget=panel.picker.filter)
    desk.press(Qt.Key.Key_Return, CTRL)
    due = desk.read(lambda unit: unit.follow_ups.due())
    promised = [one for one in due if one.interaction_id == interaction.interaction_id]
    assert [one.due_at for one in promised] == [draft.follow_up_at + 3600]


def test_save_and_take_a_break(desk: Desk) -> None:
    desk.wrap_up()
    desk.press("2")
    desk.side.wrap_up.save_button.menu.actions()[0].trigger()
    desk.stage.settle()
    assert desk.core.agent.status.state is AgentState.BREAK


def test_more_time_grows_the_ring(desk: Desk) -> None:
    desk.wrap_up()
    before = desk.core.wrap_up.draft
    desk.press(Qt.Key.Key_E, CTRL)
    after = desk.core.wrap_up.draft
    assert before is not None
    assert after is not None
    assert after.ends_at == before.ends_at + 30


def test_an_uncoded_call_of_today_is_taken_up_and_filed(desk: Desk) -> None:
    idle = desk.stage.window.centre.idle
    uncoded = desk.core.journal.day.uncoded
    assert len(uncoded) == 1
    QTest.mouseClick(idle.uncoded, Qt.MouseButton.LeftButton)
    desk.stage.settle()
    draft = desk.core.wrap_up.draft
    assert draft is not None
    assert draft.interaction_id == uncoded[0].interaction_id
    desk.press("3", widget=desk.side.wrap_up.picker.filter)
    desk.press(Qt.Key.Key_Return, CTRL)
    desk.stage.wait(lambda: not desk.core.journal.day.uncoded)
    assert not idle.uncoded.isVisibleTo(idle)


def test_enter_on_a_row_of_today_takes_it_up(desk: Desk) -> None:
    today = desk.stage.window.centre.idle.today
    calls = desk.core.journal.day.today
    row = next(place for place, call in enumerate(calls) if call.awaits_code)
    today.view.setCurrentIndex(today.model.index(row))
    desk.press(Qt.Key.Key_Return, widget=today.view)
    draft = desk.core.wrap_up.draft
    assert draft is not None
    assert draft.interaction_id == calls[row].interaction_id
