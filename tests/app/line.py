"""A call with a voice each way, and proof of what each end hears."""

from collections.abc import Callable
from pathlib import Path

from tests.demo.evidence import until
from tests.demo.headset import RATE, Headset
from tests.pbx.phone_messages import Behaviour
from tests.pbx.sound import Recording, write_tone

HEADER_BYTES = 44
AGENT_HZ, CUSTOMER_HZ = 700.0, 1_100.0
MOSTLY = 0.8


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
