"""INVITE to 180 at the caller, beside a bare pjsua2 agent in the same run, call by call."""

import subprocess
import sys
import time
from collections.abc import Sequence

from tests.bench.ahize import ROOT
from tests.bench.figure import Figure, figure, median, percentile
from tests.bench.world import USER, world

CALLS = 60
BARE = "2199"


def run() -> Sequence[Figure]:
    ours: list[float] = []
    bare: list[float] = []
    with world() as here, here.ahize():
        agent = _bare_agent(here.reference.port)
        try:
            here.reference.wait_registered(BARE)
            for _ in range(CALLS):
                for user, times in ((USER, ours), (BARE, bare)):
                    call = here.reference.call(user)
                    times.append(here.reference.wait_answer(call, 180))
                    here.reference.end(call)
                    time.sleep(0.1)
        finally:
            agent.terminate()
            agent.wait()
    return (
        figure("ringing.p50", median(ours), "ms"),
        figure("ringing.p95", percentile(ours, 95), "ms"),
        figure("ringing.bare.p50", median(bare), "ms"),
        figure("ringing.bare.p95", percentile(bare, 95), "ms"),
        figure("ringing.ratio", median(ours) / median(bare), "x", target=1.5),
    )


def _bare_agent(port: int) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", "tests.bench.bare_agent", BARE, f"127.0.0.1:{port}"]
    return subprocess.Popen(command, cwd=ROOT, stdout=subprocess.DEVNULL)
