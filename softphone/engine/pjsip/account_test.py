"""Tries an account step by step, as a person would look for the fault: name, server, identity."""

import threading
import time
from collections.abc import Callable

import pjsua2 as pj

from softphone.domain.account import RegistrationFailure, StepOutcome, TestStep
from softphone.domain.commands import TestAccount
from softphone.domain.events import AccountTestEnded, AccountTestProgress, AnyEvent
from softphone.engine.pjsip.account import RegisterAnswer, SipAccount, account_config
from softphone.engine.pjsip.echo_call import EchoCall
from softphone.engine.pjsip.endpoint import SipEndpoint, TransportUnavailableError
from softphone.engine.pjsip.probe import Probed, probe
from softphone.engine.pjsip.server import ServerAddress, checked, look_up
from softphone.engine.pjsip.sip_thread import Job, SipThread
from softphone.engine.pjsip.translate import registration_failure

_PRIORITY = 0
"""Below the account that is meant to get the calls."""
_IDENTITY_S = 8.0
_LEAVING_S = 1.0


class AccountTest:
    """One run, on an account of the stack that is dropped at its end. SIP thread only."""

    __test__ = False

    def __init__(
        self,
        command: TestAccount,
        thread: SipThread,
        endpoint: SipEndpoint,
        echo_call: EchoCall,
        emit: Callable[[AnyEvent], None],
        when_over: Job,
    ) -> None:
        self._command = command
        self._thread = thread
        self._endpoint = endpoint
        self._echo_call = echo_call
        self._emit = emit
        self._when_over = when_over
        self._native: SipAccount | None = None
        self._step = TestStep.SERVER
        self._begun_at = 0.0
        self._cancel_timer: Job = lambda: None
        self._passed: bool | None = None
        self._told = False

    def run(self) -> None:
        self._begin(TestStep.SERVER)
        server = checked(self._command.account)
        if isinstance(server, RegistrationFailure):
            self._fail(server)
        else:
            look_up(server.host, self._thread.post, lambda found: self._found(found, server))

    def drop(self) -> None:
        """Without another word."""
        self._cancel_timer()
        self._echo_call.drop()
        self._passed = bool(self._passed)
        native, self._native = self._native, None
        if native:
            native.shutdown()

    def _found(self, address: str, server: ServerAddress) -> None:
        if self._passed is not None:
            return
        if not address:
            self._fail(RegistrationFailure.UNKNOWN_HOST)
            return
        self._pass(f"{address}:{server.port}")
        self._begin(TestStep.CONNECTION)
        account = self._command.account

        def ask() -> None:
            probed = probe(address, server.port, account.transport, account.bind)
            self._thread.post(lambda: self._probed(probed, f"{address}:{server.port}"))

        threading.Thread(target=ask, name="probe", daemon=True).start()

    def _probed(self, probed: Probed, route: str) -> None:
        if self._passed is not None:
            return
        if probed.failure is not RegistrationFailure.NONE:
            self._fail(probed.failure)
            return
        self._pass(probed.status_line)
        self._begin(TestStep.IDENTITY)
        try:
            self._register(route)
        except TransportUnavailableError:
            self._fail(RegistrationFailure.NO_TRANSPORT)
        except pj.Error as error:
            self._fail(registration_failure(0, error.status), error.reason)

    def _register(self, route: str) -> None:
        account, password = self._command.account, self._command.password
        transport_id = self._endpoint.transport(account.transport, account.bind)
        self._native = SipAccount(self._answered)
        self._native.create(account_config(account, password, transport_id, route, _PRIORITY))
        self._cancel_timer = self._thread.call_later(
            _IDENTITY_S, lambda: self._fail(RegistrationFailure.NO_ANSWER)
        )
        self._native.setRegistration(True)

    def _answered(self, answer: RegisterAnswer) -> None:
        """Within the stack's callback: what touches the account comes after it."""
        self._cancel_timer()
        if self._passed is not None:
            self._thread.post(self._over)
        elif answer.registered:
            self._pass(f"{answer.code} {answer.text}")
            self._thread.post(self._try_audio)
        else:
            self._thread.post(lambda: self._refused(answer))

    def _refused(self, answer: RegisterAnswer) -> None:
        error = self._endpoint.last_transport_error
        failure = answer.failure(self._command.password, error)
        self._fail(failure, f"{answer.code} {answer.text}")

    def _try_audio(self) -> None:
        account = self._command.account
        self._step = TestStep.AUDIO
        if not account.echo_number or self._echo_call.impossible:
            self._tell(StepOutcome.SKIPPED)
            self._end(True)
            return
        self._begin(TestStep.AUDIO)
        self._echo_call.make(self._native, account, self._heard, self._not_heard)

    def _heard(self, detail: str) -> None:
        self._pass(detail)
        self._end(True)

    def _not_heard(self, failure: str, detail: str) -> None:
        self._tell(StepOutcome.FAILED, detail, failure)
        self._end(False)

    def _begin(self, step: TestStep) -> None:
        self._step = step
        self._begun_at = time.monotonic()
        self._tell(StepOutcome.RUNNING)

    def _pass(self, detail: str) -> None:
        self._tell(StepOutcome.PASSED, detail)

    def _fail(self, failure: RegistrationFailure, detail: str = "") -> None:
        self._tell(StepOutcome.FAILED, detail, failure)
        self._end(False)

    def _tell(self, outcome: StepOutcome, detail: str = "", failure: str = "") -> None:
        ended = outcome in {StepOutcome.PASSED, StepOutcome.FAILED}
        took_ms = (time.monotonic() - self._begun_at) * 1000 if ended else 0.0
        self._emit(
            AccountTestProgress(
                command_id=self._command.command_id,
                step=self._step,
                outcome=outcome,
                detail=detail,
                failure=str(failure),
                milliseconds=took_ms,
            )
        )

    def _end(self, passed: bool) -> None:
        """Unregister what was registered; the result is told when that is done."""
        self._passed = passed
        self._cancel_timer()
        self._cancel_timer = self._thread.call_later(_LEAVING_S, self._over)
        if self._native and self._native.getInfo().regIsActive:
            self._native.setRegistration(False)
        else:
            self._over()

    def _over(self) -> None:
        if self._told:
            return
        self._told = True
        self.drop()
        command_id = self._command.command_id
        self._emit(AccountTestEnded(command_id=command_id, passed=bool(self._passed)))
        self._when_over()
