"""Where SIP goes: checked text, looked-up names, probed servers."""

import queue
import socket
import threading
from collections.abc import Callable, Iterator

import pytest

from softphone.domain.account import Account, RegistrationFailure, Transport
from softphone.engine.pjsip.probe import probe
from softphone.engine.pjsip.server import ServerAddress, checked, look_up, server_address

LOOPBACK = "127.0.0.1"


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("pbx.example", ServerAddress("pbx.example", 5060)),
        ("10.1.2.3:5070", ServerAddress("10.1.2.3", 5070)),
        (" pbx ", ServerAddress("pbx", 5060)),
        ("", None),
        ("pbx:0", None),
        ("pbx:99999", None),
        ("two words", None),
        ("sip:pbx", None),
        ("pbx>", None),
        ("pbx;lr", None),
    ],
)
def test_server_names(text: str, address: ServerAddress | None) -> None:
    assert server_address(text) == address


@pytest.mark.parametrize("user", ["", "a b", "a@b", "a>b", "x" * 65, "a\r\nb"])
def test_a_user_that_cannot_be(user: str) -> None:
    assert checked(Account("a", user, "pbx")) is RegistrationFailure.INVALID_ACCOUNT


def test_the_outbound_proxy_comes_first() -> None:
    account = Account("a", "2104", "pbx.example", outbound_proxy="edge:5080")
    assert checked(account) == ServerAddress("edge", 5080)


@pytest.mark.parametrize(
    ("host", "address"),
    [(LOOPBACK, LOOPBACK), ("no-such-host.invalid", ""), ("localhost", LOOPBACK)],
)
def test_names_are_looked_up_elsewhere(host: str, address: str) -> None:
    posted: queue.SimpleQueue[Callable[[], None]] = queue.SimpleQueue()
    found: list[str] = []
    look_up(host, posted.put, found.append)
    posted.get(timeout=30)()
    assert found == [address]


@pytest.fixture
def answering() -> Iterator[int]:
    """A UDP server that says 404 to everything."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as server:
        server.bind((LOOPBACK, 0))

        def answer() -> None:
            _, caller = server.recvfrom(2048)
            server.sendto(b"SIP/2.0 404 Not Found\r\n\r\n", caller)

        thread = threading.Thread(target=answer)
        thread.start()
        yield server.getsockname()[1]
        thread.join()


def test_any_answer_will_do(answering: int) -> None:
    assert probe(LOOPBACK, answering, Transport.UDP, "").status_line == "404 Not Found"


@pytest.mark.parametrize("transport", Transport)
def test_a_closed_port_is_noticed(transport: Transport) -> None:
    kind = socket.SOCK_DGRAM if transport is Transport.UDP else socket.SOCK_STREAM
    with socket.socket(socket.AF_INET, kind) as taken:
        taken.bind((LOOPBACK, 0))
        port = taken.getsockname()[1]
    probed = probe(LOOPBACK, port, transport, "")
    assert probed.failure is RegistrationFailure.CONNECTION_REFUSED


def test_a_silent_server() -> None:
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as silent:
        silent.bind((LOOPBACK, 0))
        probed = probe(LOOPBACK, silent.getsockname()[1], Transport.UDP, "")
    assert probed.failure is RegistrationFailure.NO_ANSWER


def test_an_address_that_is_not_ours() -> None:
    probed = probe(LOOPBACK, 5060, Transport.UDP, "203.0.113.7")
    assert probed.failure is RegistrationFailure.NO_TRANSPORT
