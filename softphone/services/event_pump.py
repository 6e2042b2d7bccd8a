"""From the engine's thread to the main thread: many events, one hop."""

import threading
from collections import deque
from collections.abc import Callable

from softphone.domain.events import AnyEvent, LevelsMeasured, StatisticsMeasured

Post = Callable[[Callable[[], None]], None]
"""Runs an action on the main thread; callable from any thread, never blocks."""


class EventPump:
    """An `EventSink`. Of levels and statistics only the newest that waits is delivered."""

    def __init__(self, post: Post, publish: Callable[[AnyEvent], None]) -> None:
        self._post = post
        self._publish = publish
        self._lock = threading.Lock()
        self._events: deque[AnyEvent] = deque()
        self._newest: dict[tuple[type, str], AnyEvent] = {}
        self._posted = False
        self._closed = False

    def __call__(self, event: AnyEvent) -> None:
        """Any thread."""
        with self._lock:
            match event:
                case LevelsMeasured():
                    self._newest[LevelsMeasured, ""] = event
                case StatisticsMeasured(statistics=statistics):
                    self._newest[StatisticsMeasured, statistics.call_id] = event
                case _:
                    self._events.append(event)
            needs_hop, self._posted = not self._posted, True
        if needs_hop:
            self._post(self._deliver)

    def close(self) -> None:
        """Nothing is delivered any more. Main thread."""
        self._closed = True

    def _deliver(self) -> None:
        with self._lock:
            waiting = (*self._events, *self._newest.values())
            self._events.clear()
            self._newest.clear()
            self._posted = False
        for event in waiting:
            if not self._closed:
                self._publish(event)
