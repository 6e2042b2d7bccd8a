"""The sounds of a telephone, made by calculation.

Call progress tones are those of Turkey (ITU-T E.180 Supplement 2: 450 Hz); the ring and the beep
are our own.
"""

import math

import msgspec

from softphone.engine.audio.stretch import pack
from softphone.engine.sound_port import SAMPLE_RATE, Signal

_RAMP = SAMPLE_RATE * 4 // 1000
_FULL_SCALE = 32767
_STEP_MS = 20
"""All frequencies make whole waves in this time, so that pieces join without a click."""
_STEP_SAMPLES = SAMPLE_RATE * _STEP_MS // 1000


class Piece(msgspec.Struct, frozen=True):
    """A steady tone, or silence where the frequency is 0."""

    hertz: int
    milliseconds: int


class Tone(msgspec.Struct, frozen=True):
    """Pieces in a row, again and again or once; `level` is the peak, 0 to 1."""

    pieces: tuple[Piece, ...]
    level: float
    repeats: bool = True


_WARBLE = (Piece(950, 60), Piece(750, 60))
TONES = {
    Signal.RING: Tone((*_WARBLE * 16, Piece(0, 2080)), 0.35),
    Signal.SECOND_CALL: Tone(
        (Piece(450, 200), Piece(0, 600), Piece(450, 200), Piece(0, 8000)), 0.05
    ),
    Signal.RING_BACK: Tone((Piece(450, 2000), Piece(0, 4000)), 0.15),
    Signal.BUSY: Tone((Piece(450, 500), Piece(0, 500)), 0.15),
    Signal.ANSWERED: Tone((Piece(1000, 160),), 0.2, repeats=False),
}


class TonePlayer:
    """Gives a tone block by block; belongs to the thread of one stream."""

    def __init__(self, tone: Tone) -> None:
        self._cycle = render(tone)
        self._repeats = tone.repeats
        self._position = 0

    @property
    def is_over(self) -> bool:
        """Never true of a tone that repeats."""
        return not self._repeats and self._position >= len(self._cycle)

    def read(self, count: int) -> bytes:
        """The next `count` samples; silence once it is over."""
        block = bytearray()
        while len(block) < count * 2 and not self.is_over:
            part = self._cycle[self._position : self._position + count * 2 - len(block)]
            block += part
            self._position += len(part)
            if self._repeats:
                self._position %= len(self._cycle)
        return bytes(block.ljust(count * 2, b"\0"))


def render(tone: Tone) -> bytes:
    """One cycle of a tone as 16-bit samples."""
    return b"".join(_render(piece, tone.level) for piece in tone.pieces)


def _render(piece: Piece, level: float) -> bytes:
    steps, left = divmod(piece.milliseconds, _STEP_MS)
    assert not left, "pieces are made of whole steps"
    if not piece.hertz:
        return bytes(steps * _STEP_SAMPLES * 2)
    turn = 2 * math.pi * piece.hertz / SAMPLE_RATE
    wave = [level * _FULL_SCALE * math.sin(turn * i) for i in range(_STEP_SAMPLES)]
    samples = wave * steps
    for i in range(_RAMP):
        samples[i] *= i / _RAMP
        samples[-1 - i] *= i / _RAMP
    return pack(map(int, samples))
