"""Cards of calls: made ahead, used again, and never in the way of the next call."""

from tests.ui.shell.test_calls import STRANGER, ZEYNEP, ring
from tests.ui.stage import Stage


def test_a_card_serves_one_call_after_another(stage: Stage) -> None:
    first = ring(stage, ZEYNEP)
    card = stage.window.phone.cards[first]
    stage.core.control.answer(first)
    stage.settle()
    card.talk.toggle_keypad()
    stage.engine.far_hangs_up(first)
    stage.settle()
    stage.core.wrap_up.postpone()
    stage.core.calls.dismiss(first)
    stage.settle()
    assert card.isHidden()
    second = ring(stage, STRANGER)
    assert stage.window.phone.cards[second] is card
    assert card.head.name.text() == "0544 861 27 90"
    assert card.talk.isHidden()
    assert card.talk.keys.isHidden()
    card.ringing.answer.click()
    stage.settle()
    assert stage.core.calls.get(second).is_live


def test_missed_calls_never_push_the_ringing_one_off_the_screen(stage: Stage) -> None:
    for _ in range(6):
        missed = ring(stage, ZEYNEP)
        stage.engine.far_cancels(missed)
        stage.settle()
    ringing = ring(stage, STRANGER)
    assert list(stage.window.phone.cards) == [ringing]


def test_cards_stand_in_the_order_of_their_calls(stage: Stage) -> None:
    first = ring(stage, ZEYNEP)
    stage.engine.far_cancels(first)
    stage.settle()
    second = ring(stage, ZEYNEP)
    stage.core.control.answer(second)
    third = ring(stage, STRANGER)
    cards = stage.window.phone.cards
    assert list(cards) == [second, third]
    assert cards[second].y() < cards[third].y()
