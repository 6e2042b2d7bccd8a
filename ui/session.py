"""One run of the window, from the painted frame to the end."""

import gc
import logging
import sys
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from softphone.options import Options
from softphone.trace import Trace
from ui.shell.frame import Frame
from ui.single_instance import SingleInstance

if TYPE_CHECKING:
    from ui.app import App

log = logging.getLogger(__name__)

_SETTLED_MS = 3_000
"""Imports, windows and the day are there by then. What lives now lives to the end: a full garbage
collection that looks at all of it would take 60 ms, perhaps while the telephone rings."""


class Session:
    """`begin` imports and builds all that the frame did not need; `end` stops what was begun."""

    def __init__(
        self, app: QApplication, options: Options, instance: SingleInstance, frame: Frame
    ) -> None:
        self._qt = app
        self._options = options
        self._instance = instance
        self._frame = frame
        self.app: App | None = None

    def begin(self) -> None:
        """Once the frame is on screen."""
        Trace(self._options.trace).mark("window")
        from softphone.bootstrap import build
        from softphone.logs import log_to
        from ui.app import App
        from ui.main_thread import MainThread
        from ui.scheduler import QtScheduler
        from ui.stop_signals import StopSignals

        sys.excepthook = _log_exception
        post = MainThread(self._qt).post
        self._core = build(self._options, post, QtScheduler(self._qt))
        log_to(self._core.paths.log_dir / "window.log")
        self._signals = StopSignals(lambda: self._qt.exit(0), self._qt)
        self.app = App(self._qt, self._core, self._frame, self._options.link)
        self.app.show()
        QTimer.singleShot(_SETTLED_MS, gc.freeze)

    def end(self) -> None:
        if self.app is not None:
            self._core.stop()
            self.app.put_away()
            self._signals.close()
        self._instance.release()


def _log_exception(
    kind: type[BaseException], error: BaseException, trace: TracebackType | None
) -> None:
    """An error in one slot is not the end of the window, but it is never silent."""
    log.critical("unexpected error", exc_info=(kind, error, trace))
