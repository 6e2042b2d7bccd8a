"""The worlds of the contract suite; `-k fake` runs the quick one alone."""

from collections.abc import Iterator

import pytest

from tests.contract.fake_world import FakeWorld
from tests.contract.line import Line
from tests.contract.pjsip_world import PjsipWorld
from tests.contract.recorder import Recorder
from tests.contract.remote_world import RemoteWorld
from tests.contract.world import World

REAL_WORLDS = {"pjsip": PjsipWorld, "remote": RemoteWorld}


@pytest.fixture
def heard() -> Recorder:
    return Recorder()


@pytest.fixture(autouse=True)
def no_sound_server(monkeypatch: pytest.MonkeyPatch) -> None:
    """The suite is about calls; they go on without any sound device."""
    monkeypatch.setenv("PULSE_SERVER", "unix:/nonexistent")


@pytest.fixture(params=["fake", *REAL_WORLDS])
def world(request: pytest.FixtureRequest, heard: Recorder) -> Iterator[World]:
    """Its engine has been started."""
    world = _world(request)
    world.engine.start(heard)
    yield world
    world.engine.stop()
    world.close()


def _world(request: pytest.FixtureRequest) -> World:
    if request.param == "fake":
        return FakeWorld()
    return REAL_WORLDS[request.param](request.getfixturevalue("pbx"))


@pytest.fixture
def line(world: World, heard: Recorder) -> Line:
    return Line(world, heard)
