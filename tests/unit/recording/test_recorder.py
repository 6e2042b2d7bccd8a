"""What is said and heard gets to its place in the file, and trouble with files is told."""

import queue
import subprocess
import sys
import wave
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from softphone.domain.recording import RecordingProblem
from softphone.engine.recording.recorder import Recorder
from softphone.engine.recording.take import Take
from softphone.engine.recording.wav_file import FRAME_BYTES as WIDTH
from softphone.engine.sound_port import FRAME_BYTES, FRAME_MS, SAMPLE_RATE
from tests.unit.recording.full_disk import DISK_BYTES

FRAME_S = FRAME_MS / 1000
SAID, HEARD = 11, 22
PATIENCE_S = 10.0
OWN_MOUNTS = ("unshare", "--map-root-user", "--mount")


def frame(value: int) -> bytes:
    return np.full(FRAME_BYTES // 2, value, np.int16).tobytes()


class Studio:
    """A recorder whose time is made here."""

    def __init__(self) -> None:
        self.now = 100.0
        self.over: queue.SimpleQueue[tuple[Take, RecordingProblem | None]] = queue.SimpleQueue()
        self.recorder = Recorder(lambda: self.now)

    def talk(self, frames: int, said: int = SAID, heard: int = HEARD) -> None:
        for _ in range(frames):
            self.now += FRAME_S
            self.recorder.hear(frame(said) if said else b"", frame(heard) if heard else b"")

    def start(self, call_id: str, path: Path) -> None:
        self.recorder.start(call_id, path, lambda take, why: self.over.put((take, why)))

    def wait_over(self) -> tuple[Take, RecordingProblem | None]:
        return self.over.get(timeout=PATIENCE_S)


def channels(path: Path) -> tuple[list[int], list[int]]:
    """One value for each frame of 20 ms, left and right; a frame has one value only."""
    with wave.open(str(path)) as file:
        samples = np.frombuffer(file.readframes(file.getnframes()), np.int16).reshape(-1, 2)
    frames = samples.reshape(-1, SAMPLE_RATE * FRAME_MS // 1000, 2)
    assert (frames == frames[:, :1]).all()
    return list(frames[:, 0, 0]), list(frames[:, 0, 1])


@pytest.fixture
def studio() -> Iterator[Studio]:
    studio = Studio()
    yield studio
    studio.recorder.close()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "call.wav"


def test_left_is_said_and_right_is_heard(studio: Studio, path: Path) -> None:
    studio.recorder.talk_with(frozenset({"a"}))
    studio.start("a", path)
    studio.talk(2)
    studio.talk(1, said=0)
    studio.talk(1, heard=0)
    studio.recorder.stop("a")
    take, problem = studio.wait_over()
    assert (take.call_id, take.seconds, problem) == ("a", pytest.approx(4 * FRAME_S), None)
    assert channels(path) == ([SAID, SAID, 0, SAID], [HEARD, HEARD, HEARD, 0])
    assert not studio.recorder.is_listening


def test_pauses_and_holds_are_silence_in_their_place(studio: Studio, path: Path) -> None:
    studio.recorder.talk_with(frozenset({"a"}))
    studio.start("a", path)
    studio.talk(1)
    studio.recorder.pause("a", True)
    studio.talk(2)
    studio.recorder.pause("a", False)
    studio.talk(1)
    studio.recorder.talk_with(frozenset({"b"}))
    studio.talk(3)
    studio.recorder.talk_with(frozenset({"a"}))
    studio.talk(1)
    studio.recorder.stop("a")
    studio.wait_over()
    assert channels(path)[1] == [HEARD, 0, 0, HEARD, 0, 0, 0, HEARD]


def test_what_the_clock_left_out_is_silence(studio: Studio, path: Path) -> None:
    studio.recorder.talk_with(frozenset({"a"}))
    studio.start("a", path)
    studio.now += 50 * FRAME_S
    studio.talk(2)
    studio.now += 3 * FRAME_S
    studio.recorder.stop("a")
    studio.wait_over()
    assert channels(path)[0] == [0] * 50 + [SAID] * 2 + [0] * 3


def test_each_call_has_its_file_and_its_own_words(studio: Studio, tmp_path: Path) -> None:
    studio.start("a", tmp_path / "a.wav")
    studio.start("b", tmp_path / "b.wav")
    studio.recorder.talk_with(frozenset({"a"}))
    studio.talk(1)
    studio.recorder.talk_with(frozenset({"b"}))
    studio.talk(1, heard=33)
    studio.recorder.close()
    assert channels(tmp_path / "a.wav") == ([SAID, 0], [HEARD, 0])
    assert channels(tmp_path / "b.wav") == ([0, SAID], [0, 33])
    assert {studio.wait_over()[0].call_id for _ in range(2)} == {"a", "b"}


@pytest.mark.parametrize("name", ["", "\0", "file/call.wav", "file"])
def test_a_file_that_cannot_be(studio: Studio, tmp_path: Path, name: str) -> None:
    (tmp_path / "file").write_bytes(b"precious")
    studio.start("a", tmp_path / name)
    take, problem = studio.wait_over()
    assert (take.seconds, problem) == (0.0, RecordingProblem.CANNOT_WRITE)
    studio.talk(1)
    studio.recorder.stop("a")
    assert (tmp_path / "file").read_bytes() == b"precious"


@pytest.mark.skipif(
    subprocess.run([*OWN_MOUNTS, "true"], check=False, capture_output=True).returncode != 0,
    reason="no mounts without privileges here",
)
def test_a_full_disk_leaves_what_was_written(tmp_path: Path) -> None:
    command = [*OWN_MOUNTS, sys.executable, "-m", "tests.unit.recording.full_disk", tmp_path]
    told = subprocess.run(command, check=True, capture_output=True, text=True, timeout=30).stdout
    problem, frames = told.split()
    assert problem == RecordingProblem.DISK_FULL
    assert 0.9 < int(frames) * WIDTH / DISK_BYTES < 1
