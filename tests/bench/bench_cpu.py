"""Share of one core that both processes take, idle and in a G.722 call, together and each."""

import time
from collections.abc import Iterator, Sequence
from contextlib import closing

from tests.bench.ahize import Ahize
from tests.bench.figure import Figure, figure
from tests.bench.sip_reference import G722
from tests.bench.sound_reference import Ear
from tests.bench.world import USER, world

SECONDS = 20
UNIT = "% of a core"


def run() -> Sequence[Figure]:
    with (
        world() as here,
        closing(Ear(here.sound)),
        here.ahize("--auto-answer") as ahize,
    ):
        time.sleep(5)
        idle = _shares(ahize)
        call = here.reference.call(USER, codec=G722)
        here.reference.wait_answer(call, 200)
        time.sleep(3)
        in_call = _shares(ahize)
        here.reference.end(call)
    return (*_figures("cpu.idle", idle, 1.5), *_figures("cpu.g722_call", in_call, 8))


def _figures(name: str, shares: tuple[float, float], target: float) -> Iterator[Figure]:
    window, engine = shares
    yield figure(name, window + engine, UNIT, target=target)
    yield figure(f"{name}.window", window, UNIT)
    yield figure(f"{name}.engine", engine, UNIT)


def _shares(ahize: Ahize) -> tuple[float, float]:
    """Of the window and of the engine."""
    began, before = time.monotonic(), _used(ahize)
    time.sleep(SECONDS)
    passed = time.monotonic() - began
    window, engine = (
        (now - then) / passed * 100 for now, then in zip(_used(ahize), before, strict=True)
    )
    return window, engine


def _used(ahize: Ahize) -> tuple[float, float]:
    """Seconds of the engine apart from all others."""
    engine = ahize.engine()
    assert engine, "there is no engine"
    times = engine.cpu_times()
    of_engine = times.user + times.system
    return ahize.cpu_s() - of_engine, of_engine
