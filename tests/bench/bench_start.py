"""Process start to window to registered, beside an empty PySide6 window in the same run."""

import subprocess
import sys
import time
from collections.abc import Sequence

from tests.bench.figure import Figure, figure, median
from tests.bench.world import USER, World, world

RUNS = 7
EMPTY_WINDOW = """
import time
from PySide6.QtWidgets import QApplication, QWidget
class Window(QWidget):
    def paintEvent(self, event):
        print(time.monotonic(), flush=True)
        QApplication.quit()
application = QApplication([])
window = Window()
window.resize(1440, 900)
window.show()
application.exec()
"""


def run() -> Sequence[Figure]:
    empty, window, registered = [], [], []
    with world() as here:
        for number in range(RUNS + 1):
            first_run = number == 0
            empty_ms, (window_ms, registered_ms) = _empty_window(here), _ahize(here)
            if not first_run:
                empty.append(empty_ms)
                window.append(window_ms)
                registered.append(registered_ms)
    return (
        figure("start.empty_window", median(empty), "ms"),
        figure("start.window", median(window), "ms"),
        figure("start.window_ratio", median(window) / median(empty), "x", target=1.5),
        figure("start.registered", median(registered), "ms", target=2000),
    )


def _empty_window(here: World) -> float:
    began = time.monotonic()
    shown = subprocess.run(
        [sys.executable, "-c", EMPTY_WINDOW],
        env={**here.environment, "PATH": "/usr/bin"},
        capture_output=True,
        check=True,
        text=True,
    )
    return (float(shown.stdout.split()[0]) - began) * 1000


def _ahize(here: World) -> tuple[float, float]:
    here.reference.registered_at.pop(USER, None)
    with here.ahize() as ahize:
        window = ahize.wait_mark("window")["at"]
        registered = here.reference.registered_at[USER]
        return (window - ahize.started_at) * 1000, (registered - ahize.started_at) * 1000
