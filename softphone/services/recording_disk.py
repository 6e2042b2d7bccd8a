"""The disk that recordings go to: is there room, can it be written; asked off the main thread."""

import os
import shutil
from collections.abc import Callable
from pathlib import Path

from softphone.domain.recording import RecordingPolicy, RecordingProblem
from softphone.services.bus import EventBus
from softphone.services.deadline import Deadline
from softphone.services.notices import RecordingsChanged, SettingsChanged
from softphone.services.scheduler import Scheduler
from softphone.services.settings_desk import SettingsDesk
from softphone.settings.worker import Worker

LOOK_EVERY_S = 60.0
_MB = 1_000_000
_NOTHING_NEW_BELOW = 0.1
"""Of the space at which it is said that there is little."""


class RecordingDisk:
    """Looks each minute unless nothing is to be recorded; publishes `RecordingsChanged`."""

    def __init__(
        self,
        bus: EventBus,
        scheduler: Scheduler,
        settings: SettingsDesk,
        worker: Worker,
        default_folder: Path,
    ) -> None:
        self._bus = bus
        self._scheduler = scheduler
        self._settings = settings
        self._worker = worker
        self._default_folder = default_folder
        self._free_mb: int | None = None
        self._found: RecordingProblem | None = None
        self._reported: RecordingProblem | None = None
        self._next_look = Deadline(scheduler, self.look)
        bus.subscribe(SettingsChanged, self._on_settings)

    @property
    def folder(self) -> Path:
        wanted = self._settings.values.recording.folder
        return Path(wanted) if wanted else self._default_folder

    @property
    def free_mb(self) -> int | None:
        """As last looked; None while nothing is to be recorded."""
        return self._free_mb

    @property
    def problem(self) -> RecordingProblem | None:
        """Why nothing new can be recorded, or why the last recording ended early."""
        return self._found or self._reported

    @property
    def takes_more(self) -> bool:
        """Whether a recording may begin."""
        return self._found is None

    @property
    def is_low(self) -> bool:
        """Time to make room."""
        return self._free_mb is not None and self._free_mb < self._least_mb

    def look(self, then: Callable[[], None] | None = None) -> None:
        """How much room there is, and go on with `then`; makes the folder."""
        if self._settings.values.recording.policy is RecordingPolicy.OFF:
            self._next_look.cancel()
            self._find(None, None)
            return
        self._next_look.run_at(self._scheduler.now() + LOOK_EVERY_S)
        folder = self.folder
        self._worker.run(
            lambda: _free_mb(folder),
            lambda free_mb: self._on_room(free_mb, then),
            lambda _error: self._on_refusal(then),
        )

    def stop(self) -> None:
        self._next_look.cancel()

    def report(self, problem: RecordingProblem | None) -> None:
        """What came of the last recording."""
        self._change(self._free_mb, self._found, problem)

    def _on_room(self, free_mb: int, then: Callable[[], None] | None) -> None:
        full = free_mb < self._least_mb * _NOTHING_NEW_BELOW
        self._find(free_mb, RecordingProblem.DISK_FULL if full else None)
        if then is not None:
            then()

    def _on_refusal(self, then: Callable[[], None] | None) -> None:
        self._find(None, RecordingProblem.CANNOT_WRITE)
        if then is not None:
            then()

    def _find(self, free_mb: int | None, problem: RecordingProblem | None) -> None:
        self._change(free_mb, problem, self._reported)

    def _change(
        self,
        free_mb: int | None,
        found: RecordingProblem | None,
        reported: RecordingProblem | None,
    ) -> None:
        before = self._worth_telling
        self._free_mb, self._found, self._reported = free_mb, found, reported
        if before != self._worth_telling:
            self._bus.publish(RecordingsChanged())

    @property
    def _worth_telling(self) -> tuple[RecordingProblem | None, int | None]:
        """How much room there is interests nobody while there is enough."""
        return self.problem, self._free_mb if self.is_low else None

    def _on_settings(self, event: SettingsChanged) -> None:
        if event.before.recording != event.settings.recording:
            self.look()

    @property
    def _least_mb(self) -> int:
        return self._settings.values.recording.least_free_mb


def _free_mb(folder: Path) -> int:
    """Raises `OSError` where the folder cannot be made or written. Worker thread."""
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    if not os.access(folder, os.W_OK | os.X_OK):
        raise PermissionError(folder)
    return shutil.disk_usage(folder).free // _MB
