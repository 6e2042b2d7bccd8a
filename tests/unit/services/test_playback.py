"""Listening to recordings: what is published, and that a call comes first."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from softphone.domain.playback import PlaybackProblem, PlaybackState
from softphone.domain.recording import Gap, RecordedFile
from softphone.engine.fake import FakeEngine
from softphone.services.notices import PlaybackChanged
from softphone.services.playback_desk import PlaybackDesk, Shape
from tests.unit.services.desk import Desk

CALL = RecordedFile(
    interaction_id="1", file="/kayit/1.wav", started_at=0, seconds=60, gaps=(Gap(10, 20),)
)
OTHER = RecordedFile(interaction_id="2", file="/kayit/2.wav", started_at=0, seconds=5)


class ScriptedSession:
    """Plays nothing; time passes when the test says so."""

    def __init__(self, start_s: float, speed: float) -> None:
        self.position_s, self.speed = start_s, speed
        self.playing = False
        self.end: Callable[[PlaybackProblem | None], None] = lambda _problem: None

    def start(self, on_end: Callable[[PlaybackProblem | None], None]) -> None:
        self.playing, self.end = True, on_end

    def stop(self) -> None:
        self.playing = False

    def join(self, timeout_s: float) -> None:
        assert timeout_s > 0

    def seek(self, seconds: float) -> None:
        self.position_s = seconds

    def set_speed(self, speed: float) -> None:
        self.speed = speed


class ScriptedSound:
    """Files of a minute, or with something wrong."""

    def __init__(self) -> None:
        self.answer: Shape | PlaybackProblem = (60.0, (0.5,) * 4)
        self.sessions: list[ScriptedSession] = []

    def session(
        self, _file: Path, _device_id: str, start_s: float, speed: float
    ) -> ScriptedSession:
        self.sessions.append(ScriptedSession(start_s, speed))
        return self.sessions[-1]

    def shape(self, _file: Path, on_done: Callable[[Shape | PlaybackProblem], None]) -> None:
        on_done(self.answer)

    def post(self, action: Callable[[], None]) -> None:
        action()


@pytest.fixture
def engine() -> FakeEngine:
    return FakeEngine()


@pytest.fixture
def desk(tmp_path: Path, engine: FakeEngine) -> Iterator[Desk]:
    desk = Desk(tmp_path, engine).start()
    yield desk
    desk.stop()


@pytest.fixture
def sound() -> ScriptedSound:
    return ScriptedSound()


@pytest.fixture
def playback(desk: Desk, sound: ScriptedSound) -> PlaybackDesk:
    return PlaybackDesk(desk.core.bus, desk.core.calls, desk.core.settings, sound)


def test_it_plays_pauses_and_goes_on_where_it_was(
    playback: PlaybackDesk, sound: ScriptedSound
) -> None:
    playback.toggle(CALL)
    assert playback.now is not None
    assert (playback.now.state, playback.now.gaps) == (PlaybackState.PLAYING, CALL.gaps)
    sound.sessions[0].position_s = 12.5
    playback.toggle(CALL)
    assert (playback.now.state, playback.position) == (PlaybackState.PAUSED, 12.5)
    assert not sound.sessions[0].playing
    playback.toggle(CALL)
    assert playback.now.state is PlaybackState.PLAYING
    assert sound.sessions[1].position_s == 12.5


def test_one_at_a_time(playback: PlaybackDesk, sound: ScriptedSound) -> None:
    playback.toggle(CALL)
    playback.toggle(OTHER)
    assert playback.now is not None
    assert playback.now.interaction_id == "2"
    assert [session.playing for session in sound.sessions] == [False, True]


def test_jumps_stay_within_the_recording(playback: PlaybackDesk, sound: ScriptedSound) -> None:
    playback.toggle(CALL)
    playback.skip(-5)
    assert playback.position == 0
    playback.seek(58)
    playback.skip(5)
    assert sound.sessions[0].position_s == 60


def test_speeds_go_round(playback: PlaybackDesk, sound: ScriptedSound) -> None:
    playback.toggle(CALL)
    seen = []
    for _ in range(4):
        playback.next_speed()
        seen.append(sound.sessions[0].speed)
    assert seen == [1.25, 1.5, 2.0, 1.0]


def test_the_end_is_the_beginning(playback: PlaybackDesk, sound: ScriptedSound) -> None:
    playback.toggle(CALL)
    sound.sessions[0].end(None)
    assert playback.now is not None
    assert (playback.now.state, playback.position) == (PlaybackState.PAUSED, 0)


@pytest.mark.parametrize("problem", [PlaybackProblem.MISSING, PlaybackProblem.DAMAGED])
def test_a_file_that_cannot_be_read_says_why_and_may_be_tried_again(
    playback: PlaybackDesk, sound: ScriptedSound, problem: PlaybackProblem
) -> None:
    sound.answer = problem
    playback.toggle(CALL)
    assert playback.now is not None
    assert playback.now.problem is problem
    sound.answer = (60.0, ())
    playback.toggle(CALL)
    assert playback.now.state is PlaybackState.PLAYING
    assert not playback.now.problem


def test_a_device_that_goes_away_is_told(playback: PlaybackDesk, sound: ScriptedSound) -> None:
    playback.toggle(CALL)
    sound.sessions[0].end(PlaybackProblem.NO_SOUND)
    assert playback.now is not None
    assert playback.now.problem is PlaybackProblem.NO_SOUND


def test_a_call_silences_it(
    desk: Desk, engine: FakeEngine, playback: PlaybackDesk, sound: ScriptedSound
) -> None:
    playback.toggle(CALL)
    sound.sessions[0].position_s = 7
    engine.incoming("05321234567")
    desk.settle()
    assert not sound.sessions[0].playing
    assert playback.position == 7


def test_nothing_plays_during_a_call(
    desk: Desk, engine: FakeEngine, playback: PlaybackDesk, sound: ScriptedSound
) -> None:
    call_id = engine.incoming("05321234567")
    desk.settle()
    playback.toggle(CALL)
    assert playback.now is not None
    assert playback.now.problem is PlaybackProblem.IN_CALL
    assert sound.sessions == []
    engine.far_cancels(call_id)
    desk.settle()
    playback.toggle(CALL)
    assert playback.now.state is PlaybackState.PLAYING


def test_each_change_is_told(desk: Desk, playback: PlaybackDesk) -> None:
    told: list[PlaybackChanged] = []
    desk.core.bus.subscribe(PlaybackChanged, told.append)
    playback.toggle(CALL)
    opened = len(told)
    playback.skip(5)
    playback.next_speed()
    playback.toggle(CALL)
    assert opened >= 1
    assert len(told) == opened + 3
