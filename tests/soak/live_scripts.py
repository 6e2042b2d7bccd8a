"""Random call scripts through a real engine and a real Asterisk, each to its end."""

import random
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

from tests.pbx import roster
from tests.pbx.asterisk import Asterisk
from tests.pbx.phone import Caller, Phone
from tests.pbx.phone_messages import Behaviour
from tests.soak.control_checks import TALKED
from tests.soak.control_machine import WISHES
from tests.soak.live_desk import LiveDesk

USER, COLLEAGUE = "2104", "2101"
REACHED = (roster.ECHO, roster.MUSIC, roster.TONE, roster.RINGS_ONLY, roster.EARLY_MEDIA)
REFUSED = (roster.refused_with(486), roster.refused_with(404))
TARGETS = (COLLEAGUE, roster.ECHO, *REFUSED, "nobody at all", USER)
LONGEST = 6
COLLEAGUE_TALKS_S = 5.0
"""Whoever was handed over to the colleague is let go by them."""
LONGEST_PAUSE_S = 0.3


class LiveScripts:
    """`customer` is at the carrier's side; the colleague takes every call."""

    def __init__(self, pbx: Asterisk, desk: LiveDesk, customer: Phone, colleague: Phone) -> None:
        self._pbx = pbx
        self._desk = desk
        self._customer = customer
        self._chance = random.Random(0)
        colleague.answer_calls(behaviour=Behaviour(hang_up_after_s=COLLEAGUE_TALKS_S))

    def run(self, chance: random.Random) -> None:
        """One script: a call, some wishes, and an end for everyone."""
        self._chance = chance
        legs = [self._begin()]
        for _ in range(self._chance.randrange(LONGEST)):
            if self._chance.random() < 0.2:
                legs.append(self._begin())
            self._wish()
            self._desk.pass_time(self._chance.choice((0.0, 0.02, LONGEST_PAUSE_S)))
            self.check()
        for leg in filter(None, legs):
            if self._chance.random() < 0.5:
                self._customer.hang_up(leg)
        self._desk.end_all()
        for leg in filter(None, legs):
            self._customer.hang_up(leg)

    def resources(self) -> dict[str, int]:
        """What a leak in the engine would make grow."""
        engine = self._desk.engine
        return {"threads": engine.num_threads(), "descriptors": engine.num_fds()}

    def check(self) -> None:
        """Once holds that are on their way have arrived."""
        self._desk.wait(self._one_is_talked_to)

    def wait_until_the_pbx_is_empty(self) -> None:
        self._desk.wait(lambda: "0 active channels" in self._pbx.cli("core show channels count"))

    def _begin(self) -> str:
        """The customer's leg; empty where we dial."""
        control = self._desk.core.control
        if self._chance.random() < 0.4:
            control.dial(self._chance.choice((*REACHED, *REFUSED, COLLEAGUE)))
            return ""
        known = len(self._desk.core.calls.calls)
        number = roster.direct_number(USER)
        leg = self._customer.call(self._pbx, number, Caller("+905321234567", "Zeynep"))
        if len(self._desk.calls) < 3:
            self._desk.wait(lambda: len(self._desk.core.calls.calls) != known)
            if self._chance.random() < 0.8:
                control.answer()
                self._desk.pass_time(LONGEST_PAUSE_S)
        return leg

    def _wish(self) -> None:
        control = self._desk.core.control
        calls = self._desk.calls
        named = self._chance.choice(calls).call_id if calls and self._chance.random() < 0.5 else ""
        if self._chance.random() < 0.4:
            aim = self._chance.choice((control.transfer, control.consult, control.divert))
            aim(self._chance.choice(TARGETS), named)
        else:
            WISHES[self._chance.choice(sorted(WISHES))](control, named)

    def _one_is_talked_to(self) -> bool:
        outside = [
            call for call in self._desk.calls if call.state in TALKED and not call.in_conference
        ]
        return len(outside) <= 1


@contextmanager
def live_scripts() -> Iterator[LiveScripts]:
    """An Asterisk, a customer, a colleague and a desk, all for this alone."""
    with ExitStack() as stack:
        place = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="ahize-scripts-")))
        (place / "pbx").mkdir()
        pbx = stack.enter_context(Asterisk(place / "pbx"))
        customer = stack.enter_context(Phone.customer(pbx))
        colleague = stack.enter_context(Phone.agent(pbx, COLLEAGUE))
        password = pbx.agents[USER].password
        desk = stack.enter_context(LiveDesk(place / "home", USER, pbx.registrar, password))
        yield LiveScripts(pbx, desk, customer, colleague)
