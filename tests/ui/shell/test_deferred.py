"""What waits until the caller's name is on the screen, and what must not wait."""

import pytest
from PySide6.QtCore import QObject, Qt
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


def test_the_name_does_not_wait_for_the_panel(stage: Stage) -> None:
    """However late the panel is: here an hour, until we say so."""
    centre = stage.window.centre
    follow = centre.findChildren(Deferred, options=Qt.FindChildOption.FindDirectChildrenOnly)
    for refresh in follow:
        refresh.setInterval(3_600_000)
    call_id = stage.engine.incoming(ZEYNEP)
    cards = stage.window.phone.cards
    stage.wait(lambda: call_id in cards and cards[call_id].head.name.text() == "Zeynep Arslanoğlu")
    assert centre.currentWidget() is centre.idle
    for refresh in follow:
        refresh.run_now()
    stage.settle()
    assert centre.currentWidget() is centre.customer
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
