"""Proportional memory of both processes: idle, in a call, and after many calls."""

import time
from collections.abc import Sequence

from softphone.settings.values import Settings
from tests.bench.ahize import Ahize
from tests.bench.figure import Figure, figure
from tests.bench.world import USER, World, world

FIRST, CALLS = 20, 200
SETTLE_S = 5
SHORT_AFTER_CALL = Settings(after_call_s=1)
"""No call is answered by machine before the agent is ready again."""


def run() -> Sequence[Figure]:
    with world() as here, here.ahize("--auto-answer", settings=SHORT_AFTER_CALL) as ahize:
        idle = _settled(ahize)
        in_call = _in_call(here, ahize)
        _calls(here, ahize, FIRST)
        first = _settled(ahize)
        _calls(here, ahize, CALLS - FIRST)
        last = _settled(ahize)
    return (
        figure("memory.idle", idle, "MiB", target=180),
        figure("memory.in_call", in_call, "MiB"),
        figure(f"memory.after_{FIRST}_calls", first, "MiB"),
        figure(f"memory.after_{CALLS}_calls", last, "MiB"),
        figure("memory.growth", (last / first - 1) * 100, "%", target=5),
    )


def _settled(ahize: Ahize) -> float:
    time.sleep(SETTLE_S)
    return ahize.pss_mib()


def _in_call(here: World, ahize: Ahize) -> float:
    call = here.reference.call(USER)
    here.reference.wait_answer(call, 200)
    used, ended_at = _settled(ahize), time.monotonic()
    here.reference.end(call)
    ahize.wait_ready(ended_at)
    return used


def _calls(here: World, ahize: Ahize, count: int) -> None:
    for number in range(count):
        began = time.monotonic()
        call = here.reference.call(USER, caller=f"0532{number:07}")
        here.reference.wait_answer(call, 200)
        time.sleep(0.4)
        here.reference.end(call)
        ahize.wait_ready(began)
