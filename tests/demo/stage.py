"""Everything the demo needs around Ahize: a PBX, telephones of customers, data, a home of its own.

Nothing of the user's is touched: account, data, settings and keyring are in one directory that
goes away with the demo.
"""

import shutil
import tempfile
import time
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path

import msgspec
import psutil

from softphone.domain.customer import Customer, Segment
from softphone.domain.identity import new_id
from softphone.settings.values import Settings
from tests.bench.ahize import Ahize
from tests.demo.cast import cast
from tests.demo.customers import AGENT, load
from tests.pbx.asterisk import Asterisk
from tests.pbx.phone import Phone

USER = "2104"
MARK = "AHIZE_DEMO"
PATIENCE_S = 5.0


class Stage(msgspec.Struct, frozen=True):
    """What plays together; all of it is running."""

    place: Path
    pbx: Asterisk
    customers: Phone
    """Those who call."""
    called: Phone
    """Those who are called."""
    people: tuple[Customer, ...]
    ahize: Ahize

    @property
    def database(self) -> Path:
        """The agent's database."""
        return _data(self.place) / "ahize.db"

    def keep_logs(self, target: Path) -> None:
        """What Ahize said, for whoever wants to know why."""
        for name in ("output.log", "trace.jsonl", "ahize/logs/engine.log"):
            source = self.place / "home" / name
            if source.exists():
                shutil.copy(source, target / source.name)


@contextmanager
def stage(environment: Mapping[str, str], *options: str) -> Iterator[Stage]:
    """Ahize has just been started; `environment` says on which screen and sound server."""
    with ExitStack() as stack:
        place = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="ahize-demo-")))
        pbx = stack.enter_context(Asterisk(place / "pbx"))
        people = cast(time.time())
        _teach(pbx, people)
        customers = stack.enter_context(Phone.customer(pbx))
        called = stack.enter_context(Phone.customer(pbx, answers=True))
        _furnish(_data(place))
        pbx.log_into_queues(USER)
        mark = stack.enter_context(_no_leftovers())
        variables = {**environment, **mark, "AHIZE_PASSWORD": pbx.agents[USER].password}
        ahize = Ahize(place / "home", USER, pbx.registrar, variables, *options)
        stack.callback(ahize.stop)
        yield Stage(place, pbx, customers, called, people, ahize)


def _data(place: Path) -> Path:
    return place / "home/ahize"


def _furnish(data: Path) -> None:
    data.mkdir(parents=True, mode=0o700)
    load(data / "ahize.db")
    settings = Settings(agent_name=AGENT)
    (data / "settings.json").write_bytes(msgspec.json.encode(settings))


def _teach(pbx: Asterisk, people: tuple[Customer, ...]) -> None:
    for person in people:
        for number in person.numbers:
            pbx.know_customer(
                number.e164, person.customer_number, vip=person.segment is Segment.VIP
            )


@contextmanager
def _no_leftovers() -> Iterator[dict[str, str]]:
    """The engine outlives its window by design, but not the demo: it is found by this variable."""
    mark = {MARK: new_id()}
    try:
        yield mark
    finally:
        left = [process for process in psutil.process_iter() if _carries(process, mark[MARK])]
        for process in left:
            with suppress(psutil.NoSuchProcess):
                process.terminate()
        for process in psutil.wait_procs(left, PATIENCE_S)[1]:
            process.kill()


def _carries(process: psutil.Process, mark: str) -> bool:
    try:
        return bool(process.environ().get(MARK) == mark)
    except (psutil.Error, OSError):
        return False
