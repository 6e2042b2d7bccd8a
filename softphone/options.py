"""What a command line asks for, for one session; nothing of it is written to the settings."""

from pathlib import Path

import msgspec
from msgspec.structs import replace

from softphone.domain.account import Account, Transport
from softphone.settings.values import Settings, ThemeMode


class Options(msgspec.Struct, frozen=True, kw_only=True):
    """None and empty texts mean: as the settings say."""

    data_dir: Path | None = None
    user: str = ""
    registrar: str = ""
    password: str | None = None
    """From the environment, never from the command line."""
    transport: Transport | None = None
    bind: str = ""
    microphone: str = ""
    speaker: str = ""
    auto_answer: bool | None = None
    language: str = ""
    theme: ThemeMode | None = None
    trace: Path | None = None
    link: str = ""
    """To be called once the agent has agreed: Ahize was started by a click on it."""

    def __repr__(self) -> str:
        """Without the password: reprs end in logs."""
        return f"Options(data_dir={self.data_dir!r}, user={self.user!r})"

    def overrides(self, stored: Settings) -> dict[str, object]:
        """Fields of the settings that differ from the stored ones in this session."""
        wanted: dict[str, object] = {
            "account": self._account(stored.account),
            "devices": replace(
                stored.devices,
                microphone=self.microphone or stored.devices.microphone,
                speaker=self.speaker or stored.devices.speaker,
            ),
            "auto_answer": stored.auto_answer if self.auto_answer is None else self.auto_answer,
            "language": self.language or stored.language,
            "theme": self.theme or stored.theme,
        }
        return {name: v for name, v in wanted.items() if v != getattr(stored, name)}

    def _account(self, stored: Account | None) -> Account | None:
        account = stored
        if self.user and self.registrar:
            name = f"{self.user}@{self.registrar}"
            account = Account(account_id=name, user=self.user, server=self.registrar)
        if account is None:
            return None
        transport = self.transport or account.transport
        return replace(account, transport=transport, bind=self.bind or account.bind)
