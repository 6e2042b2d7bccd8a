"""Recordings of the fake engine: their states and gaps; it writes no file."""

import time
from collections.abc import Callable

from msgspec.structs import replace

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
from softphone.engine.fold import call_of
from softphone.engine.recording_changes import paused, resumed


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
        recording = Recording(command.file, started_at=self._clock())
        self._change(replace(self._call(command.call_id), recording=recording))

    def _pause_recording(self, call: Call) -> None:
        assert call.recording, "nothing to pause"
        self._change(replace(call, recording=paused(call.recording, self._clock())))

    def _resume_recording(self, call: Call) -> None:
        assert call.recording, "nothing to resume"
        self._change(replace(call, recording=self._resumed(call.recording)))

    def _finish_recording(self, call: Call, problem: RecordingProblem | None = None) -> None:
        assert call.recording, "nothing to finish"
        self._change(replace(call, recording=None))
        self._tell_finished(call.call_id, call.recording, problem)

    def _change(self, call: Call) -> None:
        before = call_of(self._now, call.call_id)
        super()._change(call)
        if call.is_over and before and before.recording:
            self._tell_finished(call.call_id, before.recording)

    def _tell_finished(
        self, call_id: str, recording: Recording, problem: RecordingProblem | None = None
    ) -> None:
        if recording.state is RecordingState.PAUSED:
            recording = self._resumed(recording)
        finished = RecordingFinished(
            call_id=call_id,
            file=recording.file,
            seconds=self._clock() - recording.started_at,
            gaps=recording.gaps,
            problem=problem,
        )
        self._emit(finished)

    def _resumed(self, recording: Recording) -> Recording:
        began = recording.started_at
        return resumed(recording, Gap(recording.paused_since - began, self._clock() - began))
