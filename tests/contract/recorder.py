"""All events of an engine in order, and patience for those to come."""

import threading
from collections.abc import Callable
from typing import TypeVar

from softphone.domain.account import Registration, RegistrationState
from softphone.domain.call import Call, CallState
from softphone.domain.commands import AnyCommand, RefusalReason
from softphone.domain.events import AnyEvent, CallChanged, CommandFailed, RegistrationChanged

PATIENCE_S = 15.0
E = TypeVar("E")


class Recorder:
    """The sink of an engine; every wait looks at the past, too."""

    def __init__(self) -> None:
        self._arrived = threading.Condition()
        self._events: list[AnyEvent] = []

    def __call__(self, event: AnyEvent) -> None:
        with self._arrived:
            self._events.append(event)
            self._arrived.notify_all()

    @property
    def events(self) -> tuple[AnyEvent, ...]:
        """So far."""
        with self._arrived:
            return tuple(self._events)

    def forget(self) -> None:
        """Later waits look only at what comes from now on."""
        with self._arrived:
            self._events.clear()

    def wait(
        self,
        kind: type[E],
        matching: Callable[[E], bool] = lambda _: True,
        within_s: float = PATIENCE_S,
    ) -> E:
        """The first such event."""
        with self._arrived:
            self._arrived.wait_for(lambda: self._first(kind, matching), within_s)
            found = self._first(kind, matching)
            assert found, f"no such {kind.__name__} within {within_s} s: {self._events}"
            return found

    def wait_call(self, state: CallState, call_id: str = "", within_s: float = PATIENCE_S) -> Call:
        """The first time that a call (any, or this one) is in this state."""
        return self.wait(
            CallChanged,
            lambda event: event.call.state is state and call_id in {"", event.call.call_id},
            within_s,
        ).call

    def wait_registration(self, *states: RegistrationState) -> Registration:
        """The first time that it is in one of these."""
        return self.wait(
            RegistrationChanged, lambda event: event.registration.state in states
        ).registration

    def wait_refusal(self, command: AnyCommand) -> RefusalReason:
        """Why this command was not carried out."""
        return self.wait(CommandFailed, lambda event: event.command_id == command.command_id).reason

    def states(self, call_id: str) -> list[CallState]:
        """The way of a call so far, each state once."""
        calls = [event.call for event in self.events if isinstance(event, CallChanged)]
        way = [call.state for call in calls if call.call_id == call_id]
        return [state for i, state in enumerate(way) if i == 0 or way[i - 1] is not state]

    def _first(self, kind: type[E], matching: Callable[[E], bool]) -> E | None:
        for event in self._events:
            if isinstance(event, kind) and matching(event):
                return event
        return None
