"""Buttons of a call that is on: keypad, recording, long hold, hold by the other side."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from softphone.domain.call import CallState
from softphone.domain.recording import RecordingPolicy, RecordingState
from tests.ui.calls.moves import CTRL, STRANGER, card_of, press, talk
from tests.ui.calls.team import state
from tests.ui.stage import Stage


def test_digits_are_typed_and_shown_with_their_method(stage: Stage) -> None:
    call_id = talk(stage)
    press(stage, Qt.Key.Key_P, CTRL)
    for key in (Qt.Key.Key_1, Qt.Key.Key_4):
        press(stage, key)
    press(stage, Qt.Key.Key_Asterisk, Qt.KeyboardModifier.ShiftModifier)
    keys = card_of(stage, call_id).talk.keys
    assert stage.engine.digits_of(call_id) == "14*"
    assert (keys.sent.text(), keys.method.text()) == ("14*", "RFC 4733")


def test_digits_by_info_say_so(stage: Stage) -> None:
    call_id = talk(stage)
    stage.engine.far_end_lacks_telephone_events()
    press(stage, Qt.Key.Key_P, CTRL)
    card_of(stage, call_id).talk.keys.pad.keys["5"].click()
    stage.settle()
    assert card_of(stage, call_id).talk.keys.method.text() == "SIP INFO"


def test_digits_before_the_answer_wait(stage: Stage) -> None:
    stage.core.control.dial("05321112233")
    stage.settle()
    call = stage.core.calls.focus
    press(stage, Qt.Key.Key_P, CTRL)
    keys = card_of(stage, call.call_id).talk.keys
    keys.pad.keys["9"].click()
    stage.settle()
    assert keys.method.text() == "Sent after the answer"
    stage.engine.far_answers(call.call_id)
    stage.settle()
    assert stage.engine.digits_of(call.call_id) == "9"
    assert keys.method.text() == "RFC 4733"


def test_closing_the_keypad_gives_the_keyboard_to_the_button_that_opens_it(stage: Stage) -> None:
    call_id = talk(stage)
    press(stage, Qt.Key.Key_P, CTRL)
    talking = card_of(stage, call_id).talk
    assert talking.keys.isAncestorOf(QApplication.focusWidget())
    press(stage, Qt.Key.Key_P, CTRL)
    assert talking.buttons.keypad.hasFocus()


def test_ctrl_r_starts_pauses_and_resumes_the_recording(stage: Stage) -> None:
    call_id = talk(stage)
    record = card_of(stage, call_id).talk.buttons.record
    assert record.text() == "Record"
    press(stage, Qt.Key.Key_R, CTRL)
    stage.wait(lambda: stage.core.calls.get(call_id).recording is not None)
    stage.settle()
    assert (record.text(), record.on) == ("Recording", True)
    press(stage, Qt.Key.Key_R, CTRL)
    assert stage.core.calls.get(call_id).recording.state is RecordingState.PAUSED
    assert record.accessibleName() == "Recording paused"
    press(stage, Qt.Key.Key_R, CTRL)
    assert stage.core.calls.get(call_id).recording.state is RecordingState.RUNNING


def test_a_paused_recording_is_said_and_can_be_ended(stage: Stage) -> None:
    call_id = talk(stage)
    line = card_of(stage, call_id).talk.recording
    stage.core.recordings.toggle(call_id)
    stage.wait(lambda: stage.core.calls.get(call_id).recording is not None)
    stage.core.recordings.toggle_pause(call_id)
    stage.pass_time(14)
    assert line.isVisible()
    assert line.words == "Recording paused 00:14"
    line.end.click()
    stage.wait(lambda: stage.core.calls.get(call_id).recording is None)
    stage.settle()
    assert not line.isVisible()


def test_the_strip_tells_whether_the_call_is_recorded(stage: Stage) -> None:
    mark = stage.window.strip.recording
    assert mark.isHidden()
    call_id = talk(stage)
    assert mark.words == "Not recorded"
    stage.core.recordings.toggle(call_id)
    stage.wait(lambda: stage.core.calls.get(call_id).recording is not None)
    stage.pass_time(31)
    assert mark.words == "Recording 00:31"
    stage.core.recordings.toggle_pause(call_id)
    stage.pass_time(5)
    assert mark.words == "Recording paused 00:31"
    stage.core.control.hang_up()
    stage.settle()
    assert mark.isHidden()


def test_what_is_always_recorded_cannot_be_ended(stage: Stage) -> None:
    rules = stage.core.settings.values.recording
    always = type(rules)(policy=RecordingPolicy.ALWAYS)
    stage.core.settings.change(recording=always)
    call_id = talk(stage)
    stage.wait(lambda: stage.core.calls.get(call_id).recording is not None)
    stage.core.recordings.toggle_pause(call_id)
    stage.settle()
    assert card_of(stage, call_id).talk.recording.isVisible()
    assert not card_of(stage, call_id).talk.recording.end.isVisible()


def test_a_long_hold_turns_red(stage: Stage) -> None:
    call_id = talk(stage)
    stage.core.control.toggle_hold()
    band = card_of(stage, call_id).band
    stage.pass_time(119)
    assert not band.late
    stage.pass_time(2)
    assert band.late
    stage.core.control.toggle_hold()
    stage.settle()
    assert not band.late


def test_hold_by_the_other_side_is_said(stage: Stage) -> None:
    call_id = talk(stage)
    stage.engine.far_holds(call_id)
    stage.settle()
    assert "Held by the other side" in card_of(stage, call_id).accessibleName()
    assert card_of(stage, call_id).talk.buttons.hold.isEnabled()


def test_conference_joins_the_two_calls_that_are_there(stage: Stage) -> None:
    first, second = talk(stage), talk(stage, STRANGER)
    card_of(stage, second).talk.buttons.conference.click()
    stage.settle()
    assert {call.call_id for call in stage.core.calls.conference} == {first, second}


def test_conference_asks_whom_to_call_where_there_is_only_one(stage: Stage) -> None:
    call_id = talk(stage)
    card = card_of(stage, call_id)
    card.talk.buttons.conference.click()
    assert card.targets.isVisible()
    assert card.targets.first.text() == "Call, then join"
    press(stage, Qt.Key.Key_Return)
    assert stage.core.calls.consultation is not None


def test_swap_of_two_plain_calls(stage: Stage) -> None:
    first, second = talk(stage), talk(stage, STRANGER)
    press(stage, Qt.Key.Key_G, CTRL)
    assert state(stage, first) is CallState.ACTIVE
    assert state(stage, second) is CallState.HELD_LOCALLY
