"""One whole call, played as a person would and proved step by step.

Keys and pixels go through a real X server, voices through a real sound server, the call through a
real PBX. What counts as done is what trace, database, PBX and recordings say, never the time.
"""

from pathlib import Path

from tests.demo.desktop import Desktop
from tests.demo.evidence import favourite_code, interaction, until
from tests.demo.headset import Headset
from tests.demo.report import Reporter
from tests.demo.stage import USER, Stage
from tests.pbx import roster, voice
from tests.pbx.ami import Ami
from tests.pbx.customer import REASONS, behaviour
from tests.pbx.phone import Caller
from tests.pbx.phone_messages import Ended
from tests.pbx.raw_sip import contact_of
from tests.pbx.sound import Recording, likeness

NOTE = "Kart kayıp; kapatıldı, yeni kart eve gönderilecek."
DIGIT = 1
REASON = REASONS["lost_card"]
ALIKE = 0.75
"""Another sentence reaches 0.68 at most, the same one through two codecs 0.9."""
LISTENED_S = 10.0
PART_S = 1.5
"""Compared in parts: a busy machine slips some ten milliseconds within a sentence."""
RINGS_AT = 0.003
"""Loudness of a ring tone, well above silence."""


class Tour:
    """The steps, in their order."""

    def __init__(
        self, stage: Stage, desktop: Desktop, headset: Headset, ami: Ami, output: Path
    ) -> None:
        """What the customer hears is kept in `output`, for the ear."""
        self._stage = stage
        self._desktop = desktop
        self._headset = headset
        self._ami = ami
        self._caller = stage.people[0]
        self._record = output / "customer.wav"
        self._record.unlink(missing_ok=True)
        self._customers_call = ""
        self._call_id = ""

    def play(self, reporter: Reporter) -> None:
        """All of them."""
        reporter.run("window", self._window)
        reporter.run("register", self._register)
        reporter.run("ring", self._ring)
        reporter.run("pop", self._pop)
        reporter.run("answer", self._answer)
        reporter.run("hear", self._hear)
        reporter.run("speak", self._speak)
        reporter.run("note", self._note)
        reporter.run("hang up", self._hang_up)
        reporter.run("wrap up", self._wrap_up)
        reporter.run("end", self._end, pictured=False)

    def _window(self) -> str:
        painted = self._stage.ahize.wait_mark("window")
        found = until(lambda: self._desktop.windows("^Ahize$"), "a window named Ahize")
        self._desktop.sit_down_at(found[0])
        filled = self._stage.ahize.wait_mark("window_filled")
        began = self._stage.ahize.started_at
        return f"painted {_ms(began, painted['at'])}, filled {_ms(began, filled['at'])} after start"

    def _register(self) -> str:
        registered = self._stage.ahize.wait_mark("registered")
        contact = contact_of(self._stage.pbx, USER)
        after = _ms(self._stage.ahize.started_at, registered["at"])
        return f"{contact.uri}, {after} after the start"

    def _ring(self) -> str:
        caller = Caller(self._caller.numbers[0].e164)
        plan = behaviour(REASON, speaks=False, record=self._record)
        phone, pbx = self._stage.customers, self._stage.pbx
        self._customers_call = phone.call(pbx, roster.IVR, caller, plan)
        self._ami.wait_for("AgentCalled", within_s=30)
        invite = self._stage.ahize.wait_mark("invite")
        self._call_id = invite["call_id"]
        until(lambda: self._headset.heard().last(1).loudness > RINGS_AT, "a ring tone")
        taken = _ms(invite["at"], self._mark("ringing_sent"))
        return f"the ring tone is heard; INVITE -> 180 {taken}"

    def _pop(self) -> str:
        painted = self._mark("pop_painted")
        row = self._until_filed("customer_id", "the customer of the call")
        if row["customer_id"] != self._caller.customer_id:
            raise AssertionError(f"another customer: {row['customer_id']}")
        taken = _ms(self._mark("invite"), painted)
        return f"{self._caller.name} before the answer; INVITE -> name painted {taken}"

    def _answer(self) -> str:
        self._desktop.press("space")
        connected = self._ami.wait_for("AgentConnect")
        self._mark("answered")
        self._until_filed("answered_at", "the answer")
        return f"queue {connected['Queue']} connected after {connected['HoldTime']} s of waiting"

    def _hear(self) -> str:
        line = voice.line(REASON.line)
        self._stage.customers.speak(self._customers_call, line)
        alike = until(lambda: _found(line, self._headset.heard()), "the customer's voice", 30)
        return f"the customer's sentence is in the speaker, likeness {alike:.2f}"

    def _speak(self) -> str:
        line = voice.line("agent")
        self._headset.say(line)
        rate, header = 16_000, 44
        alike = until(
            lambda: _found(line, Recording.growing(self._record, rate, header)),
            "the agent's voice",
            30,
        )
        return f"the agent's sentence is at the customer, likeness {alike:.2f}"

    def _note(self) -> str:
        self._desktop.press("ctrl+n")
        self._desktop.type(NOTE)
        until(lambda: self._row().get("note") == NOTE, f"the note, not {self._row().get('note')!r}")
        return "in the database, letter by letter"

    def _hang_up(self) -> str:
        self._desktop.press("ctrl+shift+k")
        ended = self._stage.customers.wait(Ended, lambda it: it.call_id == self._customers_call)
        row = self._until_filed("ended_at", "the end of the call")
        return f"the customer got {ended.text!r}; {row['end_reason']}, {row['talk_s']:.1f} s talked"

    def _wrap_up(self) -> str:
        self._desktop.press(str(DIGIT))
        self._desktop.press("ctrl+Return")
        row = self._until_filed("filed_at", "the wrap-up")
        wanted = favourite_code(self._stage.database, DIGIT)
        if (row["code"], row["note"]) != (wanted, NOTE):
            raise AssertionError(f"filed as {row['code']!r} with {row['note']!r}")
        return f"code {row['code']} {row['code_label']}, note kept"

    def _end(self) -> str:
        processes = self._stage.ahize.processes()
        self._stage.ahize.stop()
        left = [process for process in processes if process.is_running()]
        if left:
            raise AssertionError(f"still running: {left}")
        until(lambda: not self._is_registered(), "the end of the registration")
        return f"{len(processes)} processes ended, unregistered"

    def _mark(self, name: str) -> float:
        mark = self._stage.ahize.wait_mark(name, lambda it: it["call_id"] == self._call_id)
        return float(mark["at"])

    def _row(self) -> dict[str, object]:
        return interaction(self._stage.database, self._call_id)

    def _until_filed(self, field: str, what: str) -> dict[str, object]:
        until(lambda: self._row().get(field), f"{what} in the database")
        return self._row()

    def _is_registered(self) -> bool:
        try:
            contact_of(self._stage.pbx, USER)
        except LookupError:
            return False
        return True


def _found(line: Path, heard: Recording) -> float | None:
    """How alike the beginning of the line is, in its worse part, once that is alike enough."""
    recent, spoken = heard.last(LISTENED_S), Recording.read(line).first(2 * PART_S)
    parts = (spoken.first(PART_S), spoken.last(PART_S))
    alike = min(likeness(recent, part) for part in parts)
    return alike if alike > ALIKE else None


def _ms(since: float, moment: float) -> str:
    return f"{(moment - since) * 1000:.1f} ms"
