"""Sound while the window hangs: its whole process is stopped for 500 ms of every second."""

import os
import signal
import time
from collections.abc import Sequence

from tests.bench.ahize import Ahize
from tests.bench.figure import Figure, figure, percentile
from tests.bench.world import USER, world

SECONDS = 60


def run() -> Sequence[Figure]:
    with world() as here, here.ahize("--auto-answer") as ahize:
        call = here.reference.call(USER)
        here.reference.wait_answer(call, 200)
        time.sleep(2)
        since = time.time()
        _stall(ahize)
        received = call.rtp.received(since)
        here.reference.end(call)
    late = list(received.lateness_ms())
    return (
        figure("stall.lost_frames", received.lost, "packets", target=0),
        figure("stall.lateness_p99", percentile(late, 99), "ms", target=10),
        figure("stall.lateness_max", max(late), "ms"),
    )


def _stall(ahize: Ahize) -> None:
    window = ahize.processes()[0].pid
    for _ in range(SECONDS):
        os.kill(window, signal.SIGSTOP)
        time.sleep(0.5)
        os.kill(window, signal.SIGCONT)
        time.sleep(0.5)
