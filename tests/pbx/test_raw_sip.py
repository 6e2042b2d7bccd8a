"""Strange INVITEs reach where they are sent, straight and through the PBX."""

from collections.abc import Iterator

import pytest

from tests.pbx.asterisk import Asterisk
from tests.pbx.phone import Phone
from tests.pbx.phone_messages import Offered
from tests.pbx.raw_sip import HOSTILE, RawSip, contact_of, through

USER = "2103"


@pytest.fixture
def agent(pbx: Asterisk) -> Iterator[Phone]:
    with Phone.agent(pbx, USER) as phone:
        yield phone


@pytest.mark.usefixtures("agent")
@pytest.mark.parametrize("name", HOSTILE)
def test_straight_to_the_agent_each_gets_an_answer(pbx: Asterisk, name: str) -> None:
    with RawSip(contact_of(pbx, USER)) as wire:
        wire.invite(HOSTILE[name])
        if name == "unknown_codecs":
            assert wire.final_status() == 488
        else:
            assert wire.ringing() == 180
            wire.cancel()
            assert wire.final_status() == 487


def test_through_the_pbx_a_name_arrives_as_it_was_sent(pbx: Asterisk, agent: Phone) -> None:
    with RawSip(through(pbx, USER)) as wire:
        wire.invite(HOSTILE["html"])
        assert wire.ringing() == 180
        assert "<img src=x onerror=alert(1)>" in agent.wait(Offered).message
        wire.cancel()
        assert wire.final_status() == 487


def test_anonymous_callers_get_through(pbx: Asterisk, agent: Phone) -> None:
    with RawSip(through(pbx, USER)) as wire:
        wire.invite(HOSTILE["anonymous"])
        assert wire.ringing() == 180
        assert "anonymous" in agent.wait(Offered).caller.lower()
        wire.cancel()
        assert wire.final_status() == 487


def test_nobody_can_be_reached_who_is_not_registered(pbx: Asterisk) -> None:
    with pytest.raises(LookupError):
        contact_of(pbx, "2106")
