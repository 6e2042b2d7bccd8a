"""Recordings: begun by the policy or by hand, paused, kept with their gaps; the disk is watched."""

import os
import re
import shutil
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from softphone.domain.account import Account
from softphone.domain.call import Call, Direction
from softphone.domain.commands import RefusalReason
from softphone.domain.events import RecordingFinished
from softphone.domain.recording import (
    Gap,
    RecordedFile,
    RecordingPolicy,
    RecordingProblem,
    RecordingState,
)
from softphone.engine.recording.wav_file import WavFile
from softphone.services.notices import RecordingsChanged, RequestRefused
from softphone.services.recording_name import call_and_start, recording_file
from tests.unit.services.desk import Desk

CUSTOMER = "05321234567"


def set_rules(desk: Desk, **rules: object) -> None:
    recording = desk.core.settings.values.recording
    desk.core.settings.change(recording=replace(recording, **rules))
    desk.main.run_until(lambda: desk.core.recordings.free_mb is not None)


def until(desk: Desk, condition: Callable[[], object]) -> None:
    desk.main.run_until(lambda: bool(condition()))


def recorded(desk: Desk, call: Call) -> Call:
    """The call, once its recording runs."""
    until(desk, lambda: desk.call(call.call_id).recording)
    return desk.call(call.call_id)


def start(desk: Desk, number: str = CUSTOMER) -> Call:
    call = desk.talk(number)
    assert desk.core.recordings.toggle()
    return recorded(desk, call)


def state_of(desk: Desk, call: Call) -> RecordingState | None:
    desk.settle()
    recording = desk.call(call.call_id).recording
    return recording.state if recording else None


def kept(desk: Desk, call: Call) -> tuple[RecordedFile, ...]:
    desk.settle()
    answers: list[tuple[RecordedFile, ...]] = []
    desk.core.recordings.files_of(call.call_id, answers.append)
    until(desk, lambda: answers)
    return answers[0]


def test_on_demand_a_call_is_recorded_when_the_agent_says_so(desk: Desk, tmp_path: Path) -> None:
    call = desk.talk()
    desk.settle()
    assert desk.call(call.call_id).recording is None
    assert desk.core.recordings.toggle()
    recording = recorded(desk, call).recording
    assert recording is not None
    file = Path(recording.file)
    assert file.parent == tmp_path / "recordings"
    assert file.parent.stat().st_mode & 0o777 == 0o700
    assert desk.core.recordings.toggle()
    assert state_of(desk, call) is None


def test_a_stopped_recording_is_kept_with_its_gaps(desk: Desk) -> None:
    call = start(desk)
    recording = desk.call(call.call_id).recording
    assert recording is not None
    desk.wait(10)
    assert desk.core.recordings.toggle_pause()
    assert state_of(desk, call) is RecordingState.PAUSED
    desk.wait(5)
    assert desk.core.recordings.toggle_pause()
    assert state_of(desk, call) is RecordingState.RUNNING
    desk.wait(15)
    desk.watch(RecordingsChanged)
    desk.core.control.hang_up()
    expected = RecordedFile(
        interaction_id=call.call_id,
        file=recording.file,
        started_at=recording.started_at,
        seconds=30.0,
        gaps=(Gap(10.0, 15.0),),
    )
    assert kept(desk, call) == (expected,)
    assert desk.seen == [RecordingsChanged()]


def test_the_longest_is_the_one_to_play(desk: Desk) -> None:
    call = start(desk)
    desk.wait(2)
    desk.core.recordings.toggle()
    desk.settle()
    desk.core.recordings.toggle()
    recorded(desk, call)
    desk.wait(20)
    desk.core.control.hang_up()
    assert [file.seconds for file in kept(desk, call)] == [2.0, 20.0]
    answers: list[RecordedFile | None] = []
    desk.core.recordings.file_of(call.call_id, answers.append)
    desk.core.recordings.file_of("no such interaction", answers.append)
    until(desk, lambda: len(answers) == 2)
    assert answers == [kept(desk, call)[1], None]


def test_a_pause_ends_by_itself_and_the_engine_is_told_when(desk: Desk) -> None:
    set_rules(desk, longest_pause_s=30)
    call = start(desk)
    desk.core.recordings.toggle_pause()
    desk.wait(30)
    desk.engine.pause_runs_out(call.call_id)
    assert state_of(desk, call) is RecordingState.RUNNING
    desk.core.control.hang_up()
    assert kept(desk, call)[0].gaps == (Gap(0.0, 30.0),)


def test_always_begins_with_the_answer(desk: Desk) -> None:
    set_rules(desk, policy=RecordingPolicy.ALWAYS)
    call = desk.ring()
    assert state_of(desk, call) is None
    desk.core.control.answer()
    assert recorded(desk, call).recording is not None


def test_what_is_always_recorded_can_be_paused_but_not_stopped(desk: Desk) -> None:
    set_rules(desk, policy=RecordingPolicy.ALWAYS)
    call = recorded(desk, desk.talk())
    desk.watch(RequestRefused)
    assert not desk.core.recordings.toggle()
    assert desk.seen == [RequestRefused("toggle_recording", RefusalReason.NOT_ALLOWED)]
    assert desk.core.recordings.toggle_pause()
    assert state_of(desk, call) is RecordingState.PAUSED


def test_a_restarted_window_begins_no_second_recording(desk: Desk, tmp_path: Path) -> None:
    set_rules(desk, policy=RecordingPolicy.ALWAYS)
    call = recorded(desk, desk.talk())
    desk.stop()
    again = Desk(tmp_path, desk.engine).start()
    until(again, lambda: again.core.recordings.free_mb is not None)
    assert again.call(call.call_id).recording == call.recording
    again.stop()


def test_a_consultation_is_never_recorded(desk: Desk) -> None:
    set_rules(desk, policy=RecordingPolicy.ALWAYS)
    customer = recorded(desk, desk.talk())
    assert desk.core.control.consult("2101")
    desk.settle()
    consulted = next(call for call in desk.core.calls.calls if call.consult_for)
    desk.engine.far_answers(consulted.call_id)
    desk.settle()
    desk.watch(RequestRefused)
    assert not desk.core.recordings.toggle(consulted.call_id)
    assert desk.seen == [RequestRefused("toggle_recording", RefusalReason.NOT_ALLOWED)]
    assert state_of(desk, consulted) is None
    assert state_of(desk, customer) is RecordingState.RUNNING


@pytest.mark.parametrize("number", ["*97", "600"])
def test_voicemail_and_echo_tests_are_not_recorded(desk: Desk, number: str) -> None:
    set_rules(desk, policy=RecordingPolicy.ALWAYS)
    account = desk.core.settings.values.account
    assert account is not None
    desk.core.settings.change(account=replace(account, echo_number="600"))
    assert desk.core.control.dial(number)
    desk.settle()
    call = desk.core.calls.calls[0]
    desk.engine.far_answers(call.call_id)
    desk.settle()
    assert not desk.core.recordings.toggle()


def test_a_caller_from_the_echo_number_is_a_caller(desk: Desk) -> None:
    set_rules(desk, policy=RecordingPolicy.ALWAYS)
    echo = Account("elif", "2104", "pbx.example", echo_number="600")
    desk.core.settings.change(account=echo)
    assert recorded(desk, desk.talk("600")).direction is Direction.INCOMING


def test_off_means_off(desk: Desk, tmp_path: Path) -> None:
    set_rules(desk)
    desk.core.settings.change(
        recording=replace(desk.core.settings.values.recording, policy=RecordingPolicy.OFF)
    )
    assert desk.core.recordings.free_mb is None
    shutil.rmtree(tmp_path / "recordings")
    desk.talk()
    desk.watch(RequestRefused)
    assert not desk.core.recordings.toggle()
    assert desk.seen == [RequestRefused("toggle_recording", RefusalReason.NOT_ALLOWED)]
    assert not (tmp_path / "recordings").exists()


def test_requests_that_make_no_sense(desk: Desk) -> None:
    desk.watch(RequestRefused)
    recordings = desk.core.recordings
    assert not recordings.toggle()
    assert not recordings.toggle_pause()
    assert not recordings.toggle("no such call")
    call = desk.ring()
    assert not recordings.toggle(call.call_id)
    assert not recordings.toggle_pause(call.call_id)
    desk.core.control.answer()
    desk.settle()
    assert not recordings.toggle_pause()
    assert [refused.reason for refused in desk.seen] == [  # type: ignore[attr-defined]
        RefusalReason.NO_CALL,
        RefusalReason.NO_CALL,
        RefusalReason.UNKNOWN_CALL,
        RefusalReason.WRONG_STATE,
        RefusalReason.WRONG_STATE,
        RefusalReason.WRONG_STATE,
    ]


def test_a_hang_up_overtakes_the_look_at_the_disk(desk: Desk) -> None:
    call = desk.talk()
    desk.watch(RequestRefused)
    assert desk.core.recordings.toggle()
    desk.engine.far_hangs_up(call.call_id)
    desk.settle()
    set_rules(desk, announce=True)
    assert kept(desk, call) == ()
    assert desk.seen == []


def test_two_presses_begin_one_recording(desk: Desk) -> None:
    call = desk.talk()
    assert desk.core.recordings.toggle()
    assert desk.core.recordings.toggle()
    recorded(desk, call)
    assert state_of(desk, call) is RecordingState.RUNNING


def test_a_folder_that_cannot_be_written_is_said_once(desk: Desk, tmp_path: Path) -> None:
    blocked = tmp_path / "not a folder"
    blocked.write_text("")
    desk.watch(RecordingsChanged)
    recording = replace(desk.core.settings.values.recording, folder=str(blocked))
    desk.core.settings.change(recording=recording)
    until(desk, lambda: desk.core.recordings.problem is RecordingProblem.CANNOT_WRITE)
    desk.talk()
    said = len(desk.seen)
    desk.watch(RequestRefused)
    for number in (1, 2):
        assert desk.core.recordings.toggle()
        until(desk, lambda number=number: len(desk.seen) == said + number)
    refused = RequestRefused("toggle_recording", RefusalReason.CANNOT_RECORD)
    assert desk.seen[said:] == [refused, refused]
    blocked.unlink()
    assert desk.core.recordings.toggle()
    until(desk, lambda: desk.core.recordings.problem is None)


def test_always_without_a_disk_talks_on_quietly(desk: Desk, tmp_path: Path) -> None:
    blocked = tmp_path / "not a folder"
    blocked.write_text("")
    always = replace(
        desk.core.settings.values.recording, policy=RecordingPolicy.ALWAYS, folder=str(blocked)
    )
    desk.core.settings.change(recording=always)
    until(desk, lambda: desk.core.recordings.problem is RecordingProblem.CANNOT_WRITE)
    desk.watch(RequestRefused, RecordingsChanged)
    call = desk.talk()
    blocked.unlink()
    desk.core.control.hang_up()
    desk.settle()
    assert kept(desk, call) == ()
    assert RequestRefused not in map(type, desk.seen)


def test_little_space_is_said_and_hardly_any_stops_new_ones(desk: Desk, tmp_path: Path) -> None:
    free_mb = shutil.disk_usage(tmp_path).free // 1_000_000
    set_rules(desk, least_free_mb=free_mb * 2)
    until(desk, lambda: desk.core.recordings.low_on_space)
    assert desk.core.recordings.problem is None
    set_rules(desk, least_free_mb=free_mb * 20)
    until(desk, lambda: desk.core.recordings.problem is RecordingProblem.DISK_FULL)
    desk.talk()
    desk.watch(RequestRefused)
    assert desk.core.recordings.toggle()
    until(desk, lambda: desk.seen)
    assert desk.seen == [RequestRefused("toggle_recording", RefusalReason.CANNOT_RECORD)]


def test_space_is_looked_at_each_minute(desk: Desk, tmp_path: Path) -> None:
    set_rules(desk)
    shutil.rmtree(tmp_path / "recordings")
    desk.clock.advance(60)
    until(desk, (tmp_path / "recordings").exists)


def test_the_engine_says_the_disk_is_full(desk: Desk) -> None:
    call = start(desk)
    desk.wait(3)
    desk.engine.recording_fails(call.call_id, RecordingProblem.DISK_FULL)
    files = kept(desk, call)
    assert (files[0].seconds, files[0].problem) == (3.0, RecordingProblem.DISK_FULL)
    assert desk.core.recordings.problem is RecordingProblem.DISK_FULL
    desk.core.recordings.toggle()
    recorded(desk, call)
    desk.settle()
    assert desk.core.recordings.problem is None


def test_a_recording_that_ended_unseen_is_kept_all_the_same(desk: Desk) -> None:
    finished = RecordingFinished(call_id="earlier", file="/somewhere/x.wav", seconds=12.0)
    desk.core.bus.publish(finished)
    call = replace(desk.talk(), call_id="earlier")
    assert kept(desk, call)[0].started_at == desk.clock.now() - 12.0


def test_a_file_name_tells_nothing_of_the_customer(desk: Desk) -> None:
    call = start(desk)
    recording = desk.call(call.call_id).recording
    assert recording is not None
    name = Path(recording.file).name
    assert re.fullmatch(rf"\d{{8}}-\d{{6}}-\d{{3}}-{call.call_id}\.wav", name)


def test_a_file_name_stays_in_its_folder(tmp_path: Path) -> None:
    file = recording_file(tmp_path, f"..{os.sep}..{os.sep}etc\0ş@pbx", 1_800_000_000.25)
    assert file.parent == tmp_path
    assert file.name.endswith("-250-______etc___pbx.wav")


@given(st.floats(0, 4e9), st.from_regex("[0-9a-f]{32}", fullmatch=True))
def test_a_file_name_tells_call_and_beginning(now: float, call_id: str) -> None:
    found = call_and_start(recording_file(Path("/"), call_id, now))
    assert found is not None
    assert found[0] == call_id
    assert abs(found[1] - now) < 0.01 or _in_the_doubled_hour(now)


def _in_the_doubled_hour(now: float) -> bool:
    """In autumn an hour of local time comes twice."""
    return time.localtime(now).tm_isdst != time.localtime(now + 3600).tm_isdst or (
        time.localtime(now).tm_isdst != time.localtime(now - 3600).tm_isdst
    )


@pytest.mark.parametrize(
    "name", ["x.wav", "20251399-000000-000-a.wav", "20251118-123200-000-a.mp3", ".hidden"]
)
def test_files_of_others_are_left_alone(name: str) -> None:
    assert call_and_start(Path("/") / name) is None


def test_a_dead_engine_leaves_what_was_written(desk: Desk) -> None:
    call = start(desk)
    desk.wait(20)
    desk.core.recordings.toggle_pause()
    desk.wait(10)
    desk.engine.lose()
    assert [(file.seconds, file.gaps) for file in kept(desk, call)] == [(30.0, (Gap(20.0, 30.0),))]


def test_the_end_of_a_recording_that_no_window_heard(desk: Desk, tmp_path: Path) -> None:
    call = start(desk)
    running = desk.call(call.call_id).recording
    assert running is not None
    desk.stop()
    folder = tmp_path / "recordings"
    unheard = recording_file(folder, "unheard", desk.clock.now() - 100)
    for file, seconds in ((Path(running.file), 1), (unheard, 3)):
        sound = WavFile(file)
        sound.write(bytes(64_000 * seconds))
        sound.close()
    old = recording_file(folder, "old", desk.clock.now() - 30 * 86_400)
    broken = recording_file(folder, "broken", desk.clock.now())
    for file in (old, broken, folder / "notes.txt"):
        file.write_bytes(b"RIFF")
    again = Desk(tmp_path, desk.engine)
    again.watch(RecordingsChanged)
    again.start()
    until(again, lambda: again.seen)
    (found,) = kept(again, replace(call, call_id="unheard"))
    assert (found.file, found.seconds) == (str(unheard), 3.0)
    assert found.started_at == desk.clock.now() - 100
    assert [file.seconds for file in kept(again, replace(call, call_id="broken"))] == [0.0]
    assert kept(again, replace(call, call_id="old")) == ()
    assert kept(again, call) == ()
    again.stop()
