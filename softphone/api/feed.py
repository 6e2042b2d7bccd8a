"""What the clients of the local API are told without asking; made once, sent to all."""

from typing import Protocol

import msgspec

from softphone.domain.events import RegistrationChanged
from softphone.domain.remote import (
    AgentTold,
    CallTold,
    RegistrationTold,
    RemoteEvent,
    RemoteStatus,
    Welcome,
)
from softphone.services.bus import EventBus
from softphone.services.notices import AgentStatusChanged, CallUpdated, ScreenPopReady
from softphone.services.remote_calls import RemoteCalls, pop_told


class Listener(Protocol):
    """A client with room for what it has not read yet; `tell` never blocks."""

    def tell(self, frame: bytes) -> None: ...


class Feed:
    """Main thread only; costs nothing while nobody listens."""

    def __init__(self, bus: EventBus, remote_calls: RemoteCalls) -> None:
        self._remote_calls = remote_calls
        self._listeners: list[Listener] = []
        bus.subscribe(CallUpdated, self._on_call)
        bus.subscribe(RegistrationChanged, self._on_registration)
        bus.subscribe(ScreenPopReady, lambda notice: self._tell(pop_told(notice.pop)))
        bus.subscribe(AgentStatusChanged, self._on_agent)

    @property
    def listeners(self) -> tuple[Listener, ...]:
        """Who is told."""
        return tuple(self._listeners)

    def join(self, listener: Listener, status: RemoteStatus) -> None:
        """Nothing is lost between the status in the welcome and the first event."""
        listener.tell(msgspec.json.encode(Welcome(status)))
        self._listeners.append(listener)

    def leave(self, listener: Listener) -> None:
        if listener in self._listeners:
            self._listeners.remove(listener)

    def _on_call(self, notice: CallUpdated) -> None:
        if self._listeners:
            self._tell(CallTold(self._remote_calls.of(notice.call)))

    def _on_registration(self, event: RegistrationChanged) -> None:
        known = event.registration
        self._tell(RegistrationTold(known.state.value, known.failure.value))

    def _on_agent(self, notice: AgentStatusChanged) -> None:
        now = notice.status
        after = now.next_state.value if now.next_state else ""
        self._tell(AgentTold(now.state.value, now.since, after))

    def _tell(self, event: RemoteEvent) -> None:
        if self._listeners:
            frame = msgspec.json.encode(event)
            for listener in self.listeners:
                listener.tell(frame)
