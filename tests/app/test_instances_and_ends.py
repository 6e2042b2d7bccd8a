"""Two starts, one window; every way to end leaves nothing behind, and nobody's call is cut."""

import signal
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from tests.app.agent import USER, Agent
from tests.demo.evidence import until
from tests.pbx.asterisk import Asterisk
from tests.pbx.phone import Phone
from tests.pbx.phone_messages import Ended
from tests.pbx.raw_sip import contact_of

START_S = 10.0
RED = "#FF0000"
SPOT = (600, 500)


@contextmanager
def in_front(agent: Agent) -> Iterator[None]:
    """Another program's red window over Ahize's."""
    command = ["display", "-geometry", "300x200+500+400", "-size", "300x200", f"xc:{RED}"]
    program = agent.desktop.start(*command)
    try:
        until(lambda: agent.desktop.color_at(*SPOT) == RED, "the red window")
        yield
    finally:
        program.terminate()
        program.wait()


def test_a_second_start_brings_the_first_window_forward(agent: Agent) -> None:
    with in_front(agent):
        second = agent.ahize.open_window()
        assert second.wait(START_S) == 0
        until(lambda: agent.desktop.color_at(*SPOT) != RED, "the first window in front")
    assert len(agent.desktop.windows("^Ahize$")) == 1
    assert agent.ahize.is_running


def is_registered(pbx: Asterisk) -> bool:
    try:
        contact_of(pbx, USER)
    except LookupError:
        return False
    return True


@pytest.mark.parametrize("how", [signal.SIGTERM, signal.SIGINT])
def test_without_a_call_all_of_it_ends(agent: Agent, pbx: Asterisk, how: signal.Signals) -> None:
    processes = agent.ahize.processes()
    assert len(processes) == 2
    assert agent.ahize.end(how) == 0
    until(lambda: not any(process.is_running() for process in processes), "the end of both")
    until(lambda: not is_registered(pbx), "the end of the registration")


def test_in_a_call_the_window_ends_and_the_call_goes_on(
    agent: Agent, pbx: Asterisk, customer: Phone
) -> None:
    call = agent.is_called_by(customer, pbx)
    call.answer()
    call.type_note("hatta")
    engine = agent.ahize.engine()
    assert agent.ahize.end(signal.SIGTERM) == 0
    assert call.row["note"] == "hatta"
    agent.ahize.restart_window()
    agent.sit_down()
    call.until_popped_up_again()
    assert agent.ahize.engine() == engine
    assert customer.reports(Ended) == []
    call.hang_up()
    call.wrap_up()
