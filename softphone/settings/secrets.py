"""Passwords in the system's keyring, and nowhere else.

Only the system's own keyrings count: others that may be installed store plain text. Everything
here may block (a locked keyring asks a person) and imports `keyring` late: settings thread only.
"""

from typing import TYPE_CHECKING

from softphone.domain.account import Account

if TYPE_CHECKING:
    from keyring.backend import KeyringBackend

_SERVICE = "Ahize"
_TRUSTED_MODULES = frozenset(
    f"keyring.backends.{name}" for name in ("SecretService", "Windows", "macOS", "kwallet")
)


class SecretsUnavailableError(OSError):
    """There is no keyring, it stays locked, or it did not keep what it was given."""


class SystemKeyring:
    """Passwords by user and server."""

    def read(self, account: Account) -> str | None:
        """None where none is kept. Raises `SecretsUnavailableError`."""
        from keyring.errors import KeyringError

        try:
            return _trusted_backend().get_password(_SERVICE, _name_of(account))
        except KeyringError as error:
            raise SecretsUnavailableError(str(error)) from error

    def write(self, account: Account, password: str) -> None:
        """Raises `SecretsUnavailableError`."""
        from keyring.errors import KeyringError

        backend, name = _trusted_backend(), _name_of(account)
        try:
            backend.set_password(_SERVICE, name, password)
            kept = backend.get_password(_SERVICE, name)
        except KeyringError as error:
            raise SecretsUnavailableError(str(error)) from error
        if kept != password:
            raise SecretsUnavailableError("the keyring did not keep the password")


def _name_of(account: Account) -> str:
    return f"{account.user}@{account.server}"


def _trusted_backend() -> "KeyringBackend":
    import keyring

    chosen = keyring.get_keyring()
    for backend in getattr(chosen, "backends", (chosen,)):
        if type(backend).__module__ in _TRUSTED_MODULES:
            trusted: KeyringBackend = backend
            return trusted
    raise SecretsUnavailableError("no keyring of the system")
