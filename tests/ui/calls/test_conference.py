"""A conference as one card."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from softphone.domain.call import CallState, EndReason
from tests.ui.calls.moves import CTRL, STRANGER, press, squeezed, talk
from tests.ui.calls.team import MERT, consult, state
from tests.ui.stage import Stage
from ui.phone.conference_card import ConferenceCard


def join(stage: Stage) -> tuple[ConferenceCard, str, str]:
    customer = talk(stage)
    consulted = consult(stage, customer)
    press(stage, Qt.Key.Key_J, CTRL)
    card = stage.window.phone.calls.conference
    assert card is not None
    return card, customer, consulted


def test_one_card_for_all(stage: Stage) -> None:
    card, customer, consulted = join(stage)
    assert card.isVisible()
    assert set(card.parties) == {customer, consulted}
    assert stage.window.phone.cards == {}
    assert card.accessibleName() == "Conference · 3 people"
    assert card.parties[customer].title.text() == "Zeynep Arslanoğlu"
    assert stage.window.phone.calls.consult[2].isHidden()


def test_levels_of_each_party(stage: Stage) -> None:
    card, customer, consulted = join(stage)
    stage.engine.party_levels({customer: 0.5, consulted: 0.0}, microphone=0.4)
    stage.settle()
    assert card.parties[customer].meter.lit > 0
    assert card.parties[consulted].meter.lit == 0
    assert card.own.meter.lit > 0


def test_silence_and_remove_one(stage: Stage) -> None:
    card, customer, consulted = join(stage)
    row = card.parties[consulted]
    row.menu.actions()[0].trigger()
    stage.settle()
    assert stage.core.calls.get(consulted).silenced
    assert row.accessibleName() == "Burak Demirtaş, muted"
    assert row.menu.actions()[0].text() == "Unmute"
    row.menu.actions()[1].trigger()
    stage.settle()
    assert state(stage, customer) is CallState.ACTIVE
    assert card.isHidden()
    assert list(stage.window.phone.cards) == [customer]


def test_own_microphone(stage: Stage) -> None:
    card, _customer, _consulted = join(stage)
    card.own.button.click()
    stage.settle()
    assert stage.core.sound.state.muted
    assert card.actions.mute.on
    assert card.own.button.accessibleName() == "Mute, on"


def test_leaving_and_ending_are_two_buttons(stage: Stage) -> None:
    card, customer, _consulted = join(stage)
    card.actions.leave.click()
    stage.settle()
    stage.engine.transfer_succeeds(customer)
    stage.settle()
    assert stage.core.calls.get(customer).end_reason is EndReason.TRANSFERRED
    assert card.isHidden()


def test_end_for_everyone(stage: Stage) -> None:
    card, customer, _consulted = join(stage)
    card.actions.end.click()
    stage.settle()
    assert stage.core.calls.get(customer).end_reason is EndReason.HUNG_UP_LOCALLY
    assert stage.core.calls.conference == ()


def test_a_fourth_is_called_beside_it_and_joins(stage: Stage) -> None:
    card, _customer, _consulted = join(stage)
    card.actions.add.click()
    QTest.keyClicks(card.targets.field, "mert")
    stage.wait(lambda: not card.targets.is_searching)
    press(stage, Qt.Key.Key_Return)
    called = next(call for call in stage.core.calls.calls if call.remote.number == MERT)
    assert card.actions.isHidden()
    stage.engine.far_answers(called.call_id)
    stage.settle()
    assert squeezed(stage) == []
    press(stage, Qt.Key.Key_J, CTRL)
    assert set(card.parties) >= {called.call_id}
    assert card.accessibleName() == "Conference · 4 people"
    assert card.actions.isVisible()
    assert not card.actions.leave.isEnabled()
    assert squeezed(stage) == []


def test_hold_is_for_all(stage: Stage) -> None:
    card, customer, consulted = join(stage)
    card.actions.hold.click()
    stage.settle()
    held = CallState.HELD_LOCALLY
    assert (state(stage, customer), state(stage, consulted)) == (held, held)
    card.actions.hold.click()
    stage.settle()
    assert (state(stage, customer), state(stage, consulted)) == (CallState.ACTIVE,) * 2


def test_keys_take_the_place_of_the_buttons(stage: Stage) -> None:
    card, _customer, _consulted = join(stage)
    press(stage, Qt.Key.Key_P, CTRL)
    assert card.actions.keys.isVisible()
    assert not card.actions.mute.isVisible()
    card.actions.keys.pad.keys["7"].click()
    stage.settle()
    assert any(call.digits == "7" for call in stage.core.calls.conference)
    press(stage, Qt.Key.Key_P, CTRL)
    assert card.actions.mute.isVisible()


def test_a_call_that_rings_beside_it_is_a_row(stage: Stage) -> None:
    join(stage)
    ringing = stage.engine.incoming(STRANGER)
    stage.settle()
    assert stage.window.phone.cards[ringing].row.isVisible()
    assert squeezed(stage) == []
