"""A file that can be played whatever happens to who writes it."""

import subprocess
import sys
import wave
from pathlib import Path

import pytest

from softphone.engine.recording.wav_file import WavFile

FRAMES = bytes(range(200)) * 4
KILLED = """
import os, signal, sys
from pathlib import Path
from softphone.engine.recording.wav_file import WavFile
file = WavFile(Path(sys.argv[1]))
file.write(bytes(range(200)) * 4)
file.settle()
file.write(bytes(400))
os.kill(os.getpid(), signal.SIGKILL)
"""


def played(path: Path) -> bytes:
    with wave.open(str(path)) as file:
        assert (file.getnchannels(), file.getsampwidth(), file.getframerate()) == (2, 2, 16_000)
        return file.readframes(file.getnframes())


def test_what_was_written_is_played(tmp_path: Path) -> None:
    path = tmp_path / "2026" / "11" / "call.wav"
    file = WavFile(path)
    assert played(path) == b""
    file.write(FRAMES)
    file.settle()
    assert played(path) == FRAMES
    file.write(FRAMES)
    file.close()
    file.close()
    assert played(path) == FRAMES * 2
    assert file.frames == len(FRAMES) // 2


def test_a_killed_writer_leaves_what_was_settled(tmp_path: Path) -> None:
    path = tmp_path / "call.wav"
    killed = subprocess.run([sys.executable, "-c", KILLED, str(path)], check=False, timeout=20)
    assert killed.returncode < 0
    assert played(path) == FRAMES


def test_nobody_else_may_listen(tmp_path: Path) -> None:
    path = tmp_path / "call.wav"
    WavFile(path).close()
    assert path.stat().st_mode & 0o777 == 0o600


def test_nothing_is_written_over(tmp_path: Path) -> None:
    path = tmp_path / "call.wav"
    path.write_bytes(b"precious")
    with pytest.raises(FileExistsError):
        WavFile(path)
    assert path.read_bytes() == b"precious"
