"""Devices, mute and the quality of calls, as the window sees them."""

from softphone.domain.commands import ChooseDevices, SetMetering, SetMuted
from softphone.domain.events import EngineLost, EngineSnapshot, SoundChanged, StatisticsMeasured
from softphone.domain.sound import DeviceChoice, SoundState, StreamStatistics
from softphone.services.bus import EventBus
from softphone.services.notices import CallUpdated
from softphone.services.requests import Requests
from softphone.services.settings_desk import SettingsDesk


class SoundDesk:
    """Follows the engine; choices are remembered in the settings."""

    def __init__(self, bus: EventBus, requests: Requests, settings: SettingsDesk) -> None:
        self._requests = requests
        self._settings = settings
        self._state = SoundState()
        self._wanted_muted = False
        self._statistics: dict[str, StreamStatistics] = {}
        bus.subscribe(EngineSnapshot, lambda event: self._follow(event.sound))
        bus.subscribe(SoundChanged, lambda event: self._follow(event.sound))
        bus.subscribe(EngineLost, lambda _event: self._follow(SoundState()))
        bus.subscribe(StatisticsMeasured, self._on_statistics)
        bus.subscribe(CallUpdated, self._on_call)

    @property
    def state(self) -> SoundState:
        return self._state

    @property
    def wanted_muted(self) -> bool:
        """As last asked for; the engine may still be about to do it."""
        return self._wanted_muted

    def statistics(self, call_id: str) -> StreamStatistics | None:
        """The newest of a call, kept while it is live."""
        return self._statistics.get(call_id)

    def choose(self, choice: DeviceChoice) -> bool:
        """Use these devices from now on, in a running call, too."""
        self._settings.change(devices=choice)
        return self.apply_choice()

    def apply_choice(self) -> bool:
        """Tell the engine which devices the settings want."""
        return self._requests.ask("choose", ChooseDevices(choice=self._settings.values.devices))

    def set_metering(self, enabled: bool) -> bool:
        """`LevelsMeasured` or not: a hidden window needs none."""
        return self._requests.ask("set_metering", SetMetering(enabled=enabled))

    def set_muted(self, muted: bool) -> bool:
        self._wanted_muted = muted
        return self._requests.ask("toggle_mute", SetMuted(muted=muted))

    def _follow(self, state: SoundState) -> None:
        self._state = state
        self._wanted_muted = state.muted

    def _on_statistics(self, event: StatisticsMeasured) -> None:
        self._statistics[event.statistics.call_id] = event.statistics

    def _on_call(self, event: CallUpdated) -> None:
        if event.call.is_over:
            self._statistics.pop(event.call.call_id, None)
