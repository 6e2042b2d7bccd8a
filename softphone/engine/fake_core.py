"""How the fake engine answers commands: as the real one does, says the contract suite."""

import time
from collections import deque
from collections.abc import Callable
from typing import Any

from msgspec.structs import replace

from softphone.domain.account import Registration, RegistrationFailure, RegistrationState
from softphone.domain.call import Call, CallState, Direction, EndReason, RemoteParty
from softphone.domain.commands import (
    Answer,
    AnyCommand,
    ChooseDevices,
    ConfigureAccount,
    ConfigureEngine,
    Dial,
    HangUp,
    Hold,
    RefusalReason,
    Reject,
    RejectWith,
    RemoveAccount,
    Resume,
    RetryRegistration,
    SetMetering,
    SetMuted,
    ShutDown,
    TestAccount,
)
from softphone.domain.events import (
    AnyEvent,
    CallChanged,
    CommandFailed,
    EngineSnapshot,
    RegistrationChanged,
    SoundChanged,
)
from softphone.domain.identity import new_id
from softphone.domain.sound import SoundState
from softphone.engine.call_changes import answered, ended, held, resumed
from softphone.engine.fake_account_test import account_test
from softphone.engine.fold import call_of, fold
from softphone.engine.port import EventSink
from softphone.engine.refusals import refusal

_REJECTIONS = {RejectWith.BUSY: (486, "Busy Here"), RejectWith.DECLINE: (603, "Decline")}

WAITS_FOR_A_PERSON = frozenset(
    {
        RegistrationFailure.WRONG_PASSWORD,
        RegistrationFailure.FORBIDDEN,
        RegistrationFailure.UNKNOWN_USER,
        RegistrationFailure.INVALID_ACCOUNT,
        RegistrationFailure.NO_PASSWORD,
    }
)
"""Failures that trying again cannot mend: `REFUSED`, not `FAILED`."""

SILENCE = SoundState()


class FakeCore:
    """Implements `port.Engine`: every command succeeds at once where it makes sense."""

    def __init__(self, sound: SoundState = SILENCE, clock: Callable[[], float] = time.time) -> None:
        self._now = EngineSnapshot(sound=sound)
        self._clock = clock
        self._accounts: dict[str, ConfigureAccount] = {}
        self._settings = ConfigureEngine()
        self._failure = RegistrationFailure.NONE
        self._sip_status = 0
        self._away = False
        self._rings_at_once = True
        self._on_event: EventSink = lambda _event: None
        self._work: deque[Callable[[], None]] = deque()
        self._working = False
        self._handlers: dict[type, Callable[[Any], None]] = {
            ConfigureEngine: self._configure_engine,
            ConfigureAccount: self._configure,
            RemoveAccount: lambda command: self._remove(command.account_id),
            RetryRegistration: lambda command: self._register(command.account_id),
            TestAccount: self._test_account,
            ShutDown: self._shut_down,
            SetMuted: lambda command: self._change_sound(muted=command.muted),
            ChooseDevices: lambda command: self._change_sound(
                choice=command.choice, in_use=command.choice
            ),
            SetMetering: lambda _command: None,
            Dial: self._dial,
            Answer: self._on_call(self._answer),
            Reject: self._reject,
            HangUp: self._on_call(self._hang_up),
            Hold: self._on_call(self._hold),
            Resume: self._on_call(self._resume),
        }

    def start(self, on_event: EventSink) -> None:
        self._on_event = on_event
        self._attach()

    def submit(self, command: AnyCommand) -> None:
        self._run(lambda: self._execute(command))

    def stop(self) -> None:
        self._on_event = lambda _event: None

    def _run(self, work: Callable[[], None]) -> None:
        """In order, never one piece of work within another."""
        self._work.append(work)
        if self._working:
            return
        self._working = True
        try:
            while self._work:
                self._work.popleft()()
        finally:
            self._working = False

    def _emit(self, event: AnyEvent) -> None:
        self._now = fold(self._now, event)
        self._on_event(event)

    def _attach(self) -> None:
        self._emit(replace(self._now, epoch=new_id()))

    def _execute(self, command: AnyCommand) -> None:
        reason = RefusalReason.ENGINE_AWAY if self._away else refusal(command, self._now)
        if reason:
            self._emit(CommandFailed(command_id=command.command_id, reason=reason))
            return
        self._handlers[type(command)](command)

    def _configure_engine(self, command: ConfigureEngine) -> None:
        self._settings = command

    def _test_account(self, command: TestAccount) -> None:
        for event in account_test(command, self._failure):
            self._emit(event)

    def _shut_down(self, _command: ShutDown) -> None:
        for account_id in tuple(self._accounts):
            self._remove(account_id)

    def _reject(self, command: Reject) -> None:
        self._end(self._call(command.call_id), EndReason.REJECTED, *_REJECTIONS[command.reason])

    def _resume(self, call: Call) -> None:
        self._hold_live_calls()
        self._change(resumed(call, self._clock()))

    def _hold(self, call: Call) -> None:
        self._change(held(call, self._clock()))

    def _configure(self, command: ConfigureAccount) -> None:
        account_id = command.account.account_id
        same = self._accounts.get(account_id)
        unchanged = same and (same.account, same.password) == (command.account, command.password)
        self._accounts[account_id] = command
        if not (unchanged and self._is_registered(account_id)):
            self._register(account_id)

    def _is_registered(self, account_id: str) -> bool:
        return any(
            known.account_id == account_id and known.state is RegistrationState.REGISTERED
            for known in self._now.registrations
        )

    def _register(self, account_id: str) -> None:
        account = self._accounts[account_id].account
        registering = Registration(
            account_id, RegistrationState.REGISTERING, user=account.user, server=account.server
        )
        self._change_registration(registering)
        self._change_registration(self._outcome(account_id))

    def _outcome(self, account_id: str) -> Registration:
        account = self._accounts[account_id].account
        outcome = Registration(
            account_id, RegistrationState.REGISTERED, user=account.user, server=account.server
        )
        if self._failure is RegistrationFailure.NONE:
            return replace(outcome, sip_status=200, expires_s=account.expires_s)
        outcome = replace(outcome, failure=self._failure, sip_status=self._sip_status)
        if self._failure in WAITS_FOR_A_PERSON:
            return replace(outcome, state=RegistrationState.REFUSED)
        return replace(outcome, state=RegistrationState.FAILED, retry_in_s=1)

    def _change_registration(self, registration: Registration) -> None:
        self._emit(RegistrationChanged(registration=registration))

    def _remove(self, account_id: str) -> None:
        for call in self._now.calls:
            if call.account_id == account_id:
                self._hang_up(call)
        self._accounts.pop(account_id)
        self._change_registration(Registration(account_id, RegistrationState.UNREGISTERED))

    def _dial(self, command: Dial) -> None:
        self._hold_live_calls()
        call = Call(
            call_id=command.call_id,
            account_id=command.account_id,
            direction=Direction.OUTGOING,
            state=CallState.DIALING,
            remote=RemoteParty(number=command.target),
            started_at=self._clock(),
            consult_for=command.consult_for,
        )
        self._change(call)
        if self._rings_at_once:
            self._change(replace(call, state=CallState.RINGING, sip_status=180))

    def _answer(self, call: Call) -> None:
        self._hold_live_calls()
        self._change(answered(call, self._clock()))

    def _hang_up(self, call: Call) -> None:
        if call.state is CallState.OFFERED:
            self._end(call, EndReason.REJECTED, *_REJECTIONS[RejectWith.BUSY])
        elif call.is_live:
            self._end(call, EndReason.HUNG_UP_LOCALLY, 200, "OK")
        else:
            self._end(call, EndReason.HUNG_UP_LOCALLY, 487, "Request Terminated")

    def _hold_live_calls(self) -> None:
        for call in self._now.calls:
            if call.state in {CallState.ACTIVE, CallState.HELD_REMOTELY}:
                self._hold(call)

    def _end(self, call: Call, reason: EndReason, status: int = 0, text: str = "") -> None:
        self._change(ended(call, self._clock(), reason, status, text))

    def _on_call(self, handle: Callable[[Call], None]) -> Callable[[Any], None]:
        return lambda command: handle(self._call(command.call_id))

    def _call(self, call_id: str) -> Call:
        call = call_of(self._now, call_id)
        assert call is not None, f"no call {call_id}: the script is wrong"
        return call

    def _change(self, call: Call) -> None:
        self._emit(CallChanged(call=call))

    def _change_sound(self, **fields: object) -> None:
        sound = replace(self._now.sound, **fields)
        if sound != self._now.sound:
            self._emit(SoundChanged(sound=sound))
