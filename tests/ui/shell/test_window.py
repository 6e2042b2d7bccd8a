"""The window as a whole: states, language, theme, troubles, columns, closing."""

import json
import shutil
from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from softphone.crm.port import StoreProblem
from softphone.domain.agent import CHOOSABLE, AgentState
from softphone.domain.call import MediaProblem, RemoteParty
from softphone.domain.sound import StreamStatistics
from softphone.services.notices import CallTurnedAwayNotice, StoreTrouble
from tests.ui.stage import Stage
from ui.keyboard_map import SHORTCUTS
from ui.shell.agent_menu import AgentMenu

ZEYNEP = "05321234567"
ALT = Qt.KeyboardModifier.AltModifier
CTRL = Qt.KeyboardModifier.ControlModifier


def press(stage: Stage, key: Qt.Key, modifiers=Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(QApplication.focusWidget() or stage.window, key, modifiers)
    stage.settle()


def talk(stage: Stage) -> str:
    call_id = stage.engine.incoming(ZEYNEP)
    stage.settle()
    stage.core.control.answer()
    stage.settle()
    return call_id


class ShownWindows(QObject):
    """Remembers every top-level window that appears."""

    def __init__(self) -> None:
        super().__init__()
        self.names: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.names.append(type(watched).__name__)
        return False


def test_no_part_of_a_screen_flashes_as_a_window_of_its_own(stage: Stage) -> None:
    watcher = ShownWindows()
    app = QApplication.instance()
    assert app is not None
    app.installEventFilter(watcher)
    try:
        talk(stage)
        stage.core.control.hang_up()
        stage.settle()
        stage.core.wrap_up.choose_code(stage.core.wrap_up.codes[0].code)
        stage.core.wrap_up.save()
        stage.settle()
    finally:
        app.removeEventFilter(watcher)
    assert watcher.names == []


def test_the_centre_follows_the_work(stage: Stage) -> None:
    centre = stage.window.centre
    assert centre.currentWidget() is centre.idle
    talk(stage)
    assert centre.currentWidget() is centre.customer
    assert stage.window.rail.items["customer"].isChecked()
    stage.core.control.hang_up()
    stage.settle()
    assert centre.currentWidget() is centre.customer
    stage.core.wrap_up.choose_code(stage.core.wrap_up.codes[0].code)
    stage.core.wrap_up.save()
    stage.settle()
    assert centre.currentWidget() is centre.idle


@pytest.mark.parametrize("place", range(1, len(CHOOSABLE) + 1))
def test_alt_and_a_digit_choose_a_state(stage: Stage, place: int) -> None:
    press(stage, Qt.Key(Qt.Key.Key_0 + place), ALT)
    assert stage.core.agent.status.state is CHOOSABLE[place - 1]


@pytest.mark.qt_log_ignore("does not support")
def test_the_state_menu_by_keys(stage: Stage) -> None:
    press(stage, Qt.Key.Key_S, ALT)
    menu = stage.window.top.state.menu
    assert menu.isVisible()
    assert menu.rows[0].current
    QTest.keyClick(menu.rows[0], Qt.Key.Key_Down)
    QTest.keyClick(menu.rows[1], Qt.Key.Key_Return)
    stage.settle()
    assert not menu.isVisible()
    assert stage.core.agent.status.state is AgentState.BREAK
    assert "Break" in stage.window.top.state.accessibleName()


@pytest.mark.qt_log_ignore("does not support")
def test_a_break_can_be_asked_for_during_a_call(stage: Stage) -> None:
    state = stage.window.top.state
    state.open_menu()
    assert not state.menu.break_switch.isEnabled()
    state.menu.close()
    talk(stage)
    state.open_menu()
    state.menu.break_switch.click()
    state.menu.close()
    assert stage.core.agent.status.next_state is AgentState.BREAK


def test_language_changes_while_it_runs(stage: Stage) -> None:
    call_id = talk(stage)
    card = stage.window.phone.cards[call_id]
    assert card.talk.hang_up.text() == "Hang up"
    stage.core.settings.change(language="tr")
    stage.settle()
    assert card.talk.hang_up.text() == "Kapat"
    assert stage.window.phone.dial_field.placeholderText() == "İsim ya da numara"
    stage.core.settings.change(language="en")
    stage.settle()
    assert card.talk.hang_up.text() == "Hang up"


def test_theme_changes_while_it_runs(stage: Stage) -> None:
    light = stage.frame.grab().toImage().pixelColor(5, 300)
    stage.core.settings.change(theme="dark")
    stage.settle()
    dark = stage.frame.grab().toImage().pixelColor(5, 300)
    assert light.lightness() > 200
    assert dark.lightness() < 60
    stage.core.settings.change(theme="light")


def test_a_lost_engine_is_told_after_some_patience_and_when_it_is_back(stage: Stage) -> None:
    stage.window.troubles._patience.setInterval(1)
    stage.engine.lose()
    stage.wait(lambda: "stopped" in stage.window.banner.words)
    stage.engine.come_back()
    stage.wait(lambda: not stage.window.banner.words)
    assert any("back" in words for words in stage.window.toasts.messages)


def test_the_gravest_trouble_comes_first(stage: Stage) -> None:
    stage.engine.devices((), MediaProblem.NO_MICROPHONE, MediaProblem.NO_SOUND_SERVER)
    stage.settle()
    assert "no sound" in stage.window.banner.words
    assert stage.window.strip.device.text() == "No sound device"
    stage.core.bus.publish(StoreTrouble(StoreProblem.DAMAGED, "kept-aside.db"))
    assert "damaged" in stage.window.banner.words
    assert "kept-aside.db" in stage.window.banner.words
    stage.window.banner.button.click()
    assert "no sound" in stage.window.banner.words


def test_recordings_that_find_no_room_are_told_while_it_lasts(stage: Stage) -> None:
    recording = stage.core.settings.values.recording
    plenty = 10**12
    stage.core.settings.change(recording=replace(recording, least_free_mb=plenty))
    stage.wait(lambda: "disk is full" in stage.window.banner.words)
    stage.core.settings.change(recording=replace(recording, folder=__file__))
    stage.wait(lambda: "cannot be written" in stage.window.banner.words)
    free_mb = shutil.disk_usage(Path(__file__)).free // 1_000_000
    stage.core.settings.change(recording=replace(recording, least_free_mb=free_mb * 2))
    stage.wait(lambda: "Little disk space" in stage.window.banner.words)
    stage.core.settings.change(recording=recording)
    stage.wait(lambda: not stage.window.banner.words)


def test_a_caller_turned_away_is_named(stage: Stage) -> None:
    remote = RemoteParty("05448612790")
    stage.core.bus.publish(CallTurnedAwayNotice(remote, stage.clock()))
    assert any("0544 861 27 90" in words for words in stage.window.toasts.messages)


def test_at_most_two_toasts_and_none_twice(stage: Stage) -> None:
    for words in ("one", "two", "two", "three"):
        stage.window.toasts.show(words)
    stage.settle()
    assert stage.window.toasts.messages == ("two", "three")
    press(stage, Qt.Key.Key_F8)
    press(stage, Qt.Key.Key_Space)
    assert stage.window.toasts.messages == ("two",)


def test_quality_of_the_call_is_on_screen(stage: Stage) -> None:
    call_id = talk(stage)
    statistics = StreamStatistics(
        call_id, codec="G.722", clock_rate=16_000, round_trip_ms=18, loss_percent=0.1, mos=4.3
    )
    stage.engine.statistics(statistics)
    stage.settle()
    assert "18 ms" in stage.window.strip.figures.text()
    assert stage.window.strip.codec.text() == "G.722 16 kHz"
    assert "4.3" in stage.window.top.connection.accessibleName()


def test_at_the_least_size_everything_keeps_its_place(stage: Stage) -> None:
    talk(stage)
    stage.frame.resize(1280, 760)
    stage.settle()
    assert stage.frame.size().toTuple() == (1280, 760)
    assert stage.window.top.figures.isHidden()
    assert stage.window.phone.width() == 283
    assert stage.window.side.width() == 315
    assert stage.window.centre.width() == 632


def test_the_right_column_folds_and_opens_again_for_the_wrap_up(stage: Stage) -> None:
    press(stage, Qt.Key.Key_Period, CTRL)
    assert stage.window.side.width() == 44
    talk(stage)
    stage.core.control.hang_up()
    stage.settle()
    assert stage.window.side.is_open


def test_f6_goes_from_column_to_column(stage: Stage) -> None:
    seen = []
    for _ in range(5):
        press(stage, Qt.Key.Key_F6)
        focus = QApplication.focusWidget()
        columns = ("top", "rail", "phone", "centre", "side")
        seen += [name for name in columns if getattr(stage.window, name).isAncestorOf(focus)]
    assert len(set(seen)) >= 4
    assert seen[0] != "phone"


def test_the_focus_is_ringed_when_keys_lead_there(stage: Stage) -> None:
    button = stage.window.rail.items["home"]
    button.setFocus(Qt.FocusReason.TabFocusReason)
    ring = stage.window._ring
    assert ring.isVisible()
    assert ring.geometry().contains(button.geometry().translated(0, stage.window.rail.y()))
    stage.window.phone.dial_field.setFocus(Qt.FocusReason.TabFocusReason)
    assert not ring.isVisible()


@pytest.mark.qt_log_ignore("does not support")
def test_a_window_with_a_call_does_not_close(stage: Stage) -> None:
    talk(stage)
    assert not stage.frame.close()
    assert stage.window.toasts.messages
    stage.core.control.hang_up()
    stage.settle()
    assert stage.frame.close()


@pytest.mark.qt_log_ignore("does not support")
def test_every_shortcut_is_bound_and_listed(stage: Stage) -> None:
    press(stage, Qt.Key.Key_F1)
    sheet = next(child for child in stage.window.children() if hasattr(child, "_rows"))
    listed = {keys for _, keys in sheet._rows()}
    assert listed >= {shortcut.keys[:1] for shortcut in SHORTCUTS if shortcut.listed}
    sheet.close()


def test_every_control_has_a_name(stage: Stage) -> None:
    talk(stage)
    nameless = [
        f"{type(child).__name__} in {type(child.parentWidget()).__name__}"
        for child in stage.window.findChildren(QWidget)
        if child.focusPolicy() & Qt.FocusPolicy.TabFocus
        and child.isVisible()
        and not (child.accessibleName() or getattr(child, "text", str)())
    ]
    assert nameless == []


def test_the_name_is_marked_when_it_is_painted(qapp: QApplication, tmp_path: Path) -> None:
    assert qapp
    trace = tmp_path / "trace"
    with Stage(tmp_path / "data", language="en", trace=trace) as stage:
        call_id = stage.engine.incoming(ZEYNEP)
        stage.settle()
    marks = [json.loads(line) for line in trace.read_text().splitlines()]
    of_call = [mark["mark"] for mark in marks if mark.get("call_id") == call_id]
    assert of_call.index("call_window") >= 0
    assert of_call.index("pop_painted") > of_call.index("pop_ready")


def test_a_first_start_opens_the_set_up(qapp: QApplication, tmp_path: Path) -> None:
    assert qapp
    with Stage(tmp_path, language="en", account=False) as stage:
        children = [type(child).__name__ for child in stage.window.children()]
        assert "SetupWizard" in children


@pytest.mark.qt_log_ignore("does not support")
def test_the_agent_menu_changes_language_and_theme(stage: Stage) -> None:
    stage.window.top.avatar.click()
    menu = next(child for child in stage.window.children() if isinstance(child, AgentMenu))
    languages, themes = (action.menu() for action in menu.actions() if action.menu())
    next(action for action in languages.actions() if action.text() == "Türkçe").trigger()
    next(action for action in themes.actions() if action.text() == "Dark").trigger()
    menu.close()
    stage.settle()
    assert stage.core.settings.values.language == "tr"
    assert stage.window.top.search.placeholderText() == "Ara"
    assert stage.app._theme.dark
