"""One account from its configuration to its removal: registered, and again after every failure."""

import logging

import pjsua2 as pj

from softphone.domain.account import (
    Account,
    Registration,
    RegistrationFailure,
    RegistrationState,
    Transport,
)
from softphone.domain.commands import ConfigureAccount
from softphone.engine.pjsip.account import RegisterAnswer, SipAccount, account_config
from softphone.engine.pjsip.account_owner import AccountOwner
from softphone.engine.pjsip.backoff import delay_s
from softphone.engine.pjsip.endpoint import SipEndpoint, TransportUnavailableError
from softphone.engine.pjsip.server import ServerAddress, checked, look_up
from softphone.engine.pjsip.server_choice import ServerChoice
from softphone.engine.pjsip.sip_thread import Job, SipThread
from softphone.engine.pjsip.translate import registration_failure

_PRIORITY = 1
"""Above a tested account of the same user: calls find the one that is meant."""
_PATIENCE_S = 5.0
"""Without an answer a person is told; by UDP the stack goes on repeating its request."""
_REPEATS_EVERY_S = 4.0
"""SIP timer T2 (RFC 3261 section 17.1.2.2)."""
_LEAVING_S = 1.0
_SECOND_CHANCES = 2
"""Refusals of credentials that have worked before: a PBX that starts up refuses everybody."""
_REFUSALS = frozenset(
    {
        RegistrationFailure.WRONG_PASSWORD,
        RegistrationFailure.FORBIDDEN,
        RegistrationFailure.UNKNOWN_USER,
        RegistrationFailure.INVALID_ACCOUNT,
        RegistrationFailure.NO_PASSWORD,
    }
)

_log = logging.getLogger(__name__)


class AccountRegistration:
    """SIP thread only. Every change is reported."""

    def __init__(
        self,
        wanted: ConfigureAccount,
        thread: SipThread,
        endpoint: SipEndpoint,
        owner: AccountOwner,
    ) -> None:
        self.wanted = wanted
        self._thread = thread
        self._endpoint = endpoint
        self._owner = owner
        self._servers = ServerChoice(wanted.account, thread, self.register, lambda: self._in_use)
        self.native: SipAccount | None = None
        self._route = ""
        self._state = RegistrationState.UNREGISTERED
        self._under_way = False
        self._failures = 0
        self._has_worked = False
        self._cancel_timer: Job = lambda: None
        self._when_gone: Job | None = None

    @property
    def registered(self) -> bool:
        return self._state is RegistrationState.REGISTERED

    @property
    def account(self) -> Account:
        """With the server that it is registered at, or tries."""
        return self._servers.account

    @property
    def _in_use(self) -> bool:
        return self._owner.in_use(self.wanted.account.account_id)

    def register(self) -> None:
        """Try now."""
        self._cancel_timer()
        self._servers.stop()
        self._tell(RegistrationState.REGISTERING)
        server = checked(self.account)
        if isinstance(server, RegistrationFailure):
            self._fail(server)
            return
        self._cancel_timer = self._thread.call_later(_PATIENCE_S, self._lose_patience)
        look_up(server.host, self._thread.post, lambda found: self._found(found, server))

    def connection_lost(self) -> None:
        """A TCP connection went away, maybe ours: asking again costs one message.

        An answer that was to come by it never will; the stack would wait for half a minute.
        """
        if self.wanted.account.transport is not Transport.TCP or self._when_gone:
            return
        if self.registered:
            self.register()
        elif self._under_way and not self._in_use:
            self._give_up()

    def leave(self, then: Job) -> None:
        """Unregister; `then` runs when the registrar has said so, or will not."""
        self._cancel_timer()
        self._servers.stop()
        if not (self.native and self.registered):
            self._gone(then)
            return
        self._when_gone = then
        self._cancel_timer = self._thread.call_later(_LEAVING_S, lambda: self._gone(then))
        try:
            self.native.setRegistration(False)
        except pj.Error as error:
            _log.info("not unregistered: %s", error.reason)
            self._gone(then)

    def drop(self) -> None:
        """Forget it; what the registrar says to that does not matter."""
        self._cancel_timer()
        self._servers.stop()
        self._drop_native()

    def _found(self, address: str, server: ServerAddress) -> None:
        if self._when_gone or self._state is not RegistrationState.REGISTERING:
            return
        if not address:
            self._fail(RegistrationFailure.UNKNOWN_HOST)
            return
        try:
            self._send(f"{address}:{server.port}")
        except TransportUnavailableError:
            self._fail(RegistrationFailure.NO_TRANSPORT)
        except pj.Error as error:
            if self._state is RegistrationState.REGISTERING:
                self._fail(registration_failure(0, error.status), text=error.reason)

    def _send(self, route: str) -> None:
        if (self._under_way or route != self._route) and not self._in_use:
            self._drop_native()
        native = self.native or self._create(route)
        if not self._under_way:
            self._under_way = True
            native.setRegistration(True)

    def _drop_native(self) -> None:
        """A request that never ends can only be given up with its account."""
        native, self.native = self.native, None
        self._under_way = False
        if native:
            self._owner.native_going(self.wanted.account.account_id)
            native.shutdown()

    def _create(self, route: str) -> SipAccount:
        account = self.account
        transport_id = self._endpoint.transport(account.transport, account.bind)
        config = account_config(account, self.wanted.password, transport_id, route, _PRIORITY)
        config.mwiConfig.enabled = True
        native = SipAccount(
            self._answered,
            lambda native, prm: self._owner.call_came(account, native, prm),
            lambda new, old: self._owner.messages_counted(account.account_id, new, old),
        )
        native.create(config)
        self.native, self._route = native, route
        return native

    def _answered(self, answer: RegisterAnswer) -> None:
        self._under_way = False
        if self._when_gone:
            then = self._when_gone
            self._thread.post(lambda: self._gone(then))
            return
        self._cancel_timer()
        if answer.registered:
            self._failures, self._has_worked = 0, True
            self._servers.registered()
            self._tell(
                RegistrationState.REGISTERED,
                sip_status=answer.code,
                sip_text=answer.text,
                expires_s=answer.expires_s,
            )
        elif not answer.unregistered:
            self._thread.post(lambda: self._refused(answer))

    def _refused(self, answer: RegisterAnswer) -> None:
        """After the stack's callback: only then does it tell why a connection failed."""
        if self.native and not self._when_gone:
            failure = answer.failure(self.wanted.password, self._endpoint.last_transport_error)
            self._fail(failure, answer.code, answer.text)

    def _fail(self, failure: RegistrationFailure, code: int = 0, text: str = "") -> None:
        self._cancel_timer()
        if self._servers.failed(failure):
            self.register()
            return
        self._failures += 1
        facts = {"failure": failure, "sip_status": code, "sip_text": text}
        if self._is_final(failure):
            self._tell(RegistrationState.REFUSED, **facts)
            return
        delay = delay_s(self._failures)
        self._cancel_timer = self._thread.call_later(delay, self.register)
        self._tell(RegistrationState.FAILED, retry_in_s=delay, **facts)

    def _is_final(self, failure: RegistrationFailure) -> bool:
        once_good = self._has_worked and self._failures <= _SECOND_CHANCES
        return failure in _REFUSALS and not once_good

    def _lose_patience(self) -> None:
        """By TCP nothing is repeated: what got no answer so far never will."""
        has_other_way = self.account.transport is Transport.TCP or self._servers.has_other
        if has_other_way and not self._in_use:
            self._give_up()
            return
        self._tell(
            RegistrationState.FAILED,
            failure=RegistrationFailure.NO_ANSWER,
            retry_in_s=_REPEATS_EVERY_S,
        )

    def _give_up(self) -> None:
        self._drop_native()
        self._fail(RegistrationFailure.NO_ANSWER)

    def _gone(self, then: Job) -> None:
        if self._state is not RegistrationState.UNREGISTERED:
            self.drop()
            self._tell(RegistrationState.UNREGISTERED)
            then()

    def _tell(self, state: RegistrationState, **facts: object) -> None:
        self._state = state
        now = Registration(
            self.account.account_id,
            state,
            user=self.account.user,
            server=self.account.server,
            **facts,  # type: ignore[arg-type]
        )
        self._owner.registration_changed(now)
