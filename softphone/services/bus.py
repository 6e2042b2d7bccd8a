"""Who wants to know what: events by their type, on the main thread only."""

import logging
import threading
from collections import defaultdict, deque
from collections.abc import Callable
from typing import Any, TypeVar

E = TypeVar("E")

log = logging.getLogger(__name__)


class EventBus:
    """Synchronous, in order of subscription; publishing while publishing is queued.

    A handler that raises is logged; the others and the events behind still have their turn: a
    broken panel must not cost a call.
    """

    def __init__(self) -> None:
        self._thread = threading.get_ident()
        self._handlers: dict[type, list[Callable[[Any], None]]] = defaultdict(list)
        self._queue: deque[object] = deque()
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
                self._deliver(self._queue.popleft())
        finally:
            self._busy = False

    def _deliver(self, event: object) -> None:
        for handler in tuple(self._handlers[type(event)]):
            try:
                handler(event)
            except Exception:
                log.exception("a handler of %s failed", type(event).__name__)
