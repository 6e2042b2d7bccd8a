"""What the media clock exchanges with the sound path, and who has a part in it on the way.

That is the recorder, which listens, and the tone that tells both sides of it.
"""

from softphone.engine.audio.sounder import Sounder, mix
from softphone.engine.audio.tones import Piece, Tone
from softphone.engine.recording.recorder import Recorder
from softphone.engine.sound_port import FRAME_BYTES, SoundPath

_ANNOUNCEMENT = Tone((Piece(1400, 400),), 0.15, repeats=False)
"""The pitch by which telephone recorders have told of themselves since 1948 (FCC)."""
_SAMPLES = FRAME_BYTES // 2


class CallSound:
    """`say` and `hear` belong to the media thread, the others to any; none of them blocks."""

    def __init__(self, path: SoundPath, recorder: Recorder) -> None:
        self._path = path
        self._recorder = recorder
        self._to_them, self._to_us = Sounder(), Sounder()
        self._sent = b""

    def open(self) -> None:
        """A call has sound."""
        self._path.open()

    def close(self) -> None:
        """No call has sound any more."""
        self._path.close()

    def announce(self) -> None:
        """A short tone to whoever is connected now, and to the agent."""
        self._to_them.sound(_ANNOUNCEMENT)
        self._to_us.sound(_ANNOUNCEMENT)

    def say(self, into: memoryview) -> None:
        """Fill one frame with what the agent says; not asked for while nobody listens."""
        self._path.read_microphone(into)
        if self._to_them.is_sounding:
            into[:] = mix(bytes(into), self._to_them.read(_SAMPLES))
        if self._recorder.is_listening:
            self._sent = bytes(into)

    def hear(self, frame: bytes) -> None:
        """One frame for the agent; empty where nobody speaks. Comes after `say` at each tick."""
        if frame and self._to_us.is_sounding:
            frame = mix(frame, self._to_us.read(_SAMPLES))
        if frame:
            self._path.write_speaker(frame)
        if self._recorder.is_listening:
            self._recorder.hear(self._sent, frame)
        self._sent = b""
