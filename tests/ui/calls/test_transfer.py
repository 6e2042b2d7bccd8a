"""Handing a customer over: the search, both ways, their progress and their ends."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from softphone.domain.call import CallState, EndReason
from tests.ui.calls.moves import CTRL, SHIFT, ZEYNEP, card_of, press, talk, type_target
from tests.ui.calls.team import AYSE, BURAK, MERT, consult, state
from tests.ui.stage import Stage


def test_ctrl_t_offers_colleagues_the_ready_ones_first(stage: Stage) -> None:
    call_id = talk(stage)
    press(stage, Qt.Key.Key_T, CTRL)
    panel = card_of(stage, call_id).targets
    assert panel.field.hasFocus()
    assert [panel.list.person(row).number for row in range(2)] == [BURAK, AYSE]
    assert panel.list.person(0).right == "Ready"
    assert card_of(stage, call_id).talk.isHidden()
    press(stage, Qt.Key.Key_Escape)
    assert panel.isHidden()
    assert not card_of(stage, call_id).talk.isHidden()
    assert state(stage, call_id) is CallState.ACTIVE


def test_enter_consults_the_chosen_colleague(stage: Stage) -> None:
    call_id = talk(stage)
    press(stage, Qt.Key.Key_T, CTRL)
    press(stage, Qt.Key.Key_Down)
    press(stage, Qt.Key.Key_Return)
    pair = stage.core.calls.consultation
    assert pair is not None
    assert [call.remote.number for call in pair] == [ZEYNEP, AYSE]
    assert state(stage, call_id) is CallState.HELD_LOCALLY


def test_shift_and_enter_hand_over_at_once_and_the_card_follows(stage: Stage) -> None:
    call_id = talk(stage)
    press(stage, Qt.Key.Key_T, CTRL)
    type_target(stage, call_id, "mert")
    press(stage, Qt.Key.Key_Return, SHIFT)
    box = card_of(stage, call_id).transfer
    assert (box.isVisible(), box.title.text(), box.steps.done) == (
        True, "Handing over: Mert Aydın", 1,
    )  # fmt: skip
    stage.engine.transfer_progress(call_id)
    stage.settle()
    assert box.steps.done == 2
    stage.engine.transfer_succeeds(call_id)
    stage.settle()
    assert box.title.text() == "Handed over: Mert Aydın"
    assert stage.core.calls.get(call_id).end_reason is EndReason.TRANSFERRED


def test_a_failed_transfer_says_why_and_that_the_customer_is_still_here(stage: Stage) -> None:
    call_id = talk(stage)
    stage.core.control.transfer(MERT)
    stage.engine.transfer_fails(call_id, 404)
    stage.settle()
    card = card_of(stage, call_id)
    words = "This number does not exist. The customer is still here. (SIP 404)"
    assert card.transfer.detail.text() == words
    assert card.talk.buttons.transfer.isEnabled()
    card.transfer.put_away.emit()
    assert card.transfer.isHidden()
    stage.core.control.transfer(MERT)
    stage.settle()
    assert card.transfer.isVisible()


def test_a_lost_customer_is_said_in_red(stage: Stage) -> None:
    call_id = talk(stage)
    stage.core.control.transfer(MERT)
    stage.engine.transfer_loses_customer(call_id)
    stage.settle()
    card = card_of(stage, call_id)
    assert card.transfer.title.text() == "Customer lost: Mert Aydın"
    assert "Customer lost" in card.accessibleName()


def test_a_typed_number_is_a_target_and_the_customers_own_is_refused(stage: Stage) -> None:
    call_id = talk(stage)
    press(stage, Qt.Key.Key_T, CTRL)
    type_target(stage, call_id, "0216 577 40 13")
    panel = card_of(stage, call_id).targets
    assert panel.target == "02165774013"
    panel.field.clear()
    type_target(stage, call_id, ZEYNEP)
    press(stage, Qt.Key.Key_Return)
    assert panel.isVisible()
    assert panel.field.hasFocus()
    assert stage.window.toasts.messages
    assert stage.core.calls.consultation is None


def test_customers_are_found_by_name_with_each_of_their_numbers(stage: Stage) -> None:
    call_id = talk(stage, "05448612790")
    press(stage, Qt.Key.Key_T, CTRL)
    type_target(stage, call_id, "zeynep arslanoglu")
    people = card_of(stage, call_id).targets.list
    assert people.person(0).name == "Zeynep Arslanoğlu"
    assert people.count == 3
    assert len({people.person(row).number for row in range(3)}) == 3


def test_nobody_found_leaves_nothing_to_press(stage: Stage) -> None:
    call_id = talk(stage)
    press(stage, Qt.Key.Key_T, CTRL)
    type_target(stage, call_id, "qqqq")
    panel = card_of(stage, call_id).targets
    assert panel.list.count == 0
    assert not panel.first.isEnabled()
    assert not panel.second.isEnabled()


def test_park_goes_to_the_parking_lot(stage: Stage) -> None:
    call_id = talk(stage)
    press(stage, Qt.Key.Key_T, CTRL)
    card_of(stage, call_id).targets.feature.click()
    stage.settle()
    assert stage.core.calls.get(call_id).transfer.target == "700"


def test_the_search_leaves_with_the_call(stage: Stage) -> None:
    call_id = talk(stage)
    press(stage, Qt.Key.Key_T, CTRL)
    stage.engine.far_hangs_up(call_id)
    stage.settle()
    assert card_of(stage, call_id).targets.isHidden()


def test_the_keyboard_never_falls_on_a_button_when_its_part_goes_away(stage: Stage) -> None:
    call_id = talk(stage)
    other = consult(stage, call_id)
    assert stage.window.phone.calls.consult[2].complete.hasFocus()
    stage.engine.far_hangs_up(other)
    stage.settle()
    focus = QApplication.focusWidget()
    press(stage, Qt.Key.Key_Space)
    assert state(stage, call_id) is CallState.HELD_LOCALLY
    assert focus is card_of(stage, call_id)
