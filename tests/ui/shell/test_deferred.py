"""What waits until the caller's name is on the screen, and what must not wait."""

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from tests.ui.shell.test_calls import ZEYNEP, ring
from tests.ui.stage import Stage
from ui.deferred import Deferred


def test_many_notices_are_one_refresh(qtbot: QtBot) -> None:
    owner, runs = QObject(), []
    refresh = Deferred(owner, lambda: runs.append(1))
    for notice in range(5):
        refresh(notice)
    assert not runs
    qtbot.waitUntil(lambda: bool(runs))
    assert runs == [1]
    assert not refresh.isActive()


@pytest.mark.usefixtures("qapp")
def test_what_is_due_can_be_had_at_once() -> None:
    owner, runs = QObject(), []
    refresh = Deferred(owner, lambda: runs.append(1))
    refresh.run_now()
    assert not runs
    refresh()
    refresh.run_now()
    assert runs == [1]
    assert not refresh.isActive()


def test_the_name_is_on_the_card_before_the_panel_follows(stage: Stage) -> None:
    centre, named = stage.window.centre, []

    def note_name(_page: int) -> None:
        named.extend(card.head.name.text() for card in stage.window.phone.cards.values())

    centre.currentChanged.connect(note_name)
    stage.engine.incoming(ZEYNEP)
    stage.settle()
    assert named == ["Zeynep Arslanoğlu"]
    assert centre.customer.card_page.header.name.text() == "Zeynep Arslanoğlu"


def test_meters_are_still_without_a_call(stage: Stage) -> None:
    strip = stage.window.strip
    call_id = ring(stage)
    stage.core.control.answer()
    speak(stage)
    assert strip.microphone.lit > 0
    assert strip.speaker.lit > 0
    stage.engine.far_hangs_up(call_id)
    stage.settle()
    assert strip.microphone.lit == strip.speaker.lit == 0
    speak(stage)
    assert strip.microphone.lit == strip.speaker.lit == 0


def speak(stage: Stage) -> None:
    stage.engine.levels(0.5, 0.5)
    stage.settle()
