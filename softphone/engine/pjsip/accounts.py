"""All accounts: what is asked for them, and which of them the stack knows."""

from collections.abc import Callable

import pjsua2 as pj

from softphone.domain.account import Account, Registration, RegistrationState
from softphone.domain.commands import ConfigureAccount, RemoveAccount, RetryRegistration
from softphone.domain.events import RegistrationChanged
from softphone.engine.pjsip.endpoint import SipEndpoint
from softphone.engine.pjsip.registration import AccountRegistration
from softphone.engine.pjsip.sip_thread import Job, SipThread
from softphone.trace import Trace

CallOfAccount = Callable[[Account, pj.Account, pj.OnIncomingCallParam], None]


class AccountDesk:
    """SIP thread only. `in_use` tells whether an account has calls: it is not replaced then."""

    def __init__(
        self,
        thread: SipThread,
        endpoint: SipEndpoint,
        emit: Callable[[RegistrationChanged], None],
        on_call: CallOfAccount,
        in_use: Callable[[str], bool],
        trace: Trace,
    ) -> None:
        self._thread = thread
        self._endpoint = endpoint
        self._emit = emit
        self._on_call = on_call
        self._in_use = in_use
        self._trace = trace
        self._accounts: dict[str, AccountRegistration] = {}
        self._postponed: dict[str, ConfigureAccount] = {}

    def configure(self, command: ConfigureAccount) -> None:
        """The same again while registered changes nothing; another one waits for calls to end."""
        account_id = command.account.account_id
        known = self._accounts.get(account_id)
        self._postponed.pop(account_id, None)
        if known and _same(known.wanted, command):
            if not known.registered:
                known.register()
        elif known and self._in_use(account_id):
            self._postponed[account_id] = command
        else:
            self._replace(known, command)

    def remove(self, command: RemoveAccount) -> None:
        """Its calls must have been ended."""
        self._postponed.pop(command.account_id, None)
        self._accounts[command.account_id].leave(lambda: None)
        del self._accounts[command.account_id]

    def retry(self, command: RetryRegistration) -> None:
        self._accounts[command.account_id].register()

    def renew(self, account: Account) -> None:
        """Somebody registered and unregistered the same user: the PBX may have forgotten us."""
        for known in self._accounts.values():
            mine = known.wanted.account
            if known.registered and (mine.user, mine.server) == (account.user, account.server):
                known.register()

    def connection_lost(self) -> None:
        for known in self._accounts.values():
            known.connection_lost()

    def calls_ended(self, account_id: str) -> None:
        """What waited for that can be done now."""
        if not self._in_use(account_id) and (command := self._postponed.pop(account_id, None)):
            self.configure(command)

    def account(self, account_id: str) -> Account:
        return self._accounts[account_id].wanted.account

    def native(self, account_id: str) -> pj.Account:
        """To dial from; it must be registered."""
        native = self._accounts[account_id].native
        assert native
        return native

    def leave_all(self, then: Job) -> None:
        """Unregister all; `then` runs once, at the end."""
        leaving = set(self._accounts)

        def left(account_id: str) -> None:
            leaving.discard(account_id)
            if not leaving:
                then()

        if not leaving:
            then()
        for account_id, known in tuple(self._accounts.items()):
            known.leave(lambda account_id=account_id: left(account_id))  # type: ignore[misc]

    def drop_all(self) -> None:
        for known in self._accounts.values():
            known.drop()
        self._accounts.clear()

    def _replace(self, known: AccountRegistration | None, command: ConfigureAccount) -> None:
        if known:
            known.drop()
        account_id = command.account.account_id
        self._accounts[account_id] = AccountRegistration(
            command,
            self._thread,
            self._endpoint,
            self._report,
            lambda native, prm: self._on_call(command.account, native, prm),
            lambda: self._in_use(account_id),
        )
        self._accounts[account_id].register()

    def _report(self, registration: Registration) -> None:
        if registration.state is RegistrationState.REGISTERED:
            self._trace.mark("registered", account_id=registration.account_id)
        self._emit(RegistrationChanged(registration=registration))


def _same(one: ConfigureAccount, other: ConfigureAccount) -> bool:
    return (one.account, one.password) == (other.account, other.password)
