"""The life of the engine process: serve windows, show that it lives, end when nobody needs it."""

import logging
import os
import queue
import time

from softphone.domain.commands import AnyCommand, SetMetering, ShutDown
from softphone.domain.events import AnyEvent
from softphone.domain.identity import new_id
from softphone.engine.heart import Heart
from softphone.engine.ipc.hub import Hub
from softphone.engine.ipc.runtime_dir import RuntimeDir
from softphone.engine.ipc.server import EngineServer
from softphone.engine.port import Engine

log = logging.getLogger(__name__)

BEAT_S = 1.0
IDLE_S = 30.0


class EngineProcess:
    """Owns the engine and its server; `run` is the main thread's."""

    def __init__(self, engine: Engine, runtime: RuntimeDir, idle_s: float = IDLE_S) -> None:
        self._engine = engine
        self._idle_s = idle_s
        self._hub = Hub(new_id(), os.getpid())
        self._heart = Heart(engine.submit)
        self._server = EngineServer(self._hub, runtime, self._on_command)
        self._end: queue.SimpleQueue[None] = queue.SimpleQueue()
        self._metering = False
        self._needed_at = time.monotonic()

    def run(self) -> None:
        """Until asked to end, or idle. Raises `EngineStartError`."""
        self._engine.start(self._on_event)
        self._server.start()
        while not self._asked_to_end(BEAT_S):
            self._beat()
        self._engine.stop()
        self._server.stop()

    def end(self) -> None:
        """Any thread, and signal handlers: `run` returns soon, after hanging up."""
        self._end.put(None)

    def _asked_to_end(self, wait_s: float) -> bool:
        try:
            self._end.get(timeout=wait_s)
        except queue.Empty:
            return False
        return True

    def _on_event(self, event: AnyEvent) -> None:
        if not self._heart.hears(event):
            self._hub.publish(event)

    def _on_command(self, command: AnyCommand) -> None:
        if isinstance(command, ShutDown):
            self.end()
            return
        if isinstance(command, SetMetering):
            self._metering = command.enabled
        self._engine.submit(command)

    def _beat(self) -> None:
        if self._heart.beats():
            self._hub.beat()
        if not self._hub.windows and self._metering:
            self._on_command(SetMetering(enabled=False))
        if self._hub.windows or self._hub.snapshot.calls:
            self._needed_at = time.monotonic()
        elif time.monotonic() - self._needed_at > self._idle_s:
            log.info("no call and no window: ending")
            self.end()
