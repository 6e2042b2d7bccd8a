"""Who wants to know what: events by their type, on the main thread only."""

import threading
from collections import defaultdict
from collections.abc import Callable
from typing import Any, TypeVar

E = TypeVar("E")


class EventBus:
    """Synchronous, in order of subscription; publishing while publishing is queued."""

    def __init__(self) -> None:
        self._thread = threading.get_ident()
        self._handlers: dict[type, list[Callable[[Any], None]]] = defaultdict(list)
        self._queue: list[object] = []
        self._busy = False

    def subscribe(self, event_type: type[E], handler: Callable[[E], None]) -> Callable[[], None]:
        """Returns the way out."""
        handlers = self._handlers[event_type]
        handlers.append(handler)
        return lambda: handlers.remove(handler)

    def publish(self, event: object) -> None:
        """To all subscribers of exactly this type. Main thread only."""
        assert threading.get_ident() == self._thread, "the event bus belongs to the main thread"
        self._queue.append(event)
        if self._busy:
            return
        self._busy = True
        try:
            while self._queue:
                self._deliver(self._queue.pop(0))
        finally:
            self._busy = False
            self._queue.clear()

    def _deliver(self, event: object) -> None:
        for handler in tuple(self._handlers[type(event)]):
            handler(event)
