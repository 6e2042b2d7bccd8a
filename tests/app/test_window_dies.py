"""`kill -9` on the window in a call: the customer notices nothing, the next window goes on."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.app.agent import Agent
from tests.audio.sound_server import SoundServer
from tests.demo.evidence import until
from tests.demo.headset import RATE, Headset
from tests.pbx.asterisk import Asterisk
from tests.pbx.phone import Phone
from tests.pbx.phone_messages import Behaviour
from tests.pbx.sound import Recording, write_tone

HEADER_BYTES = 44
AGENT_HZ, CUSTOMER_HZ = 700.0, 1_100.0
MOSTLY = 0.8
NOTE = "Kartı dün kaybetmiş"


class Line:
    """A call with a tone each way; each end's ears are a growing recording."""

    def __init__(self, place: Path, headset: Headset) -> None:
        self._customers = place / "customer.wav"
        self._headset = headset
        voice = write_tone(place / "voice.wav", CUSTOMER_HZ)
        self.plan = Behaviour(voice=str(voice), record=str(self._customers))
        headset.say(write_tone(place / "agent.wav", AGENT_HZ, seconds=60))

    def until_both_hear(self) -> None:
        """From now on: half a second that did not exist before."""
        self._until(self._at_the_customer, AGENT_HZ, "the agent's tone at the customer")
        self._until(self._headset.heard, CUSTOMER_HZ, "the customer's tone in the speaker")

    def _until(self, heard: Callable[[], Recording], hertz: float, what: str) -> None:
        before = heard().seconds

        def found() -> bool:
            now = heard()
            fresh = now.last(0.5)
            return now.seconds > before + 0.5 and fresh.share_of_tone(hertz) > MOSTLY

        until(found, what)

    def _at_the_customer(self) -> Recording:
        return Recording.growing(self._customers, RATE, HEADER_BYTES)


@pytest.fixture
def line(place: Path, sound: SoundServer) -> Iterator[Line]:
    with Headset(sound.environment, place / "heard.raw") as headset:
        yield Line(place, headset)


def test_the_call_survives_its_window(
    agent: Agent, pbx: Asterisk, customer: Phone, line: Line
) -> None:
    call = agent.is_called_by(customer, pbx, line.plan)
    call.answer()
    call.type_note(NOTE)
    call.until_noted(NOTE)
    answered_at = call.row["answered_at"]
    line.until_both_hear()
    engine = agent.ahize.engine()
    agent.ahize.kill_window()
    line.until_both_hear()
    agent.ahize.restart_window()
    agent.sit_down()
    call.until_popped_up_again()
    assert agent.ahize.engine() == engine
    line.until_both_hear()
    agent.picture("window-restarted")
    call.type_note("; kapatıldı")
    call.until_noted(NOTE + "; kapatıldı")
    assert call.row["answered_at"] == answered_at
    call.hang_up()
    call.wrap_up()
    assert call.row["note"] == NOTE + "; kapatıldı"
    assert call.row["end_reason"] == "hung_up_locally"
