"""The agent's account: tried before it is kept, its password in the keyring or in memory only."""

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
        """Register the account of the settings; without a password say `NO_PASSWORD`."""
        account = self._settings.values.account
        if account is not None:
            self._passwords.find(account, lambda password: self._on_password(account, password))

    def test(self, account: Account, password: str) -> str:
        """Try it step by step; the id is the `command_id` of the answers."""
        command = TestAccount(account=account, password=password)
        self._requests.ask("test", command)
        return command.command_id

    def save(self, account: Account, password: str, keep_password: bool) -> bool:
        """Register with this from now on; not during a call, which it would end."""
        if any(not call.is_over for call in self._calls.calls):
            return self._requests.refuse("save_account", RefusalReason.WRONG_STATE)
        before = self._settings.values.account
        self._settings.change(account=account)
        self._passwords.put(account, password, keep_password)
        if before is not None and before.account_id != account.account_id:
            self._requests.ask("forget_account", RemoveAccount(account_id=before.account_id))
        return self._configure(account, password)

    def _on_password(self, account: Account, password: str | None) -> None:
        if self._settings.values.account != account:
            return
        if password is None:
            failure = RegistrationFailure.NO_PASSWORD
            refused = Registration(account.account_id, RegistrationState.REFUSED, failure)
            self._bus.publish(RegistrationChanged(registration=refused))
        else:
            self._configure(account, password)

    def _forget_others(self, event: EngineSnapshot) -> None:
        """An engine that outlived a window may know an account nobody sits behind any more."""
        wanted = self._settings.values.account
        kept = {call.account_id for call in event.calls} | {wanted.account_id if wanted else ""}
        for known in event.registrations:
            if known.account_id not in kept:
                self._requests.ask("forget_account", RemoveAccount(account_id=known.account_id))

    def _configure(self, account: Account, password: str) -> bool:
        command = ConfigureAccount(account=account, password=password)
        return self._requests.ask("save_account", command)
