"""The whole window on a fake engine: how long a piece of news takes until it is painted."""

import os
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication

from tests.ui.stage import Stage

ROUNDS = 40
CUSTOMER, SECOND, COLLEAGUE = "05321234567", "05448612790", "2101"


def surface_times() -> tuple[list[float], list[float]]:
    """Milliseconds for each event: until all that shows the call is painted, and until lists are.

    The first round warms up and does not count.
    """
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = QApplication.instance() or QApplication([])
    with tempfile.TemporaryDirectory() as folder, Stage(Path(folder)) as stage:
        watch = _Watch(stage)
        for number in range(ROUNDS + 1):
            if number == 1:
                watch.clear()
            _round(stage, watch)
    del application
    return watch.painted, watch.settled


class _Watch:
    def __init__(self, stage: Stage) -> None:
        self._stage = stage
        self.painted: list[float] = []
        self.settled: list[float] = []

    def clear(self) -> None:
        self.painted.clear()
        self.settled.clear()

    def __call__(self, news: Callable[[], object]) -> None:
        started = time.perf_counter()
        news()
        QCoreApplication.processEvents()
        QCoreApplication.sendPostedEvents(None, 0)
        self.painted.append((time.perf_counter() - started) * 1000)
        self._stage.settle()
        self.settled.append((time.perf_counter() - started) * 1000)


def _round(stage: Stage, watch: _Watch) -> None:
    """A customer, a second caller, a consultation, a hand-over, after-call work."""
    control, engine, calls = stage.core.control, stage.engine, stage.core.calls
    watch(lambda: engine.incoming(CUSTOMER))
    watch(control.answer)
    focus = calls.focus
    assert focus is not None
    customer = focus.call_id
    watch(control.toggle_hold)
    watch(control.toggle_hold)
    watch(control.toggle_mute)
    watch(control.toggle_mute)
    watch(lambda: engine.far_holds(customer))
    watch(lambda: engine.far_holds(customer, on_hold=False))
    watch(lambda: engine.incoming(SECOND))
    watch(control.reject)
    watch(lambda: control.consult(COLLEAGUE))
    pair = calls.consultation
    assert pair is not None
    watch(lambda: engine.far_answers(pair[1].call_id))
    watch(control.swap)
    watch(control.swap)
    watch(control.join_conference)
    watch(control.leave_conference)
    watch(lambda: engine.transfer_succeeds(customer))
    watch(stage.core.wrap_up.postpone)
