"""What a window once asked for and any later engine has to know: told again after a restart."""

from collections.abc import Iterator

from softphone.domain.commands import (
    AnyCommand,
    ChooseDevices,
    ConfigureAccount,
    ConfigureEngine,
    RemoveAccount,
    SetMetering,
    SetMuted,
    WatchColleagues,
)

_STANDING = (
    ConfigureEngine,
    ConfigureAccount,
    WatchColleagues,
    ChooseDevices,
    SetMetering,
    SetMuted,
)
"""In the order in which the engine is told."""


class StandingOrders:
    """The newest of each kind, one per account; passwords stay in memory."""

    def __init__(self) -> None:
        self._orders: dict[tuple[type, str], AnyCommand] = {}

    def remember(self, command: AnyCommand) -> bool:
        """True if it will be told to the next engine, too."""
        if isinstance(command, RemoveAccount):
            self._orders.pop((ConfigureAccount, command.account_id), None)
            self._orders.pop((WatchColleagues, command.account_id), None)
        if not isinstance(command, _STANDING):
            return False
        self._orders[type(command), _account_of(command)] = command
        return True

    def __iter__(self) -> Iterator[AnyCommand]:
        return iter(sorted(self._orders.values(), key=lambda order: _STANDING.index(type(order))))


def _account_of(command: AnyCommand) -> str:
    match command:
        case ConfigureAccount(account=account):
            return account.account_id
        case WatchColleagues(account_id=account_id):
            return account_id
        case _:
            return ""
