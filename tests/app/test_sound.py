"""Without sound a call is still a call, and the window says what is missing."""

import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.app.agent import Agent
from tests.app.conftest import Start
from tests.audio.sound_server import MICROPHONES, SPEAKERS, SoundServer
from tests.pbx.asterisk import Asterisk
from tests.pbx.phone import Phone


@pytest.fixture
def own_sound() -> Iterator[SoundServer]:
    """Not started: devices can be missing from the beginning."""
    with tempfile.TemporaryDirectory(prefix="ahize-") as place:
        server = SoundServer(Path(place))
        yield server
        server.stop()


def talk_and_end(agent: Agent, pbx: Asterisk, customer: Phone) -> None:
    agent.wait_at_work()
    call = agent.is_called_by(customer, pbx)
    call.answer()
    call.hang_up()
    call.wrap_up()


def test_no_sound_server(
    start: Start, own_sound: SoundServer, pbx: Asterisk, customer: Phone
) -> None:
    agent = start(variables=own_sound.environment)
    agent.wait_banner("The system offers no sound. Calls connect, but nothing is heard.")
    agent.picture("no-sound-server")
    talk_and_end(agent, pbx, customer)


def test_no_microphone_then_no_speaker(
    start: Start, own_sound: SoundServer, pbx: Asterisk, customer: Phone
) -> None:
    own_sound.start()
    for name in MICROPHONES:
        own_sound.unplug(name)
    agent = start(variables=own_sound.environment)
    agent.wait_banner("No microphone found. The other side does not hear you.")
    agent.picture("no-microphone")
    for name in SPEAKERS:
        own_sound.unplug(name)
    own_sound.control("load-module", "module-null-source")
    agent.wait_banner("No speaker found. You do not hear the other side.")
    agent.picture("no-speaker")
    talk_and_end(agent, pbx, customer)
