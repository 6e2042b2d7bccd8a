"""Which signal sounds when."""

from collections.abc import Callable

import pytest
from msgspec.structs import replace

from softphone.domain.call import Call, CallState, Direction, EndReason, RemoteParty
from softphone.engine.pjsip.tones import Tones, signal_for
from softphone.engine.sound_port import Signal
from tests.unit.pjsip.silent_sound import SilentSound


def call(state: CallState) -> Call:
    return Call(state, "a", Direction.OUTGOING, state, RemoteParty("1"))


@pytest.mark.parametrize(
    ("states", "signal"),
    [
        ((), None),
        ((CallState.OFFERED,), Signal.RING),
        ((CallState.ACTIVE,), None),
        ((CallState.ACTIVE, CallState.OFFERED), Signal.SECOND_CALL),
        ((CallState.HELD_LOCALLY, CallState.OFFERED), Signal.SECOND_CALL),
        ((CallState.DIALING,), None),
        ((CallState.RINGING,), Signal.RING_BACK),
        ((CallState.EARLY_MEDIA,), None),
    ],
)
def test_the_signal_of_a_set_of_calls(states: tuple[CallState, ...], signal: Signal | None) -> None:
    assert signal_for([call(state) for state in states]) is signal


class Timers:
    """Runs what was asked for later, when told to."""

    def __init__(self) -> None:
        self.jobs: list[Callable[[], None]] = []

    def later(self, _delay_s: float, job: Callable[[], None]) -> Callable[[], None]:
        self.jobs.append(job)
        return lambda: None


def test_only_changes_are_played() -> None:
    sound = SilentSound()
    tones = Tones(sound, Timers().later)
    for _ in range(3):
        tones.follow((call(CallState.OFFERED),))
    tones.follow(())
    assert sound.played == [Signal.RING, None]


def test_a_busy_tone_outlasts_its_call_and_ends() -> None:
    sound, timers = SilentSound(), Timers()
    tones = Tones(sound, timers.later)
    tones.call_ended(replace(call(CallState.ENDED), end_reason=EndReason.BUSY))
    tones.follow(())
    assert sound.played == [Signal.BUSY]
    timers.jobs.pop()()
    assert sound.played == [Signal.BUSY, None]


def test_a_new_call_ends_the_busy_tone_and_the_timer_does_not_end_the_ringing() -> None:
    sound, timers = SilentSound(), Timers()
    tones = Tones(sound, timers.later)
    tones.call_ended(replace(call(CallState.ENDED), end_reason=EndReason.DECLINED))
    tones.follow((call(CallState.OFFERED),))
    timers.jobs.pop()()
    assert sound.played == [Signal.BUSY, Signal.RING]


def test_the_beep_of_an_automatic_answer_is_not_cut() -> None:
    sound = SilentSound()
    tones = Tones(sound, Timers().later)
    tones.follow((call(CallState.OFFERED),))
    tones.beep()
    tones.follow((call(CallState.ACTIVE),))
    assert sound.played == [Signal.RING, Signal.ANSWERED]
