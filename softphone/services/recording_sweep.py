"""Recordings whose end no window heard: found again by their files.

The engine outlives a window and tells the end of a recording to whoever is there.
"""

import wave
from collections.abc import Iterator
from pathlib import Path

from softphone.crm.port import Database, UnitOfWork
from softphone.domain.events import EngineSnapshot
from softphone.domain.recording import RecordedFile
from softphone.services.bus import EventBus
from softphone.services.notices import RecordingsChanged
from softphone.services.recording_disk import RecordingDisk
from softphone.services.recording_name import call_and_start
from softphone.services.scheduler import Scheduler
from softphone.services.trouble import tell_trouble
from softphone.settings.worker import Worker

_LOOK_BACK_S = 7 * 86_400.0


class RecordingSweep:
    """Looks after each snapshot; publishes `RecordingsChanged` where it found something."""

    def __init__(
        self,
        bus: EventBus,
        scheduler: Scheduler,
        database: Database,
        worker: Worker,
        disk: RecordingDisk,
    ) -> None:
        self._bus = bus
        self._scheduler = scheduler
        self._database = database
        self._worker = worker
        self._disk = disk
        bus.subscribe(EngineSnapshot, self._on_snapshot)

    def _on_snapshot(self, event: EngineSnapshot) -> None:
        running = {call.recording.file for call in event.calls if call.recording is not None}
        folder, since = self._disk.folder, self._scheduler.now() - _LOOK_BACK_S
        self._worker.run(lambda: finished_in(folder, since, running), self._keep_unknown)

    def _keep_unknown(self, files: tuple[RecordedFile, ...]) -> None:
        if files:
            self._database.run(
                lambda unit: keep_unknown(unit, files), self._tell, tell_trouble(self._bus)
            )

    def _tell(self, found: int) -> None:
        if found:
            self._bus.publish(RecordingsChanged())


def keep_unknown(unit: UnitOfWork, files: tuple[RecordedFile, ...]) -> int:
    """How many were in no record yet. Database thread."""
    unknown = unit.recordings.unknown([recorded.file for recorded in files])
    for recorded in files:
        if recorded.file in unknown:
            unit.recordings.save(recorded)
    return len(unknown)


def finished_in(folder: Path, since: float, running: set[str]) -> tuple[RecordedFile, ...]:
    """Ours, begun since then, and not written any more. Worker thread."""
    return tuple(_finished_in(folder, since, running)) if folder.is_dir() else ()


def _finished_in(folder: Path, since: float, running: set[str]) -> Iterator[RecordedFile]:
    for file in folder.iterdir():
        known = call_and_start(file)
        if known is not None and known[1] >= since and str(file) not in running:
            call_id, began = known
            yield RecordedFile(
                interaction_id=call_id, file=str(file), started_at=began, seconds=_seconds(file)
            )


def _seconds(file: Path) -> float:
    """0 for what is no sound."""
    try:
        with wave.open(str(file)) as sound:
            return float(sound.getnframes() / sound.getframerate())
    except (OSError, EOFError, wave.Error):
        return 0.0
