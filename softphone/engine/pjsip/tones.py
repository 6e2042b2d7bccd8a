"""Which signal the agent hears now, by the calls there are."""

from collections.abc import Callable, Collection

from softphone.domain.call import Call, CallState, EndReason
from softphone.engine.sound_port import Signal, SoundPath

_BUSY_S = 2.0
_BUSY_ENDS = frozenset({EndReason.BUSY, EndReason.DECLINED})


def signal_for(calls: Collection[Call]) -> Signal | None:
    """Of all calls that are not over. Pure."""
    states = {call.state for call in calls}
    live = any(call.is_live for call in calls)
    if CallState.OFFERED in states:
        return Signal.SECOND_CALL if live else Signal.RING
    return Signal.RING_BACK if CallState.RINGING in states else None


class Tones:
    """Tells the sound path only what changes; short signals end by themselves. SIP thread only."""

    def __init__(
        self,
        sound: SoundPath,
        call_later: Callable[[float, Callable[[], None]], Callable[[], None]],
    ) -> None:
        self._sound = sound
        self._call_later = call_later
        self._playing: Signal | None = None

    def follow(self, calls: tuple[Call, ...]) -> None:
        """After every change."""
        wanted = signal_for(calls)
        lasts = self._playing in {Signal.BUSY, Signal.ANSWERED} and not wanted
        if wanted is not self._playing and not lasts:
            self._play(wanted)

    def beep(self) -> None:
        """A call was answered by itself."""
        self._play(Signal.ANSWERED)

    def call_ended(self, call: Call) -> None:
        """A dialled call that was not taken ends with the busy tone."""
        if not call.answered_at and call.end_reason in _BUSY_ENDS:
            self._play(Signal.BUSY)
            self._call_later(_BUSY_S, self._stop_busy)

    def stop(self) -> None:
        self._play(None)

    def _stop_busy(self) -> None:
        if self._playing is Signal.BUSY:
            self._play(None)

    def _play(self, signal: Signal | None) -> None:
        self._playing = signal
        self._sound.play(signal)
