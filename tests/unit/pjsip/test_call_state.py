"""From what the stack tells to the states of a call."""

import pytest
from msgspec.structs import replace

from softphone.domain.call import Call, CallState, Direction, RemoteParty
from softphone.engine.pjsip.call_state import Media, NativeCall, Stage, advanced

OUT = Call("c", "a", Direction.OUTGOING, CallState.DIALING, RemoteParty("1"), started_at=100.0)
IN = Call("c", "a", Direction.INCOMING, CallState.OFFERED, RemoteParty("1"), started_at=100.0)


def talk(media: Media = Media.ACTIVE) -> NativeCall:
    return NativeCall(Stage.CONFIRMED, media, 200, "OK", "PCMA", "x@y")


def test_a_dialled_call_rings_and_may_be_heard_before_it_is_answered() -> None:
    ringing = advanced(OUT, NativeCall(Stage.EARLY, status=180), 101.0)
    assert ringing.state is CallState.RINGING
    early = advanced(ringing, NativeCall(Stage.EARLY, Media.ACTIVE, 183), 102.0)
    assert early.state is CallState.EARLY_MEDIA
    assert advanced(early, talk(), 103.0).answered_at == 103.0


def test_progress_without_sound_does_not_ring() -> None:
    assert advanced(OUT, NativeCall(Stage.EARLY, status=183), 101.0).state is CallState.DIALING


def test_an_offered_call_stays_offered_until_it_is_confirmed() -> None:
    assert advanced(IN, NativeCall(Stage.EARLY, status=180), 101.0).state is CallState.OFFERED
    answered = advanced(IN, talk(), 105.0)
    assert (answered.state, answered.answered_at, answered.codec) == (
        CallState.ACTIVE,
        105.0,
        "PCMA",
    )


def test_our_holds_are_counted_and_timed() -> None:
    call = advanced(IN, talk(), 100.0)
    call = advanced(call, talk(Media.HELD_LOCALLY), 110.0)
    assert (call.state, call.held_since, call.holds) == (CallState.HELD_LOCALLY, 110.0, 1)
    assert advanced(call, talk(Media.HELD_LOCALLY), 111.0) == call
    call = advanced(call, talk(), 115.0)
    assert (call.state, call.held_since, call.held_s) == (CallState.ACTIVE, 0.0, 5.0)
    call = advanced(advanced(call, talk(Media.HELD_LOCALLY), 120.0), talk(), 121.0)
    assert (call.holds, call.held_s) == (2, 6.0)


def test_a_hold_by_the_far_end_is_not_ours() -> None:
    call = advanced(IN, talk(), 100.0)
    call = advanced(call, talk(Media.HELD_REMOTELY), 110.0)
    assert (call.state, call.holds, call.held_since) == (CallState.HELD_REMOTELY, 0, 0.0)
    assert advanced(call, talk(), 111.0).state is CallState.ACTIVE


def test_while_media_is_renegotiated_the_state_stays() -> None:
    held = advanced(advanced(IN, talk(), 100.0), talk(Media.HELD_LOCALLY), 110.0)
    assert advanced(held, talk(Media.NONE), 111.0).state is CallState.HELD_LOCALLY


ZEYNEP = RemoteParty("+905321234567", "Zeynep", "sip:+905321234567@pbx")


@pytest.mark.parametrize(
    ("told", "shown"),
    [
        (None, ZEYNEP),
        (RemoteParty("05321234567"), ZEYNEP),
        (RemoteParty("05321234567", "Zeynep"), ZEYNEP),
        (moved := RemoteParty("05321234567", "Zeynep Demir"), moved),
        (colleague := RemoteParty("2101"), colleague),
        (nobody := RemoteParty("", anonymous=True), nobody),
    ],
)
def test_whoever_is_there_now_is_shown(told: RemoteParty | None, shown: RemoteParty) -> None:
    call = replace(IN, remote=ZEYNEP)
    assert advanced(call, NativeCall(Stage.CONFIRMED, remote=told), 101.0).remote == shown
