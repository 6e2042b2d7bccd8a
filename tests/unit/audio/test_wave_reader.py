"""Recordings as they are read: sides mixed, any place, waveform, damage told apart."""

import math
import struct
import wave
from array import array
from itertools import pairwise
from pathlib import Path

import pytest

from softphone.engine.audio.speed import SpeedReader
from softphone.engine.audio.wave_reader import DamagedFileError, WaveReader
from softphone.engine.recording.wav_file import WavFile
from softphone.engine.sound_port import SAMPLE_RATE


def tone(seconds: float, hertz: float = 440, level: int = 8000) -> "array[int]":
    step = 2 * math.pi * hertz / SAMPLE_RATE
    return array(
        "h", [round(level * math.sin(step * n)) for n in range(round(seconds * SAMPLE_RATE))]
    )


def stereo(left: "array[int]", right: "array[int]") -> bytes:
    return b"".join(struct.pack("<hh", *pair) for pair in zip(left, right, strict=True))


def recording(path: Path, left: "array[int]", right: "array[int]") -> Path:
    file = WavFile(path)
    file.write(stereo(left, right))
    file.close()
    return path


def crossings(samples: "array[int]") -> int:
    return sum(a < 0 <= b for a, b in pairwise(samples))


def test_both_sides_are_heard(tmp_path: Path) -> None:
    left, right = tone(0.1, level=100), tone(0.1, level=50)
    reader = WaveReader(recording(tmp_path / "call.wav", left, right))
    mixed = reader.read(0, reader.frames)
    assert list(mixed) == [a + b for a, b in zip(left, right, strict=True)]
    assert reader.seconds == pytest.approx(0.1)
    reader.close()


def test_too_loud_a_sum_is_limited(tmp_path: Path) -> None:
    loud = array("h", [30_000, -30_000] * 100)
    reader = WaveReader(recording(tmp_path / "call.wav", loud, loud))
    assert set(reader.read(0, 200)) == {32_767, -32_767}
    reader.close()


def test_a_place_in_the_middle_and_beyond_the_end(tmp_path: Path) -> None:
    left = array("h", range(1000))
    reader = WaveReader(recording(tmp_path / "call.wav", left, array("h", [0] * 1000)))
    assert list(reader.read(500, 3)) == [500, 501, 502]
    assert list(reader.read(999, 10)) == [999]
    assert not reader.read(5000, 10)
    reader.close()


def test_the_waveform_shows_where_somebody_spoke(tmp_path: Path) -> None:
    quiet = array("h", [0] * SAMPLE_RATE)
    left = quiet + tone(1, level=16_384) + quiet
    reader = WaveReader(recording(tmp_path / "call.wav", left, array("h", [0] * len(left))))
    assert reader.shape(3) == pytest.approx((0.0, 0.5, 0.0), abs=0.01)
    reader.close()


def test_a_file_that_nobody_closed_is_read_as_far_as_it_was_settled(tmp_path: Path) -> None:
    file = WavFile(tmp_path / "call.wav")
    file.write(stereo(tone(0.5), tone(0.5)))
    file.settle()
    file.write(stereo(tone(0.5), tone(0.5)))
    reader = WaveReader(tmp_path / "call.wav")
    assert reader.seconds == pytest.approx(0.5)
    reader.close()
    file.close()


@pytest.mark.parametrize("content", [b"", b"RIFF", b"no sound at all", b"RIFF\x10\0\0\0WAVEfmt "])
def test_what_is_no_recording_is_damaged(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "call.wav"
    file.write_bytes(content)
    with pytest.raises(DamagedFileError):
        WaveReader(file)


def test_another_rate_is_not_played_wrongly(tmp_path: Path) -> None:
    with wave.open(str(tmp_path / "call.wav"), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(44_100)
        file.writeframes(b"\0" * 1000)
    with pytest.raises(DamagedFileError):
        WaveReader(tmp_path / "call.wav")


def test_a_missing_file_is_told_apart(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        WaveReader(tmp_path / "call.wav")


@pytest.mark.parametrize("speed", [1.0, 1.25, 1.5, 2.0])
def test_faster_is_shorter_at_the_same_pitch(speed: float) -> None:
    source = tone(3)
    reader = SpeedReader(lambda start, count: source[start : start + count], speed=speed)
    heard = array("h")
    while more := reader.next():
        heard += more
    assert len(heard) / len(source) == pytest.approx(1 / speed, rel=0.03)
    pitch = crossings(heard) / (len(heard) / SAMPLE_RATE)
    assert pitch == pytest.approx(440, rel=0.03)
    assert max(abs(b - a) for a, b in pairwise(heard)) < 3000


def test_seeking_goes_on_from_there() -> None:
    source = array("h", range(30_000))
    reader = SpeedReader(lambda start, count: source[start : start + count])
    reader.seek(20_000)
    assert reader.next()[0] == 20_000
    reader.seek(-5)
    assert reader.next()[0] == 0
