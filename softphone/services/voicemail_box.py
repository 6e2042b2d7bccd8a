"""How many messages wait in the agent's own box, as the PBX tells it (RFC 3842)."""

from softphone.domain.events import EngineLost, EngineSnapshot, MessagesWaitingChanged
from softphone.domain.team import MessagesWaiting
from softphone.services.bus import EventBus
from softphone.services.notices import SettingsChanged, VoicemailChanged
from softphone.services.settings_desk import SettingsDesk


class VoicemailBox:
    """Publishes `VoicemailChanged`; to listen is `CallControl.listen_to_voicemail`."""

    def __init__(self, bus: EventBus, settings: SettingsDesk) -> None:
        self._bus = bus
        self._settings = settings
        self._boxes: dict[str, MessagesWaiting] = {}
        self._shown: MessagesWaiting | None = None
        bus.subscribe(EngineSnapshot, self._on_snapshot)
        bus.subscribe(EngineLost, self._on_lost)
        bus.subscribe(MessagesWaitingChanged, self._on_waiting)
        bus.subscribe(SettingsChanged, lambda _event: self._follow())

    @property
    def waiting(self) -> MessagesWaiting | None:
        """Of the first account; None while the PBX has said nothing."""
        return self._shown

    def _on_snapshot(self, event: EngineSnapshot) -> None:
        self._boxes = {box.account_id: box for box in event.messages}
        self._follow()

    def _on_lost(self, _event: EngineLost) -> None:
        self._boxes.clear()
        self._follow()

    def _on_waiting(self, event: MessagesWaitingChanged) -> None:
        self._boxes[event.waiting.account_id] = event.waiting
        self._follow()

    def _follow(self) -> None:
        account = self._settings.values.account
        waiting = self._boxes.get(account.account_id) if account else None
        if waiting != self._shown:
            self._shown = waiting
            self._bus.publish(VoicemailChanged())
