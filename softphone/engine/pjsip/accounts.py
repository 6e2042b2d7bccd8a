"""All accounts: what is asked for them, and which of them the stack knows."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import chain

import pjsua2 as pj

from softphone.domain.account import Account, Registration, RegistrationState
from softphone.domain.commands import ConfigureAccount, RemoveAccount, RetryRegistration
from softphone.domain.events import MessagesWaitingChanged, RegistrationChanged
from softphone.domain.team import MessagesWaiting
from softphone.engine.pjsip.endpoint import CODECS, SipEndpoint
from softphone.engine.pjsip.presence import PresenceDesk
from softphone.engine.pjsip.registration import AccountRegistration
from softphone.engine.pjsip.sip_thread import Job, SipThread
from softphone.trace import Trace

AccountEvent = RegistrationChanged | MessagesWaitingChanged
CallOfAccount = Callable[[Account, pj.Account, pj.OnIncomingCallParam], None]


class AccountDesk:
    """SIP thread only. `in_use` tells whether an account has calls: it is not replaced then."""

    def __init__(
        self,
        thread: SipThread,
        endpoint: SipEndpoint,
        emit: Callable[[AccountEvent], None],
        on_call: CallOfAccount,
        in_use: Callable[[str], bool],
        presence: PresenceDesk,
        trace: Trace,
    ) -> None:
        self._thread = thread
        self._endpoint = endpoint
        self._emit = emit
        self._presence = presence
        self._trace = trace
        self.call_came = on_call
        self.in_use = in_use
        self._accounts: dict[str, AccountRegistration] = {}
        self._states: dict[str, RegistrationState] = {}
        self._messages: dict[str, MessagesWaiting] = {}
        self._postponed: dict[str, ConfigureAccount] = {}

    def configure(self, command: ConfigureAccount) -> None:
        """The same again while registered changes nothing; another one waits for calls to end."""
        account_id = command.account.account_id
        known = self._accounts.get(account_id)
        self._postponed.pop(account_id, None)
        if known and _same(known.wanted, command):
            if not known.registered:
                known.register()
        elif known and self.in_use(account_id):
            self._postponed[account_id] = command
        else:
            self._replace(known, command)

    def remove(self, command: RemoveAccount) -> None:
        """Its calls must have been ended."""
        self._postponed.pop(command.account_id, None)
        self._presence.forget(command.account_id)
        self._accounts[command.account_id].leave(lambda: None)
        del self._accounts[command.account_id]
        self._accept_codecs_of_all()

    def retry(self, command: RetryRegistration) -> None:
        self._accounts[command.account_id].register()

    def renew(self, account: Account) -> None:
        """Somebody registered and unregistered the same user: the PBX may have forgotten us."""
        for known in self._accounts.values():
            mine = known.account
            if known.registered and (mine.user, mine.server) == (account.user, account.server):
                known.register()

    def connection_lost(self) -> None:
        for known in self._accounts.values():
            known.connection_lost()

    def calls_ended(self, account_id: str) -> None:
        """What waited for that can be done now."""
        if not self.in_use(account_id) and (command := self._postponed.pop(account_id, None)):
            self.configure(command)

    def account(self, account_id: str) -> Account:
        return self._accounts[account_id].account

    @contextmanager
    def dialling(self, account_id: str) -> Iterator[pj.Account]:
        """To dial from; it must be registered. What is offered within has its codecs alone."""
        known = self._accounts[account_id]
        assert known.native
        self._endpoint.prefer_codecs(known.account.codecs)
        yield known.native
        self._accept_codecs_of_all()

    def registration_changed(self, registration: Registration) -> None:
        account_id = registration.account_id
        before = self._states.get(account_id)
        self._states[account_id] = registration.state
        if registration.state is RegistrationState.REGISTERED:
            self._trace.mark("registered", account_id=account_id)
            if before is not RegistrationState.REGISTERED:
                known = self._accounts[account_id]
                assert known.native
                self._presence.registered(known.account, known.native)
        self._emit(RegistrationChanged(registration=registration))

    def messages_counted(self, account_id: str, new: int, old: int) -> None:
        waiting = MessagesWaiting(account_id, new, old)
        if self._messages.get(account_id) != waiting:
            self._messages[account_id] = waiting
            self._emit(MessagesWaitingChanged(waiting=waiting))

    def native_going(self, account_id: str) -> None:
        self._presence.going(account_id)

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
            command, self._thread, self._endpoint, self
        )
        self._accept_codecs_of_all()
        self._accounts[account_id].register()

    def _accept_codecs_of_all(self) -> None:
        """The stack negotiates an incoming call before anybody knows whose it is."""
        orders = (known.account.codecs or CODECS for known in self._accounts.values())
        self._endpoint.prefer_codecs(tuple(dict.fromkeys(chain.from_iterable(orders))))


def _same(one: ConfigureAccount, other: ConfigureAccount) -> bool:
    return (one.account, one.password) == (other.account, other.password)
