"""How recordings are read and played: sound is imported with the first one, on another thread."""

from pathlib import Path
from typing import TYPE_CHECKING

from softphone.domain.playback import PlaybackProblem
from softphone.settings.worker import Post, Worker

if TYPE_CHECKING:
    from collections.abc import Callable

    from softphone.services.playback_desk import Session, Shape

_PARTS = 120


class RecordedSound:
    """Implements `services.playback_desk.Sound`."""

    def __init__(self, post: Post, worker: Worker) -> None:
        self.post = post
        self._worker = worker

    def session(self, file: Path, device_id: str, start_s: float, speed: float) -> "Session":
        from softphone.engine.audio.file_player import Session

        return Session(file, device_id, start_s, speed)

    def shape(self, file: Path, on_done: "Callable[[Shape | PlaybackProblem], None]") -> None:
        self._worker.run(lambda: _shape(file), on_done)


def _shape(file: Path) -> "Shape | PlaybackProblem":
    """On the worker's thread, with all that playing needs imported there."""
    from softphone.engine.audio import file_player
    from softphone.engine.audio.wave_reader import DamagedFileError, WaveReader

    assert file_player
    try:
        wave = WaveReader(file)
    except FileNotFoundError:
        return PlaybackProblem.MISSING
    except (OSError, DamagedFileError):
        return PlaybackProblem.DAMAGED
    try:
        return wave.seconds, wave.shape(_PARTS)
    finally:
        wave.close()
