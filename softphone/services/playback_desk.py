"""Listening to recordings between calls: one at a time, and silent as soon as anybody calls.

What plays and how a file is read come from outside: sound is imported when it is first needed.
"""

from collections.abc import Callable
from pathlib import Path
from typing import Protocol

from msgspec.structs import replace

from softphone.domain.playback import SPEEDS, Playback, PlaybackProblem, PlaybackState
from softphone.domain.recording import RecordedFile
from softphone.services.bus import EventBus
from softphone.services.call_book import CallBook
from softphone.services.notices import CallUpdated, PlaybackChanged
from softphone.services.settings_desk import SettingsDesk

_PATIENCE_S = 2.0

Shape = tuple[float, tuple[float, ...]]
"""Seconds, and the waveform."""


class Session(Protocol):
    """One stretch of playing; `engine.audio.file_player.Session` is the real one."""

    @property
    def position_s(self) -> float: ...

    def start(self, on_end: Callable[[PlaybackProblem | None], None]) -> None: ...

    def stop(self) -> None: ...

    def join(self, timeout_s: float) -> None: ...

    def seek(self, seconds: float) -> None: ...

    def set_speed(self, speed: float) -> None: ...


class Sound(Protocol):
    """Where sessions and shapes come from."""

    def session(self, file: Path, device_id: str, start_s: float, speed: float) -> Session: ...

    def shape(self, file: Path, on_done: Callable[[Shape | PlaybackProblem], None]) -> None:
        """Answered on the main thread."""
        ...

    def post(self, action: Callable[[], None]) -> None:
        """To the main thread."""
        ...


class PlaybackDesk:
    """Publishes `PlaybackChanged`; the position is asked for, it moves too often to be told."""

    def __init__(
        self, bus: EventBus, calls: CallBook, settings: SettingsDesk, sound: Sound
    ) -> None:
        self._bus = bus
        self._calls = calls
        self._settings = settings
        self._sound = sound
        self._now: Playback | None = None
        self._file: Path | None = None
        self._session: Session | None = None
        self._last: Session | None = None
        self._at = 0.0
        bus.subscribe(CallUpdated, self._on_call)

    @property
    def now(self) -> Playback | None:
        return self._now

    @property
    def position(self) -> float:
        """Seconds into the recording."""
        length = self._now.seconds if self._now else 0.0
        at = self._session.position_s if self._session else self._at
        return min(at, length) if length else at

    def toggle(self, recorded: RecordedFile) -> None:
        """Play it, or pause what plays of it."""
        now = self._now
        if now is None or now.interaction_id != recorded.interaction_id or now.problem:
            self._open(recorded)
        elif now.state is PlaybackState.PLAYING:
            self.pause()
        elif now.state is PlaybackState.PAUSED:
            self._play()

    def pause(self) -> None:
        if self._session is not None:
            self._at = self.position
            self._drop()
            self._change(state=PlaybackState.PAUSED)

    def seek(self, seconds: float) -> None:
        """Within the recording; beyond its ends is its end."""
        if self._now is None:
            return
        self._at = min(max(0.0, seconds), self._now.seconds)
        if self._session is not None:
            self._session.seek(self._at)
        self._bus.publish(PlaybackChanged())

    def skip(self, seconds: float) -> None:
        """Forward, or backward."""
        self.seek(self.position + seconds)

    def next_speed(self) -> None:
        """From one to the next, and back to the first."""
        if self._now is None:
            return
        speed = SPEEDS[(SPEEDS.index(self._now.speed) + 1) % len(SPEEDS)]
        if self._session is not None:
            self._session.set_speed(speed)
        self._change(speed=speed)

    def close(self) -> None:
        """Nothing is played any more; returns when the device is closed."""
        self._drop()
        self._now = None
        if self._last is not None:
            self._last.join(_PATIENCE_S)

    def _open(self, recorded: RecordedFile) -> None:
        self._drop()
        speed = self._now.speed if self._now else SPEEDS[0]
        self._at, self._file = 0.0, Path(recorded.file)
        self._now = Playback(
            interaction_id=recorded.interaction_id, gaps=recorded.gaps, speed=speed
        )
        if self._in_call():
            self._fail(PlaybackProblem.IN_CALL)
            return
        self._bus.publish(PlaybackChanged())
        opened = self._now
        self._sound.shape(self._file, lambda answer: self._on_shape(opened, answer))

    def _on_shape(self, opened: Playback, answer: Shape | PlaybackProblem) -> None:
        if self._now is not opened:
            return
        if isinstance(answer, PlaybackProblem):
            self._fail(answer)
            return
        self._now = replace(opened, seconds=answer[0], shape=answer[1])
        self._play()

    def _play(self) -> None:
        assert self._now is not None
        assert self._file is not None
        if self._in_call():
            self._fail(PlaybackProblem.IN_CALL)
            return
        if self._at >= self._now.seconds:
            self._at = 0.0
        device = self._settings.values.devices.speaker
        session = self._sound.session(self._file, device, self._at, self._now.speed)
        self._session = session
        self._change(state=PlaybackState.PLAYING, problem=None)
        session.start(lambda problem: self._sound.post(lambda: self._on_end(session, problem)))

    def _on_end(self, session: Session, problem: PlaybackProblem | None) -> None:
        if session is not self._session:
            return
        self._drop()
        self._at = 0.0
        if problem is not None:
            self._fail(problem)
        else:
            self._change(state=PlaybackState.PAUSED)

    def _fail(self, problem: PlaybackProblem) -> None:
        self._change(state=PlaybackState.PAUSED, problem=problem)

    def _change(self, **fields: object) -> None:
        if self._now is not None:
            self._now = replace(self._now, **fields)
            self._bus.publish(PlaybackChanged())

    def _drop(self) -> None:
        session, self._session = self._session, None
        if session is not None:
            self._last = session
            session.stop()

    def _in_call(self) -> bool:
        return any(not call.is_over for call in self._calls.calls)

    def _on_call(self, event: CallUpdated) -> None:
        if not event.call.is_over:
            self.pause()
