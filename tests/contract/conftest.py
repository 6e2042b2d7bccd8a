"""The worlds of the contract suite; `-k fake` runs the quick one alone."""

from collections.abc import Callable, Iterator

import pytest

from tests.contract.fake_world import FakeWorld
from tests.contract.line import Line
from tests.contract.pjsip_world import PjsipWorld
from tests.contract.recorder import Recorder
from tests.contract.remote_world import RemoteWorld
from tests.contract.world import World
from tests.pbx.asterisk import Asterisk

REAL_WORLDS: dict[str, Callable[[Asterisk], World]] = {"pjsip": PjsipWorld, "remote": RemoteWorld}


@pytest.fixture
def heard() -> Recorder:
    return Recorder()


@pytest.fixture(autouse=True)
def no_sound_server(monkeypatch: pytest.MonkeyPatch) -> None:
    """The suite is about calls; they go on without any sound device."""
    monkeypatch.setenv("PULSE_SERVER", "unix:/nonexistent")


@pytest.fixture(scope="session", params=["fake", *REAL_WORLDS])
def new_world(request: pytest.FixtureRequest) -> Callable[[], World]:
    """Of the whole run, like the PBX that it may need."""
    if request.param == "fake":
        return FakeWorld
    pbx = request.getfixturevalue("running_pbx")

    def new_real_world() -> World:
        if not pbx.is_running:
            pbx.start()
        return REAL_WORLDS[request.param](pbx)

    return new_real_world


@pytest.fixture
def world(new_world: Callable[[], World], heard: Recorder) -> Iterator[World]:
    """Its engine has been started."""
    world = new_world()
    world.engine.start(heard)
    yield world
    world.engine.stop()
    world.close()


@pytest.fixture
def line(world: World, heard: Recorder) -> Line:
    return Line(world, heard)
