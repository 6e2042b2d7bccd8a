"""INVITE at the engine to the customer's name on the screen, through a real Asterisk.

Two agents side by side, one with a million customers and five million contacts, one with a
thousand; they are called in turn, so that both see the same machine.
"""

import random
import time
from collections.abc import Sequence
from contextlib import ExitStack

from tests.bench.ahize import ROOT, Ahize
from tests.bench.figure import Figure, figure, median, percentile
from tests.bench.world import World, running, world
from tests.demo.bench_customers import load_bench, number_of
from tests.pbx.asterisk import Asterisk
from tests.pbx.raw_sip import Invite, RawSip, through

CALLS = 50
DATA = ROOT / "build" / "bench"
LARGE, SMALL = (1_000_000, 5_000_000), (1_000, 5_000)
AGENTS = {"2104": LARGE, "2105": SMALL}


def run() -> Sequence[Figure]:
    times: dict[str, list[float]] = {user: [] for user in AGENTS}
    chance = random.Random(7)
    with ExitStack() as stack:
        here = stack.enter_context(world())
        (here.place / "pbx").mkdir()
        pbx = stack.enter_context(Asterisk(here.place / "pbx"))
        agents = {user: stack.enter_context(running(_agent(here, pbx, user))) for user in AGENTS}
        time.sleep(3)
        for _ in range(CALLS):
            for user, (customers, _) in AGENTS.items():
                caller = number_of(chance.randrange(customers))
                times[user].append(_pop(pbx, agents[user], user, caller))
    return _figures(times["2104"], times["2105"])


def _agent(here: World, pbx: Asterisk, user: str) -> Ahize:
    customers, interactions = AGENTS[user]
    data_dir = DATA / f"pop-{customers}"
    data_dir.mkdir(parents=True, exist_ok=True)
    load_bench(data_dir / "ahize.db", customers, interactions)
    environment = here.environment | {"AHIZE_PASSWORD": pbx.agents[user].password}
    return Ahize(here.place / user, user, pbx.registrar, environment, data_dir=data_dir)


def _pop(pbx: Asterisk, ahize: Ahize, user: str, caller: str) -> float:
    """Milliseconds of one call, by both processes' own (monotonic) stamps."""
    known = {mark["call_id"] for mark in ahize.marks("pop_painted")}
    with RawSip(through(pbx, user)) as wire:
        wire.invite(Invite(caller=f"<sip:{caller}@127.0.0.2>".encode()))
        painted = ahize.wait_mark("pop_painted", lambda mark: mark["call_id"] not in known)
        invite = ahize.wait_mark("invite", lambda mark: mark["call_id"] == painted["call_id"])
        wire.cancel()
        wire.final_status()
    time.sleep(0.2)
    return float(painted["at"] - invite["at"]) * 1000


def _figures(large: list[float], small: list[float]) -> Sequence[Figure]:
    ratio = median(large) / median(small)
    return (
        figure("pop.1m.p50", median(large), "ms", target=30),
        figure("pop.1m.p99", percentile(large, 99), "ms", target=80),
        figure("pop.1k.p50", median(small), "ms"),
        figure("pop.1k.p99", percentile(small, 99), "ms"),
        figure("pop.1m_to_1k", ratio, "x", target=1.2),
    )
