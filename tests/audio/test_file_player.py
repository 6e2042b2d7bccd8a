"""A recording is really heard on the speaker, and silent when it shall be."""

import math
import os
import queue
import subprocess
from array import array
from itertools import pairwise
from pathlib import Path

import pytest

from softphone.domain.playback import PlaybackProblem
from softphone.engine.audio.file_player import Session
from softphone.engine.recording.wav_file import WavFile
from softphone.engine.sound_port import SAMPLE_RATE
from tests.audio.sound_server import SoundServer

PATIENCE_S = 20.0


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Two seconds; the agent (left) speaks at 440 Hz."""
    step = 2 * math.pi * 440 / SAMPLE_RATE
    both = array("h")
    for sample in range(2 * SAMPLE_RATE):
        both.extend((round(8000 * math.sin(step * sample)), 0))
    recording = WavFile(tmp_path / "call.wav")
    recording.write(both.tobytes())
    recording.close()
    return tmp_path / "call.wav"


Ends = queue.SimpleQueue[PlaybackProblem | None]


def begin(file: Path, start_s: float = 0.0, speed: float = 1.0) -> tuple[Session, Ends]:
    ends: Ends = queue.SimpleQueue()
    session = Session(file, "spk", start_s, speed)
    session.start(ends.put)
    return session, ends


def hear(server: SoundServer, seconds: float) -> "array[int]":
    """What comes out of the speaker from now on."""
    record = ("parec", "--device=spk.monitor", "--raw", "--format=s16le", "--channels=1")
    command = [*record, f"--rate={SAMPLE_RATE}", "--latency-msec=20"]
    process = subprocess.Popen(command, env=os.environ | server.environment, stdout=subprocess.PIPE)
    assert process.stdout is not None
    heard = process.stdout.read(round(seconds * SAMPLE_RATE) * 2)
    process.terminate()
    process.stdout.close()
    process.wait()
    return array("h", heard)


def hertz(samples: "array[int]") -> float:
    """Of the loud part, by its upward crossings."""
    loud = [place for place, value in enumerate(samples) if abs(value) > 1000]
    part = samples[loud[0] : loud[-1]]
    crossings = sum(a < 0 <= b for a, b in pairwise(part))
    return crossings / (len(part) / SAMPLE_RATE)


def test_the_agent_hears_it_and_is_told_of_its_end(sound_server: SoundServer, file: Path) -> None:
    session, ends = begin(file)
    heard = hear(sound_server, 1.0)
    assert ends.get(timeout=PATIENCE_S) is None
    assert hertz(heard) == pytest.approx(440, rel=0.05)
    assert session.position_s == pytest.approx(2.0)
    session.join(PATIENCE_S)


def test_twice_as_fast_is_the_same_voice(sound_server: SoundServer, file: Path) -> None:
    session, ends = begin(file, speed=2.0)
    heard = hear(sound_server, 0.8)
    assert ends.get(timeout=PATIENCE_S) is None
    assert hertz(heard) == pytest.approx(440, rel=0.08)
    session.join(PATIENCE_S)


def test_a_stop_is_silence_and_no_end(sound_server: SoundServer, file: Path) -> None:
    session, ends = begin(file, start_s=0.2)
    hear(sound_server, 0.2)
    session.stop()
    session.join(PATIENCE_S)
    assert max(map(abs, hear(sound_server, 0.3))) < 100
    assert session.position_s < 2.0
    with pytest.raises(queue.Empty):
        ends.get_nowait()


def test_without_a_sound_service_it_is_said(absent_server: SoundServer, file: Path) -> None:
    assert absent_server
    session, ends = begin(file)
    assert ends.get(timeout=PATIENCE_S) is PlaybackProblem.NO_SOUND
    session.join(PATIENCE_S)


def test_a_speaker_that_is_pulled_out_is_not_waited_for(
    sound_server: SoundServer, file: Path
) -> None:
    session, ends = begin(file)
    hear(sound_server, 0.2)
    for name in ("spk", "spk2", "mic", "mic2"):
        sound_server.unplug(name)
    assert ends.get(timeout=PATIENCE_S) is PlaybackProblem.NO_SOUND
    session.join(PATIENCE_S)


def test_a_missing_file_and_a_damaged_one(sound_server: SoundServer, tmp_path: Path) -> None:
    assert sound_server
    session, ends = begin(tmp_path / "gone.wav")
    assert ends.get(timeout=PATIENCE_S) is PlaybackProblem.MISSING
    session.join(PATIENCE_S)
    (tmp_path / "bad.wav").write_bytes(b"RIFF")
    session, ends = begin(tmp_path / "bad.wav")
    assert ends.get(timeout=PATIENCE_S) is PlaybackProblem.DAMAGED
    session.join(PATIENCE_S)
