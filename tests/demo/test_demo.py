"""`make run`, as a person and as a machine without a display start it."""

import os
import signal
import struct
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import msgspec
import psutil
import pytest

from tests.demo.__main__ import TOUR
from tests.demo.desktop import Desktop
from tests.demo.evidence import until
from tests.demo.report import Report
from tests.virtual_screen import virtual_screen

ROOT = Path(__file__).parents[2]
COMMAND = [sys.executable, "-m", "tests.demo"]
PATIENCE_S = 60.0


def environment(**changes: str) -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if "DISPLAY" not in name}
    kept.pop("QT_QPA_PLATFORM", None)
    return kept | changes


def test_the_tour_plays_a_whole_call() -> None:
    tour = subprocess.run(
        COMMAND, cwd=ROOT, env=environment(), capture_output=True, text=True, check=False
    )
    report = msgspec.json.decode((TOUR / "report.json").read_bytes(), type=Report)
    assert [step for step in report.steps if not step.ok] == []
    assert tour.returncode == 0, tour.stdout + tour.stderr
    pictures = [(TOUR / step.picture).read_bytes() for step in report.steps if step.picture]
    assert [_size(picture) for picture in pictures] == [(1440, 900)] * 10


@contextmanager
def running_demo(screen: dict[str, str]) -> Iterator[subprocess.Popen[bytes]]:
    """With its window on the screen."""
    demo = subprocess.Popen(COMMAND, cwd=ROOT, env=environment(**screen))
    try:
        desktop = Desktop(screen)
        until(lambda: desktop.windows("^Ahize$"), "the window", PATIENCE_S)
        yield demo
    finally:
        demo.terminate()
        demo.wait(PATIENCE_S)


@pytest.mark.parametrize("stop", [signal.SIGINT, signal.SIGTERM])
def test_with_a_display_it_runs_until_it_is_told_to_end(stop: signal.Signals) -> None:
    with virtual_screen() as screen, running_demo(screen) as demo:
        demo.send_signal(stop)
        assert demo.wait(PATIENCE_S) == 130


def test_it_ends_with_ahize() -> None:
    with virtual_screen() as screen, running_demo(screen) as demo:
        children = psutil.Process(demo.pid).children()
        next(child for child in children if child.cmdline()[1:3] == ["-m", "ui"]).terminate()
        assert demo.wait(PATIENCE_S) == 0


def _size(png: bytes) -> tuple[int, int]:
    """Width and height stand in the header."""
    width, height = struct.unpack(">II", png[16:24])
    return width, height
