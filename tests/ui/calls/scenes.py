"""Scenes of transfers, conferences and many calls for the pictures."""

from collections.abc import Callable

from softphone.domain.call import CallRoute
from softphone.domain.commands import PauseRecording, StartRecording
from tests.ui.calls.team import BURAK, MERT, consult, gather
from tests.ui.stage import Stage

Shoot = Callable[..., None]

ZEYNEP, STRANGER = "05321234567", "05448612790"
OTHERS = ("05334102786", "05053186409", "02165774012")
VIP_LINE = CallRoute(
    queue="VIP Hat",
    waited_s=48,
    dialled_number="02124441800",
    ivr_choices=("Türkçe", "Kartlar", "Kayıp kart"),
)


def recording(stage: Stage, shoot: Shoot) -> None:
    call_id = _talk(stage, 200)
    stage.engine.submit(StartRecording(call_id=call_id, file="kayit.wav"))
    stage.pass_time(86)
    shoot("30-recording")
    stage.engine.submit(PauseRecording(call_id=call_id))
    stage.pass_time(14)
    shoot("30b-recording-paused")
    stage.core.control.send_digits("1425")
    stage.window.phone.cards[call_id].talk.toggle_keypad()
    shoot("30c-keypad")
    stage.engine.far_holds(call_id)
    stage.window.phone.cards[call_id].talk.toggle_keypad()
    shoot("30d-held-by-the-other-side")
    _finish(stage)


def attended_transfer(stage: Stage, shoot: Shoot) -> None:
    call_id = _talk(stage, 234)
    stage.window.phone.lists.tabs.choose(2)
    card = stage.window.phone.cards[call_id]
    card.open_targets()
    shoot("31-transfer-target")
    card.targets.field.setText("de")
    card.targets.field.textEdited.emit("de")
    stage.wait(lambda: card.targets.list.count > 3)
    shoot("31b-transfer-found")
    card.close_targets()
    stage.engine.submit(StartRecording(call_id=call_id, file="kayit.wav"))
    stage.engine.submit(PauseRecording(call_id=call_id))
    consult(stage, call_id, answered=False)
    stage.pass_time(14)
    shoot("31c-consulting-rings")
    asked = stage.core.calls.consultation[1].call_id
    stage.engine.far_answers(asked)
    stage.pass_time(38)
    shoot("31d-attended-transfer")
    stage.core.control.swap()
    stage.pass_time(150)
    shoot("31e-swapped-long-hold")
    stage.core.control.complete_transfer()
    stage.engine.transfer_progress(call_id)
    shoot("31f-completing")
    stage.engine.transfer_succeeds(call_id)
    shoot("31g-handed-over")
    _finish(stage)


def blind_transfer(stage: Stage, shoot: Shoot) -> None:
    call_id = _talk(stage, 30)
    stage.core.control.transfer(MERT)
    shoot("32-blind-requested")
    stage.engine.transfer_progress(call_id)
    shoot("32b-blind-ringing")
    stage.engine.transfer_fails(call_id)
    shoot("32c-blind-failed")
    stage.core.control.transfer(BURAK)
    stage.engine.transfer_loses_customer(call_id)
    shoot("32d-customer-lost")
    _finish(stage)


def conference(stage: Stage, shoot: Shoot) -> None:
    call_id = _talk(stage, 300)
    other = consult(stage, call_id)
    stage.core.control.join_conference()
    stage.engine.submit(StartRecording(call_id=call_id, file="kayit.wav"))
    stage.settle()
    stage.core.control.silence_party(other, True)
    stage.pass_time(134)
    stage.engine.party_levels({call_id: 0.2, other: 0.0}, microphone=0.02, speaker=0.2)
    shoot("33-conference")
    card = stage.window.phone.calls.conference
    card.open_targets()
    shoot("33b-add-a-person")
    card.close_targets()
    card.actions.toggle_keypad()
    shoot("33c-conference-keypad")
    card.actions.toggle_keypad()
    stage.engine.incoming(STRANGER)
    stage.pass_time(3)
    shoot("33d-conference-and-ringing")
    _finish(stage)


def many(stage: Stage, shoot: Shoot) -> None:
    first = stage.engine.incoming(ZEYNEP, route=VIP_LINE)
    second = stage.engine.incoming(STRANGER)
    stage.pass_time(6)
    shoot("34-two-ringing")
    for number in OTHERS[:2]:
        stage.engine.incoming(number)
    stage.pass_time(6)
    shoot("34b-four-ringing")
    stage.core.control.answer(first)
    stage.pass_time(20)
    shoot("34c-one-of-four")
    stage.core.control.answer(second)
    stage.pass_time(20)
    shoot("34d-two-of-four")
    consult_of = stage.core.calls.calls
    for call in consult_of[2:3]:
        stage.engine.far_cancels(call.call_id)
    stage.settle()
    consult(stage, second)
    stage.pass_time(20)
    shoot("34e-consulting-among-four")
    _finish(stage)


def divert(stage: Stage, shoot: Shoot) -> None:
    call_id = stage.engine.incoming(ZEYNEP, route=VIP_LINE)
    stage.pass_time(4)
    card = stage.window.phone.cards[call_id]
    card.ringing.open_ways()
    shoot("35-reject-ways", card.ringing.ways)
    card.ringing.ways.close()
    card.ringing.divert.click()
    shoot("35b-divert")
    stage.core.control.divert(MERT)
    shoot("35c-diverted")
    _finish(stage)


def _talk(stage: Stage, seconds: float) -> str:
    gather(stage)
    call_id = stage.engine.incoming(ZEYNEP, route=VIP_LINE)
    stage.settle()
    stage.core.control.answer(call_id)
    stage.pass_time(seconds)
    return call_id


def _finish(stage: Stage) -> None:
    """End what is there and wrap it up."""
    for call in stage.core.calls.calls:
        if not call.is_over:
            stage.core.control.hang_up(call.call_id)
    stage.settle()
    while stage.core.wrap_up.draft is not None:
        stage.core.wrap_up.choose_code(stage.core.wrap_up.codes[0].code)
        stage.core.wrap_up.save()
        stage.settle()
    for call in stage.core.calls.calls:
        stage.core.calls.dismiss(call.call_id)
    stage.settle()


CALL_SCENES = (recording, attended_transfer, blind_transfer, conference, many, divert)
