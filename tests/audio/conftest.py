"""A private sound server and a sound path connected to it."""

import os
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from softphone.engine.audio.sound_path import MiniaudioSoundPath
from tests.audio.media import MediaClock
from tests.audio.sound_server import SoundServer


@pytest.fixture
def absent_server(monkeypatch: pytest.MonkeyPatch) -> Iterator[SoundServer]:
    """Everything points to it, and it is not running."""
    directory = Path(tempfile.mkdtemp(prefix="ahize-"))  # short: socket paths have a limit
    server = SoundServer(directory)
    for name, value in server.environment.items():
        monkeypatch.setenv(name, value)
    yield server
    server.stop()
    shutil.rmtree(directory)


@pytest.fixture
def sound_server(absent_server: SoundServer) -> SoundServer:
    absent_server.start()
    assert os.environ["PULSE_SERVER"] == absent_server.environment["PULSE_SERVER"]
    return absent_server


@pytest.fixture
def sound_path() -> Iterator[MiniaudioSoundPath]:
    path = MiniaudioSoundPath()
    yield path
    path.stop()


@pytest.fixture
def media(sound_path: MiniaudioSoundPath) -> Iterator[MediaClock]:
    clock = MediaClock(sound_path)
    clock.start()
    yield clock
    clock.stop()
