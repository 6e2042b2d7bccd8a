"""The settings in force: those of the file, and over them what the command line asked for once."""

from collections.abc import Callable, Mapping

import msgspec
from msgspec.structs import replace

from softphone.services.bus import EventBus
from softphone.services.notices import SettingsChanged
from softphone.settings.values import Settings


class SettingsDesk:
    """`write` gets what is to be remembered: changes, never overrides of the session."""

    def __init__(
        self,
        bus: EventBus,
        stored: Settings,
        overrides: Mapping[str, object],
        write: Callable[[Settings], None],
    ) -> None:
        self._bus = bus
        self._stored = stored
        self._overrides = dict(overrides)
        self._write = write
        self._values = replace(stored, **self._overrides)

    @property
    def values(self) -> Settings:
        return self._values

    def change(self, **fields: object) -> None:
        """Set these fields for good. Raises `msgspec.ValidationError` for values out of range."""
        before = self._values
        self._stored = checked(replace(self._stored, **fields))
        for name in fields:
            self._overrides.pop(name, None)
        self._values = replace(self._stored, **self._overrides)
        self._write(self._stored)
        if self._values != before:
            self._bus.publish(SettingsChanged(before, self._values))


def checked(settings: Settings) -> Settings:
    """The same, its ranges checked."""
    return msgspec.convert(msgspec.to_builtins(settings), Settings)
