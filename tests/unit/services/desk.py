"""A whole core on a fake engine and a real store, driven as a window drives it."""

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from softphone.bootstrap import Core, Options, build
from softphone.crm.port import UnitOfWork
from softphone.domain.account import Account
from softphone.domain.call import Call
from softphone.domain.interaction import Interaction
from softphone.engine.fake import FakeEngine
from tests.unit.services.main_thread import PATIENCE_S, MainThread, ManualScheduler

T = TypeVar("T")

ACCOUNT = Account(account_id="elif", user="2104", server="pbx.example")
PASSWORD = "gizli"


class Desk:
    """Elif's desk. Answers of the database arrive by `settle`, time passes by `wait`."""

    def __init__(self, data_dir: Path, engine: FakeEngine | None = None) -> None:
        self.main = MainThread()
        self.clock = ManualScheduler()
        self.engine = engine or FakeEngine(clock=self.clock.now)
        options = Options(
            data_dir=data_dir, user=ACCOUNT.user, registrar=ACCOUNT.server, password=PASSWORD
        )
        self.core: Core = build(options, self.main.post, self.clock, self.engine)
        self.seen: list[object] = []
        self._stopped = False

    def start(self) -> "Desk":
        self.core.start()
        self.main.run_until(lambda: self.core.line.is_registered)
        self.settle()
        return self

    def stop(self, quit_engine: bool = False) -> None:
        """Once; a second time nothing is left to stop."""
        if not self._stopped:
            self._stopped = True
            self.core.stop(quit_engine)

    def crash(self) -> None:
        """The process is gone: its threads with it, and nobody says good-bye."""
        self._stopped = True
        self.core.doors.stop()
        self.core.database.stop()
        self.core.worker.stop(PATIENCE_S)

    def watch(self, *types: type) -> None:
        """Collect these notices in `seen`."""
        for kind in types:
            self.core.bus.subscribe(kind, self.seen.append)

    def settle(self) -> None:
        """Everything posted and queued so far is done, what followed from it, too."""
        for _ in range(3):
            self.ask(lambda _unit: None)

    def wait(self, seconds: float) -> None:
        self.settle()
        self.clock.advance(seconds)
        self.settle()

    def ring(self, number: str = "05321234567", **how: object) -> Call:
        """A customer calls; the offered call."""
        call_id = self.engine.incoming(number, **how)
        self.settle()
        return self.call(call_id)

    def talk(self, number: str = "05321234567", **how: object) -> Call:
        """A customer calls and is answered."""
        call = self.ring(number, **how)
        assert self.core.control.answer()
        self.settle()
        return self.call(call.call_id)

    def call(self, call_id: str) -> Call:
        call = self.core.calls.get(call_id)
        assert call is not None
        return call

    def current(self) -> Interaction:
        current = self.core.interactions.current
        assert current is not None
        return current

    def stored(self, interaction_id: str) -> Interaction:
        """As the disk has it."""
        found = self.ask(lambda unit: unit.interactions.get(interaction_id))
        assert found is not None
        return found

    def ask(self, work: Callable[[UnitOfWork], T]) -> T:
        """A question to the store, and its answer."""
        answers: list[T] = []
        self.core.database.run(work, answers.append)
        self.main.run_until(lambda: bool(answers))
        return answers[0]
