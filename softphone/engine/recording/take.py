"""One recording on its way into its file: puts sound where its moment is."""

from array import array
from collections import deque
from pathlib import Path

import msgspec

from softphone.engine.recording.wav_file import FRAME_BYTES, WavFile
from softphone.engine.sound_port import FRAME_MS, SAMPLE_RATE

_SLACK_S = 0.5
"""The media clock catches up on a stall that is shorter, and leaves out one that is longer."""
_MOST_WAITING = 60_000 // FRAME_MS
"""A minute: a disk that is slower than that loses some."""


class Sound(msgspec.Struct, frozen=True):
    """One frame's time: what we said and what we heard, equally long."""

    moment: float
    """Its end, on the clock by which recordings begin."""
    sent: bytes
    heard: bytes


class Take:
    """Three threads have a part in it: one begins and ends it, one hears, one writes."""

    def __init__(self, call_id: str, path: Path, began: float) -> None:
        self.call_id = call_id
        self.began = began
        self._path = path
        self._over_at: float | None = None
        self._waiting: deque[Sound] = deque(maxlen=_MOST_WAITING)
        self._file: WavFile | None = None

    def hear(self, sound: Sound) -> None:
        """Never blocks."""
        self._waiting.append(sound)

    def end(self, moment: float) -> None:
        """Nothing is heard any more; the file is to end here."""
        self._over_at = moment

    @property
    def seconds(self) -> float:
        """Of the file so far."""
        return self._file.frames / SAMPLE_RATE if self._file else 0.0

    def write_out(self) -> bool:
        """All that waits, fit to be played; true when that was the end.

        Raises `OSError`, or `ValueError` for a path that can be none.
        """
        over_at = self._over_at
        if self._file is None:
            self._file = WavFile(self._path)
        self._write_sounds(self._file, [self._waiting.popleft() for _ in range(len(self._waiting))])
        if over_at is None:
            self._file.settle()
        else:
            self._fill_up_to(self._file, over_at)
            self._file.close()
        return over_at is not None

    def give_up(self) -> None:
        """Trouble: leave what is there, fit to be played if that is possible at all."""
        if self._file:
            self._file.close()

    def _write_sounds(self, file: WavFile, sounds: list[Sound]) -> None:
        if not sounds:
            return
        left = b"".join(sound.sent for sound in sounds)
        right = b"".join(sound.heard for sound in sounds)
        begins = sounds[-1].moment - len(left) / 2 / SAMPLE_RATE
        if begins - self.began - self.seconds > _SLACK_S:
            self._fill_up_to(file, begins)
        file.write(stereo(left, right))

    def _fill_up_to(self, file: WavFile, moment: float) -> None:
        """What is missing was silence."""
        missing = round((moment - self.began - self.seconds) * SAMPLE_RATE)
        file.write(bytes(max(0, missing) * FRAME_BYTES))


def stereo(left: bytes, right: bytes) -> bytes:
    """Samples of two channels, in turn; both equally long."""
    both = array("h", bytes(2 * len(left)))
    both[0::2], both[1::2] = array("h", left), array("h", right)
    return both.tobytes()
