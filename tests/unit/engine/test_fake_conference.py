"""The script of the fake engine's conference; the common part is in `tests/contract`."""

import pytest

from softphone.domain.account import Account
from softphone.domain.call import Call, CallState
from softphone.domain.commands import Answer, ConfigureAccount, Dial, JoinConference, Resume
from softphone.domain.events import AnyEvent, LevelsMeasured, PartyLevel
from softphone.engine.fake import FakeEngine
from softphone.engine.fold import call_of, fold_all

ACCOUNT = Account("a1", "2104", "pbx.example")


class Line:
    """A fake engine and all it told."""

    def __init__(self) -> None:
        self.events: list[AnyEvent] = []
        self.engine = FakeEngine(clock=lambda: 1000.0)
        self.engine.start(self.events.append)
        self.engine.submit(ConfigureAccount(account=ACCOUNT, password="secret"))

    def call(self, call_id: str) -> Call:
        call = call_of(fold_all(*self.events), call_id)
        assert call
        return call

    def talk(self, number: str) -> str:
        call_id = self.engine.incoming(number)
        self.engine.submit(Answer(call_id=call_id))
        return call_id


@pytest.fixture
def line() -> Line:
    return Line()


def test_levels_of_the_parties_are_told(line: Line) -> None:
    line.engine.party_levels({"a": 0.5, "b": 0.25}, microphone=0.1, speaker=0.6)
    parties = (PartyLevel("a", 0.5), PartyLevel("b", 0.25))
    assert line.events[-1] == LevelsMeasured(microphone=0.1, speaker=0.6, parties=parties)


def test_who_stays_outside_is_held(line: Line) -> None:
    one, other, outside = (line.talk(number) for number in ("1", "2", "3"))
    line.engine.submit(JoinConference(call_ids=(one, other)))
    states = [line.call(call_id).state for call_id in (one, other, outside)]
    assert states == [CallState.ACTIVE, CallState.ACTIVE, CallState.HELD_LOCALLY]
    line.engine.submit(Resume(call_id=outside))
    states = [line.call(call_id).state for call_id in (one, other, outside)]
    assert states == [CallState.ACTIVE] * 3
    line.engine.submit(JoinConference(call_ids=(outside,)))
    assert all(line.call(call_id).in_conference for call_id in (one, other, outside))


def test_a_conference_goes_on_while_we_dial(line: Line) -> None:
    one, other = line.talk("1"), line.talk("2")
    line.engine.submit(JoinConference(call_ids=(one, other)))
    line.engine.submit(dial := Dial(account_id="a1", target="600"))
    line.engine.far_answers(dial.call_id)
    states = {line.call(call_id).state for call_id in (one, other, dial.call_id)}
    assert states == {CallState.ACTIVE}


def test_the_last_one_is_in_no_conference(line: Line) -> None:
    one, other = line.talk("1"), line.talk("2")
    line.engine.submit(JoinConference(call_ids=(one, other)))
    line.engine.far_hangs_up(one)
    assert not line.call(other).in_conference
    assert line.call(other).state is CallState.ACTIVE
