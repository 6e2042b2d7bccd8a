"""Where signals are heard: alone on the ringer, or over the call on the speaker."""

from operator import add

from softphone.engine.audio.ring import Ring
from softphone.engine.audio.stretch import pack
from softphone.engine.audio.tones import Tone, TonePlayer


class Sounder:
    """Plays one tone or none. `sound` on the sound thread, `read` on that of a stream."""

    def __init__(self) -> None:
        self._player: TonePlayer | None = None

    @property
    def is_sounding(self) -> bool:
        """False when there is no tone, or the one there was is over."""
        player = self._player
        return player is not None and not player.is_over

    def sound(self, tone: Tone | None) -> None:
        """Instead of what sounded before."""
        self._player = TonePlayer(tone) if tone else None

    def read(self, count: int) -> bytes:
        """The next `count` samples."""
        player = self._player
        return player.read(count) if player else bytes(count * 2)


class SpeakerMix:
    """The call, with a signal over it."""

    def __init__(self, call: Ring, signal: Sounder) -> None:
        self._call = call
        self._signal = signal

    def read(self, count: int) -> bytes:
        """The next `count` samples, on the thread of the speaker's stream."""
        call = self._call.read(count)
        if not self._signal.is_sounding:
            return call
        return mix(call, self._signal.read(count))


def mix(one: bytes, other: bytes) -> bytes:
    """The sum of two blocks of equal length."""
    return pack(map(add, memoryview(one).cast("h"), memoryview(other).cast("h")))
