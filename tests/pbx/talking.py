"""An agent and customers who each say a tone of their own, and keep what they hear."""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from softphone.domain.call import CallState
from softphone.domain.commands import Answer, Dial
from softphone.domain.events import CallChanged
from tests.audio.media import Voice
from tests.audio.sound_server import SoundServer
from tests.contract.line import Line
from tests.pbx import roster
from tests.pbx.agent_engine import USER, AgentEngine
from tests.pbx.asterisk import Asterisk
from tests.pbx.phone import Caller, Phone
from tests.pbx.phone_messages import Behaviour, Ended, Offered
from tests.pbx.tones import heard_lately, speak
from tests.pbx.waiting import wait_until

AGENT_HZ = 2100
TONES_HZ = {AGENT_HZ, 500, 900, 1400}
PATIENCE_S = 20.0


@contextmanager
def agent_voice() -> Iterator[dict[str, str]]:
    """The environment of a sound server whose microphone hears the agent's tone."""
    with (
        tempfile.TemporaryDirectory(prefix="ahize-") as directory,
        SoundServer(Path(directory)) as server,
        Voice(server, "mic", AGENT_HZ),
    ):
        yield server.environment


class Party:
    """A customer who says a tone, and keeps what is heard."""

    def __init__(self, phone: Phone, directory: Path, hertz: int) -> None:
        self.hertz = hertz
        self.number = f"+90532{hertz:07}"
        self.leg = ""
        self.call_id = ""
        self._phone = phone
        self.heard = directory / f"heard by {hertz}.wav"
        voice = speak(directory / f"{hertz}.wav", hertz)
        self._behaviour = Behaviour(voice=voice, record=str(self.heard))

    def call(self, pbx: Asterisk, engine: AgentEngine | Line) -> None:
        """Until we talk to each other."""
        direct = roster.direct_number(USER)
        self.leg = self._phone.call(pbx, direct, Caller(self.number), self._behaviour)
        offered = engine.heard.wait(
            CallChanged, lambda it: it.call.remote.number == self.number
        ).call
        self.call_id = offered.call_id
        engine.submit(Answer(call_id=self.call_id))
        engine.heard.wait_call(CallState.ACTIVE, self.call_id)

    def is_called(self, engine: AgentEngine, consult_for: str = "") -> None:
        """Until we talk to each other."""
        self._phone.answer_calls(behaviour=self._behaviour)
        dial = Dial(account_id="a1", target=self.number, consult_for=consult_for)
        self.call_id = engine.submit(dial).call_id
        engine.heard.wait_call(CallState.ACTIVE, self.call_id)
        self.leg = self._phone.wait(Offered).call_id

    def wait_hears(self, *tones: int) -> None:
        wait_until(
            lambda: heard_lately(self.heard, TONES_HZ) == set(tones),
            PATIENCE_S,
            lambda: f"{self.hertz} hears {heard_lately(self.heard, TONES_HZ)}, not {tones}",
        )

    def wait_ended(self) -> Ended:
        return self._phone.wait(Ended, lambda it: it.call_id == self.leg)
