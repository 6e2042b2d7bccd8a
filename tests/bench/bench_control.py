"""Controls: answer to two-way sound, consultation to hand-over, news to the screen, leaks."""

import os
import random
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path

import numpy as np

from softphone.domain.call import CallState
from tests.bench.figure import Figure, figure, median, percentile
from tests.bench.rtp_reference import RATE as RTP_RATE
from tests.bench.signals import level_of, tone
from tests.bench.sound_reference import RATE, Ear
from tests.bench.surfaces import surface_times
from tests.bench.world import USER, world
from tests.pbx import roster
from tests.pbx.asterisk import Asterisk
from tests.pbx.phone import Caller, Phone
from tests.soak.live_desk import LiveDesk
from tests.soak.live_scripts import COLLEAGUE, live_scripts

ANSWERS, HAND_OVERS, SCRIPTS = 40, 20, 500
WARM_UP = 25
"""Scripts before leaks are counted: pools and caches fill first."""
HERTZ = 2500.0
"""Nothing that rings here has anything there."""
LOUD = 0.05


def run() -> Sequence[Figure]:
    ways = _answers()
    answered, completed = _hand_overs()
    surfaces, lists = surface_times()
    return (
        figure("control.two_way.p50", median(ways), "ms"),
        figure("control.two_way.p95", percentile(ways, 95), "ms", target=150),
        figure("control.consult.p50", median(answered), "ms", note="until the colleague talks"),
        figure("control.complete.p50", median(completed), "ms", note="until both legs are over"),
        figure("control.complete.p95", percentile(completed, 95), "ms"),
        figure("control.surfaces.p50", median(surfaces), "ms"),
        figure("control.surfaces.p99", percentile(surfaces, 99), "ms", target=16),
        figure("control.lists.p99", percentile(lists, 99), "ms", note="deferred on purpose"),
        *_leaks(),
    )


def _answers() -> list[float]:
    """From the agent's key until we are heard there and they are heard here, whichever is later."""
    times = []
    with world() as here, _environment(here.environment):
        ear = Ear(here.sound)
        try:
            where = f"127.0.0.1:{here.reference.port}"
            with LiveDesk(here.place / "desk", USER, where, "unused", speaker="spk") as desk:
                for _ in range(ANSWERS):
                    call = here.reference.call(USER)
                    offered = desk.wait_state(CallState.OFFERED)
                    call.rtp.play(tone(RTP_RATE, HERTZ, 1.0))
                    since, asked_at = len(ear), time.time()
                    desk.core.control.answer(offered.call_id)
                    here.reference.wait_answer(call, 200)
                    desk.pass_time(0.8)
                    sent = call.rtp.received(asked_at).arrivals[0]
                    heard = ear.time_of(since + _onset(ear, since))
                    times.append((max(sent, heard) - asked_at) * 1000)
                    here.reference.end(call)
                    desk.end_all()
        finally:
            ear.close()
    return times


def _onset(ear: Ear, since: int) -> int:
    loud = np.flatnonzero(level_of(ear.heard(since), RATE, HERTZ) > LOUD)
    if not len(loud):
        raise RuntimeError("the far end was not heard")
    return int(loud[0])


def _hand_overs() -> tuple[list[float], list[float]]:
    """From the consultation to the colleague's voice, and from completing to the end of both."""
    answered, completed = [], []
    with ExitStack() as stack:
        place = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="ahize-bench-")))
        (place / "pbx").mkdir()
        pbx = stack.enter_context(Asterisk(place / "pbx"))
        customer = stack.enter_context(Phone.customer(pbx))
        colleague = stack.enter_context(Phone.agent(pbx, COLLEAGUE))
        colleague.answer_calls()
        password = pbx.agents[USER].password
        desk = stack.enter_context(LiveDesk(place / "desk", USER, pbx.registrar, password))
        for _ in range(HAND_OVERS):
            leg = customer.call(pbx, roster.direct_number(USER), Caller("+905321234567"))
            desk.core.control.answer(desk.wait_state(CallState.OFFERED).call_id)
            desk.wait_state(CallState.ACTIVE)
            answered.append(_timed(desk, _consult))
            completed.append(_timed(desk, _complete))
            customer.hang_up(leg)
            desk.end_all()
    return answered, completed


def _consult(desk: LiveDesk) -> None:
    assert desk.core.control.consult(COLLEAGUE)
    desk.wait(lambda: any(c.consult_for and c.state is CallState.ACTIVE for c in desk.calls))


def _complete(desk: LiveDesk) -> None:
    desk.wait(lambda: any(call.state is CallState.HELD_LOCALLY for call in desk.calls))
    assert desk.core.control.complete_transfer()
    desk.wait(lambda: not desk.calls)


def _timed(desk: LiveDesk, act: Callable[[LiveDesk], None]) -> float:
    started = time.perf_counter()
    act(desk)
    return (time.perf_counter() - started) * 1000


def _leaks() -> Iterator[Figure]:
    with live_scripts() as scripts:
        before: dict[str, int] = {}
        for number in range(SCRIPTS):
            if number == WARM_UP:
                scripts.wait_until_the_pbx_is_empty()
                before = scripts.resources()
            scripts.run(random.Random(number))
        scripts.wait_until_the_pbx_is_empty()
        after = scripts.resources()
    yield figure("control.scripts", SCRIPTS, "scripts", note="no call left, here or at the PBX")
    for name, count in before.items():
        leaked = max(0, after[name] - count)
        yield figure(f"control.leaked_{name}", leaked, name, target=0)


@contextmanager
def _environment(wanted: dict[str, str]) -> Iterator[None]:
    """The engine is our child and inherits it."""
    before = dict(os.environ)
    os.environ.update(wanted)
    try:
        yield
    finally:
        os.environ.clear()
        os.environ.update(before)
