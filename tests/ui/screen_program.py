"""Ahize's windows on a real X server: a program of its own, told on its input what happens.

`python -m tests.ui.screen_program DATA_DIR`: each line in is a JSON list, a method of `Program` and
its arguments; each line out its answer. The engine is a fake, windows, keys and pointer are real.
"""

import json
import sys
from pathlib import Path
from typing import Any

from PySide6.QtCore import QPoint, QSocketNotifier
from PySide6.QtWidgets import QApplication, QWidget

from tests.ui.pictures import VIP_LINE
from tests.ui.stage import Stage


class Program:
    """What can happen, and what can be seen."""

    def __init__(self, stage: Stage) -> None:
        self._stage = stage
        self._surfaces = stage.app.surfaces

    def incoming(self, number: str) -> str:
        return self._stage.engine.incoming(number, route=VIP_LINE)

    def cancel(self, call_id: str) -> None:
        self._stage.engine.far_cancels(call_id)

    def answer(self) -> bool:
        return self._stage.core.control.answer()

    def hang_up(self) -> bool:
        return self._stage.core.control.hang_up()

    def minimise(self) -> None:
        self._stage.frame.showMinimized()

    def see(self) -> dict[str, Any]:
        frame, surfaces = self._stage.frame, self._surfaces
        core = self._stage.core
        bar = surfaces.bar if surfaces.is_compact else None
        toast = surfaces.toast if surfaces.is_toast_shown else None
        tray = self._stage.app.tray
        return {
            "window": frame.isVisible() and not frame.isMinimized(),
            "active": QApplication.activeWindow() is not None,
            "bar": bar.geometry().getRect() if bar else None,
            "says": bar.band.accessibleName() if bar else "",
            "toast": toast.accessibleName() if toast else "",
            "why": toast.part.head.why.text() if toast else "",
            "calls": [call.state.value for call in core.calls.calls],
            "muted": core.sound.state.muted,
            "field": self._stage.window.phone.dial_field.text(),
            "places": len(core.settings.values.bar_places),
            "agent": core.agent.status.state.value,
            "undisturbed": core.settings.values.do_not_disturb,
            "tray": tray.icon.toolTip() if tray else None,
        }

    def place(self, what: str) -> tuple[int, int]:
        """The middle of something on the screen."""
        bar, window = self._surfaces.bar, self._stage.window
        things = {
            "band": lambda: bar.band,
            "bar answer": lambda: bar.ringing.answer,
            "bar mute": lambda: bar.talk.buttons.mute,
            "bar keypad": lambda: bar.talk.buttons.keypad,
            "bar hang up": lambda: bar.talk.buttons.hang_up,
            "bar field": lambda: bar.idle.field,
            "bar second": lambda: bar.second.take,
            "toast answer": lambda: self._surfaces.toast.part.answer,
            "toast reject": lambda: self._surfaces.toast.part.reject,
            "field": lambda: window.phone.dial_field,
        }
        thing: QWidget = things[what]()
        middle = thing.mapToGlobal(QPoint(thing.width() // 2, thing.height() // 2))
        return middle.x(), middle.y()

    def picture(self, file: str) -> None:
        self._surfaces.bar.grab().save(file)


def main(folder: str) -> int:
    app = QApplication(sys.argv[:1])
    app.setApplicationName("Ahize")
    with Stage(Path(folder), language="en", size=(1280, 760)) as stage:
        program = Program(stage)

        def obey() -> None:
            line = sys.stdin.readline()
            if not line:
                app.exit(0)
                return
            name, *arguments = json.loads(line)
            answer = getattr(program, name)(*arguments)
            stage.settle()
            print(json.dumps(answer), flush=True)

        commands = QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Type.Read)
        commands.activated.connect(lambda *_: obey())
        print(json.dumps("ready"), flush=True)
        status = app.exec()
        commands.setEnabled(False)
    return status


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1]))
