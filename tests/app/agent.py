"""One running Ahize with the hands and eyes of its agent: what every test of trouble acts by."""

import sqlite3
from collections.abc import Callable
from contextlib import closing, suppress
from pathlib import Path

from tests.bench.ahize import Ahize, Mark
from tests.demo.desktop import Desktop
from tests.demo.evidence import favourite_code, interaction, until
from tests.pbx import roster
from tests.pbx.asterisk import Asterisk
from tests.pbx.phone import Caller, Phone
from tests.pbx.phone_messages import Behaviour, Ended

USER = "2104"
ZEYNEP = Caller("+905321234567", "Zeynep")
PICTURES = Path(__file__).parents[2] / "build/app"
SOON_S = 20.0


class Agent:
    """Evidence is what trace and database say; pictures are for people."""

    def __init__(self, ahize: Ahize, desktop: Desktop) -> None:
        self.ahize = ahize
        self.desktop = desktop
        self.database = ahize.paths.database

    def sit_down(self) -> None:
        """The window is there and has the focus."""
        self.ahize.wait_mark("window_filled", self._of_this_start)
        window = until(lambda: self.desktop.windows("^Ahize$"), "a window named Ahize")
        self.desktop.sit_down_at(window[0])

    def wait_registered(self, after: float = 0.0) -> float:
        """When that was."""
        wanted = lambda mark: mark["state"] == "registered" and mark["at"] > after  # noqa: E731
        return float(self.ahize.wait_mark("registration", wanted, SOON_S * 2)["at"])

    def wait_at_work(self) -> None:
        """Registered, and the store has read and written what a start needs."""
        self.wait_registered()
        last = "SELECT state FROM agent_spans ORDER BY row_id DESC LIMIT 1"
        until(lambda: self.ask_database(last) == ("ready",), "a ready agent in the database")

    def ask_database(self, question: str) -> object:
        """The first row, None before there are tables."""
        read_only = f"file:{self.database}?mode=ro"
        with (
            suppress(sqlite3.OperationalError),
            closing(sqlite3.connect(read_only, uri=True)) as it,
        ):
            return it.execute(question).fetchone()
        return None

    def wait_failure(self, failure: str) -> Mark:
        """The registration fails for this reason."""
        return self.ahize.wait_mark("registration", lambda mark: mark["failure"] == failure)

    def wait_banner(self, words: str) -> None:
        """The strip under the top bar says this, among others."""
        self._wait_words("banner", words)

    def wait_toast(self, words: str) -> None:
        """A message in the corner says this, among others."""
        self._wait_words("toast", words)

    def is_called_by(
        self,
        phone: Phone,
        pbx: Asterisk,
        plan: Behaviour = Behaviour(),  # noqa: B008 - frozen
    ) -> "Conversation":
        """A customer rings this agent alone."""
        known = self.call_ids()
        leg = phone.call(pbx, roster.direct_number(USER), ZEYNEP, plan)
        return Conversation(self, phone, leg, self.next_call(known))

    def call_ids(self) -> set[str]:
        """Of all calls that the window has shown so far."""
        return {mark["call_id"] for mark in self.ahize.marks("call_window")}

    def next_call(self, known: set[str]) -> str:
        """The id of a call whose card is painted, and was not among these."""
        return str(
            self.ahize.wait_mark("call_window", lambda mark: mark["call_id"] not in known)[
                "call_id"
            ]
        )

    def wait_call_state(self, call_id: str, state: str) -> None:
        """The window knows the call in this state."""
        this = {"call_id": call_id, "state": state}
        self.ahize.wait_mark("call_state", lambda mark: this.items() <= mark.items())

    def picture(self, name: str) -> None:
        PICTURES.mkdir(parents=True, exist_ok=True)
        self.desktop.picture(PICTURES / f"{name}.png")

    def _wait_words(self, where: str, words: str) -> None:
        self.ahize.wait_mark(where, lambda mark: words in mark["words"])

    def _of_this_start(self, mark: Mark) -> bool:
        return bool(mark["at"] > self.ahize.started_at)


class Conversation:
    """One call with a customer; `leg` is its name on the customer's telephone."""

    def __init__(self, agent: Agent, phone: Phone, leg: str, call_id: str) -> None:
        self._agent = agent
        self._phone = phone
        self.leg = leg
        self.call_id = call_id

    @property
    def row(self) -> dict[str, object]:
        """What the database holds about it now; nothing before it has its tables."""
        with suppress(sqlite3.OperationalError):
            return interaction(self._agent.database, self.call_id)
        return {}

    def until_row(self, holds: Callable[[dict[str, object]], object], what: str) -> None:
        until(lambda: holds(self.row), f"{what} in the database, which has {self.row}", SOON_S)

    def answer(self) -> None:
        """Returns when the customer hears it, and the window shows it."""
        self._agent.desktop.press("space")
        self._phone.wait_state(self.leg, "talking")
        self._agent.wait_call_state(self.call_id, "active")

    def hang_up(self) -> None:
        """Returns when the customer was told, and the window shows it."""
        self._agent.desktop.press("ctrl+shift+k")
        self._phone.wait(Ended, lambda end: end.call_id == self.leg)
        self._agent.wait_call_state(self.call_id, "ended")

    def until_popped_up_again(self) -> None:
        """The customer's name is on the screen of a window that was started again."""
        self._agent.ahize.wait_mark("pop_painted", self._in_this_window)

    def _in_this_window(self, mark: Mark) -> bool:
        return bool(mark["call_id"] == self.call_id and mark["at"] > self._agent.ahize.started_at)

    def type_note(self, text: str) -> None:
        """Returns when the keys are pressed, not when they are saved."""
        self._agent.desktop.press("ctrl+n")
        self._agent.desktop.type(text)

    def until_noted(self, text: str) -> None:
        self.until_row(lambda row: row.get("note") == text, f"the note {text!r}")

    def wrap_up(self) -> None:
        """With the first favourite, once the store has caught up; filed when it returns."""
        mine = lambda mark: mark["interaction_id"] == self.call_id  # noqa: E731
        self._agent.ahize.wait_mark("wrap_up_shown", mine)
        self.until_row(lambda row: row.get("ended_at"), "the end of the call")
        self._agent.desktop.press("1")
        self._agent.desktop.press("ctrl+Return")
        self.until_row(lambda row: row.get("filed_at"), "the wrap-up")
        assert self.row["code"] == favourite_code(self._agent.database, 1)
