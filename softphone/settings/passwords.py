"""Passwords as services ask for them: this session's memory first, then the keyring."""

import logging
from collections.abc import Callable
from typing import Protocol

from softphone.domain.account import Account
from softphone.settings.worker import Worker

log = logging.getLogger(__name__)


class Secrets(Protocol):
    """Where passwords outlive the session; may block, raises `OSError`."""

    def read(self, account: Account) -> str | None: ...

    def write(self, account: Account, password: str) -> None: ...


class Passwords:
    """Main thread; the keyring is asked on the settings thread."""

    def __init__(
        self, secrets: Secrets, worker: Worker, on_not_kept: Callable[[OSError], None]
    ) -> None:
        self._secrets = secrets
        self._worker = worker
        self._on_not_kept = on_not_kept
        self._of_session: dict[tuple[str, str], str] = {}

    def find(self, account: Account, on_result: Callable[[str | None], None]) -> None:
        """None where nobody knows it: ask the agent."""
        known = self._of_session.get(_key(account))
        if known is not None:
            on_result(known)
            return

        def nothing(error: OSError) -> None:
            log.warning("no password from the keyring: %s", error)
            on_result(None)

        self._worker.run(lambda: self._secrets.read(account), on_result, nothing)

    def put(self, account: Account, password: str, keep: bool) -> None:
        """For this session, and with `keep` for good; `on_not_kept` tells if that was refused."""
        self._of_session[_key(account)] = password
        if keep:
            self._worker.run(
                lambda: self._secrets.write(account, password), on_error=self._on_not_kept
            )


def _key(account: Account) -> tuple[str, str]:
    return account.user, account.server
