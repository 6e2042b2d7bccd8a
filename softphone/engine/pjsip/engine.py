"""The real engine: SIP by pjsua2, sound by the sound path it is given."""

import logging
import os
import time
from collections.abc import Callable
from typing import Any

import pjsua2 as pj

from softphone.domain.call import RemoteParty
from softphone.domain.commands import (
    AnyCommand,
    ChooseDevices,
    ConfigureAccount,
    ConfigureEngine,
    RefusalReason,
    RemoveAccount,
    RetryRegistration,
    SetMetering,
    SetMuted,
    ShutDown,
    TestAccount,
    WatchColleagues,
)
from softphone.domain.events import (
    AnyEvent,
    CallChanged,
    CallTurnedAway,
    CommandFailed,
    EngineSnapshot,
    SoundChanged,
)
from softphone.domain.identity import new_id
from softphone.domain.sound import SoundState
from softphone.engine.fold import fold
from softphone.engine.pjsip.account_test import AccountTest
from softphone.engine.pjsip.accounts import AccountDesk
from softphone.engine.pjsip.call_commands import CallCommands
from softphone.engine.pjsip.call_sound import CallSound
from softphone.engine.pjsip.calls import CallDesk
from softphone.engine.pjsip.conference import ConferenceDesk
from softphone.engine.pjsip.digits import DigitDesk
from softphone.engine.pjsip.echo_call import EchoCall
from softphone.engine.pjsip.endpoint import SipEndpoint
from softphone.engine.pjsip.incoming import IncomingCalls
from softphone.engine.pjsip.media_bridge import MediaBridge
from softphone.engine.pjsip.meters import Meters
from softphone.engine.pjsip.presence import PresenceDesk
from softphone.engine.pjsip.recordings import RecordingDesk
from softphone.engine.pjsip.sip_thread import SipThread
from softphone.engine.pjsip.tones import Tones
from softphone.engine.pjsip.transfer import TransferDesk
from softphone.engine.port import EngineStartError, EventSink
from softphone.engine.recording.recorder import Recorder
from softphone.engine.refusals import refusal
from softphone.engine.sound_port import SoundPath
from softphone.trace import Trace

_GOOD_BYE_S = 1.5
"""Until the far ends have to be done with our BYE and our un-REGISTER."""

_log = logging.getLogger(__name__)


class PjsipEngine:
    """Implements `port.Engine`. One per process; events come on the SIP thread.

    `log_messages` writes the stack's own log, without credentials, at DEBUG.
    """

    def __init__(self, sound: SoundPath, trace: Trace, log_messages: bool = False) -> None:
        self._sound = sound
        self._trace = trace
        self._on_event: EventSink = lambda _event: None
        self._now = EngineSnapshot()
        self._tests: dict[str, AccountTest] = {}
        self._build(log_messages)
        self._handlers = self._table()

    def start(self, on_event: EventSink) -> None:
        self._on_event = on_event
        self._sound.start(lambda state: self._thread.post(lambda: self._sound_changed(state)))
        try:
            self._thread.start(self._begin, self._end)
        except pj.Error as error:
            self._sound.stop()
            raise EngineStartError(error.info()) from error

    def submit(self, command: AnyCommand) -> None:
        self._thread.post(lambda: self._execute(command))

    def stop(self) -> None:
        self._thread.post(self._say_good_bye)
        self._thread.join()
        self._sound.stop()

    def _build(self, log_messages: bool) -> None:
        endpoint = SipEndpoint(self._turned_away, self._connection_lost, log_messages)
        self._endpoint = endpoint
        self._thread = SipThread(endpoint.poll, endpoint.wake, self._after_turn)
        self._recorder = Recorder()
        self._bridge = MediaBridge(
            CallSound(self._sound, self._recorder),
            endpoint.run_media_clock,
            self._recorder.talk_with,
        )
        self._tones = Tones(self._sound, self._thread.call_later)
        self._calls = CallDesk(
            self._thread, self._bridge, self._tones, self._call_changed, self._trace
        )
        self._transfers = TransferDesk(self._thread, self._calls)
        self._digits = DigitDesk(self._thread, self._calls)
        self._conference = ConferenceDesk(self._calls, self._transfers, self._bridge)
        self._recordings = RecordingDesk(
            self._thread, self._calls, self._recorder, self._bridge.announce, self._emit
        )
        self._incoming = IncomingCalls(self._calls, self._thread, self._emit, self._trace)
        self._presence = PresenceDesk(self._thread, self._emit)
        self._accounts = AccountDesk(
            self._thread,
            endpoint,
            self._emit,
            self._incoming.ring,
            lambda account_id: bool(self._calls.of_account(account_id)),
            self._presence,
            self._trace,
        )
        self._meters = Meters(
            self._thread, self._sound, self._conference.levels, self._calls.statistics, self._emit
        )

    def _table(self) -> dict[type, Callable[[Any], None]]:
        commands = CallCommands(
            self._calls, self._transfers, self._digits, self._accounts, self._refuse
        )
        return {
            ConfigureEngine: self._configure,
            ConfigureAccount: self._accounts.configure,
            RemoveAccount: self._remove,
            RetryRegistration: self._accounts.retry,
            TestAccount: self._test,
            SetMuted: lambda command: self._sound.set_muted(command.muted),
            ChooseDevices: lambda command: self._sound.choose(command.choice),
            SetMetering: lambda command: self._meters.set_metering(command.enabled),
            WatchColleagues: self._presence.watch,
            ShutDown: lambda _command: self._say_good_bye(),
            **commands.table(),
            **self._conference.table(),
            **self._recordings.table(),
        }

    def _begin(self) -> None:
        self._endpoint.open()
        self._bridge.open()
        snapshot = EngineSnapshot(epoch=new_id(), process_id=os.getpid(), sound=self._sound.state)
        self._emit(snapshot)

    def _say_good_bye(self) -> None:
        self._tones.stop()
        self._endpoint.hang_up_all()
        self._accounts.leave_all(self._thread.quit)
        self._thread.call_later(_GOOD_BYE_S, self._thread.quit)

    def _end(self) -> None:
        for test in self._tests.values():
            test.drop()
        self._tests.clear()
        self._calls.drop_all()
        self._endpoint.run_media_clock(False)
        self._bridge.close()
        self._recordings.close()
        self._accounts.drop_all()
        self._endpoint.close()

    def _after_turn(self) -> None:
        self._calls.let_go()

    def _emit(self, event: AnyEvent) -> None:
        self._now = fold(self._now, event)
        self._on_event(event)

    def _execute(self, command: AnyCommand) -> None:
        reason = refusal(command, self._now)
        try:
            if reason is None:
                self._handlers[type(command)](command)
            else:
                self._refuse(command, reason)
        except pj.Error as error:
            _log.warning("%s: %s", type(command).__name__, error.reason)
            self._refuse(command, RefusalReason.STACK_ERROR, error.reason)

    def _refuse(self, command: AnyCommand, reason: RefusalReason, detail: str = "") -> None:
        self._emit(CommandFailed(command_id=command.command_id, reason=reason, detail=detail))

    def _configure(self, command: ConfigureEngine) -> None:
        self._incoming.settings = command
        self._trace.mark("configured", agent_ready=command.agent_ready)

    def _remove(self, command: RemoveAccount) -> None:
        for call_id in self._calls.of_account(command.account_id):
            self._calls.hang_up(call_id)
        self._accounts.remove(command)

    def _test(self, command: TestAccount) -> None:
        echo_call = EchoCall(self._thread, self._calls, self._bridge, self._sound)
        test = AccountTest(
            command,
            self._thread,
            self._endpoint,
            echo_call,
            self._emit,
            lambda: self._tested(command),
        )
        self._tests[command.command_id] = test
        test.run()

    def _tested(self, command: TestAccount) -> None:
        self._tests.pop(command.command_id, None)
        self._accounts.renew(command.account)

    def _call_changed(self, event: CallChanged) -> None:
        self._bridge.follow(event.call)
        self._emit(event)
        self._recordings.follow(event.call)
        self._conference.follow(event.call)
        self._digits.follow(event.call)
        self._meters.follow(self._calls.any_live)
        if event.call.is_over:
            account_id = event.call.account_id
            self._thread.post(lambda: self._accounts.calls_ended(account_id))

    def _turned_away(self, remote: RemoteParty) -> None:
        self._emit(CallTurnedAway(remote=remote, at=time.time()))

    def _connection_lost(self) -> None:
        self._thread.post(self._accounts.connection_lost)

    def _sound_changed(self, state: SoundState) -> None:
        if state != self._now.sound:
            self._emit(SoundChanged(sound=state))
