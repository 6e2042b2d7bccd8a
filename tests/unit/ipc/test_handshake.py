import secrets
import threading
from collections.abc import Callable, Iterator
from multiprocessing import Pipe
from multiprocessing.connection import Connection

import pytest

from softphone.engine.ipc.handshake import HandshakeError, admit, enter

KEY = secrets.token_bytes(32)
Pair = tuple[Connection, Connection]


@pytest.fixture
def pair() -> Iterator[Pair]:
    engine, window = Pipe()
    with engine, window:
        yield engine, window


def _together(first: Callable[[], None], second: Callable[[], None]) -> list[HandshakeError]:
    failures: list[HandshakeError] = []

    def run(side: Callable[[], None]) -> None:
        try:
            side()
        except HandshakeError as error:
            failures.append(error)

    thread = threading.Thread(target=run, args=(first,))
    thread.start()
    run(second)
    thread.join(5)
    return failures


def test_who_has_the_key_gets_in(pair: Pair) -> None:
    engine, window = pair
    assert _together(lambda: admit(engine, KEY), lambda: enter(window, KEY)) == []


def test_who_has_another_key_does_not(pair: Pair) -> None:
    engine, window = pair

    def admit_and_hang_up() -> None:
        with engine:
            admit(engine, KEY)

    other = secrets.token_bytes(32)
    failures = _together(admit_and_hang_up, lambda: enter(window, other))
    assert "the window does not know the key" in map(str, failures)
    assert len(failures) == 2


def test_an_engine_without_the_key_is_found_out(pair: Pair) -> None:
    engine, window = pair

    def pretend() -> None:
        engine.send_bytes(bytes(32))
        engine.recv_bytes()
        engine.send_bytes(bytes(32))

    (failure,) = _together(pretend, lambda: enter(window, KEY))
    assert str(failure) == "the engine does not know the key"


@pytest.mark.parametrize("side", [admit, enter])
def test_silence_ends_it(pair: Pair, side: Callable[[Connection, bytes, float], None]) -> None:
    with pytest.raises(HandshakeError, match="no answer in time"):
        side(pair[0], KEY, 0.01)


def test_too_much_ends_it(pair: Pair) -> None:
    engine, window = pair
    window.send_bytes(bytes(100_000))
    with pytest.raises(HandshakeError):
        admit(engine, KEY, 1)
