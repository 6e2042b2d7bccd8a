"""The window's side against a real engine process that holds the fake engine."""

import logging
import os
import signal
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import psutil
import pytest

from softphone.domain.account import Account, RegistrationState
from softphone.domain.call import CallState
from softphone.domain.commands import (
    Answer,
    ConfigureAccount,
    Dial,
    RefusalReason,
    RemoveAccount,
    SetMuted,
    ShutDown,
)
from softphone.domain.events import EngineLost, EngineSnapshot, SoundChanged
from softphone.engine.ipc.runtime_dir import RuntimeDir
from softphone.engine.port import EngineStartError
from softphone.engine.remote import RemoteEngine
from softphone.engine.supervisor import EngineSupervisor
from softphone.trace import Trace
from tests.contract.recorder import Recorder
from tests.unit.ipc.fake_process import PROGRAM
from tests.unit.ipc.waiting import wait_until

ACCOUNT = Account("a1", "2104", "pbx.example")
CONFIGURE = ConfigureAccount(account=ACCOUNT, password="secret")
Attach = Callable[..., tuple[RemoteEngine, Recorder]]


@pytest.fixture
def attach(runtime: RuntimeDir) -> Iterator[Attach]:
    engines: list[RemoteEngine] = []

    def attach(*arguments: str) -> tuple[RemoteEngine, Recorder]:
        log_file = runtime.path / "log"
        program = (*PROGRAM, *arguments)
        supervisor = EngineSupervisor(runtime.path, log_file=log_file, program=program)
        engine, heard = RemoteEngine(supervisor, Trace(None)), Recorder()
        engine.start(heard)
        engines.append(engine)
        return engine, heard

    yield attach
    for engine in reversed(engines):
        engine.submit(ShutDown())
        engine.stop()


def _process_of(heard: Recorder) -> int:
    return heard.wait(EngineSnapshot).process_id


def _gone(process_id: int) -> bool:
    try:
        psutil.Process(process_id).wait(10)
    except psutil.NoSuchProcess:
        return True
    return not psutil.pid_exists(process_id)


def test_what_is_said_before_there_is_an_engine(attach: Attach) -> None:
    engine, heard = attach()
    engine.submit(CONFIGURE)
    engine.submit(late := Answer(call_id="c1"))
    assert heard.wait_refusal(late) is RefusalReason.ENGINE_AWAY
    heard.wait_registration(RegistrationState.REGISTERED)
    heard.forget()
    engine.submit(again := Answer(call_id="c1"))
    assert heard.wait_refusal(again) is RefusalReason.UNKNOWN_CALL


def test_text_that_is_no_unicode_is_refused_and_harms_nothing(attach: Attach) -> None:
    engine, heard = attach()
    broken = ConfigureAccount(account=Account("a1", "\udcff", "pbx.example"), password="p")
    for command in (Dial(account_id="a1", target="\udcff"), broken):
        engine.submit(command)
        assert heard.wait_refusal(command) is RefusalReason.STACK_ERROR
    engine.submit(CONFIGURE)
    heard.wait_registration(RegistrationState.REGISTERED)


def test_a_killed_engine_is_replaced_and_knows_its_orders(attach: Attach) -> None:
    engine, heard = attach()
    engine.submit(CONFIGURE)
    engine.submit(SetMuted(muted=True))
    heard.wait_registration(RegistrationState.REGISTERED)
    first = heard.wait(EngineSnapshot)
    heard.forget()
    os.kill(first.process_id, signal.SIGKILL)
    heard.wait(EngineLost)
    second = heard.wait(EngineSnapshot)
    assert second.epoch != first.epoch
    heard.wait(SoundChanged, lambda event: event.sound.muted)
    heard.wait_registration(RegistrationState.REGISTERED)


def test_nothing_is_carried_out_late(attach: Attach) -> None:
    engine, heard = attach()
    engine.submit(CONFIGURE)
    heard.wait_registration(RegistrationState.REGISTERED)
    process_id = _process_of(heard)
    heard.forget()
    os.kill(process_id, signal.SIGKILL)
    heard.wait(EngineLost)
    engine.submit(dial := Dial(account_id="a1", target="600"))
    assert heard.wait_refusal(dial) is RefusalReason.ENGINE_AWAY
    heard.wait_registration(RegistrationState.REGISTERED)
    engine.submit(ask := Answer(call_id="nobody"))
    heard.wait_refusal(ask)
    assert heard.states(dial.call_id) == []


def test_an_account_that_was_removed_stays_removed(attach: Attach) -> None:
    engine, heard = attach()
    engine.submit(CONFIGURE)
    heard.wait_registration(RegistrationState.REGISTERED)
    engine.submit(RemoveAccount(account_id="a1"))
    heard.wait_registration(RegistrationState.UNREGISTERED)
    process_id = _process_of(heard)
    heard.forget()
    os.kill(process_id, signal.SIGKILL)
    heard.wait(EngineSnapshot)
    engine.submit(dial := Dial(account_id="a1", target="600"))
    assert heard.wait_refusal(dial) is RefusalReason.UNKNOWN_ACCOUNT


def test_an_engine_that_hangs_is_killed_and_replaced(attach: Attach) -> None:
    _, heard = attach()
    hanging = _process_of(heard)
    heard.forget()
    os.kill(hanging, signal.SIGSTOP)
    assert heard.wait(EngineLost).reason == "no heartbeat"
    assert _gone(hanging)
    heard.wait(EngineSnapshot)


def test_a_call_outlives_its_window_and_meets_the_next_one(attach: Attach) -> None:
    first, heard = attach()
    first.submit(CONFIGURE)
    heard.wait_registration(RegistrationState.REGISTERED)
    os.kill(_process_of(heard), signal.SIGUSR1)
    offered = heard.wait_call(CallState.OFFERED)
    first.submit(Answer(call_id=offered.call_id))
    active = heard.wait_call(CallState.ACTIVE)
    first.stop()
    _, later = attach()
    snapshot = later.wait(EngineSnapshot)
    assert snapshot.calls == (active,)
    assert snapshot.process_id == _process_of(heard)


def test_without_call_and_window_the_engine_ends(attach: Attach) -> None:
    engine, heard = attach("--idle-s", "0.1")
    process_id = _process_of(heard)
    engine.stop()
    assert _gone(process_id)


def test_when_told_the_engine_ends_at_once(attach: Attach) -> None:
    engine, heard = attach()
    process_id = _process_of(heard)
    engine.submit(ShutDown())
    engine.stop()
    assert not psutil.pid_exists(process_id)
    assert not any(isinstance(event, EngineLost) for event in heard.events)


def test_an_engine_of_another_version_makes_room(attach: Attach, runtime: RuntimeDir) -> None:
    command = [*PROGRAM, "--runtime-dir", str(runtime.path), "--protocol", "999"]
    with subprocess.Popen(command) as old:
        wait_until(lambda: runtime.holder() == old.pid)
        _, heard = attach()
        assert _process_of(heard) != old.pid
        assert old.wait(10) == -signal.SIGKILL


def test_a_signal_ends_the_engine_cleanly(attach: Attach, runtime: RuntimeDir) -> None:
    command = [*PROGRAM, "--runtime-dir", str(runtime.path)]
    with subprocess.Popen(command) as process:
        wait_until(lambda: runtime.holder() == process.pid)
        _, heard = attach()
        assert _process_of(heard) == process.pid
        process.terminate()
        assert process.wait(10) == 0
    heard.wait(EngineLost)


def test_there_is_one_engine_in_a_directory(attach: Attach, runtime: RuntimeDir) -> None:
    _, heard = attach()
    first = _process_of(heard)
    second = subprocess.run([*PROGRAM, "--runtime-dir", runtime.path], check=False, timeout=20)
    assert second.returncode == 3
    assert runtime.holder() == first


def test_an_engine_that_cannot_start_is_lost_once_and_tried_again(runtime: RuntimeDir) -> None:
    tries = runtime.path / "tries"
    program = ("/bin/sh", "-c", f"echo >> {tries}; exit 4")
    engine, heard = RemoteEngine(EngineSupervisor(runtime.path, program=program), Trace(None)), []
    engine.start(heard.append)
    wait_until(lambda: tries.exists() and len(tries.read_text()) >= 3)
    engine.stop()
    assert [type(event) for event in heard] == [EngineLost]
    assert "status 4" in heard[0].reason


def test_a_directory_that_is_not_ours_alone_is_refused(tmp_path: Path) -> None:
    tmp_path.chmod(0o777)
    engine = RemoteEngine(EngineSupervisor(tmp_path), Trace(None))
    with pytest.raises(EngineStartError):
        engine.start(logging.debug)
    engine.stop()
