"""From the media clock to the disk, which may be slow, full or gone: neither awaits the other."""

import errno
import logging
import threading
import time
from collections.abc import Callable
from pathlib import Path

from softphone.domain.recording import RecordingProblem
from softphone.engine.recording.take import Sound, Take
from softphone.engine.sound_port import FRAME_BYTES

_WRITE_EVERY_S = 0.5
_SILENCE = bytes(FRAME_BYTES)
_NO_SPACE = {errno.ENOSPC, errno.EDQUOT}

_log = logging.getLogger(__name__)


OnOver = Callable[[Take, RecordingProblem | None], None]
"""The file is closed and can be played, as far as there is one."""


class Recorder:
    """Some recordings, each of one call. One thread gives orders, the media thread `hear`s.

    The files belong to a thread of the recorder's own; `clock` counts seconds.
    """

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._running: dict[str, Take] = {}
        self._paused: set[str] = set()
        self._with_us: frozenset[str] = frozenset()
        self._plan: tuple[tuple[Take, bool], ...] = ()
        self._unfinished: dict[Take, OnOver] = {}
        self._wake = threading.Event()
        self._closing = False
        self._thread: threading.Thread | None = None

    @property
    def is_listening(self) -> bool:
        """Whether there is anything to `hear` for."""
        return bool(self._plan)

    def hear(self, sent: bytes, heard: bytes) -> None:
        """What we said and what we heard in one frame's time; empty where there was nothing."""
        now = self._clock()
        sound = Sound(now, sent or _SILENCE, heard or _SILENCE)
        for take, audible in self._plan:
            take.hear(sound if audible else Sound(now, _SILENCE, _SILENCE))

    def start(self, call_id: str, path: Path, on_over: OnOver) -> Take:
        """From now on. `on_over` is called once, on the recorder's thread; trouble, too."""
        take = self._running[call_id] = Take(call_id, path, self._clock())
        self._unfinished[take] = on_over
        self._follow()
        self._call_writer()
        return take

    def seconds(self, call_id: str) -> float:
        """Since it began."""
        return self._clock() - self._running[call_id].began

    def pause(self, call_id: str, paused: bool) -> None:
        """Silence from now on, or sound again."""
        (self._paused.add if paused else self._paused.discard)(call_id)
        self._follow()

    def talk_with(self, call_ids: frozenset[str]) -> None:
        """With these we are in contact now; recordings of others get silence."""
        self._with_us = call_ids
        self._follow()

    def stop(self, call_id: str) -> None:
        """If it is there."""
        self._paused.discard(call_id)
        take = self._running.pop(call_id, None)
        self._follow()
        if take:
            take.end(self._clock())
            self._call_writer()

    def close(self) -> None:
        """End all recordings, close all files; returns when all is told."""
        for call_id in tuple(self._running):
            self.stop(call_id)
        self._closing = True
        self._wake.set()
        if self._thread:
            self._thread.join()

    def _follow(self) -> None:
        self._plan = tuple((take, self._is_audible(call)) for call, take in self._running.items())

    def _is_audible(self, call_id: str) -> bool:
        return call_id in self._with_us and call_id not in self._paused

    def _call_writer(self) -> None:
        if self._thread is None:
            self._thread = threading.Thread(target=self._write, name="recorder", daemon=True)
            self._thread.start()
        self._wake.set()

    def _write(self) -> None:
        while self._unfinished or not self._closing:
            self._wake.wait(_WRITE_EVERY_S)
            self._wake.clear()
            for take in tuple(self._unfinished):
                self._serve(take)

    def _serve(self, take: Take) -> None:
        try:
            if take.write_out():
                self._tell(take)
        except (OSError, ValueError) as error:
            _log.warning("a recording ends: %s", error)
            self._give_up(take)
            full = isinstance(error, OSError) and error.errno in _NO_SPACE
            self._tell(take, RecordingProblem.DISK_FULL if full else RecordingProblem.CANNOT_WRITE)

    def _give_up(self, take: Take) -> None:
        try:
            take.give_up()
        except OSError as error:
            _log.warning("its header could not be written: %s", error)

    def _tell(self, take: Take, problem: RecordingProblem | None = None) -> None:
        on_over = self._unfinished.pop(take)
        on_over(take, problem)
