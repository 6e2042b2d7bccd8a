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
)

_STANDING = (ConfigureEngine, ConfigureAccount, ChooseDevices, SetMetering, SetMuted)


class StandingOrders:
    """The newest of each kind, one per account; passwords stay in memory."""

    def __init__(self) -> None:
        self._orders: dict[tuple[type, str], AnyCommand] = {}

    def remember(self, command: AnyCommand) -> bool:
        """True if it will be told to the next engine, too."""
        if isinstance(command, RemoveAccount):
            self._orders.pop((ConfigureAccount, command.account_id), None)
        if not isinstance(command, _STANDING):
            return False
        account_id = command.account.account_id if isinstance(command, ConfigureAccount) else ""
        self._orders[type(command), account_id] = command
        return True

    def __iter__(self) -> Iterator[AnyCommand]:
        """The words the engine needs come before the accounts."""
        return iter(sorted(self._orders.values(), key=lambda order: _STANDING.index(type(order))))
