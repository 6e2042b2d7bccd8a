"""What every engine tells alike of recordings; what is in the files is in `tests/pbx`."""

from collections.abc import Callable
from pathlib import Path

import pytest

from softphone.domain.call import Call, CallState
from softphone.domain.commands import (
    AnyCommand,
    HangUp,
    Hold,
    PauseRecording,
    RefusalReason,
    ResumeRecording,
    StartRecording,
    StopRecording,
)
from softphone.domain.events import CallChanged, RecordingFinished
from softphone.domain.recording import Recording, RecordingState
from tests.contract.line import Line

RUNNING, PAUSED = RecordingState.RUNNING, RecordingState.PAUSED


@pytest.fixture
def taped(line: Line, tmp_path: Path) -> Call:
    """A call that is recorded from now on."""
    call = line.talk_to_customer()
    line.submit(StartRecording(call_id=call.call_id, file=str(tmp_path / "call.wav")))
    return wait_recording(line, lambda it: it is not None)


def wait_recording(line: Line, is_so: Callable[[Recording | None], bool]) -> Call:
    return line.heard.wait(CallChanged, lambda it: is_so(it.call.recording)).call


def pause(line: Line, call: Call) -> Recording:
    line.submit(PauseRecording(call_id=call.call_id))
    paused = wait_recording(line, lambda it: it is not None and it.state is PAUSED).recording
    assert paused
    assert paused.paused_since >= paused.started_at
    return paused


def test_a_recording_is_part_of_its_call(line: Line, taped: Call, tmp_path: Path) -> None:
    recording = taped.recording
    assert recording
    assert (recording.file, recording.state) == (str(tmp_path / "call.wav"), RUNNING)
    assert recording.started_at >= taped.answered_at
    line.heard.forget()
    line.submit(StopRecording(call_id=taped.call_id))
    wait_recording(line, lambda it: it is None)
    finished = line.heard.wait(RecordingFinished)
    assert (finished.call_id, finished.file) == (taped.call_id, recording.file)
    assert (finished.gaps, finished.problem) == ((), None)
    assert finished.seconds >= 0
    assert line.heard.states(taped.call_id) == [CallState.ACTIVE]


def test_pauses_are_told_as_gaps(line: Line, taped: Call) -> None:
    assert pause(line, taped).gaps == ()
    line.heard.forget()
    line.submit(ResumeRecording(call_id=taped.call_id))
    wait_recording(line, lambda it: it is not None and len(it.gaps) == 1 and it.state is RUNNING)
    pause(line, taped)
    line.submit(StopRecording(call_id=taped.call_id))
    first, second = line.heard.wait(RecordingFinished).gaps
    assert 0 <= first.start <= first.end <= second.start <= second.end


def test_it_goes_on_through_a_hold_and_ends_with_the_call(line: Line, taped: Call) -> None:
    line.submit(Hold(call_id=taped.call_id))
    assert line.heard.wait_call(CallState.HELD_LOCALLY).recording
    line.submit(HangUp(call_id=taped.call_id))
    assert line.heard.wait_call(CallState.ENDED).recording is None
    assert line.heard.wait(RecordingFinished).problem is None


def test_what_makes_no_sense_while_it_runs(line: Line, taped: Call, tmp_path: Path) -> None:
    again = StartRecording(call_id=taped.call_id, file=str(tmp_path / "second.wav"))
    for command in (again, ResumeRecording(call_id=taped.call_id)):
        assert line.heard.wait_refusal(line.submit(command)) is RefusalReason.WRONG_STATE
    pause(line, taped)
    refused = line.submit(PauseRecording(call_id=taped.call_id))
    assert line.heard.wait_refusal(refused) is RefusalReason.WRONG_STATE


@pytest.mark.parametrize("kind", [PauseRecording, ResumeRecording, StopRecording])
def test_what_makes_no_sense_without_one(line: Line, kind: Callable[..., AnyCommand]) -> None:
    call = line.talk_to_customer()
    for call_id, reason in [
        (call.call_id, RefusalReason.WRONG_STATE),
        ("nobody", RefusalReason.UNKNOWN_CALL),
    ]:
        assert line.heard.wait_refusal(line.submit(kind(call_id=call_id))) is reason


def test_only_answered_calls_are_recorded(line: Line, tmp_path: Path) -> None:
    offered, file = line.customer_calls(), tmp_path / "call.wav"
    for call_id, reason in [
        (offered.call_id, RefusalReason.WRONG_STATE),
        ("nobody", RefusalReason.UNKNOWN_CALL),
    ]:
        command = line.submit(StartRecording(call_id=call_id, file=str(file)))
        assert line.heard.wait_refusal(command) is reason
    assert not file.exists()
