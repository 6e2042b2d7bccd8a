"""The script of the fake engine's recordings; the common part is in `tests/contract`."""

import itertools

import pytest

from softphone.domain.account import Account
from softphone.domain.commands import (
    Answer,
    ConfigureAccount,
    PauseRecording,
    ResumeRecording,
    StartRecording,
    StopRecording,
)
from softphone.domain.events import AnyEvent, CallChanged, RecordingFinished
from softphone.domain.recording import Gap, Recording, RecordingProblem, RecordingState
from softphone.engine.fake import FakeEngine

FILE = "call.wav"


class Taped:
    """A call that is being recorded since second 0; each look at the clock takes a second."""

    def __init__(self) -> None:
        self.events: list[AnyEvent] = []
        seconds = itertools.count(-2)
        self.engine = FakeEngine(clock=lambda: float(next(seconds)))
        self.engine.start(self.events.append)
        account = Account("a1", "2104", "pbx.example")
        self.engine.submit(ConfigureAccount(account=account, password="secret"))
        self.call_id = self.engine.incoming("05321234567")
        self.engine.submit(Answer(call_id=self.call_id))
        self.engine.submit(StartRecording(call_id=self.call_id, file=FILE))

    @property
    def recording(self) -> Recording | None:
        changes = [event for event in self.events if isinstance(event, CallChanged)]
        return changes[-1].call.recording

    @property
    def finished(self) -> list[RecordingFinished]:
        return [event for event in self.events if isinstance(event, RecordingFinished)]


@pytest.fixture
def taped() -> Taped:
    return Taped()


def test_pauses_become_gaps(taped: Taped) -> None:
    assert taped.recording == Recording(FILE)
    taped.engine.submit(PauseRecording(call_id=taped.call_id))
    assert taped.recording == Recording(FILE, RecordingState.PAUSED, paused_since=1.0)
    taped.engine.submit(ResumeRecording(call_id=taped.call_id))
    assert taped.recording == Recording(FILE, gaps=(Gap(1.0, 2.0),))
    taped.engine.submit(PauseRecording(call_id=taped.call_id, longest_s=60.0))
    taped.engine.pause_runs_out(taped.call_id)
    taped.engine.submit(StopRecording(call_id=taped.call_id))
    assert taped.recording is None
    gaps = (Gap(1.0, 2.0), Gap(3.0, 4.0))
    expected = RecordingFinished(call_id=taped.call_id, file=FILE, seconds=5.0, gaps=gaps)
    assert taped.finished == [expected]


def test_a_full_disk_ends_the_recording_alone(taped: Taped) -> None:
    taped.engine.recording_fails(taped.call_id, RecordingProblem.DISK_FULL)
    assert taped.recording is None
    assert [event.problem for event in taped.finished] == [RecordingProblem.DISK_FULL]
    taped.engine.far_hangs_up(taped.call_id)
    assert len(taped.finished) == 1


def test_the_end_of_the_call_ends_it_within_its_pause(taped: Taped) -> None:
    taped.engine.submit(PauseRecording(call_id=taped.call_id))
    taped.engine.far_hangs_up(taped.call_id)
    assert taped.recording is None
    assert [event.gaps for event in taped.finished] == [(Gap(1.0, 3.0),)]
