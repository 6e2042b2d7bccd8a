"""`kill -9` on the engine in a call: the window says so, nothing typed is lost, work goes on."""

import sys
import time

from tests.app.agent import Agent
from tests.pbx.asterisk import Asterisk
from tests.pbx.phone import Phone

NOTE = "Kart kayıp; çağrı koptu."


def test_the_work_survives_its_engine(agent: Agent, pbx: Asterisk, customer: Phone) -> None:
    call = agent.is_called_by(customer, pbx)
    call.answer()
    call.type_note(NOTE)
    first = agent.ahize.engine()
    agent.ahize.kill_engine()
    killed_at = time.monotonic()
    registered_at = agent.wait_registered(after=killed_at)
    sys.stdout.write(f"registered again {registered_at - killed_at:.2f} s after kill -9\n")
    assert agent.ahize.engine() != first
    agent.wait_toast("The phone engine stopped")
    agent.wait_toast("The phone engine is back.")
    call.until_noted(NOTE)
    call.until_row(lambda row: row.get("end_reason") == "engine_lost", "the end of the call")
    agent.picture("engine-killed")
    call.wrap_up()
    again = agent.is_called_by(customer, pbx)
    agent.picture("after-engine-killed")
    again.answer()
