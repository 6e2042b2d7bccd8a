"""The player in the timeline: by pointer and by keys, with its gaps, and what it says."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from softphone.domain.playback import PlaybackProblem, PlaybackState
from softphone.services.notices import PlaybackChanged
from tests.ui.lists.scenes import play_newest, with_recordings
from tests.ui.stage import Stage
from ui.customer.timeline import Timeline
from ui.customer.timeline_model import ROW_ROLE, ContactRow


def timeline(stage: Stage) -> Timeline:
    return stage.window.centre.customer.card_page.timeline


def newest(stage: Stage) -> int:
    """The row of the newest recording, made the current one."""
    shown = timeline(stage)
    for row in range(shown.model.rowCount()):
        data = shown.model.index(row).data(ROW_ROLE)
        if isinstance(data, ContactRow) and shown.player.recording_of(data.contact):
            shown.view.setCurrentIndex(shown.model.index(row))
            return row
    raise AssertionError("no recording")


def click(stage: Stage, row: int, at: QPoint) -> None:
    view = timeline(stage).view
    corner = view.visualRect(view.model().index(row, 0)).topLeft()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=corner + at)
    stage.settle()


def test_p_plays_and_pauses(stage: Stage) -> None:
    sound = with_recordings(stage)
    newest(stage)
    view = timeline(stage).view
    QTest.keyClick(view, Qt.Key.Key_P)
    assert sound.sessions[-1].playing
    QTest.keyClick(view, Qt.Key.Key_P)
    assert not sound.sessions[-1].playing
    assert stage.core.playback.now.state is PlaybackState.PAUSED


def test_arrows_jump_five_seconds_and_s_changes_the_speed(stage: Stage) -> None:
    sound = with_recordings(stage)
    newest(stage)
    view = timeline(stage).view
    QTest.keyClick(view, Qt.Key.Key_P)
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Left, Qt.Key.Key_S):
        QTest.keyClick(view, key)
    assert sound.sessions[-1].position_s == 5
    assert sound.sessions[-1].speed == 1.25


def test_keys_of_other_rows_stay_what_they_are(stage: Stage) -> None:
    sound = with_recordings(stage)
    row = newest(stage)
    view = timeline(stage).view
    QTest.keyClick(view, Qt.Key.Key_Right)
    QTest.keyClick(view, Qt.Key.Key_Down)
    assert sound.sessions == []
    assert view.currentIndex().row() > row


def test_the_button_in_the_row_listens_and_the_open_player_pauses(stage: Stage) -> None:
    sound = with_recordings(stage)
    shown = timeline(stage)
    row = newest(stage)
    index = shown.model.index(row)
    height = shown.view.visualRect(index).height()
    click(stage, row, QPoint(60, height - 22))
    assert sound.sessions[-1].playing
    assert shown.player.open_on(index.data(ROW_ROLE).contact)
    click(stage, row, QPoint(54, 32))
    assert not sound.sessions[-1].playing


def test_a_click_into_the_waveform_jumps_there(stage: Stage) -> None:
    sound = with_recordings(stage)
    row = newest(stage)
    play_newest(stage)
    view = timeline(stage).view
    click(stage, row, QPoint(view.width() // 2, 32))
    assert 60 < sound.sessions[-1].position_s < 200


def test_a_screen_reader_hears_of_the_recording(stage: Stage) -> None:
    with_recordings(stage)
    index = timeline(stage).model.index(newest(stage))
    assert "recording of 4 minute" in index.data(Qt.ItemDataRole.AccessibleTextRole)


def test_gaps_are_known_to_the_player(stage: Stage) -> None:
    with_recordings(stage)
    play_newest(stage)
    gap = stage.core.playback.now.gaps[0]
    assert (gap.start, gap.end) == (95, 130)


def test_a_missing_file_is_said_in_its_row_and_the_window_lives(stage: Stage) -> None:
    sound = with_recordings(stage)
    sound.problem = PlaybackProblem.MISSING
    play_newest(stage)
    stage.window.grab()
    assert stage.core.playback.now.problem is PlaybackProblem.MISSING


def test_a_call_takes_the_sound(stage: Stage) -> None:
    sound = with_recordings(stage)
    play_newest(stage)
    stage.engine.incoming("05321234567")
    stage.settle()
    assert not sound.sessions[-1].playing


def test_what_nobody_sees_falls_silent(stage: Stage) -> None:
    sound = with_recordings(stage)
    play_newest(stage)
    told: list[PlaybackChanged] = []
    stage.core.bus.subscribe(PlaybackChanged, told.append)
    stage.window.centre.show_view("home")
    assert not sound.sessions[-1].playing
    assert told
