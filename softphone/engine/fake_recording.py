"""Recordings of the fake engine: their states and gaps; it writes no file."""

import time
from collections.abc import Callable

from softphone.domain.call import Call
from softphone.domain.commands import (
    PauseRecording,
    ResumeRecording,
    StartRecording,
    StopRecording,
)
from softphone.domain.events import RecordingFinished
from softphone.domain.recording import Gap, Recording, RecordingProblem, RecordingState
from softphone.domain.sound import SoundState
from softphone.engine.fake_core import SILENCE, FakeCore
from softphone.engine.recording_changes import (
    recording_ended,
    recording_paused,
    recording_resumed,
    recording_started,
)


class FakeRecording(FakeCore):
    """The part of the script in which disks fill up and pauses run out."""

    def __init__(self, sound: SoundState = SILENCE, clock: Callable[[], float] = time.time) -> None:
        super().__init__(sound, clock)
        self._handlers |= {
            StartRecording: self._start_recording,
            PauseRecording: self._on_call(self._pause_recording),
            ResumeRecording: self._on_call(self._resume_recording),
            StopRecording: self._on_call(self._finish_recording),
        }

    def recording_fails(self, call_id: str, problem: RecordingProblem) -> None:
        """A running recording ends early; the call goes on."""
        self._run(lambda: self._finish_recording(self._call(call_id), problem))

    def pause_runs_out(self, call_id: str) -> None:
        """The longest time of a pause is over."""
        self._run(lambda: self._resume_recording(self._call(call_id)))

    def _start_recording(self, command: StartRecording) -> None:
        call = self._call(command.call_id)
        self._change(recording_started(call, command.file, self._clock()))

    def _pause_recording(self, call: Call) -> None:
        self._change(recording_paused(call, self._clock()))

    def _resume_recording(self, call: Call) -> None:
        assert call.recording, "nothing to resume"
        self._change(recording_resumed(call, self._gap(call.recording)))

    def _finish_recording(self, call: Call, problem: RecordingProblem | None = None) -> None:
        finished = self._finished(call, problem)
        super()._change(recording_ended(call))
        self._emit(finished)

    def _finished(self, call: Call, problem: RecordingProblem | None) -> RecordingFinished:
        recording = call.recording
        assert recording, "nothing to finish"
        paused = recording.state is RecordingState.PAUSED
        return RecordingFinished(
            call_id=call.call_id,
            file=recording.file,
            seconds=self._clock() - recording.started_at,
            gaps=(*recording.gaps, self._gap(recording)) if paused else recording.gaps,
            problem=problem,
        )

    def _gap(self, recording: Recording) -> Gap:
        began = recording.started_at
        return Gap(recording.paused_since - began, self._clock() - began)

    def _change(self, call: Call) -> None:
        if call.is_over and call.recording:
            self._finish_recording(call)
        else:
            super()._change(call)
