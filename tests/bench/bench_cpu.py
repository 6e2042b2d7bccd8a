"""Share of one core that both processes take, idle and in a G.722 call."""

import time
from collections.abc import Sequence
from contextlib import closing

from tests.bench.ahize import Ahize
from tests.bench.figure import Figure, figure
from tests.bench.sip_reference import G722
from tests.bench.sound_reference import Ear
from tests.bench.world import USER, world

SECONDS = 20


def run() -> Sequence[Figure]:
    with (
        world() as here,
        closing(Ear(here.sound)),
        here.ahize("--auto-answer") as ahize,
    ):
        time.sleep(5)
        idle = _share(ahize)
        call = here.reference.call(USER, codec=G722)
        here.reference.wait_answer(call, 200)
        time.sleep(3)
        in_call = _share(ahize)
        here.reference.end(call)
    return (
        figure("cpu.idle", idle, "% of a core", target=1.5),
        figure("cpu.g722_call", in_call, "% of a core", target=8),
    )


def _share(ahize: Ahize) -> float:
    began, used = time.monotonic(), ahize.cpu_s()
    time.sleep(SECONDS)
    return (ahize.cpu_s() - used) / (time.monotonic() - began) * 100
