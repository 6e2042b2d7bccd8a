"""What the tests do again and again."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from tests.ui.stage import Stage
from ui.phone.call_button import CallButton
from ui.phone.call_card import CallCard
from ui.phone.dial_pad import DialKey
from ui.widgets.button import Button

ZEYNEP, STRANGER = "05321234567", "05448612790"
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
PLAIN = Qt.KeyboardModifier.NoModifier


def press(stage: Stage, key: Qt.Key, modifiers: Qt.KeyboardModifier = PLAIN) -> None:
    QTest.keyClick(QApplication.focusWidget() or stage.window, key, modifiers)
    stage.settle()


def talk(stage: Stage, number: str = ZEYNEP) -> str:
    call_id = stage.engine.incoming(number)
    stage.settle()
    stage.core.control.answer(call_id)
    stage.settle()
    return call_id


def card_of(stage: Stage, call_id: str) -> CallCard:
    return stage.window.phone.cards[call_id]


def type_target(stage: Stage, call_id: str, words: str) -> None:
    """Into the open search of a card, until all its answers are there."""
    field = card_of(stage, call_id).targets.field
    assert field.hasFocus()
    QTest.keyClicks(field, words)
    stage.wait(lambda: not card_of(stage, call_id).targets.is_searching)
    stage.settle()


def squeezed(stage: Stage) -> list[str]:
    """Buttons of the phone column that got less height than they need."""
    kinds = Button | CallButton | DialKey
    parts = stage.window.phone.findChildren(QWidget)
    buttons = [part for part in parts if isinstance(part, kinds) and part.isVisible()]
    assert buttons
    return [
        f"{part.accessibleName() or part.text()}: {part.height()}"
        for part in buttons
        if part.height() < part.sizeHint().height()
    ]
