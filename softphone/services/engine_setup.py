"""What the engine follows: settings, and whether the agent takes calls just now."""

from msgspec.structs import replace

from softphone.domain.agent import AgentState
from softphone.domain.commands import ConfigureEngine
from softphone.services.bus import EventBus
from softphone.services.notices import AgentStatusChanged, SettingsChanged
from softphone.services.requests import Requests
from softphone.services.settings_desk import SettingsDesk
from softphone.settings.values import Settings


class EngineSetup:
    """Tells the engine each change that concerns it, and nothing twice."""

    def __init__(self, bus: EventBus, requests: Requests, settings: SettingsDesk) -> None:
        self._requests = requests
        self._settings = settings
        self._ready = False
        self._told: ConfigureEngine | None = None
        bus.subscribe(SettingsChanged, lambda _event: self.configure())
        bus.subscribe(AgentStatusChanged, self._on_status)

    def configure(self) -> None:
        """What holds now."""
        wanted = engine_configuration(self._settings.values, self._ready)
        told = self._told
        if told is None or replace(wanted, command_id=told.command_id) != told:
            self._told = wanted
            self._requests.ask("configure", wanted)

    def _on_status(self, event: AgentStatusChanged) -> None:
        """A call that rings at a ready agent does not make them unready."""
        state = event.status.state
        self._ready = state is AgentState.READY or (self._ready and state is AgentState.RINGING)
        self.configure()


def engine_configuration(settings: Settings, agent_ready: bool) -> ConfigureEngine:
    headers = settings.headers
    return ConfigureEngine(
        auto_answer=settings.auto_answer,
        auto_answer_by_header=settings.auto_answer_by_header,
        agent_ready=agent_ready,
        do_not_disturb=settings.do_not_disturb,
        forwarding=settings.forwarding,
        queue_header=headers.queue,
        source_header=headers.source,
        customer_id_header=headers.customer_id,
        waited_header=headers.waited,
        dialled_number_header=headers.dialled_number,
        ivr_choices_header=headers.ivr_choices,
    )
