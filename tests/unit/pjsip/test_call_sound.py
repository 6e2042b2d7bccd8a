"""What passes between agent and calls, and who listens in."""

import wave
from pathlib import Path

import numpy as np

from softphone.engine.pjsip.call_sound import CallSound
from softphone.engine.recording.recorder import Recorder
from softphone.engine.sound_port import FRAME_BYTES
from tests.unit.pjsip.silent_sound import SilentSound

FAR = b"\x01\x00" * (FRAME_BYTES // 2)
SAID = b"\x10\x20" * (FRAME_BYTES // 2)
ANNOUNCED_FRAMES = 20


class Desk:
    """A sound path, a recorder and what is between."""

    def __init__(self) -> None:
        self.path = SilentSound()
        self.recorder = Recorder()
        self.sound = CallSound(self.path, self.recorder)

    def say(self) -> bytes:
        frame = bytearray(FRAME_BYTES)
        self.sound.say(memoryview(frame))
        return bytes(frame)


def test_frames_pass_unchanged() -> None:
    desk = Desk()
    assert desk.say() == SAID
    desk.sound.hear(FAR)
    desk.sound.hear(b"")
    assert desk.path.heard_frames == 1


def test_the_announcement_is_short_and_goes_to_both_sides() -> None:
    desk = Desk()
    desk.sound.announce()
    said = [desk.say() for _ in range(ANNOUNCED_FRAMES + 1)]
    assert said[0] != SAID
    assert said[-1] == SAID
    loudest = max(np.abs(np.frombuffer(frame, np.int16)).max() for frame in said)
    assert loudest > np.frombuffer(SAID, np.int16)[0]


def test_what_was_said_long_ago_is_not_said_again(tmp_path: Path) -> None:
    desk, path = Desk(), tmp_path / "call.wav"
    desk.recorder.talk_with(frozenset({"a"}))
    desk.recorder.start("a", path, lambda _take, _problem: None)
    desk.say()
    desk.sound.hear(FAR)
    desk.sound.hear(FAR)
    desk.recorder.close()
    with wave.open(str(path)) as file:
        samples = np.frombuffer(file.readframes(file.getnframes()), np.int16).reshape(-1, 2)
    one_frame = FRAME_BYTES // 2
    left = samples[: 2 * one_frame, 0]
    assert (left[:one_frame] == np.frombuffer(SAID, np.int16)).all()
    assert not left[one_frame:].any()
    assert (samples[: 2 * one_frame, 1] == 1).all()
