from msgspec.structs import replace

from softphone.domain.account import Registration, RegistrationState
from softphone.domain.call import Call, CallState, Direction, RemoteParty
from softphone.domain.events import (
    CallChanged,
    EngineLost,
    EngineSnapshot,
    LevelsMeasured,
    RegistrationChanged,
    SoundChanged,
)
from softphone.domain.sound import SoundState
from softphone.engine.fold import call_of, fold_all, registration_of

OFFERED = Call("c1", "a1", Direction.INCOMING, CallState.OFFERED, RemoteParty("1"))
OTHER = replace(OFFERED, call_id="c2")
REGISTERED = Registration("a1", RegistrationState.REGISTERED)
START = EngineSnapshot(epoch="e1", process_id=7)


def test_calls_stay_in_their_order_until_they_end() -> None:
    active, over = (replace(OFFERED, state=s) for s in (CallState.ACTIVE, CallState.ENDED))
    events = [CallChanged(call=call) for call in (OFFERED, OTHER, active)]
    assert fold_all(START, *events).calls == (active, OTHER)
    assert fold_all(START, *events, CallChanged(call=over)).calls == (OTHER,)


def test_an_unregistered_account_is_forgotten() -> None:
    registered = fold_all(START, RegistrationChanged(registration=REGISTERED))
    assert registration_of(registered, "a1") == REGISTERED
    gone = replace(REGISTERED, state=RegistrationState.UNREGISTERED)
    assert fold_all(registered, RegistrationChanged(registration=gone)) == START


def test_a_lost_engine_leaves_nothing() -> None:
    after = fold_all(START, CallChanged(call=OFFERED), EngineLost())
    assert after == EngineSnapshot()
    assert call_of(after, "c1") is None


def test_figures_are_not_state() -> None:
    assert fold_all(START, LevelsMeasured(microphone=1, speaker=1)) == START


def test_sound_is_the_newest() -> None:
    assert fold_all(START, SoundChanged(sound=SoundState(muted=True))).sound.muted
