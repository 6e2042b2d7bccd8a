"""The real engine process beside windows that come, go, hang and die."""

import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator

import msgspec
import psutil
import pytest

from softphone.domain.account import RegistrationState
from softphone.domain.call import CallState
from softphone.domain.commands import ConfigureAccount, HangUp
from softphone.domain.events import EngineLost, EngineSnapshot
from softphone.engine.remote import RemoteEngine
from tests.contract.line import Line
from tests.contract.recorder import Recorder
from tests.contract.remote_world import ENGINE, RemoteWorld
from tests.pbx.asterisk import Asterisk

BEGINNING = (
    "import sys, softphone.engine.__main__, softphone.engine.process,"
    " softphone.engine.audio.sound_path, softphone.engine.pjsip.engine;"
    " print(*sorted({name.partition('.')[0] for name in sys.modules}))"
)
Attach = Callable[[], tuple[RemoteEngine, Recorder]]


@pytest.fixture
def remote(pbx: Asterisk) -> Iterator[RemoteWorld]:
    """Nothing started yet."""
    world = RemoteWorld(pbx)
    yield world
    world.close()


@pytest.fixture
def attach(remote: RemoteWorld) -> Iterator[Attach]:
    """One more window on the same engine."""
    windows: list[RemoteEngine] = []

    def attach() -> tuple[RemoteEngine, Recorder]:
        window, heard = remote.another_window(), Recorder()
        window.start(heard)
        windows.append(window)
        return window, heard

    yield attach
    for window in windows:
        window.stop()


@pytest.fixture
def talking_window(remote: RemoteWorld) -> Iterator[tuple[subprocess.Popen[str], str]]:
    """A process of its own, in a call; and the id of that call."""
    configure = ConfigureAccount(account=remote.account, password=remote.password)
    with subprocess.Popen(
        [sys.executable, "-m", "tests.contract.window_process", remote.runtime_dir],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as window:
        assert window.stdin
        assert window.stdout
        window.stdin.write(msgspec.json.encode(configure).decode() + "\n")
        window.stdin.flush()
        assert window.stdout.readline() == "registered\n"
        remote.customer_calls()
        word, call_id = window.stdout.readline().split()
        assert word == "active"
        yield window, call_id
        window.kill()


def test_a_killed_engine_is_back_and_registered(remote: RemoteWorld, attach: Attach) -> None:
    window, heard = attach()
    window.submit(ConfigureAccount(account=remote.account, password=remote.password))
    heard.wait_registration(RegistrationState.REGISTERED)
    before = heard.wait(EngineSnapshot)
    heard.forget()
    os.kill(before.process_id, signal.SIGKILL)
    heard.wait(EngineLost, within_s=10)
    after = heard.wait(EngineSnapshot, within_s=10)
    assert after.epoch != before.epoch
    heard.wait_registration(RegistrationState.REGISTERED)


def test_a_killed_window_ends_no_call(
    talking_window: tuple[subprocess.Popen[str], str], attach: Attach
) -> None:
    process, call_id = talking_window
    process.kill()
    process.wait()
    window, heard = attach()
    (call,) = heard.wait(EngineSnapshot).calls
    assert call.call_id == call_id
    assert call.state is CallState.ACTIVE
    window.submit(HangUp(call_id=call_id))
    heard.wait_call(CallState.ENDED, call_id)


def test_a_stopped_window_holds_up_nobody(
    talking_window: tuple[subprocess.Popen[str], str], attach: Attach
) -> None:
    process, call_id = talking_window
    process.send_signal(signal.SIGSTOP)
    window, heard = attach()
    assert [call.call_id for call in heard.wait(EngineSnapshot).calls] == [call_id]
    window.submit(HangUp(call_id=call_id))
    heard.wait_call(CallState.ENDED, call_id)


def test_without_call_and_window_the_engine_ends(pbx: Asterisk) -> None:
    world = RemoteWorld(pbx, program=(*ENGINE, "--idle-s", "0.1"))
    line_heard = Recorder()
    world.engine.start(line_heard)
    line = Line(world, line_heard)
    engine = psutil.Process(line.heard.wait(EngineSnapshot).process_id)
    world.engine.stop()
    assert world.supervisor.wait_until_gone()
    assert not engine.is_running()
    world.close()


def test_there_is_one_engine_in_a_directory(remote: RemoteWorld, attach: Attach) -> None:
    _, heard = attach()
    first = heard.wait(EngineSnapshot).process_id
    command = [*ENGINE, "--runtime-dir", remote.runtime_dir]
    second = subprocess.run(command, check=False, capture_output=True, timeout=20)
    assert second.returncode == 3
    assert remote.engine_process() == first


def test_the_engine_process_knows_neither_sql_nor_qt() -> None:
    command = [sys.executable, "-c", BEGINNING]
    loaded = subprocess.run(command, check=True, capture_output=True, text=True).stdout.split()
    assert "pjsua2" in loaded
    assert not {"sqlalchemy", "alembic", "PySide6", "ui"} & set(loaded)
