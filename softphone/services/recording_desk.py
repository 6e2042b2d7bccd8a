"""Recordings of calls: begun, paused and kept by the rules of the settings.

The engine writes the files and ends a pause that is too long; what it says is in `Call.recording`.
"""

import logging
from collections.abc import Callable

from softphone.crm.port import Database
from softphone.domain.call import LIVE_STATES, Call, EndReason
from softphone.domain.commands import (
    PauseRecording,
    RefusalReason,
    ResumeRecording,
    StartRecording,
    StopRecording,
)
from softphone.domain.events import RecordingFinished
from softphone.domain.recording import (
    Gap,
    RecordedFile,
    Recording,
    RecordingPolicy,
    RecordingProblem,
    RecordingState,
)
from softphone.services.bus import EventBus
from softphone.services.call_book import CallBook
from softphone.services.call_requests import CallRequests
from softphone.services.line import Line
from softphone.services.notices import CallUpdated, RecordingsChanged
from softphone.services.recording_disk import RecordingDisk
from softphone.services.recording_name import recording_file
from softphone.services.recording_policy import may_be_recorded, starts_by_itself
from softphone.services.requests import Requests
from softphone.services.scheduler import Scheduler
from softphone.services.settings_desk import SettingsDesk
from softphone.services.trouble import tell_trouble

log = logging.getLogger(__name__)

_TOGGLE, _PAUSE = "toggle_recording", "pause_recording"

OnFiles = Callable[[tuple[RecordedFile, ...]], None]


class RecordingDesk(CallRequests):
    """Each request returns whether it is on its way; "" names the call meant by the state."""

    def __init__(
        self,
        bus: EventBus,
        scheduler: Scheduler,
        calls: CallBook,
        line: Line,
        settings: SettingsDesk,
        requests: Requests,
        database: Database,
        disk: RecordingDisk,
    ) -> None:
        super().__init__(bus, calls, line, settings, requests)
        self._bus = bus
        self._scheduler = scheduler
        self._database = database
        self._disk = disk
        self._beginning: set[str] = set()
        self._running: dict[str, Recording] = {}
        """By file: the next one of a call may begin before the last one is closed."""
        bus.subscribe(CallUpdated, self._follow)
        bus.subscribe(RecordingFinished, self._on_finished)

    @property
    def problem(self) -> RecordingProblem | None:
        """Why nothing new can be recorded, or why the last recording ended early."""
        return self._disk.problem

    @property
    def free_mb(self) -> int | None:
        """As last looked; None while nothing is to be recorded."""
        return self._disk.free_mb

    @property
    def low_on_space(self) -> bool:
        return self._disk.is_low

    def start(self) -> None:
        self._disk.look()

    def stop(self) -> None:
        """What runs goes on: the engine ends it with its call."""
        self._disk.stop()

    def toggle(self, call_id: str = "") -> bool:
        """Start, or stop; what is always recorded cannot be stopped."""
        call = self._meant(call_id, LIVE_STATES)
        if call is None:
            return self._refuse_without_call(_TOGGLE, call_id)
        if call.recording is None:
            return self._start(call)
        if self._settings.values.recording.policy is RecordingPolicy.ALWAYS:
            return self._refuse(_TOGGLE, RefusalReason.NOT_ALLOWED)
        return self._ask_once(_TOGGLE, call.call_id, call, lambda it: StopRecording(call_id=it))

    def toggle_pause(self, call_id: str = "") -> bool:
        """Leave something out; a pause ends by itself after the time of the settings."""
        call = self._meant(call_id, LIVE_STATES)
        if call is not None and call.recording is None:
            return self._refuse(_PAUSE, RefusalReason.WRONG_STATE)
        paused = call and call.recording and call.recording.state is RecordingState.PAUSED
        longest_s = self._settings.values.recording.longest_pause_s
        return self._ask_once(
            _PAUSE,
            call_id,
            call,
            lambda it: (
                ResumeRecording(call_id=it)
                if paused
                else PauseRecording(call_id=it, longest_s=longest_s)
            ),
        )

    def files_of(self, interaction_id: str, on_result: OnFiles) -> None:
        """All recordings of a conversation, in their order; answered on the main thread."""
        self._database.run(
            lambda unit: unit.recordings.of_interaction(interaction_id),
            on_result,
            tell_trouble(self._bus),
        )

    def file_of(
        self, interaction_id: str, on_result: Callable[[RecordedFile | None], None]
    ) -> None:
        """The longest of them: what a player begins with."""

        def choose(files: tuple[RecordedFile, ...]) -> None:
            on_result(max(files, key=lambda file: file.seconds, default=None))

        self.files_of(interaction_id, choose)

    def _start(self, call: Call) -> bool:
        if not may_be_recorded(call, self._settings.values):
            return self._refuse(_TOGGLE, RefusalReason.NOT_ALLOWED)
        if not call.is_live:
            return self._refuse(_TOGGLE, RefusalReason.WRONG_STATE)
        self._begin(call.call_id, lambda: self._refuse(_TOGGLE, RefusalReason.CANNOT_RECORD))
        return True

    def _begin(self, call_id: str, on_refusal: Callable[[], object]) -> None:
        """Once, and only after a look at the disk."""
        if call_id not in self._beginning:
            self._beginning.add(call_id)
            self._disk.look(lambda: self._record(call_id, on_refusal))

    def _record(self, call_id: str, on_refusal: Callable[[], object]) -> None:
        self._beginning.discard(call_id)
        call = self._calls.get(call_id)
        if call is None or not call.is_live or call.recording is not None:
            return
        if not self._disk.takes_more:
            on_refusal()
            return
        file = recording_file(self._disk.folder, call_id, self._scheduler.now())
        announce = self._settings.values.recording.announce
        self._ask(_TOGGLE, StartRecording(call_id=call_id, file=str(file), announce=announce))

    def _follow(self, event: CallUpdated) -> None:
        call = event.call
        if call.recording is not None:
            if call.recording.file not in self._running:
                self._disk.report(None)
            self._running[call.recording.file] = call.recording
        before = event.before.recording if event.before else None
        if before is not None and call.end_reason is EndReason.ENGINE_LOST:
            self._running.pop(before.file, None)
            self._keep(_left_over(call, before))
        if starts_by_itself(call, event.before, self._settings.values):
            self._begin(call.call_id, lambda: log.warning("not recorded: %s", self.problem))

    def _on_finished(self, event: RecordingFinished) -> None:
        began = self._running.pop(event.file, None)
        started_at = began.started_at if began else self._scheduler.now() - event.seconds
        if event.problem is not None:
            self._disk.report(event.problem)
        self._keep(
            RecordedFile(
                interaction_id=event.call_id,
                file=event.file,
                started_at=started_at,
                seconds=event.seconds,
                gaps=event.gaps,
                problem=event.problem,
            )
        )

    def _keep(self, recorded: RecordedFile) -> None:
        """An interaction has the id of its call."""
        self._database.run(
            lambda unit: unit.recordings.save(recorded),
            lambda _none: self._bus.publish(RecordingsChanged()),
            tell_trouble(self._bus),
        )


def _left_over(call: Call, recording: Recording) -> RecordedFile:
    """The engine died over it; what was written can be played."""
    seconds = max(0.0, call.ended_at - recording.started_at)
    pause = Gap(recording.paused_since - recording.started_at, seconds)
    return RecordedFile(
        interaction_id=call.call_id,
        file=recording.file,
        started_at=recording.started_at,
        seconds=seconds,
        gaps=(*recording.gaps, pause) if recording.paused_since else recording.gaps,
    )
