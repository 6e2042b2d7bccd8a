"""The demo's customers: somebody calls every half minute, waits, speaks, and hangs up at last."""

import random
import time
from collections.abc import Callable

import msgspec

from softphone.domain.customer import Customer
from tests.demo.stage import USER, Stage
from tests.pbx import roster, voice
from tests.pbx.ami import Ami
from tests.pbx.customer import REASONS, Reason, behaviour
from tests.pbx.phone import Caller
from tests.pbx.phone_messages import Behaviour, Ended

EVERY_S = 30.0
AT_ONCE = 3
"""A telephone has four lines; one stays free."""
PATIENCE_S = 120.0
"""Nobody waits longer in a queue."""
TALKS_S = 240.0
PAUSE_S = 20.0
"""The agent gets no call for so long after one from a queue."""
ANSWERS_AFTER_S = 4.0
STRANGERS = ("+905551112233", "+902163334455", "anonymous", "+4930901820")


class Visit(msgspec.Struct):
    """A call that is going on."""

    call_id: str
    number: str
    reason: Reason
    ends_at: float
    answered: bool = False


class Callers:
    """`tick` is called often, by the loop that owns it."""

    def __init__(
        self,
        stage: Stage,
        ami: Ami,
        chance: random.Random,
        now: Callable[[], float] = time.monotonic,
    ) -> None:
        self._stage = stage
        self._ami = ami
        self._chance = chance
        self._now = now
        self._visits: list[Visit] = []
        self._next_at = now()
        self._unpause_at: float | None = None
        self._completed = 0
        line = str(voice.line("answers_the_phone"))
        stage.called.answer_calls(after_s=ANSWERS_AFTER_S, behaviour=Behaviour(voice=line))

    def tick(self) -> None:
        """Whatever is due."""
        self._forget_the_ended()
        self._speak_to_the_agent()
        self._lose_patience()
        self._let_the_agent_write()
        if self._now() >= self._next_at and len(self._visits) < AT_ONCE:
            self._next_at = self._now() + EVERY_S
            self._call()

    def _call(self) -> None:
        reason = self._chance.choice(list(REASONS.values()))
        caller = self._somebody()
        plan = behaviour(reason, speaks=False)
        call_id = self._stage.customers.call(self._stage.pbx, roster.IVR, caller, plan)
        self._visits.append(Visit(call_id, caller.number, reason, self._now() + PATIENCE_S))

    def _somebody(self) -> Caller:
        """Mostly people we know; nobody calls twice at once."""
        busy = {visit.number for visit in self._visits}
        known = [number for person in self._stage.people for number in _numbers(person)]
        pool = STRANGERS if self._chance.random() < 1 / 6 else known
        return Caller(self._chance.choice([number for number in pool if number not in busy]))

    def _speak_to_the_agent(self) -> None:
        connected = {event["CallerIDNum"] for event in self._ami.events("AgentConnect")}
        for visit in self._visits:
            if not visit.answered and visit.number in connected:
                visit.answered, visit.ends_at = True, self._now() + TALKS_S
                self._stage.customers.speak(visit.call_id, voice.line(visit.reason.line))

    def _lose_patience(self) -> None:
        for visit in self._visits:
            if self._now() >= visit.ends_at:
                self._stage.customers.hang_up(visit.call_id)

    def _forget_the_ended(self) -> None:
        over = {end.call_id for end in self._stage.customers.reports(Ended)}
        self._visits = [visit for visit in self._visits if visit.call_id not in over]

    def _let_the_agent_write(self) -> None:
        completed = len(self._ami.events("AgentComplete"))
        if completed > self._completed:
            self._completed, self._unpause_at = completed, self._now() + PAUSE_S
            self._pause("true")
        elif self._unpause_at is not None and self._now() >= self._unpause_at:
            self._unpause_at = None
            self._pause("false")

    def _pause(self, paused: str) -> None:
        self._ami.act("QueuePause", Interface=f"PJSIP/{USER}", Paused=paused)


def _numbers(person: Customer) -> list[str]:
    return [number.e164 for number in person.numbers]
