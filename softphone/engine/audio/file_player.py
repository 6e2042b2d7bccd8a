"""Plays a recording in the window's process, by the same sound system as calls, between calls.

A thread, a connection to the sound service and an open file exist only while something is heard.
"""

import threading
import time
from collections.abc import Callable
from pathlib import Path

from softphone.domain.playback import PlaybackProblem
from softphone.engine.audio.context import AudioContext, SoundServiceError
from softphone.engine.audio.devices import candidates
from softphone.engine.audio.speed import SpeedReader
from softphone.engine.audio.streams import PlaybackStream
from softphone.engine.audio.wave_reader import DamagedFileError, WaveReader
from softphone.engine.sound_port import SAMPLE_RATE

_LOOK_S = 0.1
_STILL_S = 5.0
_WIDTH = 2

OnEnd = Callable[[PlaybackProblem | None], None]
"""On the playing thread: the file is over, or why not; never after `stop`."""


class Session:
    """One stretch of playing, from `start` to its end or to `stop`. Main thread."""

    def __init__(self, file: Path, device_id: str, start_s: float, speed: float) -> None:
        self._file = file
        self._device_id = device_id
        self._start = round(start_s * SAMPLE_RATE)
        self._speed = speed
        self._lock = threading.Lock()
        self._reader: SpeedReader | None = None
        self._heard = bytearray()
        self._over = threading.Event()
        self._stopped = threading.Event()
        self._thread: threading.Thread | None = None

    @property
    def position_s(self) -> float:
        reader = self._reader
        return (reader.position if reader else self._start) / SAMPLE_RATE

    def start(self, on_end: OnEnd) -> None:
        self._thread = threading.Thread(
            target=self._run, args=(on_end,), name="playback", daemon=True
        )
        self._thread.start()

    def stop(self) -> None:
        """Silence at once; the thread closes the device and ends by itself."""
        self._stopped.set()
        self._over.set()

    def join(self, timeout_s: float) -> None:
        """Wait for that end."""
        if self._thread is not None:
            self._thread.join(timeout_s)

    def seek(self, seconds: float) -> None:
        with self._lock:
            self._start = round(seconds * SAMPLE_RATE)
            if self._reader is not None:
                self._reader.seek(self._start)
                self._heard.clear()

    def set_speed(self, speed: float) -> None:
        with self._lock:
            self._speed = speed
            if self._reader is not None:
                self._reader.speed = speed

    def _run(self, on_end: OnEnd) -> None:
        problem = self._play()
        if not self._stopped.is_set():
            on_end(problem)

    def _play(self) -> PlaybackProblem | None:
        try:
            wave = WaveReader(self._file)
        except FileNotFoundError:
            return PlaybackProblem.MISSING
        except (OSError, DamagedFileError):
            return PlaybackProblem.DAMAGED
        try:
            with self._lock:
                self._reader = SpeedReader(wave.read, self._start, self._speed)
            return self._sound()
        finally:
            wave.close()

    def _sound(self) -> PlaybackProblem | None:
        try:
            context = AudioContext()
        except SoundServiceError:
            return PlaybackProblem.NO_SOUND
        try:
            return self._stream(context)
        except SoundServiceError:
            return PlaybackProblem.NO_SOUND
        finally:
            context.close()

    def _stream(self, context: AudioContext) -> PlaybackProblem | None:
        speakers = candidates(context.devices(), self._device_id, is_input=False)
        device = next(iter(speakers), None)
        if device is None:
            return PlaybackProblem.NO_SOUND
        stream = PlaybackStream(context, device, self._next)
        try:
            return self._follow(stream)
        finally:
            stream.close()

    def _follow(self, stream: PlaybackStream) -> PlaybackProblem | None:
        """Until the end, or until the device asks for nothing any more."""
        blocks, since = -1, time.monotonic()
        while not self._over.wait(_LOOK_S):
            if stream.blocks != blocks:
                blocks, since = stream.blocks, time.monotonic()
            if stream.failure:
                return PlaybackProblem.DAMAGED
            if not stream.is_running or time.monotonic() - since > _STILL_S:
                return PlaybackProblem.NO_SOUND
        return None

    def _next(self, count: int) -> bytes:
        """On a thread of miniaudio's: what is heard next, silence behind the end."""
        wanted = count * _WIDTH
        with self._lock:
            assert self._reader is not None
            while len(self._heard) < wanted and not self._over.is_set():
                more = self._reader.next()
                if not more:
                    self._over.set()
                self._heard += more.tobytes()
            block = bytes(self._heard[:wanted])
            del self._heard[:wanted]
        return block.ljust(wanted, b"\0")
