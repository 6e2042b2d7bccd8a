"""Rules of the dial plan, as the one who is called gets them."""

import json
from pathlib import Path

import pytest

from tests.app.agent import Agent
from tests.app.conftest import Start
from tests.pbx.phone import Phone
from tests.pbx.phone_messages import Offered

RULE = {"pattern": "99X.", "strip": 2, "prefix": "0"}
"""As of a company whose people dial 99 for a line outside."""


@pytest.fixture
def agent(start: Start, data_dir: Path) -> Agent:
    (data_dir / "settings.json").write_text(json.dumps({"version": 1, "dial_rules": [RULE]}))
    ready = start()
    ready.wait_at_work()
    return ready


@pytest.mark.parametrize("typed", ["99 532 123 45 67", "0532 123 45 67"])
def test_the_customer_rings_under_the_number_of_the_rule(
    agent: Agent, called_customer: Phone, typed: str
) -> None:
    called_customer.answer_calls()
    agent.desktop.press("ctrl+d")
    agent.desktop.type(typed)
    agent.desktop.press("Return")
    assert "05321234567" in called_customer.wait(Offered).called
