"""Where Ahize keeps things; `--data-dir` moves all of it, so that two agents never meet."""

import hashlib
import os
import tempfile
from pathlib import Path

import msgspec

_NAME = "ahize"
_LONGEST_RUNTIME_DIR = 80
"""The path of a unix socket in it has 107 bytes at most."""


class Paths(msgspec.Struct, frozen=True):
    """All are absolute; `make` creates the directories."""

    data_dir: Path
    settings_file: Path
    database: Path
    log_dir: Path
    api_token: Path
    """Hash of the local API's token."""
    runtime_dir: Path
    """Sockets and keys of this session; private to the user."""

    def make(self) -> None:
        """Private to the user. Raises `OSError`."""
        for directory in (self.data_dir, self.settings_file.parent, self.log_dir, self.runtime_dir):
            directory.mkdir(mode=0o700, parents=True, exist_ok=True)


def find_paths(data_dir: Path | None) -> Paths:
    """Everything below `data_dir`, else where the system wants it."""
    if data_dir is not None:
        root = data_dir.absolute()
        return _paths(root, root, root / "logs", _short(root / "run"))
    import platformdirs

    return _paths(
        platformdirs.user_data_path(_NAME, appauthor=False),
        platformdirs.user_config_path(_NAME, appauthor=False),
        platformdirs.user_log_path(_NAME, appauthor=False),
        _short(platformdirs.user_runtime_path(_NAME, appauthor=False)),
    )


def _paths(data_dir: Path, config_dir: Path, log_dir: Path, runtime_dir: Path) -> Paths:
    return Paths(
        data_dir=data_dir,
        settings_file=config_dir / "settings.json",
        database=data_dir / "ahize.db",
        log_dir=log_dir,
        api_token=data_dir / "local-api.token",
        runtime_dir=runtime_dir,
    )


def _short(wanted: Path) -> Path:
    """The same, or a short name for it where a socket would not fit into it."""
    name = os.fsencode(wanted)
    if len(name) <= _LONGEST_RUNTIME_DIR:
        return wanted
    return Path(tempfile.gettempdir()) / f"{_NAME}-{hashlib.sha256(name).hexdigest()[:12]}"
