"""Customer and colleague as one unit: swap, complete, join, cancel."""

from PySide6.QtCore import Qt

from softphone.domain.call import CallState, EndReason
from tests.ui.calls.moves import CTRL, STRANGER, card_of, press, talk
from tests.ui.calls.team import consult, state
from tests.ui.stage import Stage


def test_the_customer_stands_above_the_colleague_with_the_ways_out_below(stage: Stage) -> None:
    customer = talk(stage)
    consulted = consult(stage, customer)
    upper, lower = card_of(stage, customer), card_of(stage, consulted)
    ways = stage.window.phone.calls.consult[2]
    assert upper.y() < lower.y() < ways.y()
    assert lower.head.name.text() == "Burak Demirtaş"
    assert lower.accessibleName() == "Burak Demirtaş, Consultation"
    assert upper.talk.isHidden()
    assert lower.talk.hang_up.isHidden()
    words = [way.text() for way in (ways.complete, ways.join, ways.cancel)]
    assert words == ["Complete transfer", "Join as conference", "Cancel, back to customer"]


def test_nobody_is_handed_to_a_telephone_that_still_rings(stage: Stage) -> None:
    customer = talk(stage)
    consulted = consult(stage, customer, answered=False)
    ways = stage.window.phone.calls.consult[2]
    assert not ways.complete.isEnabled()
    assert not ways.join.isEnabled()
    assert ways.cancel.isEnabled()
    stage.engine.far_answers(consulted)
    stage.settle()
    assert ways.complete.isEnabled()


def test_swap_by_key(stage: Stage) -> None:
    customer = talk(stage)
    consulted = consult(stage, customer)
    press(stage, Qt.Key.Key_G, CTRL)
    assert state(stage, customer) is CallState.ACTIVE
    assert state(stage, consulted) is CallState.HELD_LOCALLY
    assert not card_of(stage, customer).talk.isHidden()
    assert card_of(stage, consulted).talk.isHidden()


def test_ctrl_enter_completes(stage: Stage) -> None:
    customer = talk(stage)
    consulted = consult(stage, customer)
    press(stage, Qt.Key.Key_Return, CTRL)
    assert card_of(stage, customer).transfer.isVisible()
    stage.engine.transfer_succeeds(customer)
    stage.settle()
    assert stage.core.calls.get(customer).end_reason is EndReason.TRANSFERRED
    assert consulted not in stage.window.phone.cards


def test_ctrl_enter_saves_the_wrap_up_where_nobody_is_consulted(stage: Stage) -> None:
    talk(stage)
    stage.core.control.hang_up()
    stage.settle()
    stage.core.wrap_up.choose_code(stage.core.wrap_up.codes[0].code)
    press(stage, Qt.Key.Key_Return, CTRL)
    assert stage.core.wrap_up.draft is None


def test_esc_takes_the_customer_back(stage: Stage) -> None:
    customer = talk(stage)
    consulted = consult(stage, customer)
    press(stage, Qt.Key.Key_Escape)
    assert state(stage, customer) is CallState.ACTIVE
    assert stage.core.calls.get(consulted) is None or state(stage, consulted) is CallState.ENDED


def test_in_a_field_the_first_esc_only_leaves_it(stage: Stage) -> None:
    customer = talk(stage)
    consult(stage, customer)
    note = stage.window.side.column.call.note.area
    note.setFocus()
    press(stage, Qt.Key.Key_Escape)
    assert stage.core.calls.consultation is not None
    assert not note.hasFocus()
    press(stage, Qt.Key.Key_Escape)
    assert stage.core.calls.consultation is None


def test_esc_is_a_plain_key_without_a_consultation(stage: Stage) -> None:
    call_id = talk(stage)
    press(stage, Qt.Key.Key_Escape)
    assert state(stage, call_id) is CallState.ACTIVE


def test_a_colleague_who_does_not_answer_leaves_the_customer_on_hold(stage: Stage) -> None:
    customer = talk(stage)
    consulted = consult(stage, customer, answered=False)
    stage.engine.far_refuses(consulted)
    stage.settle()
    assert stage.core.calls.consultation is None
    assert stage.window.phone.calls.consult[2].isHidden()
    assert not card_of(stage, customer).talk.isHidden()


def test_typing_is_not_interrupted_when_the_colleague_answers(stage: Stage) -> None:
    customer = talk(stage)
    consulted = consult(stage, customer, answered=False)
    note = stage.window.side.column.call.note.area
    note.setFocus()
    stage.engine.far_answers(consulted)
    stage.settle()
    assert note.hasFocus()


def test_another_call_that_rings_is_a_row_below(stage: Stage) -> None:
    customer = talk(stage)
    consult(stage, customer)
    ringing = stage.engine.incoming(STRANGER)
    stage.settle()
    card = card_of(stage, ringing)
    assert card.row.isVisible()
    assert card.y() > stage.window.phone.calls.consult[2].y()
    card.row.end.click()
    stage.settle()
    assert stage.core.calls.get(ringing).end_reason is EndReason.REJECTED


def test_what_is_known_of_the_customer_stays_beside_the_consultation(stage: Stage) -> None:
    customer = talk(stage)
    known = stage.window.side.column.call.standing_notes
    assert known.isVisible()
    consult(stage, customer)
    assert known.isVisible()
