"""What every bench stands on: a place, a sound server, a screen, a far end, and Ahize in it."""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from softphone.settings.file import SettingsFile
from softphone.settings.paths import find_paths
from softphone.settings.values import Settings
from tests.audio.sound_server import SoundServer
from tests.bench.ahize import Ahize
from tests.bench.sip_reference import SipReference
from tests.virtual_screen import virtual_screen

USER = "2104"


@dataclass(frozen=True)
class World:
    """Everything but Ahize itself; `environment` is what its processes need."""

    place: Path
    sound: SoundServer
    reference: SipReference
    environment: dict[str, str]

    @contextmanager
    def ahize(self, *options: str, settings: Settings | None = None) -> Iterator[Ahize]:
        """A running Ahize, registered at the far end, with these settings to begin with."""
        home, where = self.place / "home", f"127.0.0.1:{self.reference.port}"
        data_dir = home / "ahize"
        if settings:
            SettingsFile(find_paths(data_dir).settings_file).write(settings)
        ahize = Ahize(home, USER, where, self.environment, *options, data_dir=data_dir)
        with running(ahize):
            yield ahize


@contextmanager
def running(ahize: Ahize) -> Iterator[Ahize]:
    """Inside the block registered, and the agent ready; gone behind it."""
    try:
        ahize.wait_mark("registered")
        ahize.wait_ready()
        yield ahize
    finally:
        ahize.stop()


@contextmanager
def world() -> Iterator[World]:
    with (
        tempfile.TemporaryDirectory(prefix="ahize-bench-") as directory,
        SoundServer(Path(directory) / "sound", as_on_desktop=True) as sound,
        virtual_screen() as screen,
    ):
        reference = SipReference()
        try:
            yield World(Path(directory), sound, reference, screen | sound.environment)
        finally:
            reference.close()
