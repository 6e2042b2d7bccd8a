"""The PBX crashes and comes back: over TCP the agent is registered again without a hand."""

import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.app.conftest import Start
from tests.pbx.asterisk import Asterisk
from tests.pbx.phone import Phone


@pytest.fixture
def pbx(tmp_path: Path) -> Iterator[Asterisk]:
    """Its own: it is killed."""
    with Asterisk(tmp_path) as asterisk:
        yield asterisk


def test_registered_again_after_a_crash_of_the_pbx(
    start: Start, pbx: Asterisk, customer: Phone
) -> None:
    agent = start("--transport", "tcp")
    agent.wait_at_work()
    call = agent.is_called_by(customer, pbx)
    call.answer()
    call.hang_up()
    call.wrap_up()
    pbx.kill()
    agent.wait_banner("The server refuses the connection.")
    agent.picture("pbx-killed")
    pbx.start()
    booted_at = time.monotonic()
    registered_at = agent.wait_registered(after=booted_at)
    sys.stdout.write(f"registered {registered_at - booted_at:.2f} s after the PBX was back\n")
    again = agent.is_called_by(customer, pbx)
    again.answer()
    again.hang_up()
