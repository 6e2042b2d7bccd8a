"""The file of settings: replaced as a whole, and nothing unreadable is ever overwritten."""

import os
import shutil
import time
from pathlib import Path

import msgspec

from softphone.settings.values import SETTINGS_VERSION, Settings, SettingsProblem


class LoadedSettings(msgspec.Struct, frozen=True):
    """What was read, and what was wrong with it."""

    settings: Settings
    problem: SettingsProblem | None = None
    detail: str = ""
    """The path under which the file was kept aside."""


class SettingsFile:
    """JSON at one path. `read` and `write` are not for two threads at once."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def read(self) -> LoadedSettings:
        """A missing file means the defaults."""
        try:
            settings = msgspec.json.decode(self.path.read_bytes(), type=Settings)
        except FileNotFoundError:
            return LoadedSettings(Settings())
        except (OSError, msgspec.DecodeError, UnicodeDecodeError):
            return self._damaged()
        if settings.version > SETTINGS_VERSION:
            return self._newer(settings)
        return LoadedSettings(settings)

    def write(self, settings: Settings) -> None:
        """On the disk when it returns. Raises `OSError`; the file before stays then."""
        self.path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        new = self.path.with_suffix(".new")
        with new.open("wb") as file:
            file.write(msgspec.json.format(msgspec.json.encode(settings), indent=2))
            file.flush()
            os.fsync(file.fileno())
        new.replace(self.path)
        _sync_directory(self.path.parent)

    def _damaged(self) -> LoadedSettings:
        aside = self._aside("damaged")
        try:
            self.path.rename(aside)
        except OSError:
            aside = self.path
        return LoadedSettings(Settings(), SettingsProblem.DAMAGED, str(aside))

    def _newer(self, settings: Settings) -> LoadedSettings:
        aside = self._aside(f"version-{settings.version}")
        shutil.copyfile(self.path, aside)
        known = msgspec.structs.replace(settings, version=SETTINGS_VERSION)
        return LoadedSettings(known, SettingsProblem.NEWER_VERSION, str(aside))

    def _aside(self, why: str) -> Path:
        moment = time.strftime("%Y%m%d-%H%M%S")
        return self.path.with_name(f"{self.path.stem}.{why}-{moment}-{os.getpid()}.json")


def _sync_directory(directory: Path) -> None:
    if os.name == "posix":
        descriptor = os.open(directory, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
