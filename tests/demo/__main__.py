"""What `make run` starts: a PBX, customers who call, and Ahize with a year of history.

With a display a person drives, until the window is closed or Ctrl+C. Without one the tour plays one
whole call on a virtual screen, and leaves pictures and a report in build/tour.
"""

import os
import random
import signal
import sys
import tempfile
import time
from pathlib import Path
from types import FrameType

from tests.audio.sound_server import SoundServer
from tests.demo.callers import Callers
from tests.demo.desktop import Desktop
from tests.demo.headset import Headset
from tests.demo.report import Reporter
from tests.demo.stage import USER, stage
from tests.demo.tour import Tour
from tests.virtual_screen import virtual_screen

TOUR = Path(__file__).parents[2] / "build/tour"
TICK_S = 0.2


def has_display() -> bool:
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def run_for_a_person() -> int:
    """Until the window is closed."""
    with stage(_of_the_person()) as here, here.pbx.ami() as ami:
        _say(f"Ahize is starting as {USER} at {here.pbx.registrar}; Ctrl+C or its window ends it")
        callers = Callers(here, ami, random.Random())
        while here.ahize.is_running:
            callers.tick()
            time.sleep(TICK_S)
    return 0


def run_the_tour() -> int:
    """0 only if every step worked."""
    with (
        tempfile.TemporaryDirectory(prefix="ahize-tour-") as place,
        virtual_screen() as screen,
        SoundServer(Path(place) / "sound") as sound,
        Headset(sound.environment, Path(place) / "heard.raw") as headset,
    ):
        options = ("--language", "tr", "--theme", "light", "--transport", "udp")
        desktop = Desktop(screen)
        with stage(screen | sound.environment, *options) as here, here.pbx.ami() as ami:
            reporter = Reporter(TOUR, desktop.picture)
            Tour(here, desktop, headset, ami, TOUR).play(reporter)
            report = reporter.write()
            here.keep_logs(TOUR)
    _say(f"pictures and report: {report.parent}")
    return 0 if reporter.ok else 1


def _of_the_person() -> dict[str, str]:
    """Ahize gets another HOME, but the person's screen."""
    authority = Path(os.environ.get("XAUTHORITY", Path.home() / ".Xauthority"))
    return {"XAUTHORITY": str(authority)} if authority.exists() else {}


def _say(text: str) -> None:
    sys.stdout.write(text + "\n")
    sys.stdout.flush()


def _stop(_number: int, _frame: FrameType | None) -> None:
    """Once: what is being cleared away is not interrupted."""
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, signal.SIG_IGN)
    raise KeyboardInterrupt


def main() -> int:
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, _stop)
    try:
        return run_for_a_person() if has_display() else run_the_tour()
    except KeyboardInterrupt:
        _say("ended")
        return 130


if __name__ == "__main__":
    sys.exit(main())
