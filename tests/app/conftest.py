"""One screen and one sound server for the whole run; an Ahize of its own for each test."""

import shutil
import tempfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import ExitStack
from pathlib import Path

import pytest

from tests.app.agent import USER, Agent
from tests.app.line import Line
from tests.audio.sound_server import SoundServer
from tests.bench.ahize import Ahize
from tests.demo.customers import load
from tests.demo.desktop import Desktop
from tests.demo.headset import Headset
from tests.pbx.asterisk import Asterisk
from tests.virtual_screen import virtual_screen

Start = Callable[..., Agent]
CUSTOMERS = 40


@pytest.fixture(scope="session")
def screen() -> Iterator[dict[str, str]]:
    with virtual_screen() as environment:
        yield environment


@pytest.fixture(scope="session")
def sound() -> Iterator[SoundServer]:
    with tempfile.TemporaryDirectory(prefix="ahize-") as place, SoundServer(Path(place)) as server:
        yield server


@pytest.fixture(scope="session")
def customers_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("customers") / "ahize.db"
    load(path, CUSTOMERS)
    return path


@pytest.fixture
def place() -> Iterator[Path]:
    """Short: a socket in it has a limit."""
    with tempfile.TemporaryDirectory(prefix="ahize-app-") as directory:
        yield Path(directory)


@pytest.fixture
def data_dir(place: Path, customers_file: Path) -> Path:
    """With the customers of the demo in it."""
    directory = place / "ahize"
    directory.mkdir(mode=0o700)
    shutil.copy(customers_file, directory / "ahize.db")
    return directory


@pytest.fixture
def start(
    pbx: Asterisk, screen: dict[str, str], sound: SoundServer, place: Path, data_dir: Path
) -> Iterator[Start]:
    """Starts Ahize; it and its engine are gone afterwards."""
    with ExitStack() as stack:

        def begin(
            *options: str,
            registrar: str = "",
            variables: Mapping[str, str] | None = None,
            wrapper: Sequence[str] = (),
        ) -> Agent:
            environment = {"AHIZE_PASSWORD": pbx.agents[USER].password, **screen}
            environment |= sound.environment | dict(variables or {})
            words = ("--language", "en", "--theme", "light", "--bind", "127.0.0.1")
            ahize = Ahize(
                place, USER, registrar or pbx.registrar, environment, *words, *options,
                data_dir=data_dir, wrapper=wrapper,
            )  # fmt: skip
            stack.callback(ahize.stop)
            agent = Agent(ahize, Desktop(screen))
            agent.sit_down()
            return agent

        yield begin


@pytest.fixture
def agent(start: Start) -> Agent:
    """At work: registered, at the window."""
    ready = start()
    ready.wait_at_work()
    return ready


@pytest.fixture
def line(place: Path, sound: SoundServer) -> Iterator[Line]:
    with Headset(sound.environment, place / "heard.raw") as headset:
        yield Line(place, headset)
