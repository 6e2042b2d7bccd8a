"""The fast way into the stack's frames is right on this machine, and the slow one as well."""

import pjsua2 as pj
import pytest

from softphone.engine.pjsip.media_port import FastFrames, FrameAccess, SlowFrames, frame_access
from softphone.engine.sound_port import FRAME_BYTES

PATTERN = bytes(index % 256 for index in range(FRAME_BYTES))


def test_the_fast_way_is_taken_here() -> None:
    assert isinstance(frame_access(), FastFrames)


@pytest.mark.parametrize("way", [FastFrames, SlowFrames])
def test_what_is_given_can_be_taken(way: type[FrameAccess]) -> None:
    frame, frames = pj.MediaFrame(), way()
    frames.outgoing[:] = PATTERN
    frames.give(frame)
    assert frames.take(frame) == bytes(frame.buf) == PATTERN
    assert frame.type == pj.PJMEDIA_FRAME_TYPE_AUDIO


@pytest.mark.parametrize("way", [FastFrames, SlowFrames])
def test_a_frame_without_sound(way: type[FrameAccess]) -> None:
    assert way().take(pj.MediaFrame()) == b""


def test_frames_can_be_reused() -> None:
    frame, frames = pj.MediaFrame(), FastFrames()
    for value in range(50):
        frames.outgoing[:] = bytes([value]) * FRAME_BYTES
        frames.give(frame)
        assert frames.take(frame) == bytes([value]) * FRAME_BYTES
