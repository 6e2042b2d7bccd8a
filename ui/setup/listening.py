"""Subscriptions that end together: the set-up goes away, the bus stays."""

from collections.abc import Callable
from typing import TypeVar

from softphone.services.bus import EventBus

E = TypeVar("E")


class Listening:
    """Hears the bus until `stop`."""

    def __init__(self, bus: EventBus) -> None:
        self._bus = bus
        self._ways_out: list[Callable[[], None]] = []

    def to(self, event_type: type[E], handler: Callable[[E], None]) -> None:
        self._ways_out.append(self._bus.subscribe(event_type, handler))

    def stop(self) -> None:
        while self._ways_out:
            self._ways_out.pop()()
