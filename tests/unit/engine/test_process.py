"""What the engine process does besides serving: heart beats and thrift."""

import threading
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from softphone.domain.commands import AnyCommand, HangUp, RefusalReason, SetMetering
from softphone.domain.events import CommandFailed
from softphone.engine.fake import FakeEngine
from softphone.engine.heart import DEAF_AFTER_S, Heart
from softphone.engine.ipc.runtime_dir import RuntimeDir
from softphone.engine.process import EngineProcess
from tests.unit.ipc.waiting import wait_until
from tests.unit.ipc.windows import Window


class Clock:
    now = 0.0

    def __call__(self) -> float:
        return self.now


def test_the_heart_asks_once_and_beats_while_it_is_answered() -> None:
    asked: list[AnyCommand] = []
    clock = Clock()
    heart = Heart(asked.append, clock)
    for clock.now in range(int(DEAF_AFTER_S)):
        assert heart.beats()
    clock.now = DEAF_AFTER_S
    assert not heart.beats()
    (question,) = asked
    reason = RefusalReason.UNKNOWN_CALL
    assert heart.hears(CommandFailed(command_id=question.command_id, reason=reason))
    assert heart.beats()
    assert len(asked) == 2


def test_the_heart_leaves_the_answers_of_others_alone() -> None:
    heart = Heart(lambda _command: None)
    assert not heart.hears(CommandFailed(command_id="x", reason=RefusalReason.UNKNOWN_CALL))


class MeteredEngine(FakeEngine):
    """Tells when metering goes off."""

    def __init__(self) -> None:
        super().__init__()
        self.went_off = threading.Event()

    def submit(self, command: AnyCommand) -> None:
        super().submit(command)
        if command == SetMetering(enabled=False, command_id=command.command_id):
            self.went_off.set()


@pytest.fixture
def runtime() -> Iterator[RuntimeDir]:
    with TemporaryDirectory(prefix="ahize-") as directory:
        yield RuntimeDir(Path(directory))


def test_without_a_window_nothing_is_metered(runtime: RuntimeDir) -> None:
    engine = MeteredEngine()
    process = EngineProcess(engine, runtime)
    running = threading.Thread(target=process.run)
    running.start()
    wait_until(Path(runtime.address).exists)
    with Window(runtime) as window:
        window.say(SetMetering(enabled=True))
        window.say(last := HangUp(call_id="nobody"))
        window.read_until(
            CommandFailed(command_id=last.command_id, reason=RefusalReason.UNKNOWN_CALL)
        )
        assert not engine.went_off.is_set()
    assert engine.went_off.wait(10)
    process.end()
    running.join(10)
