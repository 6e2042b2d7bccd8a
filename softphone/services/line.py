"""The line to the PBX: is there an engine, which accounts are registered.

Words of `domain.account`; the accounts come from the settings.
"""

from softphone.domain.account import Registration, RegistrationState
from softphone.domain.commands import RefusalReason, RetryRegistration
from softphone.domain.events import (
    CallTurnedAway,
    EngineLost,
    EngineSnapshot,
    RegistrationChanged,
)
from softphone.services.bus import EventBus
from softphone.services.notices import (
    CallTurnedAwayNotice,
    EngineAvailability,
)
from softphone.services.requests import Requests
from softphone.services.settings_desk import SettingsDesk
from softphone.trace import Trace


class Line:
    """Publishes `EngineAvailability`; changes of the registration are the engine's own events."""

    def __init__(
        self, bus: EventBus, requests: Requests, settings: SettingsDesk, trace: Trace
    ) -> None:
        self._bus = bus
        self._requests = requests
        self._settings = settings
        self._trace = trace
        self._registrations: dict[str, Registration] = {}
        self._epoch = ""
        self._available = False
        bus.subscribe(EngineSnapshot, self._on_snapshot)
        bus.subscribe(EngineLost, self._on_lost)
        bus.subscribe(RegistrationChanged, self._on_registration)
        bus.subscribe(CallTurnedAway, self._on_turned_away)

    @property
    def registration(self) -> Registration | None:
        """Of the first account in the settings; None while nothing is known of it."""
        account = self._settings.values.account
        return self._registrations.get(account.account_id) if account is not None else None

    @property
    def registrations(self) -> tuple[Registration, ...]:
        """Of all accounts that the engine knows."""
        return tuple(self._registrations.values())

    @property
    def is_registered(self) -> bool:
        known = self.registration
        return known is not None and known.state is RegistrationState.REGISTERED

    @property
    def engine_available(self) -> bool:
        return self._available

    def retry(self) -> bool:
        """Register now instead of waiting for the back-off."""
        account = self._settings.values.account
        if account is None:
            return self._requests.refuse("retry", RefusalReason.UNKNOWN_ACCOUNT)
        return self._requests.ask("retry", RetryRegistration(account_id=account.account_id))

    def _on_snapshot(self, event: EngineSnapshot) -> None:
        restarted = bool(self._epoch) and event.epoch != self._epoch
        self._epoch, self._available = event.epoch, True
        self._registrations = {known.account_id: known for known in event.registrations}
        self._bus.publish(EngineAvailability(available=True, restarted=restarted))

    def _on_lost(self, _event: EngineLost) -> None:
        self._registrations, self._available = {}, False
        self._bus.publish(EngineAvailability(available=False))

    def _on_registration(self, event: RegistrationChanged) -> None:
        known = event.registration
        self._registrations[known.account_id] = known
        if known.state is RegistrationState.UNREGISTERED:
            del self._registrations[known.account_id]
        if self._is_ours(known):
            self._mark(known)

    def _mark(self, known: Registration) -> None:
        facts = {"state": known.state.value, "failure": known.failure.value}
        self._trace.mark("registration", **facts, sip_status=known.sip_status)

    def _is_ours(self, registration: Registration) -> bool:
        account = self._settings.values.account
        return account is not None and registration.account_id == account.account_id

    def _on_turned_away(self, event: CallTurnedAway) -> None:
        self._bus.publish(CallTurnedAwayNotice(event.remote, event.at, event.reason, event.target))
