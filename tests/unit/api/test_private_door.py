"""The private socket of the command line, at a whole core on a fake engine."""

import shutil
import stat
import tempfile
import threading
from collections.abc import Iterator
from multiprocessing.connection import Client
from pathlib import Path

import pytest

from softphone.api.private_client import NoReplyError, NotRunningError, ask
from softphone.api.private_door import NAME
from softphone.domain.remote import RemoteAction, RemoteCode, RemoteReply, RemoteRequest
from softphone.engine.ipc.handshake import HandshakeError, enter
from softphone.engine.ipc.runtime_dir import RuntimeDir
from tests.unit.api.aside import aside
from tests.unit.services.desk import Desk

STATUS = RemoteRequest(RemoteAction.STATUS)


@pytest.fixture
def desk() -> Iterator[Desk]:
    """In a short place: a socket in it has a limit."""
    place = Path(tempfile.mkdtemp(prefix="ahize-"))
    desk = Desk(place).start()
    desk.main.run_until(Path(control(desk).address).exists)
    yield desk
    desk.stop()
    shutil.rmtree(place)


def control(desk: Desk) -> RuntimeDir:
    return RuntimeDir(desk.core.paths.runtime_dir, NAME)


def say(desk: Desk, wish: RemoteRequest) -> RemoteReply:
    return aside(desk, lambda: ask(desk.core.paths.runtime_dir, wish))


def test_a_wish_and_its_answer(desk: Desk) -> None:
    assert say(desk, STATUS).status is not None
    refused = say(desk, RemoteRequest(RemoteAction.ANSWER))
    assert (refused.ok, refused.code) == (False, "no_call")
    desk.core.doors.private.wording = lambda reply: f"so: {reply.code}"
    assert say(desk, RemoteRequest(RemoteAction.ANSWER)).message == "so: no_call"


def test_only_this_user_may_come_in(desk: Desk) -> None:
    runtime = control(desk)
    assert stat.S_IMODE(runtime.path.stat().st_mode) == 0o700
    assert stat.S_IMODE((runtime.path / "control.key").stat().st_mode) == 0o600


def test_without_the_key_nobody_is_heard(desk: Desk) -> None:
    with Client(control(desk).address) as connection, pytest.raises(HandshakeError):
        enter(connection, b"x" * 32)


@pytest.mark.parametrize("frame", [b"", b"{}", b"\xff\xfe", b'{"do":"explode"}', b"[" * 5_000])
def test_what_is_no_wish_is_said_to_be_none(desk: Desk, frame: bytes) -> None:
    def send() -> bytes:
        with Client(control(desk).address) as connection:
            enter(connection, control(desk).key())
            connection.send_bytes(frame)
            return connection.recv_bytes()

    assert f'"code":"{RemoteCode.BAD_REQUEST}"'.encode() in aside(desk, send)


def test_where_nothing_runs_that_is_said(tmp_path: Path) -> None:
    with pytest.raises(NotRunningError):
        ask(tmp_path / "run", STATUS)


def test_the_end_does_not_wait_for_who_says_nothing(desk: Desk) -> None:
    with Client(control(desk).address) as connection:
        enter(connection, control(desk).key())
        desk.stop()
        assert connection.poll(5)
        with pytest.raises(EOFError):
            connection.recv_bytes()


def test_who_waits_at_the_end_gets_no_answer(desk: Desk) -> None:
    """The main thread never runs what was asked: it is ending."""
    answers: list[object] = []

    def work() -> None:
        try:
            answers.append(ask(desk.core.paths.runtime_dir, STATUS).code)
        except (NoReplyError, NotRunningError) as error:
            answers.append(error)

    thread = threading.Thread(target=work)
    thread.start()
    desk.stop()
    thread.join()
    assert answers
    assert answers[0] == RemoteCode.NO_ANSWER or isinstance(answers[0], Exception)
