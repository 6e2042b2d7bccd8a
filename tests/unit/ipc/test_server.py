"""One engine, many windows: good ones, slow ones, broken ones, and strangers."""

import logging
import queue
import secrets
import threading
from collections.abc import Iterator

import pytest

from softphone.domain.account import Registration, RegistrationState
from softphone.domain.call import Call, CallState, Direction, RemoteParty
from softphone.domain.commands import AnyCommand, HangUp
from softphone.domain.events import (
    COALESCED,
    CallChanged,
    EngineSnapshot,
    LevelsMeasured,
    RegistrationChanged,
)
from softphone.engine.fold import fold_all
from softphone.engine.ipc.channel import ChannelClosedError
from softphone.engine.ipc.handshake import HandshakeError
from softphone.engine.ipc.hub import Hub
from softphone.engine.ipc.outbox import MAX_WAITING
from softphone.engine.ipc.runtime_dir import RuntimeDir
from softphone.engine.ipc.server import EngineServer
from tests.unit.ipc.windows import Window

Commands = queue.SimpleQueue[AnyCommand]
LAST = RegistrationChanged(registration=Registration("a1", RegistrationState.FAILED))
PADDING = "x" * 500


def _call(number: int) -> CallChanged:
    """Four calls that come and go, again and again."""
    return CallChanged(
        call=Call(
            call_id=str(number % 4),
            account_id="a1",
            direction=Direction.INCOMING,
            state=CallState.ENDED if number % 3 else CallState.OFFERED,
            remote=RemoteParty(str(number), PADDING),
        )
    )


@pytest.fixture
def hub() -> Hub:
    return Hub("epoch", process_id=1)


@pytest.fixture
def commands() -> Commands:
    return queue.SimpleQueue()


@pytest.fixture
def server(runtime: RuntimeDir, hub: Hub, commands: Commands) -> Iterator[RuntimeDir]:
    server = EngineServer(hub, runtime, commands.put)
    server.start()
    yield runtime
    server.stop()


def test_a_window_hears_and_is_heard(server: RuntimeDir, hub: Hub, commands: Commands) -> None:
    with Window(server) as window:
        hub.publish(LAST)
        window.read_until(LAST)
        assert isinstance(window.events[0], EngineSnapshot)
        assert window.events[0].epoch == "epoch"
        window.say(command := HangUp(call_id="c1"))
        assert commands.get(timeout=5) == command


def test_joining_in_the_stream_loses_and_doubles_nothing(server: RuntimeDir, hub: Hub) -> None:
    joined = threading.Event()

    def publish() -> None:
        for number in range(2000):
            hub.publish(_call(number))
            if number == 1000:
                joined.wait(5)
        hub.publish(LAST)

    publisher = threading.Thread(target=publish)
    publisher.start()
    windows = [Window(server) for _ in range(3)]
    joined.set()
    for window in windows:
        with window:
            window.read_until(LAST)
            assert fold_all(*window.events) == hub.snapshot
            numbers = [told.number for told in window.told]
            assert numbers == list(range(numbers[0], numbers[0] + len(numbers)))
    publisher.join()


def test_figures_do_not_count_and_only_the_newest_arrives(server: RuntimeDir, hub: Hub) -> None:
    with Window(server) as window:
        for level in range(50):
            hub.publish(LevelsMeasured(microphone=level, speaker=0))
        hub.publish(LAST)
        window.read_until(LAST)
    figures = [event for event in window.events if isinstance(event, COALESCED)]
    assert figures[-1] == LevelsMeasured(microphone=49, speaker=0)
    assert [told.number for told in window.told] == [0] * (len(figures) + 1) + [1]


def test_a_window_that_reads_nothing_holds_up_nobody(
    server: RuntimeDir, hub: Hub, caplog: pytest.LogCaptureFixture
) -> None:
    with Window(server) as stalled, Window(server) as window:
        window.read_until(hub.snapshot)
        for number in range(2 * MAX_WAITING):
            hub.publish(event := _call(number))
            if number % 1000 == 0:
                window.read_until(event)
        hub.publish(LAST)
        window.read_until(LAST)
        assert hub.windows == 1
        assert "too far behind" in caplog.text
        with pytest.raises(ChannelClosedError):
            stalled.read_until(LAST)


@pytest.mark.parametrize("noise", [b"", b"\xc1", b"\x80", b'{"type":"HangUp"}', bytes(70_000)])
def test_a_window_that_talks_nonsense_is_hung_up_on(
    server: RuntimeDir, hub: Hub, caplog: pytest.LogCaptureFixture, noise: bytes
) -> None:
    with Window(server) as broken, Window(server) as window:
        broken.say(noise)
        with pytest.raises(ChannelClosedError):
            broken.read_until(LAST)
        hub.publish(LAST)
        window.read_until(LAST)
    assert any(record.levelno == logging.WARNING for record in caplog.records)


def test_a_frame_beyond_all_measure_is_hung_up_on(server: RuntimeDir) -> None:
    with Window(server) as window:
        window.say(bytes(2 << 20))
        with pytest.raises(ChannelClosedError):
            window.read_until(LAST)


def test_a_stranger_is_not_let_in(server: RuntimeDir, hub: Hub) -> None:
    with pytest.raises(HandshakeError):
        Window(server, secrets.token_bytes(32))
    assert hub.windows == 0


def test_windows_hear_the_last_words_of_a_server_that_ends(runtime: RuntimeDir, hub: Hub) -> None:
    server = EngineServer(hub, runtime, lambda _command: None)
    server.start()
    with Window(runtime) as window:
        window.read_until(hub.snapshot)
        hub.publish(LAST)
        server.stop()
        window.read_until(LAST)
        with pytest.raises(ChannelClosedError):
            window.read_until(_call(0))
