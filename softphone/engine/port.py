"""The only door to SIP and sound.

Three implementations pass the contract suite in `tests/contract`: `PjsipEngine` (the real one, in
the engine process), `RemoteEngine` (the same through the socket) and `FakeEngine` (scripted).
"""

from collections.abc import Callable
from typing import Protocol

from softphone.domain.commands import AnyCommand
from softphone.domain.events import AnyEvent

EventSink = Callable[[AnyEvent], None]
"""Called on a thread of the engine's, or within `submit` for a refusal at once; must return quickly
and never raise."""


class Engine(Protocol):
    """Commands in, events out."""

    def start(self, on_event: EventSink) -> None:
        """Begin; the first event is an `EngineSnapshot`. Raises `EngineStartError`."""

    def submit(self, command: AnyCommand) -> None:
        """Take a command from any thread; never blocks, never raises on a started engine."""

    def stop(self) -> None:
        """End and join own threads. For `RemoteEngine`: detach; calls go on."""


class EngineStartError(Exception):
    """The engine could not begin; `str()` is technical, for the log."""
