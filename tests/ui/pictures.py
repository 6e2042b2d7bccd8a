"""Pictures of every screen, for the eye: `python -m tests.ui.pictures OUTDIR [NAME…]`.

Both sizes, both themes, both languages; a NAME such as `1440-light-tr` draws only that look.
"""

import itertools
import os
import sys
import tempfile
import time
from collections.abc import Callable, Iterable
from pathlib import Path

from PySide6.QtCore import QPoint
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QApplication, QWidget

from softphone.domain.account import RegistrationFailure
from softphone.domain.call import CallRoute
from softphone.domain.sound import StreamStatistics
from tests.ui.calls.scenes import CALL_SCENES
from tests.ui.lists.scenes import LIST_SCENES
from tests.ui.stage import Stage
from tests.ui.work.scenes import WORK_SCENES

ZEYNEP = "05321234567"
STRANGER = "05448612790"
VIP_LINE = CallRoute(
    queue="VIP Hat",
    waited_s=48,
    dialled_number="02124441800",
    ivr_choices=("Türkçe", "Kartlar", "Kayıp kart"),
)
RETAIL_LINE = CallRoute(queue="Bireysel", waited_s=206, ivr_choices=("Türkçe", "Yeni müşteri"))
SIZES = {"1440": (1440, 900), "1280": (1280, 760)}
ZONE = "Europe/Istanbul"

Shoot = Callable[..., None]
"""Called with the name of a picture, and with pop-ups that lie over the window."""


def idle(stage: Stage, shoot: Shoot) -> None:
    stage.pass_time(252)
    shoot("01-idle")
    stage.window.top.state.open_menu()
    shoot("01b-state-menu", stage.window.top.state.menu)
    stage.window.top.state.menu.close()
    field = stage.window.phone.dial_field
    field.setFocus()
    field.setText("ars")
    field.textEdited.emit("ars")
    stage.wait(field.popup.isVisible)
    shoot("01c-search")
    field.clear()
    field.popup.hide()
    stage.window.phone.lists.tabs.choose(1)
    shoot("01d-call-backs")
    stage.window.phone.lists.tabs.choose(0)


def known_caller(stage: Stage, shoot: Shoot) -> None:
    call_id = stage.engine.incoming(ZEYNEP, route=VIP_LINE)
    stage.pass_time(6)
    shoot("02-incoming")
    stage.core.control.answer()
    stage.pass_time(286)
    _sound(stage, call_id)
    shoot("03-talking")
    stage.core.control.toggle_mute()
    stage.window.phone.cards[call_id].talk.toggle_keypad()
    shoot("03b-muted-keypad")
    stage.core.control.toggle_mute()
    stage.core.control.toggle_hold()
    stage.pass_time(52)
    other = stage.engine.incoming(STRANGER, route=RETAIL_LINE)
    stage.pass_time(4)
    shoot("04-hold-and-second")
    stage.core.control.answer(other)
    stage.pass_time(38)
    shoot("04b-two-calls")
    stage.core.control.hang_up(other)
    stage.core.control.hang_up(call_id)
    stage.pass_time(23)
    shoot("05-wrap-up")
    _file(stage)


def unknown_caller(stage: Stage, shoot: Shoot) -> None:
    stage.engine.incoming(STRANGER, route=RETAIL_LINE)
    stage.settle()
    stage.core.control.answer()
    stage.pass_time(24)
    shoot("12-unknown")
    stage.core.control.hang_up()
    stage.pass_time(3)
    _file(stage)


def troubles(stage: Stage, shoot: Shoot) -> None:
    number = "0000"
    stage.core.control.dial(number)
    stage.pass_time(2)
    shoot("20-dialling")
    stage.core.control.hang_up()
    stage.core.control.dial("yok böyle")
    stage.engine.fail_registration(RegistrationFailure.WRONG_PASSWORD, 401)
    stage.settle()
    shoot("21-refused-and-offline")
    stage.engine.allow_registration()
    stage.window.show_shortcuts()
    shoot("22-shortcuts", *_dialogs(stage))
    for dialog in _dialogs(stage):
        dialog.close()


SCENES = (idle, known_caller, unknown_caller, troubles, *WORK_SCENES, *CALL_SCENES, *LIST_SCENES)


def main(arguments: list[str]) -> int:
    folder, *wanted = arguments or ["build/pictures"]
    os.environ["TZ"] = ZONE
    time.tzset()
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    for look in itertools.product(SIZES, ("light", "dark"), ("tr", "en")):
        name = "-".join(look)
        if not wanted or name in wanted:
            _draw(Path(folder) / name, *look)
    return 0


def _draw(folder: Path, size: str, theme: str, language: str) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    with (
        tempfile.TemporaryDirectory() as data,
        Stage(Path(data), language=language, theme=theme, size=SIZES[size]) as stage,
    ):
        for scene in SCENES:
            scene(stage, lambda name, *over: _shoot(stage, folder / f"{name}.png", over))


def _shoot(stage: Stage, file: Path, over: Iterable[QWidget]) -> None:
    stage.settle()
    picture = stage.window.grab()
    painter = QPainter(picture)
    for popup in over:
        painter.drawPixmap(
            stage.window.mapFromGlobal(popup.mapToGlobal(QPoint(0, 0))), popup.grab()
        )
    painter.end()
    picture.save(str(file))
    print(file)


def _sound(stage: Stage, call_id: str) -> None:
    stage.engine.levels(0.12, 0.3)
    stage.engine.statistics(
        StreamStatistics(
            call_id=call_id,
            codec="G.722",
            clock_rate=16_000,
            round_trip_ms=18,
            loss_percent=0.1,
            mos=4.3,
        )
    )


def _file(stage: Stage) -> None:
    """Wrap up what waits, with the first code there is."""
    while stage.core.wrap_up.draft is not None:
        stage.core.wrap_up.choose_code(stage.core.wrap_up.codes[0].code)
        stage.core.wrap_up.save()
        stage.settle()


def _dialogs(stage: Stage) -> list[QWidget]:
    return [
        child
        for child in stage.window.findChildren(QWidget)
        if child.isWindow() and child.isVisible()
    ]


if __name__ == "__main__":
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    raise SystemExit(main(sys.argv[1:]))
