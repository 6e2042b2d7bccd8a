"""Customers reach the queue of their concern and are heard there."""

from pathlib import Path

import pytest

from tests.pbx import roster, voice
from tests.pbx.asterisk import Asterisk
from tests.pbx.customer import REASONS, behaviour
from tests.pbx.phone import Caller, Phone
from tests.pbx.phone_messages import Behaviour, Ended, Offered
from tests.pbx.sound import Recording, likeness

USER = "2105"
CALLER = Caller("+905321234567", "Zeynep Arslanoğlu")


@pytest.mark.parametrize("name", REASONS)
def test_each_reason_ends_in_its_queue(pbx: Asterisk, customer: Phone, name: str) -> None:
    pbx.log_into_queues(USER)
    with Phone.agent(pbx, USER) as agent:
        customer.call(pbx, roster.IVR, CALLER, behaviour(REASONS[name], speaks=False))
        invite = agent.wait(Offered).message
    assert f"X-Queue: {roster.QUEUES[REASONS[name].queue]}" in invite


def test_the_agent_hears_the_concern(pbx: Asterisk, customer: Phone, tmp_path: Path) -> None:
    heard, line = tmp_path / "heard.wav", voice.line("card_limit")
    spoken = Recording.read(line)
    plan = Behaviour(voice=str(line), hang_up_after_s=5)
    with Phone.agent(pbx, USER) as agent:
        agent.answer_calls(behaviour=Behaviour(record=str(heard)))
        customer.call(pbx, roster.direct_number(USER), CALLER, plan)
        agent.wait(Ended, within_s=30)
    assert likeness(Recording.read(heard), spoken.first(3)) > 0.9
