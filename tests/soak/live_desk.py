"""The services without a window, on a real engine process: commands in, the world's time."""

import time
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import Self

import psutil

from softphone.bootstrap import Core, Options, build
from softphone.domain.call import Call, CallState
from softphone.engine.ipc.runtime_dir import RuntimeDir
from tests.unit.services.main_thread import MainThread, ManualScheduler


class LiveDesk:
    """Registered on entering; the engine has ended on leaving. Sound is the environment's."""

    def __init__(
        self, place: Path, user: str, registrar: str, password: str, speaker: str = ""
    ) -> None:
        self._main = MainThread()
        self._clock = ManualScheduler(time.time())
        options = Options(
            data_dir=place,
            user=user,
            registrar=registrar,
            password=password,
            bind="127.0.0.1",
            speaker=speaker,
        )
        self.core: Core = build(options, self._main.post, self._clock)

    def __enter__(self) -> Self:
        self.core.start()
        self.wait(lambda: self.core.line.is_registered)
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        engine = self.engine
        self.core.stop(quit_engine=True)
        psutil.wait_procs([engine], timeout=10)

    @property
    def engine(self) -> psutil.Process:
        holder = RuntimeDir(self.core.paths.runtime_dir).holder()
        assert holder, "there is no engine"
        return psutil.Process(holder)

    @property
    def calls(self) -> tuple[Call, ...]:
        """Those that are not over."""
        return tuple(call for call in self.core.calls.calls if not call.is_over)

    def wait(self, condition: Callable[[], bool]) -> None:
        """Do what is posted and due until it holds; fails after some patience."""

        def holds() -> bool:
            self._clock.advance(max(0.0, time.time() - self._clock.now()))
            return condition()

        self._main.run_until(holds)

    def pass_time(self, seconds: float) -> None:
        end = time.monotonic() + seconds
        self.wait(lambda: time.monotonic() >= end)

    def wait_state(self, state: CallState) -> Call:
        """Of any call that is not over."""
        self.wait(lambda: any(call.state is state for call in self.calls))
        return next(call for call in self.calls if call.state is state)

    def end_all(self) -> None:
        """Each call by its own way out, those that come meanwhile, too; each is asked once."""
        asked: set[str] = set()

        def over() -> bool:
            for call in self.calls:
                if call.call_id not in asked:
                    asked.add(call.call_id)
                    self.core.control.hang_up(call.call_id)
            return not self.calls

        self.wait(over)
        while self.core.wrap_up.draft is not None:
            self.core.wrap_up.postpone()
