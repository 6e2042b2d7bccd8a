"""The token of the local API: shown once when it is made; only its hash is kept."""

import hashlib
import hmac
import os
import secrets
from pathlib import Path

_BYTES = 32


class TokenFile:
    """A file that only this user may read. Any thread."""

    def __init__(self, path: Path) -> None:
        self._path = path

    @property
    def exists(self) -> bool:
        """Whether there is a token at all."""
        return self._path.exists()

    def renew(self) -> str:
        """A new token, to be shown once; the old one opens nothing any more. Raises `OSError`."""
        token = secrets.token_urlsafe(_BYTES)
        fresh = self._path.with_suffix(".new")
        fresh.unlink(missing_ok=True)
        descriptor = os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(descriptor, "w", encoding="ascii") as file:
            file.write(_digest(token))
        fresh.replace(self._path)
        return token

    def accepts(self, token: str) -> bool:
        """Compared in constant time; without a file nothing is accepted."""
        try:
            kept = self._path.read_text(encoding="ascii")
        except (OSError, UnicodeDecodeError):
            return False
        return hmac.compare_digest(kept, _digest(token))


def _digest(token: str) -> str:
    return hashlib.sha256(token.encode("utf-8", "surrogatepass")).hexdigest()
