"""Widgets of our own, one by one."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ui.theme.icons import Icons
from ui.theme.theme import Theme
from ui.widgets.avatar import initials
from ui.widgets.button import Button
from ui.widgets.field import Field
from ui.widgets.label import Label
from ui.widgets.level_meter import SEGMENTS, lit_segments
from ui.widgets.tabs import Tabs
from ui.widgets.text_area import TextArea

HOSTILE = '<b onclick="x">Ali</b> & <img src="x">'


@pytest.fixture
def icons(qapp: QApplication) -> Icons:
    return Icons(Theme(qapp, "light"))


@pytest.mark.parametrize(
    ("name", "letters"),
    [
        ("Zeynep Arslanoğlu", "ZA"),
        ("ilker ışık", "İI"),
        ("Ömer Faruk Aksoy", "ÖA"),
        ("Şule", "Ş"),
        ("<b>Ali</b>", ""),
        ("0532 123", ""),
        ("  ", ""),
    ],
)
def test_initials(name: str, letters: str) -> None:
    assert initials(name) == letters


@pytest.mark.parametrize(
    ("level", "lit"), [(0.0, 0), (-1.0, 0), (1.0, SEGMENTS), (7.0, SEGMENTS), (0.0001, 0)]
)
def test_meter_ends(level: float, lit: int) -> None:
    assert lit_segments(level) == lit


def test_meter_rises_with_the_level() -> None:
    steps = [lit_segments(level / 100) for level in range(1, 101)]
    assert steps == sorted(steps)
    assert set(steps) > {3, 9, SEGMENTS}


def test_hostile_text_is_shown_as_text(icons: Icons, qtbot: QtBot) -> None:
    label = Label(icons.theme, HOSTILE, elide=True)
    qtbot.addWidget(label)
    assert label.text() == HOSTILE
    assert label.textFormat() is Qt.TextFormat.PlainText


def test_a_wrapped_label_grows_by_whole_lines(icons: Icons, qtbot: QtBot) -> None:
    label = Label(icons.theme, "word " * 40, wrap=True)
    qtbot.addWidget(label)
    assert label.heightForWidth(100) > label.heightForWidth(400) > 18
    assert label.heightForWidth(100) % 18 == 0


def test_a_button_is_pressed_by_keys_and_grows_with_its_words(icons: Icons, qtbot: QtBot) -> None:
    button = Button(icons, "OK")
    qtbot.addWidget(button)
    narrow = button.sizeHint().width()
    with qtbot.waitSignal(button.clicked):
        qtbot.keyClick(button, Qt.Key.Key_Space)
    button.setText("Kaydet ve çağrıya bağla")
    assert button.sizeHint().width() > narrow


@pytest.mark.qt_log_ignore("propagateSizeHints")
def test_tabs_move_by_arrow_keys(icons: Icons, qtbot: QtBot) -> None:
    tabs = Tabs(icons, 3)
    qtbot.addWidget(tabs)
    with qtbot.waitActive(tabs):
        tabs.show()
        tabs.activateWindow()
    tabs.tabs[0].setFocus()
    with qtbot.waitSignal(tabs.chosen) as chosen:
        qtbot.keyClick(tabs.tabs[0], Qt.Key.Key_Right)
    assert chosen.args == [1]
    with qtbot.waitSignal(tabs.chosen) as chosen:
        qtbot.keyClick(tabs.tabs[1], Qt.Key.Key_Right)
    assert chosen.args == [2]
    with qtbot.waitSignal(tabs.chosen) as chosen:
        qtbot.keyClick(tabs.tabs[2], Qt.Key.Key_Right)
    assert chosen.args == [0]


@pytest.mark.parametrize("make", [lambda icons: Field(icons, "search"), lambda _: TextArea()])
@pytest.mark.parametrize(
    ("key", "modifier", "passes"),
    [
        (Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier, True),
        (Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier, True),
        (Qt.Key.Key_H, Qt.KeyboardModifier.ControlModifier, True),
        (Qt.Key.Key_Space, Qt.KeyboardModifier.ControlModifier, True),
        (Qt.Key.Key_1, Qt.KeyboardModifier.AltModifier, True),
        (Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier, False),
        (Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier, False),
        (Qt.Key.Key_Space, Qt.KeyboardModifier.NoModifier, False),
        (Qt.Key.Key_1, Qt.KeyboardModifier.NoModifier, False),
    ],
)
def test_text_fields_let_the_windows_shortcuts_through(
    icons: Icons, qtbot: QtBot, make, key: Qt.Key, modifier: Qt.KeyboardModifier, passes: bool
) -> None:
    field = make(icons)
    qtbot.addWidget(field)
    text = " " if key == Qt.Key.Key_Space else chr(key)
    event = QKeyEvent(QEvent.Type.ShortcutOverride, key, modifier, text)
    event.ignore()
    QApplication.sendEvent(field, event)
    assert event.isAccepted() is not passes
