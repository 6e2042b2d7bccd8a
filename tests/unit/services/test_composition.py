"""The composition root: light before the window, complete after it, and a clean end."""

import json
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from softphone.bootstrap import Options, build
from softphone.crm.port import StoreProblem
from softphone.domain.call import CallState
from softphone.domain.commands import AnyCommand, SetMuted, ShutDown
from softphone.domain.events import AnyEvent, EngineLost, EngineSnapshot, SoundChanged
from softphone.engine.fake import FakeEngine
from softphone.engine.port import EngineStartError, EventSink
from softphone.late_engine import LateEngine
from softphone.services.notices import SettingsTrouble, StoreTrouble
from softphone.settings.values import SettingsProblem
from tests.unit.services.desk import Desk
from tests.unit.services.main_thread import MainThread, ManualScheduler

ROOT = Path(__file__).parents[3]
HEAVY = ("sqlalchemy", "alembic", "keyring", "phonenumbers", "multiprocessing", "platformdirs")
BUILT = """
import sys
from pathlib import Path
from softphone.bootstrap import Options, build
from tests.unit.services.main_thread import ManualScheduler
core = build(Options(data_dir=Path(sys.argv[1])), print, ManualScheduler())
print([name for name in sys.argv[2:] if name in sys.modules])
"""


class RecordingEngine(FakeEngine):
    """Remembers what it was asked for."""

    def __init__(self) -> None:
        super().__init__()
        self.asked: list[AnyCommand] = []
        self.stopped = False

    def submit(self, command: AnyCommand) -> None:
        self.asked.append(command)
        super().submit(command)

    def stop(self) -> None:
        self.stopped = True
        super().stop()


def test_nothing_heavy_is_imported_before_the_window_is_there(tmp_path: Path) -> None:
    ended = subprocess.run(
        [sys.executable, "-c", BUILT, str(tmp_path), *HEAVY],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    )
    assert ended.stdout.strip() == "[]"


def test_the_command_line_is_not_written_to_the_settings(tmp_path: Path) -> None:
    desk = Desk(tmp_path).start()
    desk.core.settings.change(agent_name="Elif Kaya")
    desk.stop()
    written = json.loads((tmp_path / "settings.json").read_bytes())
    assert written["agent_name"] == "Elif Kaya"
    assert written["account"] is None
    assert "gizli" not in "".join(
        path.read_text(errors="replace") for path in tmp_path.rglob("*") if path.is_file()
    )


@pytest.mark.parametrize("quit_engine", [True, False])
def test_the_end_of_the_window_ends_the_engine_only_if_asked(
    tmp_path: Path, quit_engine: bool
) -> None:
    engine = RecordingEngine()
    desk = Desk(tmp_path, engine).start()
    desk.stop(quit_engine)
    assert any(isinstance(command, ShutDown) for command in engine.asked) is quit_engine
    assert engine.stopped


def test_the_end_of_the_window_never_ends_a_call(tmp_path: Path) -> None:
    engine = RecordingEngine()
    desk = Desk(tmp_path, engine).start()
    desk.talk()
    desk.stop(quit_engine=True)
    assert not any(isinstance(command, ShutDown) for command in engine.asked)


def test_a_restarted_window_shows_the_same_call(tmp_path: Path) -> None:
    first = Desk(tmp_path).start()
    call = first.talk()
    first.stop()
    second = Desk(tmp_path, first.engine).start()
    assert second.core.calls.focus == call
    second.stop()


def test_what_was_found_wrong_is_told_once_somebody_listens(tmp_path: Path) -> None:
    (tmp_path / "settings.json").write_text("{")
    (tmp_path / "ahize.db").write_bytes(b"this is no database" * 500)
    desk = Desk(tmp_path)
    desk.watch(SettingsTrouble, StoreTrouble)
    desk.start()
    settings, store = desk.seen
    assert isinstance(settings, SettingsTrouble)
    assert isinstance(store, StoreTrouble)
    assert settings.problem is SettingsProblem.DAMAGED
    assert store.problem is StoreProblem.DAMAGED
    assert Path(settings.detail).exists()
    assert Path(store.detail).exists()
    desk.stop()


def test_calls_work_without_any_disk(tmp_path: Path) -> None:
    blocked = tmp_path / "not a directory"
    blocked.write_text("")
    main, clock = MainThread(), ManualScheduler()
    engine = FakeEngine()
    options = Options(data_dir=blocked, user="2104", registrar="pbx.example", password="x")
    core = build(options, main.post, clock, engine)
    troubles: list[StoreTrouble] = []
    core.bus.subscribe(StoreTrouble, troubles.append)
    core.start()
    main.run_until(lambda: core.line.is_registered)
    engine.incoming("2101")
    main.run_until(lambda: bool(core.calls.calls))
    core.control.answer()
    main.run_until(lambda: core.calls.calls[0].state is CallState.ACTIVE)
    main.run_until(lambda: bool(troubles))
    assert troubles[0].problem is StoreProblem.CANNOT_OPEN
    core.interactions.type_note(core.calls.calls[0].call_id, "yine de yazılır")
    assert core.interactions.current is not None
    assert core.interactions.current.note == "yine de yazılır"
    core.stop()


def test_a_late_engine_gets_what_was_asked_for_before_it_was_there() -> None:
    events: list[AnyEvent] = []
    may_begin = threading.Event()

    def make() -> FakeEngine:
        may_begin.wait()
        return FakeEngine()

    engine = LateEngine(make)
    engine.start(events.append)
    engine.submit(SetMuted(muted=True))
    may_begin.set()
    engine.stop()
    assert [type(event) for event in events] == [EngineSnapshot, SoundChanged]


def test_a_late_engine_that_cannot_begin_is_lost() -> None:
    class Unable(FakeEngine):
        def start(self, _on_event: EventSink) -> None:
            raise EngineStartError("not ours alone")

    events: list[AnyEvent] = []
    engine = LateEngine(Unable)
    engine.start(events.append)
    engine.submit(SetMuted(muted=True))
    engine.stop()
    assert events == [EngineLost(reason="not ours alone")]
