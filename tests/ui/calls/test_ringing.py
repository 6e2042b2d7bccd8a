"""A call that rings: take it, refuse it in two ways, send it on; and several at once."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from softphone.domain.call import CallState, EndReason
from tests.ui.calls.moves import CTRL, STRANGER, ZEYNEP, card_of, press, squeezed, talk, type_target
from tests.ui.calls.team import state
from tests.ui.stage import Stage
from ui.phone.call_card import CallCard


def ring(stage: Stage, number: str = ZEYNEP) -> str:
    call_id = stage.engine.incoming(number)
    stage.settle()
    return call_id


@pytest.mark.parametrize(("way", "status"), [(0, 486), (1, 603)])
def test_two_ways_to_refuse(stage: Stage, way: int, status: int) -> None:
    call_id = ring(stage)
    card_of(stage, call_id).ringing.ways.actions()[way].trigger()
    stage.settle()
    call = stage.core.calls.get(call_id)
    assert (call.end_reason, call.sip_status) == (EndReason.REJECTED, status)


def test_reject_itself_is_busy(stage: Stage) -> None:
    call_id = ring(stage)
    card_of(stage, call_id).ringing.reject.click()
    stage.settle()
    assert stage.core.calls.get(call_id).sip_status == 486


def test_divert_to_a_colleague(stage: Stage) -> None:
    call_id = ring(stage)
    press(stage, Qt.Key.Key_T, CTRL)
    type_target(stage, call_id, "mert")
    press(stage, Qt.Key.Key_Return)
    assert stage.core.calls.get(call_id).end_reason is EndReason.DIVERTED
    assert not stage.window.toasts.messages


def test_divert_into_the_own_voicemail(stage: Stage) -> None:
    call_id = ring(stage)
    card = card_of(stage, call_id)
    card.ringing.divert.click()
    assert card.targets.feature.text() == "Send to my voicemail"
    assert card.targets.second.isHidden()
    card.targets.feature.click()
    stage.settle()
    assert stage.core.calls.get(call_id).end_reason is EndReason.DIVERTED


def test_space_is_typed_in_the_search_and_does_not_answer(stage: Stage) -> None:
    call_id = ring(stage)
    press(stage, Qt.Key.Key_T, CTRL)
    press(stage, Qt.Key.Key_Space)
    assert state(stage, call_id) is CallState.OFFERED


def test_four_calls_ring_and_nothing_is_squeezed(stage: Stage) -> None:
    calls = [ring(stage, f"0212444180{place}") for place in range(4)]
    cards = [card_of(stage, call_id) for call_id in calls]
    assert cards[0].ringing.answer.isVisible()
    assert all(card.row.take.isVisible() for card in cards[1:])
    assert [card.y() for card in cards] == sorted(card.y() for card in cards)
    assert squeezed(stage) == []
    cards[2].row.take.click()
    stage.settle()
    assert state(stage, calls[2]) is CallState.ACTIVE
    assert not cards[2].talk.isHidden()
    assert squeezed(stage) == []


def test_one_talked_and_three_held_fit(stage: Stage) -> None:
    calls = [talk(stage, f"0212444180{place}") for place in range(4)]
    assert squeezed(stage) == []
    row = card_of(stage, calls[0]).row
    assert row.take.accessibleName() == "Resume"
    row.take.click()
    stage.settle()
    assert state(stage, calls[0]) is CallState.ACTIVE
    assert state(stage, calls[3]) is CallState.HELD_LOCALLY


def test_two_calls_fit_with_search_and_with_keypad(stage: Stage) -> None:
    first = talk(stage)
    ring(stage, STRANGER)
    assert squeezed(stage) == []
    card_of(stage, first).open_targets()
    stage.settle()
    assert squeezed(stage) == []
    card_of(stage, first).close_targets()
    card_of(stage, first).talk.toggle_keypad()
    stage.settle()
    assert squeezed(stage) == []


def test_the_second_ring_leaves_the_keyboard_with_the_first(stage: Stage) -> None:
    first = ring(stage)
    ring(stage, STRANGER)
    assert card_of(stage, first).ringing.answer.hasFocus()
    press(stage, Qt.Key.Key_Space)
    assert state(stage, first) is CallState.ACTIVE


def test_only_the_main_one_shows_the_key_of_answer(stage: Stage) -> None:
    first, second = ring(stage), ring(stage, STRANGER)
    assert _key(card_of(stage, first)) == "Space"
    assert _key(card_of(stage, second)) == ""


def test_a_held_call_lets_the_ringing_one_have_the_room(stage: Stage) -> None:
    first = talk(stage)
    stage.core.control.toggle_hold()
    second = ring(stage, STRANGER)
    assert card_of(stage, first).talk.isHidden()
    assert _key(card_of(stage, second)) == "Space"


def test_a_search_that_was_typed_in_survives_another_ring(stage: Stage) -> None:
    first = talk(stage)
    press(stage, Qt.Key.Key_T, CTRL)
    field = card_of(stage, first).targets.field
    QTest.keyClicks(field, "me")
    ring(stage, STRANGER)
    assert QApplication.focusWidget() is field
    assert field.text() == "me"


def _key(card: CallCard) -> str:
    return card.ringing.answer.key
