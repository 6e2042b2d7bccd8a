"""A call in the phone column: cards, buttons, keys and focus."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from softphone.domain.account import RegistrationFailure
from softphone.domain.call import CallRoute, CallState, EndReason
from tests.ui.stage import Stage

ZEYNEP = "05321234567"
STRANGER = "05448612790"
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
HOSTILE = "<script>alert('x')</script><b>Kötü & Niyetli</b>"


def ring(stage: Stage, number: str = ZEYNEP, name: str = "", route: CallRoute | None = None) -> str:
    call_id = stage.engine.incoming(number, name, route or CallRoute())
    stage.settle()
    return call_id


def press(stage: Stage, key: Qt.Key, modifiers=Qt.KeyboardModifier.NoModifier) -> None:
    target = QApplication.focusWidget() or stage.window
    QTest.keyClick(target, key, modifiers)
    stage.settle()


def state(stage: Stage, call_id: str) -> CallState:
    call = stage.core.calls.get(call_id)
    assert call is not None
    return call.state


def test_a_ringing_call_shows_who_it_is_and_takes_the_focus(stage: Stage) -> None:
    call_id = ring(stage)
    card = stage.window.phone.cards[call_id]
    assert card.head.name.text() == "Zeynep Arslanoğlu"
    assert card.ringing.answer.hasFocus()
    assert stage.window.phone.pad.isHidden()
    assert "Zeynep Arslanoğlu" in card.accessibleName()


def test_space_answers_and_a_second_space_does_nothing(stage: Stage) -> None:
    call_id = ring(stage)
    press(stage, Qt.Key.Key_Space)
    assert state(stage, call_id) is CallState.ACTIVE
    press(stage, Qt.Key.Key_Space)
    assert not stage.core.sound.state.muted
    assert state(stage, call_id) is CallState.ACTIVE


def test_a_call_leaves_the_focus_in_a_field_with_text(stage: Stage) -> None:
    field = stage.window.phone.dial_field
    QTest.keyClicks(field, "05")
    call_id = ring(stage)
    assert field.hasFocus()
    press(stage, Qt.Key.Key_Space)
    assert state(stage, call_id) is CallState.OFFERED
    press(stage, Qt.Key.Key_Space, CTRL)
    assert state(stage, call_id) is CallState.ACTIVE


def test_space_on_a_focused_button_presses_that_button(stage: Stage) -> None:
    call_id = ring(stage)
    stage.window.rail.items["home"].setFocus()
    press(stage, Qt.Key.Key_Space)
    assert state(stage, call_id) is CallState.OFFERED
    assert stage.window.centre.currentWidget() is stage.window.centre.idle


def test_keys_hold_mute_and_hang_up(stage: Stage) -> None:
    call_id = ring(stage)
    press(stage, Qt.Key.Key_Space)
    press(stage, Qt.Key.Key_M, CTRL)
    mute = stage.window.phone.cards[call_id].talk.buttons.mute
    assert stage.core.sound.state.muted
    assert mute.on
    assert mute.accessibleName() == "Mute, on"
    press(stage, Qt.Key.Key_H, CTRL)
    assert state(stage, call_id) is CallState.HELD_LOCALLY
    press(stage, Qt.Key.Key_H, CTRL)
    assert state(stage, call_id) is CallState.ACTIVE
    press(stage, Qt.Key.Key_K, CTRL | SHIFT)
    assert state(stage, call_id) is CallState.ENDED


def test_keypad_sends_tones_to_the_call(stage: Stage) -> None:
    call_id = ring(stage)
    press(stage, Qt.Key.Key_Space)
    press(stage, Qt.Key.Key_P, CTRL)
    talk = stage.window.phone.cards[call_id].talk
    assert talk.keys.isVisible()
    assert set(talk.keys.pad.keys) == set("123456789*0#")
    talk.keys.pad.keys["5"].click()
    stage.settle()
    assert not stage.window.toasts.messages


def test_two_calls_a_small_card_for_the_held_one(stage: Stage) -> None:
    first = ring(stage)
    stage.core.control.answer()
    stage.settle()
    second = ring(stage, STRANGER)
    stage.core.control.answer(second)
    stage.settle()
    cards = stage.window.phone.cards
    assert state(stage, first) is CallState.HELD_LOCALLY
    assert cards[first].talk.isHidden()
    assert not cards[second].talk.isHidden()
    assert stage.window.phone.focus_card is cards[second]


def test_dialling_by_the_field(stage: Stage) -> None:
    field = stage.window.phone.dial_field
    QTest.keyClicks(field, "0532 999 88 77")
    press(stage, Qt.Key.Key_Return)
    call = stage.core.calls.focus
    assert call is not None
    assert call.state is CallState.RINGING
    assert field.text() == ""


def test_what_is_no_number_stays_to_be_mended(stage: Stage) -> None:
    field = stage.window.phone.dial_field
    QTest.keyClicks(field, "!?")
    press(stage, Qt.Key.Key_Return)
    assert field.text() == "!?"
    assert field.property("invalid") is True
    assert stage.window.toasts.messages
    QTest.keyClicks(field, "1")
    assert field.property("invalid") is False


def test_the_dial_pad_types(stage: Stage) -> None:
    for digit in "112":
        stage.window.phone.pad.keys[digit].click()
    assert stage.window.phone.dial_field.text() == "112"


def test_typing_a_name_finds_people_and_enter_calls_the_first(stage: Stage) -> None:
    field = stage.window.phone.dial_field
    QTest.keyClicks(field, "zeynep arslanoglu")
    stage.wait(lambda: field._popup is not None and field.popup.isVisible())
    assert field.popup.list.person(0).name == "Zeynep Arslanoğlu"
    press(stage, Qt.Key.Key_Return)
    call = stage.core.calls.focus
    assert call is not None
    assert call.remote.number.endswith("5321234567")
    assert field.text() == ""


def test_global_search_opens_a_card(stage: Stage) -> None:
    press(stage, Qt.Key.Key_K, CTRL)
    search = stage.window.top.search
    assert search.hasFocus()
    QTest.keyClicks(search, "zeynep arslanoglu")
    stage.wait(lambda: search._popup is not None and search.popup.isVisible())
    press(stage, Qt.Key.Key_Return)
    stage.settle()
    assert stage.window.centre.currentWidget() is stage.window.centre.customer


def test_hostile_names_are_text(stage: Stage) -> None:
    call_id = ring(stage, "", HOSTILE, CallRoute(queue=HOSTILE, ivr_choices=(HOSTILE,) * 9))
    card = stage.window.phone.cards[call_id]
    assert card.head.name.text() == HOSTILE
    assert card.head.name.textFormat() is Qt.TextFormat.PlainText
    assert stage.window.phone.width() == 299


def test_a_refused_call_says_why(stage: Stage) -> None:
    stage.core.control.dial("05321112233")
    stage.settle()
    call = stage.core.calls.focus
    assert call is not None
    stage.engine.far_refuses(call.call_id, EndReason.BUSY)
    stage.settle()
    assert any("busy" in words for words in stage.window.toasts.messages)


def test_without_registration_a_banner_says_why_and_dialling_is_refused(stage: Stage) -> None:
    stage.engine.fail_registration(RegistrationFailure.WRONG_PASSWORD, 401)
    stage.settle()
    assert "password" in stage.window.banner.words
    assert stage.window.banner.words.endswith("(SIP 401)")
    assert not stage.core.control.dial("0532") or stage.window.toasts.messages
    stage.engine.allow_registration()
    stage.settle()
    assert stage.window.banner.words == ""


def test_keys_lead_from_card_to_card(stage: Stage) -> None:
    first = ring(stage)
    stage.core.control.answer()
    stage.settle()
    second = ring(stage, STRANGER)
    cards = stage.window.phone.cards
    press(stage, Qt.Key.Key_Up, CTRL)
    assert cards[first].isAncestorOf(QApplication.focusWidget())
    press(stage, Qt.Key.Key_Down, CTRL)
    assert cards[second].ringing.answer.hasFocus()
