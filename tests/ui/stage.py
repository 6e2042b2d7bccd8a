"""The real window on a fake engine and a real store with demo customers: for tests and pictures."""

import time
from collections.abc import Callable
from pathlib import Path
from typing import Self

from PySide6.QtCore import QCoreApplication, QElapsedTimer, QEventLoop, QObject
from PySide6.QtWidgets import QApplication
from shiboken6 import Shiboken

from softphone.bootstrap import Core, Options, build
from softphone.domain.sound import DeviceChoice, SoundDevice, SoundState
from softphone.engine.fake import FakeEngine
from softphone.settings.values import ThemeMode
from tests.demo.customers import AGENT, load
from ui.app import App
from ui.deferred import Deferred
from ui.main_thread import MainThread
from ui.scheduler import QtScheduler
from ui.shell.frame import Frame
from ui.theme.tokens import LIGHT

NOON = 1_763_465_520.0
"""18 November 2025, 14:32 in Istanbul: the moment of the pictures."""

PATIENCE_MS = 5_000

HEADSET = SoundState(
    devices=(
        SoundDevice("evolve-out", "Evolve2 40", is_input=False, is_default=True),
        SoundDevice("evolve-in", "Evolve2 40", is_input=True, is_default=True),
    ),
    in_use=DeviceChoice(speaker="evolve-out", microphone="evolve-in", ringer="evolve-out"),
)


class Clock:
    """Stands still unless it is moved."""

    def __init__(self, at: float) -> None:
        self.at = at

    def __call__(self) -> float:
        return self.at

    def advance(self, seconds: float) -> None:
        self.at += seconds


class Stage:
    """Use as a context manager: inside, the window is shown and the agent registered."""

    def __init__(
        self,
        folder: Path,
        *,
        language: str = "tr",
        theme: str = "light",
        size: tuple[int, int] = (1440, 900),
        customers: int = 40,
        account: bool = True,
        at: float | None = NOON,
        trace: Path | None = None,
    ) -> None:
        self.clock = Clock(at or time.time())
        self.engine = FakeEngine(HEADSET, self.clock)
        self._parent = QObject()
        folder.mkdir(exist_ok=True)
        load(folder / "ahize.db", customers, self.clock.at, AGENT)
        options = Options(
            data_dir=folder,
            user="2204" if account else "",
            registrar="pbx.ornek.com.tr" if account else "",
            password="gizli" if account else None,
            language=language,
            theme=ThemeMode(theme),
            trace=trace,
        )
        post = MainThread(self._parent).post
        scheduler = QtScheduler(self._parent, self.clock)
        self.core: Core = build(options, post, scheduler, self.engine)
        self.core.settings.change(agent_name=AGENT, devices=HEADSET.in_use)
        qt = QApplication.instance()
        assert isinstance(qt, QApplication)
        self.frame = Frame(LIGHT)
        self.frame.resize(*size)
        self.app = App(qt, self.core, self.frame)
        self.window = self.app.window

    def __enter__(self) -> Self:
        self.frame.show()
        self.app.show()
        self.frame.activateWindow()
        self.wait(lambda: self.core.line.engine_available)
        self.settle()
        return self

    def __exit__(self, *_exception: object) -> None:
        self.core.stop(quit_engine=False)
        self.app.close()
        self.frame.hide()
        for part in (self.frame, self.app, self._parent):
            Shiboken.delete(part)

    def wait(self, ready: Callable[[], bool]) -> None:
        """Until `ready()` is true; fails after some patience."""
        timer = QElapsedTimer()
        timer.start()
        while not ready():
            assert timer.elapsed() < PATIENCE_MS, "waited in vain"
            QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents, 50)

    def pass_time(self, seconds: float) -> None:
        """Move the clock; all timers on screen follow."""
        self.settle()
        self.clock.advance(seconds)
        self.app.ticker.tick.emit(self.clock())
        self.settle()

    def settle(self) -> None:
        """Until the store has answered what was asked and what followed, and that is painted."""
        for _ in range(3):
            self._wait_for_store()
            self.wait(lambda: not self._is_busy())
        self._paint()

    def _wait_for_store(self) -> None:
        done: list[bool] = []
        self.core.database.run(lambda _unit: None, lambda _none: done.append(True))
        self.wait(lambda: bool(done))

    def _is_busy(self) -> bool:
        return any(refresh.isActive() for refresh in self.frame.findChildren(Deferred))

    @staticmethod
    def _paint() -> None:
        QCoreApplication.sendPostedEvents(None, 0)
        QCoreApplication.processEvents()
