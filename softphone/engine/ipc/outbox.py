"""Frames on their way to a reader who may be slow: state waits in order, figures only as newest."""

import threading
from collections import deque
from collections.abc import Hashable

MAX_WAITING = 10_000
"""State frames for one reader; who is that far behind must attach anew."""


class Outbox:
    """Filled by any thread without blocking, emptied by one."""

    def __init__(self, max_waiting: int = MAX_WAITING) -> None:
        self._max_waiting = max_waiting
        self._slots: deque[tuple[bytes, Hashable]] = deque()
        self._newest: dict[Hashable, bytes] = {}
        self._changed = threading.Condition()
        self._closed = False

    def put(self, frame: bytes, coalesce: Hashable = None) -> bool:
        """False if full or closed. With a key, replaces the frame of this key that still waits."""
        with self._changed:
            if self._closed or len(self._slots) >= self._max_waiting:
                return False
            if coalesce is None or coalesce not in self._newest:
                self._slots.append((frame, coalesce))
            if coalesce is not None:
                self._newest[coalesce] = frame
            self._changed.notify()
            return True

    def take(self) -> bytes | None:
        """The next frame; waits for it. None once closed and empty."""
        with self._changed:
            self._changed.wait_for(lambda: self._slots or self._closed)
            if not self._slots:
                return None
            frame, key = self._slots.popleft()
            return frame if key is None else self._newest.pop(key)

    def close(self) -> None:
        """What waits can still be taken; nothing more is let in."""
        with self._changed:
            self._closed = True
            self._changed.notify()
