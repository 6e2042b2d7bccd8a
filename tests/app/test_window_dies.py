"""`kill -9` on the window in a call: the customer notices nothing, the next window goes on."""

from tests.app.agent import Agent
from tests.app.line import Line
from tests.pbx.asterisk import Asterisk
from tests.pbx.phone import Phone

NOTE = "Kartı dün kaybetmiş"


def test_the_call_survives_its_window(
    agent: Agent, pbx: Asterisk, customer: Phone, line: Line
) -> None:
    call = agent.is_called_by(customer, pbx, line.plan)
    call.answer()
    call.type_note(NOTE)
    call.until_noted(NOTE)
    answered_at = call.row["answered_at"]
    line.until_both_hear()
    engine = agent.ahize.engine()
    agent.ahize.kill_window()
    line.until_both_hear()
    agent.ahize.restart_window()
    agent.sit_down()
    call.until_popped_up_again()
    assert agent.ahize.engine() == engine
    line.until_both_hear()
    agent.picture("window-restarted")
    call.type_note("; kapatıldı")
    call.until_noted(NOTE + "; kapatıldı")
    assert call.row["answered_at"] == answered_at
    call.hang_up()
    call.wrap_up()
    assert call.row["note"] == NOTE + "; kapatıldı"
    assert call.row["end_reason"] == "hung_up_locally"
