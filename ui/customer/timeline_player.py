"""Recordings in the timeline: which rows have one, which one is open, and what moves it."""

from PySide6.QtCore import QObject, QPointF, QRectF, Qt, QTimer, Signal

from softphone.core import Core
from softphone.domain.interaction import Channel, Interaction
from softphone.domain.playback import Playback, PlaybackState
from softphone.domain.recording import RecordedFile
from softphone.services.notices import PlaybackChanged
from ui.customer.known_recordings import KnownRecordings
from ui.customer.player_strip import places

_STEP_S = 5.0
_FRAME_MS = 66


class TimelinePlayer(QObject):
    """`changed` when rows may have another height or look, `moved` while something is heard."""

    changed = Signal()
    moved = Signal()

    def __init__(self, core: Core, parent: QObject) -> None:
        super().__init__(parent)
        self._playback = core.playback
        self._known = KnownRecordings(core.recordings, core.bus, self)
        self._known.changed.connect(self.changed)
        self._clock = QTimer(self, interval=_FRAME_MS)
        self._clock.timeout.connect(self.moved)
        core.bus.subscribe(PlaybackChanged, self._follow)

    @property
    def position(self) -> float:
        return self._playback.position

    def recording_of(self, contact: Interaction) -> RecordedFile | None:
        """Only conversations have one."""
        talked = contact.channel is Channel.CALL and contact.answered_at and contact.ended_at
        return self._known.of(contact.interaction_id) if talked else None

    def open_on(self, contact: Interaction) -> Playback | None:
        """What is open, where it is the recording of this contact."""
        now = self._playback.now
        return now if now and now.interaction_id == contact.interaction_id else None

    def toggle(self, contact: Interaction) -> None:
        recorded = self.recording_of(contact)
        if recorded is not None:
            self._playback.toggle(recorded)

    def pause(self) -> None:
        self._playback.pause()

    def press(self, contact: Interaction, strip: QRectF, at: QPointF) -> bool:
        """On the open player: button, a place in the waveform, or the speed."""
        now = self.open_on(contact)
        if now is None:
            return False
        spots = places(strip, now.seconds)
        if spots.button.contains(at):
            self.toggle(contact)
        elif spots.speed.contains(at) and now.problem is None:
            self._playback.next_speed()
        elif spots.wave.contains(at) and now.seconds:
            share = (at.x() - spots.wave.left()) / spots.wave.width()
            self._playback.seek(share * now.seconds)
        else:
            return False
        return True

    def key(self, contact: Interaction, key: int) -> bool:
        """P plays and pauses; on the open one arrows jump and S changes the speed."""
        if key == Qt.Key.Key_P:
            self.toggle(contact)
            return self.recording_of(contact) is not None
        if self.open_on(contact) is None:
            return False
        if key in {Qt.Key.Key_Left, Qt.Key.Key_Right}:
            self._playback.skip(_STEP_S if key == Qt.Key.Key_Right else -_STEP_S)
        elif key == Qt.Key.Key_S:
            self._playback.next_speed()
        else:
            return False
        return True

    def _follow(self, _notice: PlaybackChanged) -> None:
        now = self._playback.now
        if now is not None and now.state is PlaybackState.PLAYING:
            self._clock.start()
        else:
            self._clock.stop()
        self.changed.emit()
