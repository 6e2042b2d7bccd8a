"""No registration: the reason by its code in the core, in words for a person in the window."""

import socket
from collections.abc import Iterator

import pytest

from tests.app.conftest import Start
from tests.pbx.asterisk import Asterisk
from tests.pbx.ports import free_tcp_port


@pytest.fixture
def silent() -> Iterator[int]:
    """A UDP port of loopback that is taken, and never says anything."""
    with socket.socket(type=socket.SOCK_DGRAM) as taken:
        taken.bind(("127.0.0.1", 0))
        yield int(taken.getsockname()[1])


def test_a_wrong_password(start: Start) -> None:
    agent = start(variables={"AHIZE_PASSWORD": "wrong"})
    failed = agent.wait_failure("wrong_password")
    assert (failed["state"], failed["sip_status"]) == ("refused", 401)
    agent.wait_banner("does not accept the password")
    agent.picture("wrong-password")


def test_a_server_that_does_not_answer(start: Start, silent: int) -> None:
    agent = start(registrar=f"127.0.0.1:{silent}")
    assert agent.wait_failure("no_answer")["state"] == "failed"
    agent.wait_banner("The server does not answer.")
    agent.picture("no-answer")


def test_a_server_that_is_not_there(start: Start) -> None:
    agent = start("--transport", "tcp", registrar=f"127.0.0.1:{free_tcp_port()}")
    assert agent.wait_failure("connection_refused")["state"] == "failed"
    agent.wait_banner("The server refuses the connection.")
    agent.picture("connection-refused")


def test_a_server_nobody_knows(start: Start) -> None:
    agent = start(registrar="pbx.invalid")
    assert agent.wait_failure("unknown_host")["state"] == "failed"
    agent.wait_banner("There is no server of this name.")
    agent.picture("unknown-host")


def test_a_local_port_that_is_taken_and_becomes_free(start: Start, pbx: Asterisk) -> None:
    with socket.socket(type=socket.SOCK_DGRAM) as taken:
        taken.bind(("127.0.0.1", 0))
        agent = start("--bind", f"127.0.0.1:{taken.getsockname()[1]}")
        assert agent.wait_failure("no_transport")["state"] == "failed"
        agent.wait_banner("The local port is taken")
        agent.picture("port-taken")
    agent.wait_registered()
    assert pbx.is_running
