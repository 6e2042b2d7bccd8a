"""What is in the file of a recorded call, by its spectrum: left the agent, right the others."""

import os
import signal
import wave
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from softphone.domain.account import RegistrationState
from softphone.domain.call import CallState, EndReason
from softphone.domain.commands import (
    AnyCommand,
    HangUp,
    Hold,
    JoinConference,
    PauseRecording,
    Resume,
    ResumeRecording,
    SetMuted,
    StartRecording,
    StopRecording,
)
from softphone.domain.events import (
    CallChanged,
    EngineLost,
    EngineSnapshot,
    RecordingFinished,
    SoundChanged,
)
from softphone.domain.recording import RecordingProblem, RecordingState
from tests.contract.line import Line
from tests.contract.recorder import Recorder
from tests.contract.remote_world import RemoteWorld
from tests.pbx.agent_engine import AgentEngine
from tests.pbx.asterisk import Asterisk
from tests.pbx.ears import RATE
from tests.pbx.phone import Phone
from tests.pbx.phone_call import HEADER_BYTES
from tests.pbx.sound import Recording
from tests.pbx.talking import AGENT_HZ, TONES_HZ, Party, agent_voice
from tests.pbx.tones import tones_in
from tests.pbx.waiting import wait_until

CUSTOMER_HZ, OTHER_HZ, ANNOUNCED_HZ = 500, 900, 1400


class Tape:
    """The two channels of a file."""

    def __init__(self, path: Path) -> None:
        with wave.open(str(path)) as file:
            assert (file.getnchannels(), file.getframerate()) == (2, RATE)
            samples = np.frombuffer(file.readframes(file.getnframes()), np.int16)
        self.left, self.right = samples.reshape(-1, 2).T / 32768

    @property
    def seconds(self) -> float:
        return len(self.left) / RATE

    def tones(self, start: float, end: float) -> tuple[set[int], set[int]]:
        """Left and right, between two places."""
        part = slice(int(start * RATE), int(end * RATE))
        return tones_in(self.left[part], TONES_HZ), tones_in(self.right[part], TONES_HZ)

    def loudest(self, start: float, end: float) -> float:
        part = slice(int(start * RATE), int(end * RATE))
        return float(max(np.abs(self.left[part]).max(), np.abs(self.right[part]).max()))


def written(path: Path) -> float:
    """Seconds in a file that is being written, as its size tells."""
    size = path.stat().st_size if path.exists() else 0
    return max(0, size - HEADER_BYTES) / (4 * RATE)


class Studio:
    """An engine in a call whose recording is to be tried."""

    def __init__(self, engine: AgentEngine, party: Party, path: Path) -> None:
        self.engine = engine
        self.party = party
        self.path = path
        self.call_id = party.call_id

    def start(self, announce: bool = False) -> None:
        self.engine.submit(
            StartRecording(call_id=self.call_id, file=str(self.path), announce=announce)
        )
        self.engine.heard.wait(CallChanged, lambda it: it.call.recording is not None)

    def submit(self, command: AnyCommand, state: RecordingState) -> None:
        self.engine.heard.forget()
        self.engine.submit(command)
        self.wait_state(state)

    def wait_state(self, state: RecordingState) -> None:
        self.engine.heard.wait(
            CallChanged,
            lambda it: it.call.recording is not None and it.call.recording.state is state,
        )

    def let_pass(self, seconds: float) -> None:
        """That much more of the call is in the file."""
        wanted = self.written() + seconds
        wait_until(lambda: self.written() >= wanted)

    def written(self) -> float:
        return written(self.path)

    def stop(self) -> RecordingFinished:
        self.engine.submit(StopRecording(call_id=self.call_id))
        return self.wait_finished()

    def wait_finished(self) -> RecordingFinished:
        return self.engine.heard.wait(RecordingFinished)


@pytest.fixture(autouse=True)
def talking_agent(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    with agent_voice() as environment:
        for name, value in environment.items():
            monkeypatch.setenv(name, value)
        yield


@pytest.fixture
def engine(pbx: Asterisk) -> Iterator[AgentEngine]:
    with AgentEngine() as engine:
        engine.register(pbx)
        yield engine


@pytest.fixture
def remote(pbx: Asterisk) -> Iterator[Line]:
    """A window on an engine in its usual process."""
    world, heard = RemoteWorld(pbx), Recorder()
    world.engine.start(heard)
    yield Line(world, heard)
    world.engine.stop()
    world.close()


@pytest.fixture
def studio(pbx: Asterisk, engine: AgentEngine, customer: Phone, tmp_path: Path) -> Studio:
    """Both hear each other."""
    party = Party(customer, tmp_path, CUSTOMER_HZ)
    party.call(pbx, engine)
    party.wait_hears(AGENT_HZ)
    return Studio(engine, party, tmp_path / "recorded" / "call.wav")


def test_each_side_is_on_its_own_channel(studio: Studio) -> None:
    studio.start()
    studio.let_pass(2.5)
    finished = studio.stop()
    assert (finished.file, finished.gaps, finished.problem) == (str(studio.path), (), None)
    tape = Tape(studio.path)
    assert tape.seconds == pytest.approx(finished.seconds)
    assert tape.tones(0.5, 2.0) == ({AGENT_HZ}, {CUSTOMER_HZ})


def test_a_pause_is_silence_in_its_place(studio: Studio) -> None:
    studio.start()
    studio.let_pass(1.0)
    studio.submit(PauseRecording(call_id=studio.call_id), RecordingState.PAUSED)
    studio.let_pass(1.5)
    studio.submit(ResumeRecording(call_id=studio.call_id), RecordingState.RUNNING)
    studio.let_pass(1.0)
    (gap,) = studio.stop().gaps
    tape = Tape(studio.path)
    assert tape.loudest(gap.start + 0.1, gap.end - 0.1) == 0.0
    for start, end in ((0.2, gap.start), (gap.end + 0.1, gap.end + 0.8)):
        assert tape.tones(start, end) == ({AGENT_HZ}, {CUSTOMER_HZ})


def test_a_pause_ends_by_itself(studio: Studio) -> None:
    studio.start()
    studio.submit(PauseRecording(call_id=studio.call_id, longest_s=1.0), RecordingState.PAUSED)
    studio.wait_state(RecordingState.RUNNING)
    (gap,) = studio.stop().gaps
    assert gap.end - gap.start >= 1.0


def test_a_call_on_hold_is_silent_and_goes_on(studio: Studio) -> None:
    studio.start()
    studio.let_pass(1.0)
    studio.engine.submit(Hold(call_id=studio.call_id))
    studio.engine.heard.wait_call(CallState.HELD_LOCALLY)
    held_at = studio.written()
    studio.let_pass(2.5)
    resumed_at = studio.written()
    studio.engine.heard.forget()
    studio.engine.submit(Resume(call_id=studio.call_id))
    studio.engine.heard.wait_call(CallState.ACTIVE)
    studio.party.wait_hears(AGENT_HZ)
    studio.let_pass(1.5)
    seconds = studio.stop().seconds
    tape = Tape(studio.path)
    assert tape.loudest(held_at + 1.0, resumed_at) == 0.0
    assert tape.tones(seconds - 1.0, seconds) == ({AGENT_HZ}, {CUSTOMER_HZ})


def test_a_muted_agent_is_not_recorded(studio: Studio) -> None:
    studio.engine.submit(SetMuted(muted=True))
    studio.engine.heard.wait(SoundChanged, lambda it: it.sound.muted)
    studio.start()
    studio.let_pass(1.5)
    studio.stop()
    tape = Tape(studio.path)
    assert tape.tones(0.2, 1.2) == (set(), {CUSTOMER_HZ})
    assert np.abs(tape.left).max() == 0.0


def test_both_sides_are_told_by_a_tone(studio: Studio) -> None:
    studio.start(announce=True)
    studio.let_pass(1.5)
    studio.stop()
    left, right = Tape(studio.path).tones(0.0, 0.8)
    assert (left, right) == ({AGENT_HZ, ANNOUNCED_HZ}, {CUSTOMER_HZ, ANNOUNCED_HZ})
    studio.engine.submit(HangUp(call_id=studio.call_id))
    studio.party.wait_ended()
    heard = Recording.read(studio.party.heard)
    windows = heard.samples[: len(heard.samples) // 4000 * 4000].reshape(-1, 4000)
    assert any(ANNOUNCED_HZ in tones_in(window, TONES_HZ) for window in windows)


def test_all_of_a_conference_are_on_the_right(
    studio: Studio, pbx: Asterisk, customer: Phone, tmp_path: Path
) -> None:
    studio.start()
    other = Party(customer, tmp_path, OTHER_HZ)
    other.call(pbx, studio.engine)
    studio.let_pass(1.5)
    alone_with_other = studio.written()
    studio.engine.submit(JoinConference(call_ids=(studio.call_id, other.call_id)))
    studio.party.wait_hears(AGENT_HZ, OTHER_HZ)
    studio.let_pass(1.5)
    seconds = studio.stop().seconds
    tape = Tape(studio.path)
    assert tape.tones(alone_with_other - 0.8, alone_with_other) == (set(), set())
    assert tape.tones(seconds - 1.0, seconds) == ({AGENT_HZ}, {CUSTOMER_HZ, OTHER_HZ})


def test_the_end_of_the_call_closes_the_file(studio: Studio) -> None:
    studio.start()
    studio.let_pass(1.0)
    studio.engine.submit(PauseRecording(call_id=studio.call_id))
    studio.wait_state(RecordingState.PAUSED)
    studio.engine.submit(HangUp(call_id=studio.call_id))
    assert studio.engine.heard.wait_call(CallState.ENDED).recording is None
    finished = studio.wait_finished()
    assert len(finished.gaps) == 1
    assert Tape(studio.path).seconds == pytest.approx(finished.seconds)


def test_the_end_of_the_engine_closes_the_file(
    pbx: Asterisk, customer: Phone, tmp_path: Path
) -> None:
    party = Party(customer, tmp_path, CUSTOMER_HZ)
    with AgentEngine() as engine:
        engine.register(pbx)
        party.call(pbx, engine)
        studio = Studio(engine, party, tmp_path / "call.wav")
        studio.start()
        studio.let_pass(1.0)
        studio.submit(PauseRecording(call_id=studio.call_id), RecordingState.PAUSED)
    finished = studio.wait_finished()
    assert len(finished.gaps) == 1
    assert Tape(studio.path).seconds == pytest.approx(finished.seconds)


def test_a_file_that_cannot_be_written_ends_no_call(studio: Studio) -> None:
    studio.path.parent.write_bytes(b"in the way")
    studio.engine.submit(StartRecording(call_id=studio.call_id, file=str(studio.path)))
    finished = studio.wait_finished()
    assert (finished.seconds, finished.problem) == (0.0, RecordingProblem.CANNOT_WRITE)
    studio.engine.heard.forget()
    studio.engine.submit(HangUp(call_id=studio.call_id))
    over = studio.engine.heard.wait_call(CallState.ENDED)
    assert over.end_reason is EndReason.HUNG_UP_LOCALLY
    assert over.recording is None


def test_a_recording_goes_on_without_a_window(
    pbx: Asterisk, remote: Line, customer: Phone, tmp_path: Path
) -> None:
    party, path = Party(customer, tmp_path, CUSTOMER_HZ), tmp_path / "call.wav"
    party.call(pbx, remote)
    remote.submit(StartRecording(call_id=party.call_id, file=str(path)))
    remote.heard.wait(CallChanged, lambda it: it.call.recording is not None)
    remote.world.engine.stop()
    left_at = written(path)
    wait_until(lambda: written(path) > left_at + 1)
    assert isinstance(remote.world, RemoteWorld)
    window, heard = remote.world.another_window(), Recorder()
    window.start(heard)
    (call,) = heard.wait(EngineSnapshot).calls
    assert call.recording
    window.submit(HangUp(call_id=party.call_id))
    finished = heard.wait(RecordingFinished)
    window.stop()
    assert Tape(path).seconds == pytest.approx(finished.seconds)


def test_a_killed_engine_leaves_a_playable_file(
    pbx: Asterisk, remote: Line, customer: Phone, tmp_path: Path
) -> None:
    party, path = Party(customer, tmp_path, CUSTOMER_HZ), tmp_path / "call.wav"
    party.call(pbx, remote)
    party.wait_hears(AGENT_HZ)
    remote.submit(StartRecording(call_id=party.call_id, file=str(path)))
    wait_until(lambda: written(path) > 2.5)
    killed = remote.heard.wait(EngineSnapshot).process_id
    remote.heard.forget()
    os.kill(killed, signal.SIGKILL)
    remote.heard.wait(EngineLost)
    remote.heard.wait_registration(RegistrationState.REGISTERED)
    assert Tape(path).tones(0.5, 2.0) == ({AGENT_HZ}, {CUSTOMER_HZ})
