"""Recordings whose end no window heard: found again by their files.

The engine outlives a window and tells the end of a recording to whoever is there.
"""

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
        self._on_error = tell_trouble(bus)
        self._worker = worker
        self._disk = disk
        bus.subscribe(EngineSnapshot, self._on_snapshot)

    def _on_snapshot(self, event: EngineSnapshot) -> None:
        running = {call.recording.file for call in event.calls if call.recording is not None}
        folder, since = self._disk.folder, self._scheduler.now() - _LOOK_BACK_S
        self._worker.run(lambda: written_in(folder, since, running), self._ask_store)

    def _ask_store(self, files: tuple[str, ...]) -> None:
        if files:
            self._database.run(
                lambda unit: unit.recordings.unknown(files), self._look_into, self._on_error
            )

    def _look_into(self, unknown: tuple[str, ...]) -> None:
        if unknown:
            self._worker.run(lambda: tuple(map(recorded_in, unknown)), self._keep)

    def _keep(self, found: tuple[RecordedFile, ...]) -> None:
        self._database.run(
            lambda unit: save_all(unit, found),
            lambda _none: self._bus.publish(RecordingsChanged()),
            self._on_error,
        )


def save_all(unit: UnitOfWork, found: tuple[RecordedFile, ...]) -> None:
    """Database thread."""
    for recorded in found:
        unit.recordings.save(recorded)


def written_in(folder: Path, since: float, running: set[str]) -> tuple[str, ...]:
    """Ours, begun since then, and not being written any more. Worker thread."""
    if not folder.is_dir():
        return ()
    known = ((file, call_and_start(file)) for file in folder.iterdir())
    ours = (str(file) for file, begun in known if begun is not None and begun[1] >= since)
    return tuple(file for file in ours if file not in running)


def recorded_in(name: str) -> RecordedFile:
    """What a file tells of itself; no length where it is no sound. Worker thread."""
    import wave  # not needed for a start

    file = Path(name)
    call_id, began = call_and_start(file) or ("", 0.0)
    try:
        with wave.open(name) as sound:
            seconds = float(sound.getnframes() / sound.getframerate())
    except (OSError, EOFError, wave.Error):
        seconds = 0.0
    return RecordedFile(interaction_id=call_id, file=name, started_at=began, seconds=seconds)
