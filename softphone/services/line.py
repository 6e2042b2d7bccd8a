"""The line to the PBX: is there an engine, is the account registered, what does the engine follow.

Words of `domain.account`; the account itself comes from the settings.
"""

from softphone.domain.account import Registration, RegistrationState
from softphone.domain.commands import ConfigureEngine, RefusalReason, RetryRegistration
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
    SettingsChanged,
)
from softphone.services.requests import Requests
from softphone.services.settings_desk import SettingsDesk
from softphone.settings.values import Settings
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
        self._registration: Registration | None = None
        self._epoch = ""
        self._available = False
        bus.subscribe(EngineSnapshot, self._on_snapshot)
        bus.subscribe(EngineLost, self._on_lost)
        bus.subscribe(RegistrationChanged, self._on_registration)
        bus.subscribe(CallTurnedAway, self._on_turned_away)
        bus.subscribe(SettingsChanged, self._on_settings)

    @property
    def registration(self) -> Registration | None:
        """Of the account in the settings; None while nothing is known of it."""
        return self._registration

    @property
    def is_registered(self) -> bool:
        known = self._registration
        return known is not None and known.state is RegistrationState.REGISTERED

    @property
    def engine_available(self) -> bool:
        return self._available

    def configure(self) -> None:
        """Tell the engine what it needs of the settings."""
        self._requests.ask("configure", engine_configuration(self._settings.values))

    def retry(self) -> bool:
        """Register now instead of waiting for the back-off."""
        account = self._settings.values.account
        if account is None:
            return self._requests.refuse("retry", RefusalReason.UNKNOWN_ACCOUNT)
        return self._requests.ask("retry", RetryRegistration(account_id=account.account_id))

    def _on_snapshot(self, event: EngineSnapshot) -> None:
        restarted = bool(self._epoch) and event.epoch != self._epoch
        self._epoch, self._available = event.epoch, True
        self._registration = next(filter(self._is_ours, event.registrations), None)
        self._bus.publish(EngineAvailability(available=True, restarted=restarted))

    def _on_lost(self, _event: EngineLost) -> None:
        self._registration, self._available = None, False
        self._bus.publish(EngineAvailability(available=False))

    def _on_registration(self, event: RegistrationChanged) -> None:
        if self._is_ours(event.registration):
            self._registration = event.registration
            self._mark(event.registration)

    def _mark(self, known: Registration) -> None:
        facts = {"state": known.state.value, "failure": known.failure.value}
        self._trace.mark("registration", **facts, sip_status=known.sip_status)

    def _is_ours(self, registration: Registration) -> bool:
        account = self._settings.values.account
        return account is not None and registration.account_id == account.account_id

    def _on_turned_away(self, event: CallTurnedAway) -> None:
        self._bus.publish(CallTurnedAwayNotice(event.remote, event.at, event.reason, event.target))

    def _on_settings(self, event: SettingsChanged) -> None:
        before, now = event.before, event.settings
        if (before.auto_answer, before.headers) != (now.auto_answer, now.headers):
            self.configure()


def engine_configuration(settings: Settings) -> ConfigureEngine:
    headers = settings.headers
    return ConfigureEngine(
        auto_answer=settings.auto_answer,
        queue_header=headers.queue,
        source_header=headers.source,
        customer_id_header=headers.customer_id,
        waited_header=headers.waited,
        dialled_number_header=headers.dialled_number,
        ivr_choices_header=headers.ivr_choices,
    )
