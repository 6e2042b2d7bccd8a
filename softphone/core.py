"""All services of one window, under the names `docs/architecture.md` gives them."""

from dataclasses import dataclass

from softphone.crm.store.thread import DatabaseThread
from softphone.domain.commands import ShutDown
from softphone.doors import Doors
from softphone.engine.port import Engine
from softphone.services.account_setup import AccountSetup
from softphone.services.agent_session import AgentSession
from softphone.services.bus import EventBus
from softphone.services.call_book import CallBook
from softphone.services.call_control import CallControl
from softphone.services.call_history import CallHistory
from softphone.services.customer_desk import CustomerDesk
from softphone.services.engine_setup import EngineSetup
from softphone.services.event_pump import EventPump
from softphone.services.interaction_writer import InteractionWriter
from softphone.services.interactions import Interactions
from softphone.services.journal import Journal
from softphone.services.line import Line
from softphone.services.link_desk import LinkDesk
from softphone.services.local_control import LocalControl
from softphone.services.playback_desk import PlaybackDesk
from softphone.services.recording_desk import RecordingDesk
from softphone.services.recording_sweep import RecordingSweep
from softphone.services.scheduler import Scheduler
from softphone.services.screen_pops import ScreenPops
from softphone.services.settings_desk import SettingsDesk
from softphone.services.sound_desk import SoundDesk
from softphone.services.team_desk import TeamDesk
from softphone.services.turned_away import TurnedAwayCalls
from softphone.services.voicemail_box import VoicemailBox
from softphone.services.wrap_up import WrapUp
from softphone.settings.paths import Paths
from softphone.settings.worker import Worker
from softphone.trace import Trace

_LAST_WRITES_S = 2.0


@dataclass(frozen=True, kw_only=True)
class Core:
    """Main thread only. `start` after the first paint, `stop` once at the end."""

    bus: EventBus
    calls: CallBook
    control: CallControl
    pops: ScreenPops
    interactions: Interactions
    wrap_up: WrapUp
    agent: AgentSession
    journal: Journal
    history: CallHistory
    customers: CustomerDesk
    line: Line
    sound: SoundDesk
    recordings: RecordingDesk
    playback: PlaybackDesk
    links: LinkDesk
    team: TeamDesk
    voicemail: VoicemailBox
    setup: AccountSetup
    settings: SettingsDesk
    database: DatabaseThread
    paths: Paths
    trace: Trace
    scheduler: Scheduler
    engine: Engine
    engine_setup: EngineSetup
    pump: EventPump
    writer: InteractionWriter
    recording_sweep: RecordingSweep
    turned_away: TurnedAwayCalls
    worker: Worker
    remote: LocalControl
    doors: Doors
    early_notices: tuple[object, ...] = ()
    """Found while building, told when somebody listens."""

    def now(self) -> float:
        """Seconds since the epoch, by the clock of the services."""
        return self.scheduler.now()

    def start(self) -> None:
        """Reach the engine, register, read the day. Nothing here blocks."""
        for notice in self.early_notices:
            self.bus.publish(notice)
        self.database.start()
        self.engine.start(self.pump)
        self.engine_setup.configure()
        self.sound.apply_choice()
        self.setup.connect()
        self.agent.start()
        self.wrap_up.start()
        self.journal.refresh()
        self.recordings.start()
        self.doors.start()

    def stop(self, quit_engine: bool = True) -> None:
        """Write what is left and detach; `quit_engine` ends the engine unless a call is on."""
        self.doors.stop()
        self.agent.stop()
        self.recordings.stop()
        self.playback.close()
        self.writer.flush()
        self.pump.close()
        if quit_engine and all(call.is_over for call in self.calls.calls):
            self.engine.submit(ShutDown())
        self.engine.stop()
        self.database.stop()
        self.worker.stop(_LAST_WRITES_S)
