"""Recordings as commands ask for them: on which call, since when, with which pauses."""

import queue
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from msgspec.structs import replace

from softphone.domain.call import Call
from softphone.domain.commands import PauseRecording, ResumeRecording, StartRecording, StopRecording
from softphone.domain.events import RecordingFinished
from softphone.domain.recording import Gap, Recording, RecordingProblem, RecordingState
from softphone.engine.pjsip.calls import CallDesk
from softphone.engine.pjsip.sip_thread import Job, SipThread
from softphone.engine.recording.recorder import Recorder
from softphone.engine.recording.take import Take
from softphone.engine.recording_changes import paused, resumed

Handlers = dict[type, Callable[[Any], None]]


class _Tape:
    """What is known of one recording until its file is closed."""

    def __init__(self, call_id: str, take: Take, recording: Recording) -> None:
        self.call_id = call_id
        self.take = take
        self.recording = recording
        self.paused_at = 0.0
        self.running = True
        self.keep_waiting: Job = lambda: None
        """Forget that the pause was to end by itself."""


class RecordingDesk:
    """SIP thread only; a command comes here only where it makes sense."""

    def __init__(
        self,
        thread: SipThread,
        calls: CallDesk,
        recorder: Recorder,
        announce: Callable[[str], None],
        emit: Callable[[RecordingFinished], None],
    ) -> None:
        self._thread = thread
        self._calls = calls
        self._recorder = recorder
        self._announce = announce
        self._emit = emit
        self._tapes: dict[Take, _Tape] = {}
        self._closed: queue.SimpleQueue[tuple[Take, RecordingProblem | None]] = queue.SimpleQueue()

    def table(self) -> Handlers:
        """Who answers which command."""
        return {
            StartRecording: self._start,
            PauseRecording: self._pause,
            ResumeRecording: lambda command: self._resume(self._running(command.call_id)),
            StopRecording: self._stop,
        }

    def follow(self, call: Call) -> None:
        """After every change of a call: its recording ends with it."""
        if call.is_over:
            for tape in self._tapes_of(call.call_id):
                self._end(tape)

    def close(self) -> None:
        """The engine ends: so do all recordings, and all files are closed."""
        for tape in tuple(self._tapes.values()):
            if tape.running:
                self._end(tape)
        self._recorder.close()
        self._tell_closed()

    def _start(self, command: StartRecording) -> None:
        """Trouble with the file ends it soon."""
        call_id = command.call_id
        take = self._recorder.start(call_id, Path(command.file), self._file_closed)
        tape = _Tape(call_id, take, Recording(command.file, started_at=time.time()))
        self._tapes[take] = tape
        if command.announce:
            self._announce(call_id)
        self._publish(tape)

    def _pause(self, command: PauseRecording) -> None:
        tape = self._running(command.call_id)
        tape.paused_at = self._recorder.seconds(command.call_id)
        self._recorder.pause(command.call_id, True)
        tape.recording = paused(tape.recording, time.time())
        if command.longest_s > 0:
            tape.keep_waiting = self._thread.call_later(
                command.longest_s, lambda: self._resume(tape)
            )
        self._publish(tape)

    def _stop(self, command: StopRecording) -> None:
        tape = self._running(command.call_id)
        self._end(tape)
        self._publish(tape)

    def _file_closed(self, take: Take, problem: RecordingProblem | None) -> None:
        """On the recorder's thread."""
        self._closed.put((take, problem))
        self._thread.post(self._tell_closed)

    def _tell_closed(self) -> None:
        for _ in range(self._closed.qsize()):
            self._over(*self._closed.get_nowait())

    def _over(self, take: Take, problem: RecordingProblem | None) -> None:
        tape = self._tapes.pop(take)
        if tape.running:
            self._end(tape)
            self._publish(tape)
        finished = RecordingFinished(
            call_id=tape.call_id,
            file=tape.recording.file,
            seconds=take.seconds,
            gaps=tape.recording.gaps,
            problem=problem,
        )
        self._emit(finished)

    def _resume(self, tape: _Tape) -> None:
        self._close_gap(tape)
        self._recorder.pause(tape.call_id, False)
        self._publish(tape)

    def _end(self, tape: _Tape) -> None:
        """Its file is closed soon."""
        if tape.recording.state is RecordingState.PAUSED:
            self._close_gap(tape)
        tape.running = False
        self._recorder.stop(tape.call_id)

    def _close_gap(self, tape: _Tape) -> None:
        tape.keep_waiting()
        gap = Gap(tape.paused_at, self._recorder.seconds(tape.call_id))
        tape.recording = resumed(tape.recording, gap)

    def _publish(self, tape: _Tape) -> None:
        if call := self._calls.find(tape.call_id):
            recording = tape.recording if tape.running else None
            self._calls.publish(call, replace(call.record, recording=recording))

    def _running(self, call_id: str) -> _Tape:
        (tape,) = self._tapes_of(call_id)
        return tape

    def _tapes_of(self, call_id: str) -> tuple[_Tape, ...]:
        """At most one runs at a time."""
        return tuple(t for t in self._tapes.values() if t.call_id == call_id and t.running)
