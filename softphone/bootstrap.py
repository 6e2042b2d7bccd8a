"""The one composition root: which parts there are, and who knows whom.

Light on purpose: SQLAlchemy, keyring, phonenumbers and the way to the engine process are imported
on their own threads, after `Core.start`.
"""

import logging

from softphone.agent_store import AgentStore
from softphone.core import Core
from softphone.crm.port import Store
from softphone.crm.store.thread import DatabaseThread
from softphone.doors import make_doors
from softphone.engine.port import Engine
from softphone.late_engine import LateEngine
from softphone.options import Options
from softphone.recorded_sound import RecordedSound
from softphone.services.account_setup import AccountSetup
from softphone.services.agent_session import AgentSession
from softphone.services.bus import EventBus
from softphone.services.call_book import CallBook
from softphone.services.call_control import CallControl
from softphone.services.call_history import CallHistory
from softphone.services.customer_desk import CustomerDesk
from softphone.services.engine_setup import EngineSetup
from softphone.services.event_pump import EventPump, Post
from softphone.services.interaction_writer import InteractionWriter
from softphone.services.interactions import Interactions
from softphone.services.journal import Journal
from softphone.services.line import Line
from softphone.services.link_desk import LinkDesk
from softphone.services.local_control import LocalControl
from softphone.services.notices import PasswordNotKept, SettingsTrouble, StoreTrouble
from softphone.services.playback_desk import PlaybackDesk
from softphone.services.recording_desk import RecordingDesk
from softphone.services.recording_disk import RecordingDisk
from softphone.services.recording_sweep import RecordingSweep
from softphone.services.remote_calls import RemoteCalls
from softphone.services.requests import Requests
from softphone.services.scheduler import Scheduler
from softphone.services.screen_pops import ScreenPops
from softphone.services.settings_desk import SettingsDesk
from softphone.services.sound_desk import SoundDesk
from softphone.services.team_desk import TeamDesk
from softphone.services.turned_away import TurnedAwayCalls
from softphone.services.voicemail_box import VoicemailBox
from softphone.services.wrap_up import WrapUp
from softphone.settings.file import LoadedSettings, SettingsFile
from softphone.settings.passwords import Passwords
from softphone.settings.paths import Paths, find_paths
from softphone.settings.secrets import SystemKeyring
from softphone.settings.values import Settings, SettingsProblem
from softphone.settings.worker import Worker
from softphone.trace import Trace

__all__ = ["Core", "Options", "build"]

log = logging.getLogger(__name__)


def build(options: Options, post: Post, scheduler: Scheduler, engine: Engine | None = None) -> Core:
    """Put it together; nothing runs before `Core.start`. Main thread.

    `post` runs an action on the main thread and may be called from any. Without `engine`, the
    engine process of the runtime directory is found or started.
    """
    paths, trace = _make_paths(options), Trace(options.trace)
    bus, worker = EventBus(), Worker(post)
    file = SettingsFile(paths.settings_file)
    loaded = file.read()
    settings = _settings_desk(bus, worker, file, loaded.settings, options)
    engine = engine or LateEngine(lambda: _remote_engine(paths, options, trace))
    database = _database(paths, settings, bus, post)
    requests = Requests(bus, engine)
    calls = CallBook(bus, scheduler, trace)
    line = Line(bus, requests, settings, trace)
    sound = SoundDesk(bus, requests, settings)
    pops = ScreenPops(bus, calls, database, trace)
    writer = InteractionWriter(bus, scheduler, database)
    interactions = Interactions(bus, calls, pops, database, writer, settings)
    agent = AgentSession(bus, scheduler, calls, line, database, requests)
    control = CallControl(bus, calls, line, sound, settings, requests)
    links = LinkDesk(bus, control, settings, requests)
    disk = RecordingDisk(bus, scheduler, settings, worker, paths.data_dir / "recordings")
    remote_calls = RemoteCalls(pops)
    recordings = RecordingDesk(bus, scheduler, calls, line, settings, requests, database, disk)
    remote = LocalControl(bus, calls, control, agent, line, sound, links, recordings, remote_calls)
    return Core(
        bus=bus,
        calls=calls,
        control=control,
        pops=pops,
        interactions=interactions,
        wrap_up=WrapUp(bus, scheduler, calls, interactions, agent, settings, database, requests),
        agent=agent,
        journal=Journal(bus, scheduler, database),
        history=CallHistory(bus, scheduler, database),
        customers=CustomerDesk(bus, database),
        line=line,
        sound=sound,
        recordings=recordings,
        playback=PlaybackDesk(bus, calls, settings, RecordedSound(post, worker)),
        links=links,
        team=TeamDesk(bus, calls, line, settings, requests),
        voicemail=VoicemailBox(bus, settings),
        setup=AccountSetup(
            bus, calls, settings, _passwords(bus, worker, settings, options), requests
        ),
        settings=settings,
        database=database,
        paths=paths,
        trace=trace,
        scheduler=scheduler,
        engine=engine,
        engine_setup=EngineSetup(bus, requests, settings),
        pump=EventPump(post, bus.publish),
        writer=writer,
        recording_sweep=RecordingSweep(bus, scheduler, database, worker, disk),
        turned_away=TurnedAwayCalls(bus, database, writer, settings),
        worker=worker,
        remote=remote,
        doors=make_doors(bus, post, paths, settings, remote, remote_calls),
        early_notices=_notices_of(loaded),
    )


def _make_paths(options: Options) -> Paths:
    """Where they cannot be made, each part says itself what it lacks."""
    paths = find_paths(options.data_dir)
    try:
        paths.make()
    except OSError as error:
        log.warning("directories could not be made: %s", error)
    return paths


def _settings_desk(
    bus: EventBus, worker: Worker, file: SettingsFile, stored: Settings, options: Options
) -> SettingsDesk:
    def tell(_error: OSError) -> None:
        bus.publish(SettingsTrouble(SettingsProblem.WRITE_FAILED, str(file.path)))

    def write(settings: Settings) -> None:
        worker.run(lambda: file.write(settings), on_error=tell)

    return SettingsDesk(bus, stored, options.overrides(stored), write)


def _notices_of(loaded: LoadedSettings) -> tuple[object, ...]:
    return (SettingsTrouble(loaded.problem, loaded.detail),) if loaded.problem else ()


def _passwords(
    bus: EventBus, worker: Worker, settings: SettingsDesk, options: Options
) -> Passwords:
    passwords = Passwords(
        SystemKeyring(), worker, lambda error: bus.publish(PasswordNotKept(str(error)))
    )
    account = settings.values.account
    if account is not None and options.password is not None:
        passwords.put(account, options.password, keep=False)
    return passwords


def _database(paths: Paths, settings: SettingsDesk, bus: EventBus, post: Post) -> DatabaseThread:
    def open_for(agent: str) -> Store:
        from softphone.crm.store.opening import open_store

        return open_store(paths.database, agent)

    return DatabaseThread(
        lambda: AgentStore(open_for, lambda: settings.values.agent),
        post,
        lambda problem, detail: bus.publish(StoreTrouble(problem, detail)),
    )


def _remote_engine(paths: Paths, options: Options, trace: Trace) -> Engine:
    from softphone.engine.remote import RemoteEngine
    from softphone.engine.supervisor import EngineSupervisor

    supervisor = EngineSupervisor(
        paths.runtime_dir, trace=options.trace, log_file=paths.log_dir / "engine.log"
    )
    return RemoteEngine(supervisor, trace)
