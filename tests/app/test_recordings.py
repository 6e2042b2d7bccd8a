"""A conversation on the disk: who said what, and what was left out on purpose."""

import json
import sqlite3
import wave
from contextlib import closing
from pathlib import Path

import numpy as np
import pytest

from softphone.domain.recording import Gap
from softphone.services.recording_name import call_and_start
from tests.app.agent import Agent, Conversation
from tests.app.conftest import Start
from tests.app.line import AGENT_HZ, CUSTOMER_HZ, HEADER_BYTES, MOSTLY, Line
from tests.demo.evidence import until
from tests.pbx.asterisk import Asterisk
from tests.pbx.phone import Phone
from tests.pbx.sound import Recording

LONGEST_PAUSE_S = 2
HARDLY = 0.05
A_MOMENT_S = 0.3


@pytest.fixture
def agent(start: Start, data_dir: Path) -> Agent:
    """Everything is recorded; a pause is a short one."""
    rules = {"policy": "always", "longest_pause_s": LONGEST_PAUSE_S}
    (data_dir / "settings.json").write_text(json.dumps({"version": 1, "recording": rules}))
    ready = start()
    ready.wait_at_work()
    return ready


def kept(agent: Agent, call: Conversation) -> tuple[Path, float, tuple[Gap, ...]]:
    """File, seconds and gaps, once the store has them."""
    question = "SELECT file, seconds, gaps FROM recordings WHERE interaction_id = ?"

    def row() -> tuple[str, float, str] | None:
        with closing(sqlite3.connect(f"file:{agent.database}?mode=ro", uri=True)) as connection:
            found: tuple[str, float, str] | None = connection.execute(
                question, [call.call_id]
            ).fetchone()
            return found

    file, seconds, gaps = until(row, "the recording in the database")
    return Path(file), seconds, tuple(Gap(**gap) for gap in json.loads(gaps))


def channels(file: Path) -> tuple[Recording, Recording]:
    """The agent, the customer."""
    with wave.open(str(file)) as sound:
        assert sound.getnchannels() == 2
        samples = np.frombuffer(sound.readframes(sound.getnframes()), np.int16) / 32768
        rate = sound.getframerate()
    return Recording(samples[0::2], rate), Recording(samples[1::2], rate)


def test_both_sides_are_kept_apart_from_the_answer_on(
    agent: Agent, pbx: Asterisk, customer: Phone, line: Line
) -> None:
    call = agent.is_called_by(customer, pbx, line.plan)
    call.answer()
    line.until_both_hear()
    call.hang_up()
    file, seconds, gaps = kept(agent, call)
    assert file.parent == agent.ahize.paths.data_dir / "recordings"
    assert (call_and_start(file) or ("", 0))[0] == call.call_id
    assert gaps == ()
    said, heard = (channel.last(1.0).first(0.8) for channel in channels(file))
    assert said.share_of_tone(AGENT_HZ) > MOSTLY
    assert said.share_of_tone(CUSTOMER_HZ) < HARDLY
    assert heard.share_of_tone(CUSTOMER_HZ) > MOSTLY
    assert heard.share_of_tone(AGENT_HZ) < HARDLY
    assert abs(channels(file)[0].seconds - seconds) < A_MOMENT_S


def test_a_forgotten_pause_ends_by_itself_and_stands_in_the_record(
    agent: Agent, pbx: Asterisk, customer: Phone, line: Line
) -> None:
    call = agent.is_called_by(customer, pbx, line.plan)
    call.answer()
    line.until_both_hear()
    (file,) = (agent.ahize.paths.data_dir / "recordings").glob("*.wav")
    until(lambda: _now(file).loudness > 0, "a sound in the file")
    agent.desktop.press("ctrl+r")
    until(lambda: _now(file).loudness == 0, "silence in the file")
    line.until_both_hear()
    until(lambda: _now(file).loudness > 0, "the end of the pause")
    call.hang_up()
    same, _seconds, (gap,) = kept(agent, call)
    assert same == file
    assert LONGEST_PAUSE_S - A_MOMENT_S < gap.end - gap.start < LONGEST_PAUSE_S * 2
    for channel in channels(file):
        within = channel.first(gap.end - A_MOMENT_S).last(gap.end - gap.start - 2 * A_MOMENT_S)
        assert within.loudness == 0


def _now(file: Path) -> Recording:
    """The newest moment of a file that is being written."""
    return Recording.growing(file, 2 * 16_000, HEADER_BYTES).last(A_MOMENT_S)
