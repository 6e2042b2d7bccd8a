"""The agent's accounts: tried before they are kept, passwords in the keyring or in memory only.

Each change is refused while the account has a call, which it would end.
"""

from functools import partial

from softphone.domain.account import (
    Account,
    Registration,
    RegistrationFailure,
    RegistrationState,
)
from softphone.domain.commands import (
    ConfigureAccount,
    RefusalReason,
    RemoveAccount,
    TestAccount,
)
from softphone.domain.events import EngineSnapshot, RegistrationChanged
from softphone.services.bus import EventBus
from softphone.services.call_book import CallBook
from softphone.services.requests import Requests
from softphone.services.settings_desk import SettingsDesk
from softphone.settings.passwords import Passwords


class AccountSetup:
    """Answers of a test are the engine's `AccountTestProgress` and `AccountTestEnded`."""

    def __init__(
        self,
        bus: EventBus,
        calls: CallBook,
        settings: SettingsDesk,
        passwords: Passwords,
        requests: Requests,
    ) -> None:
        self._bus = bus
        self._calls = calls
        self._settings = settings
        self._passwords = passwords
        self._requests = requests
        bus.subscribe(EngineSnapshot, self._forget_others)

    def connect(self) -> None:
        """Register the accounts of the settings; without a password say `NO_PASSWORD`."""
        for account in self._accounts():
            self._passwords.find(account, partial(self._on_password, account))

    def test(self, account: Account, password: str) -> str:
        """Try it step by step; the id is the `command_id` of the answers."""
        command = TestAccount(account=account, password=password)
        self._requests.ask("test", command)
        return command.command_id

    def save(self, account: Account, password: str, keep_password: bool) -> bool:
        """Register with this as the first account from now on."""
        before = self._settings.values.account
        replaced = before.account_id if before is not None else ""
        if self._in_use(account.account_id, replaced):
            return self._requests.refuse("save_account", RefusalReason.WRONG_STATE)
        self._settings.change(account=account, other_accounts=self._others_than(account.account_id))
        if replaced not in {"", account.account_id}:
            self._requests.ask("forget_account", RemoveAccount(account_id=replaced))
        return self._register(account, password, keep_password)

    def save_other(self, account: Account, password: str, keep_password: bool) -> bool:
        """Register with this, too; it takes the place of one of the same id, never of the first."""
        first = self._settings.values.account
        is_first = first is not None and first.account_id == account.account_id
        if is_first or self._in_use(account.account_id):
            return self._requests.refuse("save_account", RefusalReason.WRONG_STATE)
        others = (*self._others_than(account.account_id), account)
        self._settings.change(other_accounts=others)
        return self._register(account, password, keep_password)

    def change(self, account: Account) -> bool:
        """Other details of an account that is kept: same user and server, so same password."""
        values = self._settings.values
        if account.account_id not in {known.account_id for known in self._accounts()}:
            return self._requests.refuse("save_account", RefusalReason.UNKNOWN_ACCOUNT)
        if self._in_use(account.account_id):
            return self._requests.refuse("save_account", RefusalReason.WRONG_STATE)
        first = values.account
        if first is not None and first.account_id == account.account_id:
            self._settings.change(account=account)
        else:
            others = values.other_accounts
            changed = (account if account.account_id == o.account_id else o for o in others)
            self._settings.change(other_accounts=tuple(changed))
        self._passwords.find(account, partial(self._on_password, account))
        return True

    def forget_other(self, account_id: str) -> bool:
        """One less; the first account stays."""
        others = self._others_than(account_id)
        if others == self._settings.values.other_accounts:
            return self._requests.refuse("forget_account", RefusalReason.UNKNOWN_ACCOUNT)
        if self._in_use(account_id):
            return self._requests.refuse("forget_account", RefusalReason.WRONG_STATE)
        self._settings.change(other_accounts=others)
        return self._requests.ask("forget_account", RemoveAccount(account_id=account_id))

    def _accounts(self) -> tuple[Account, ...]:
        values = self._settings.values
        return (*filter(None, (values.account,)), *values.other_accounts)

    def _others_than(self, account_id: str) -> tuple[Account, ...]:
        others = self._settings.values.other_accounts
        return tuple(known for known in others if known.account_id != account_id)

    def _in_use(self, *account_ids: str) -> bool:
        calls = self._calls.calls
        return any(not call.is_over and call.account_id in account_ids for call in calls)

    def _on_password(self, account: Account, password: str | None) -> None:
        if account not in self._accounts():
            return
        if password is None:
            failure = RegistrationFailure.NO_PASSWORD
            refused = Registration(account.account_id, RegistrationState.REFUSED, failure)
            self._bus.publish(RegistrationChanged(registration=refused))
        else:
            self._configure(account, password)

    def _forget_others(self, event: EngineSnapshot) -> None:
        """An engine that outlived a window may know an account nobody sits behind any more."""
        wanted = {account.account_id for account in self._accounts()}
        kept = wanted | {call.account_id for call in event.calls}
        for known in event.registrations:
            if known.account_id not in kept:
                self._requests.ask("forget_account", RemoveAccount(account_id=known.account_id))

    def _register(self, account: Account, password: str, keep_password: bool) -> bool:
        self._passwords.put(account, password, keep_password)
        return self._configure(account, password)

    def _configure(self, account: Account, password: str) -> bool:
        command = ConfigureAccount(account=account, password=password)
        return self._requests.ask("save_account", command)
