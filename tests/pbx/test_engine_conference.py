"""Who hears whom in a conference, listened to at each end."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from softphone.domain.call import Call, CallState, EndReason
from softphone.domain.commands import (
    EndConference,
    HangUp,
    Hold,
    JoinConference,
    LeaveConference,
    SetMetering,
    SilenceParty,
)
from softphone.domain.events import CallChanged, LevelsMeasured
from tests.pbx.agent_engine import AgentEngine
from tests.pbx.asterisk import Asterisk
from tests.pbx.phone import Phone
from tests.pbx.talking import AGENT_HZ, Party, agent_voice

PARTIES_HZ = (500, 900, 1400)
ALL_HZ = {AGENT_HZ, *PARTIES_HZ}
ACTIVE = CallState.ACTIVE


class Conference:
    """An engine with three parties in its conference, all of whom can be heard."""

    def __init__(self, engine: AgentEngine, parties: tuple[Party, ...]) -> None:
        self.engine = engine
        self.parties = parties

    def wait_call(self, party: Party, state: CallState = ACTIVE, **fields: object) -> Call:
        """Until the newest word on it says so."""
        return self.engine.heard.wait(
            CallChanged,
            lambda it: (
                it.call.call_id == party.call_id
                and it.call.state is state
                and all(getattr(it.call, name) == value for name, value in fields.items())
            ),
        ).call

    def hang_up(self, party: Party) -> None:
        self.engine.submit(HangUp(call_id=party.call_id))
        party.wait_ended()


@pytest.fixture(autouse=True)
def talking_agent(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A sound server whose microphone hears the agent's tone."""
    with agent_voice() as environment:
        for name, value in environment.items():
            monkeypatch.setenv(name, value)
        yield


@pytest.fixture
def engine(pbx: Asterisk) -> Iterator[AgentEngine]:
    with AgentEngine() as engine:
        engine.register(pbx)
        yield engine


@pytest.fixture
def parties(customer: Phone, tmp_path: Path) -> tuple[Party, ...]:
    return tuple(Party(customer, tmp_path, hertz) for hertz in PARTIES_HZ)


@pytest.fixture
def conference(pbx: Asterisk, engine: AgentEngine, parties: tuple[Party, ...]) -> Conference:
    for party in parties:
        party.call(pbx, engine)
    return confer(engine, parties)


def confer(engine: AgentEngine, parties: tuple[Party, ...]) -> Conference:
    """Until each hears all others."""
    engine.submit(JoinConference(call_ids=tuple(party.call_id for party in parties)))
    conference = Conference(engine, parties)
    for party in parties:
        conference.wait_call(party, in_conference=True)
    for party in parties:
        party.wait_hears(AGENT_HZ, *(other.hertz for other in parties if other is not party))
    return conference


def test_nobody_hears_a_silenced_party(conference: Conference) -> None:
    first, second, third = conference.parties
    conference.engine.submit(SilenceParty(call_id=second.call_id, silenced=True))
    conference.wait_call(second, silenced=True)
    first.wait_hears(AGENT_HZ, third.hertz)
    third.wait_hears(AGENT_HZ, first.hertz)
    second.wait_hears(AGENT_HZ, first.hertz, third.hertz)
    conference.engine.submit(SilenceParty(call_id=second.call_id, silenced=False))
    first.wait_hears(AGENT_HZ, second.hertz, third.hertz)


def test_one_is_removed_and_two_go_on(conference: Conference) -> None:
    first, second, third = conference.parties
    conference.hang_up(first)
    second.wait_hears(AGENT_HZ, third.hertz)
    third.wait_hears(AGENT_HZ, second.hertz)
    conference.hang_up(second)
    conference.wait_call(third, in_conference=False)
    third.wait_hears(AGENT_HZ)


def test_one_is_held_and_the_others_go_on(conference: Conference) -> None:
    first, second, third = conference.parties
    conference.engine.submit(Hold(call_id=first.call_id))
    conference.wait_call(first, CallState.HELD_LOCALLY, in_conference=True)
    second.wait_hears(AGENT_HZ, third.hertz)
    conference.engine.heard.forget()
    conference.engine.submit(JoinConference(call_ids=(first.call_id,)))
    conference.wait_call(first, in_conference=True)
    for party in conference.parties:
        party.wait_hears(*ALL_HZ - {party.hertz})


def test_two_go_on_without_us(conference: Conference) -> None:
    first, second, third = conference.parties
    conference.hang_up(third)
    first.wait_hears(AGENT_HZ, second.hertz)
    conference.engine.submit(LeaveConference())
    for party in (first, second):
        over = conference.wait_call(party, CallState.ENDED)
        assert over.end_reason is EndReason.TRANSFERRED
    first.wait_hears(second.hertz)
    second.wait_hears(first.hertz)


def test_what_we_say_to_somebody_outside_stays_there(
    pbx: Asterisk, engine: AgentEngine, parties: tuple[Party, ...]
) -> None:
    first, second, outside = parties
    for party in (first, second):
        party.call(pbx, engine)
    confer(engine, (first, second))
    outside.call(pbx, engine)
    outside.wait_hears(AGENT_HZ)
    first.wait_hears(second.hertz)
    second.wait_hears(first.hertz)
    engine.submit(Hold(call_id=outside.call_id))
    first.wait_hears(AGENT_HZ, second.hertz)
    second.wait_hears(AGENT_HZ, first.hertz)


def test_a_consulted_party_joins_and_goes_on_with_the_customer(
    pbx: Asterisk,
    engine: AgentEngine,
    parties: tuple[Party, ...],
    called_customer: Phone,
    tmp_path: Path,
) -> None:
    customer = parties[0]
    consulted = Party(called_customer, tmp_path, PARTIES_HZ[1])
    customer.call(pbx, engine)
    consulted.is_called(engine, consult_for=customer.call_id)
    conference = confer(engine, (customer, consulted))
    engine.submit(LeaveConference())
    for party in (customer, consulted):
        over = conference.wait_call(party, CallState.ENDED)
        assert over.end_reason is EndReason.TRANSFERRED
    customer.wait_hears(consulted.hertz)
    consulted.wait_hears(customer.hertz)


def test_it_ends_for_everyone(conference: Conference) -> None:
    conference.engine.submit(EndConference())
    for party in conference.parties:
        party.wait_ended()
        conference.wait_call(party, CallState.ENDED)


def test_the_levels_of_the_parties(conference: Conference) -> None:
    conference.engine.submit(SetMetering(enabled=True))
    call_ids = {party.call_id for party in conference.parties}
    levels = conference.engine.heard.wait(
        LevelsMeasured, lambda it: {party.call_id for party in it.parties} == call_ids
    )
    assert all(0.05 < party.level < 0.3 for party in levels.parties)
