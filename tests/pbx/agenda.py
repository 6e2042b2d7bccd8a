"""What has to happen later, for a loop that owns its thread."""

import time
from collections.abc import Callable


class Agenda:
    """Actions with their moments; `run_due` is called by the loop."""

    def __init__(self) -> None:
        self._entries: list[tuple[float, Callable[[], None]]] = []

    def later(self, delay_s: float, action: Callable[[], None]) -> None:
        """Once, so many seconds from now."""
        self._entries.append((time.monotonic() + delay_s, action))

    def run_due(self) -> None:
        """Everything whose moment has come."""
        now = time.monotonic()
        due = [action for moment, action in self._entries if moment <= now]
        self._entries = [entry for entry in self._entries if entry[0] > now]
        for action in due:
            action()
