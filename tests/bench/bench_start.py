"""Process start to window to registered, beside an empty PySide6 window in the same run.

`window` is the first painting, of the frame; `filled` when the whole shell was painted in it.
"""

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
    empty, ours = [], []
    with world() as here:
        for number in range(RUNS + 1):
            empty_ms, ours_ms = _empty_window(here), _ahize(here)
            if number:
                empty.append(empty_ms)
                ours.append(ours_ms)
    window, filled, registered = (median(times) for times in zip(*ours, strict=True))
    return (
        figure("start.empty_window", median(empty), "ms"),
        figure("start.window", window, "ms"),
        figure("start.window_ratio", window / median(empty), "x", target=1.5),
        figure("start.filled", filled, "ms"),
        figure("start.registered", registered, "ms", target=2000),
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


def _ahize(here: World) -> tuple[float, float, float]:
    here.reference.registered_at.pop(USER, None)
    with here.ahize() as ahize:
        window, filled = (ahize.wait_mark(name)["at"] for name in ("window", "window_filled"))
        moments = (window, filled, here.reference.registered_at[USER])
        return tuple((moment - ahize.started_at) * 1000 for moment in moments)
