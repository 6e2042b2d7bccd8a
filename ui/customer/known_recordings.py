"""Which contacts on screen have a recording: asked once for those that are seen."""

from PySide6.QtCore import QObject, Signal

from softphone.domain.recording import RecordedFile
from softphone.services.bus import EventBus
from softphone.services.notices import RecordingsChanged
from softphone.services.recording_desk import RecordingDesk
from ui.deferred import Deferred


class KnownRecordings(QObject):
    """`changed` when an answer came that shows something new."""

    changed = Signal()

    def __init__(self, recordings: RecordingDesk, bus: EventBus, parent: QObject) -> None:
        super().__init__(parent)
        self._recordings = recordings
        self._known: dict[str, RecordedFile | None] = {}
        self._wanted: set[str] = set()
        self._ask = Deferred(self, self._ask_for_wanted)
        bus.subscribe(RecordingsChanged, lambda _notice: self._forget())

    def of(self, interaction_id: str) -> RecordedFile | None:
        """None while it is not known, or where there is none."""
        if interaction_id not in self._known and interaction_id not in self._wanted:
            self._wanted.add(interaction_id)
            self._ask()
        return self._known.get(interaction_id)

    def _ask_for_wanted(self) -> None:
        for interaction_id in self._wanted - self._known.keys():
            self._known[interaction_id] = None
            self._recordings.file_of(
                interaction_id, lambda found, asked=interaction_id: self._take(asked, found)
            )
        self._wanted.clear()

    def _take(self, interaction_id: str, found: RecordedFile | None) -> None:
        self._known[interaction_id] = found
        if found is not None:
            self.changed.emit()

    def _forget(self) -> None:
        """A recording was kept: what is seen is asked for again."""
        self._known.clear()
        self.changed.emit()
