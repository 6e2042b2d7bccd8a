"""Where the stack's conference bridge meets our sound path: one frame each way every 20 ms."""

import ctypes
import logging
from typing import Protocol

import pjsua2 as pj

from softphone.engine.pjsip.call_sound import CallSound
from softphone.engine.sound_port import FRAME_BYTES, FRAME_MS, SAMPLE_RATE

_log = logging.getLogger(__name__)


class _VectorLayout(ctypes.Structure):
    """A C++ vector of bytes: three pointers."""

    _fields_ = (
        ("begin", ctypes.c_void_p),
        ("end", ctypes.c_void_p),
        ("capacity", ctypes.c_void_p),
    )

    def holds(self, size: int) -> bool:
        begin, end, capacity = self.begin or 0, self.end or 0, self.capacity or 0
        return begin > 0 and end - begin == size and capacity >= end


class _FrameLayout(ctypes.Structure):
    """The stack's `MediaFrame`."""

    _fields_ = (
        ("type", ctypes.c_int),
        ("buffer", _VectorLayout),
        ("size", ctypes.c_uint),
    )


class FrameAccess(Protocol):
    """Bytes out of and into the stack's frames; the media thread only."""

    outgoing: memoryview
    """Fill this, then `give`."""

    def take(self, frame: pj.MediaFrame) -> bytes:
        """Its samples; empty where it has none."""

    def give(self, frame: pj.MediaFrame) -> None:
        """Make `outgoing` its samples."""


class SlowFrames:
    """By the binding's own means, byte for byte: half a millisecond a frame, but sure."""

    def __init__(self) -> None:
        self.outgoing = memoryview(bytearray(FRAME_BYTES))

    def take(self, frame: pj.MediaFrame) -> bytes:
        return bytes(frame.buf)

    def give(self, frame: pj.MediaFrame) -> None:
        frame.buf = pj.ByteVector(bytes(self.outgoing))
        frame.type = pj.PJMEDIA_FRAME_TYPE_AUDIO


class FastFrames:
    """Straight from memory: some microseconds a frame. Raises `ValueError` on another layout."""

    def __init__(self) -> None:
        self._vector = pj.ByteVector(FRAME_BYTES, 0)
        layout = _VectorLayout.from_address(int(self._vector.this))
        if not layout.holds(FRAME_BYTES):
            raise ValueError("a vector is laid out in another way")
        storage = (ctypes.c_ubyte * FRAME_BYTES).from_address(layout.begin)
        self.outgoing = memoryview(storage).cast("B")
        self._set_buffer = pj._pjsua2.MediaFrame_buf_set  # noqa: SLF001 - one call instead of four

    def take(self, frame: pj.MediaFrame) -> bytes:
        buffer = _FrameLayout.from_address(int(frame.this)).buffer
        begin, end = buffer.begin, buffer.end
        return ctypes.string_at(begin, end - begin) if begin and end > begin else b""

    def give(self, frame: pj.MediaFrame) -> None:
        self._set_buffer(frame, self._vector)
        _FrameLayout.from_address(int(frame.this)).type = pj.PJMEDIA_FRAME_TYPE_AUDIO


def frame_access() -> FrameAccess:
    """The fast way where it proves right on this machine, else the slow one."""
    try:
        fast = FastFrames()
        if _proves_right(fast):
            return fast
    except (ValueError, AttributeError) as error:
        _log.warning("sound takes the slow way: %s", error)
    return SlowFrames()


def _proves_right(fast: FastFrames) -> bool:
    frame, slow = pj.MediaFrame(), SlowFrames()
    pattern = bytes(index * 7 % 251 for index in range(FRAME_BYTES))
    slow.outgoing[:] = pattern
    slow.give(frame)
    frame.size = FRAME_BYTES
    layout = _FrameLayout.from_address(int(frame.this))
    as_expected = (
        layout.type == pj.PJMEDIA_FRAME_TYPE_AUDIO
        and layout.size == FRAME_BYTES
        and layout.buffer.holds(FRAME_BYTES)
    )
    if not as_expected or fast.take(frame) != pattern:
        return False
    fast.outgoing[:] = bytes(reversed(pattern))
    fast.give(frame)
    return slow.take(frame) == bytes(reversed(pattern))


class HeldThread:
    """Python's state of the media clock's thread, kept from frame to frame.

    The stack's callbacks make one and throw it away again each time, a hundred times a second: a
    sixth of what a frame costs.
    """

    def __init__(self) -> None:
        self._state: int | None = None

    def hold(self) -> None:
        """The media thread only, at each frame."""
        if self._state is None:
            ctypes.pythonapi.PyGILState_Ensure()
            self._state = _this_thread_state()

    def release(self) -> None:
        """When that thread is over. Any other thread."""
        if self._state is not None:
            state, self._state = ctypes.c_void_p(self._state), None
            ctypes.pythonapi.PyThreadState_Clear(state)
            ctypes.pythonapi.PyThreadState_Delete(state)


_this_thread_state = ctypes.PYFUNCTYPE(ctypes.c_void_p)(
    ("PyGILState_GetThisThreadState", ctypes.pythonapi)
)


class MediaPort(pj.AudioMediaPort):  # type: ignore[misc]
    """A port of the bridge whose far side is the agent. Lives as long as the stack."""

    def __init__(self, sound: CallSound, frames: FrameAccess) -> None:
        super().__init__()
        self._sound = sound
        self._frames = frames
        self._thread = HeldThread()
        wanted = pj.MediaFormatAudio()
        wanted.init(0, SAMPLE_RATE, 1, FRAME_MS * 1000, 16)
        wanted.type = pj.PJMEDIA_TYPE_AUDIO
        self.createPort("sound", wanted)

    def clock_stopped(self) -> None:
        """The media thread is over; another one may come."""
        self._thread.release()

    def onFrameRequested(self, frame: pj.MediaFrame) -> None:
        self._thread.hold()
        self._sound.say(self._frames.outgoing)
        self._frames.give(frame)

    def onFrameReceived(self, frame: pj.MediaFrame) -> None:
        self._sound.hear(self._frames.take(frame))
