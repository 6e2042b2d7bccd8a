"""Callers who send what no telephone sends: text stays text, and the next customer gets through."""

from contextlib import ExitStack

from tests.app.agent import USER, ZEYNEP, Agent
from tests.pbx import roster
from tests.pbx.asterisk import Asterisk
from tests.pbx.phone import Phone
from tests.pbx.phone_messages import Ended
from tests.pbx.raw_sip import HOSTILE, Invite, RawSip, contact_of

LINES = 4
COUNT = "SELECT count(*) FROM customers"


def test_strange_callers(agent: Agent, pbx: Asterisk, customer: Phone) -> None:
    engine, customers = agent.ahize.engine(), agent.ask_database(COUNT)
    for name, invite in HOSTILE.items():
        with RawSip(contact_of(pbx, USER)) as wire:
            if name == "unknown_codecs":
                wire.invite(invite)
                assert wire.final_status() == 488
            else:
                ring_and_give_up(agent, wire, name, invite)
    assert agent.ahize.engine() == engine
    assert agent.ask_database(COUNT) == customers
    assert agent.ask_database("PRAGMA integrity_check") == ("ok",)
    call = agent.is_called_by(customer, pbx)
    call.answer()
    call.hang_up()
    call.wrap_up()


def ring_and_give_up(agent: Agent, wire: RawSip, name: str, invite: Invite) -> None:
    known = agent.call_ids()
    wire.invite(invite)
    assert wire.ringing() == 180
    call_id = agent.next_call(known)
    agent.picture(f"caller-{name}")
    wire.cancel()
    assert wire.final_status() == 487
    agent.wait_call_state(call_id, "ended")


def test_a_fifth_call(agent: Agent, pbx: Asterisk) -> None:
    with ExitStack() as stack:
        for _ in range(LINES):
            wire = stack.enter_context(RawSip(contact_of(pbx, USER)))
            wire.invite(Invite())
            assert wire.ringing() == 180
            stack.callback(wire.final_status)
            stack.callback(wire.cancel)
        phone = stack.enter_context(Phone.customer(pbx))
        fifth = phone.call(pbx, roster.direct_number(USER), ZEYNEP)
        assert phone.wait(Ended, lambda end: end.call_id == fifth).status == 486
        agent.wait_toast("while all lines were taken.")
        agent.picture("fifth-call")
