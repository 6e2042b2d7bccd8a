"""The engine process, looked for only once the window is there: that needs heavy imports."""

import logging
import threading
from collections.abc import Callable

from softphone.domain.commands import AnyCommand
from softphone.domain.events import EngineLost
from softphone.engine.port import Engine, EngineStartError, EventSink

log = logging.getLogger(__name__)


class LateEngine:
    """Implements `port.Engine` by one that `make` makes on an own thread."""

    def __init__(self, make: Callable[[], Engine]) -> None:
        self._make = make
        self._lock = threading.Lock()
        self._engine: Engine | None = None
        self._waiting: list[AnyCommand] = []
        self._thread: threading.Thread | None = None

    def start(self, on_event: EventSink) -> None:
        """Returns at once; an engine that cannot begin is an `EngineLost`."""
        self._thread = threading.Thread(
            target=self._begin, args=(on_event,), name="engine-start", daemon=True
        )
        self._thread.start()

    def submit(self, command: AnyCommand) -> None:
        with self._lock:
            engine = self._engine
            if engine is None:
                self._waiting.append(command)
        if engine is not None:
            engine.submit(command)

    def stop(self) -> None:
        if self._thread is not None:
            self._thread.join()
        if self._engine is not None:
            self._engine.stop()

    def _begin(self, on_event: EventSink) -> None:
        engine = self._make()
        try:
            engine.start(on_event)
        except EngineStartError as error:
            log.warning("the engine could not begin: %s", error)
            on_event(EngineLost(reason=str(error)))
            return
        with self._lock:
            for command in self._waiting:
                engine.submit(command)
            self._engine = engine
