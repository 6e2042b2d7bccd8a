"""A desktop for tests: X server, window manager, session bus with a tray, programs on it."""

import json
import os
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any

from tests.demo.desktop import Desktop
from tests.demo.evidence import until
from tests.virtual_screen import virtual_screen

_STEPS = 20
PATIENCE_S = 60.0
"""A busy machine starts a program slowly."""
ROOT = Path(__file__).resolve().parents[2]


class Spoken:
    """A program that speaks line by line; its lines so far."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        self.process = process
        self.lines: list[str] = []
        self._thread = threading.Thread(target=self._listen)
        self._thread.start()

    def wait_lines(self, count: int) -> None:
        ended = lambda: self.process.poll() is not None  # noqa: E731
        until(lambda: len(self.lines) >= count or ended(), "a line", PATIENCE_S)
        assert len(self.lines) >= count, "the program ended"

    def end(self) -> None:
        if self.process.stdin:
            self.process.stdin.close()
        else:
            self.process.terminate()
        self.process.wait()
        self._thread.join()
        if self.process.stdout:
            self.process.stdout.close()

    def _listen(self) -> None:
        assert self.process.stdout
        for line in self.process.stdout:
            self.lines.append(line.rstrip("\n"))


class Screen:
    """Use within `screen`."""

    def __init__(self, stack: ExitStack, environment: dict[str, str]) -> None:
        self._stack = stack
        self._environment = environment
        self.desktop = Desktop(environment)
        self.watcher: Spoken | None = None

    def start(self, *module: str, told: bool = False) -> Spoken:
        """A program of ours on this screen; `told`: it listens to its input."""
        process = subprocess.Popen(
            [sys.executable, "-m", *module],
            cwd=ROOT,
            env={**os.environ, **self._environment},
            stdin=subprocess.PIPE if told else subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            text=True,
        )
        spoken = Spoken(process)
        self._stack.callback(spoken.end)
        return spoken

    def run(self, *command: str) -> str:
        environment = {**os.environ, **self._environment}
        done = subprocess.run(command, env=environment, capture_output=True, text=True, check=True)
        return done.stdout.strip()

    def click(self, place: tuple[int, int]) -> None:
        self.run("xdotool", "mousemove", "--sync", *map(str, place), "click", "1")

    def drag(self, start: tuple[int, int], end: tuple[int, int]) -> None:
        """By a hand that takes its time: the window manager has to take over on the way."""
        self.run("xdotool", "mousemove", "--sync", *map(str, start), "mousedown", "1")
        for step in range(1, _STEPS + 1):
            way = [a + (b - a) * step // _STEPS for a, b in zip(start, end, strict=True)]
            self.run("xdotool", "mousemove", *map(str, way), "sleep", "0.05")
        self.run("xdotool", "mouseup", "1")

    def focused(self) -> str:
        """The title of the window that has the keyboard."""
        return self.run("xdotool", "getwindowfocus", "getwindowname")


class Ahize:
    """`tests.ui.screen_program`, asked and told."""

    def __init__(self, screen: Screen, folder: Path) -> None:
        self._spoken = screen.start("tests.ui.screen_program", str(folder), told=True)
        self._spoken.wait_lines(1)

    def __call__(self, name: str, *arguments: object) -> Any:
        """Tell or ask it something."""
        process = self._spoken.process
        assert process.stdin
        count = len(self._spoken.lines)
        process.stdin.write(json.dumps([name, *arguments]) + "\n")
        process.stdin.flush()
        self._spoken.wait_lines(count + 1)
        return json.loads(self._spoken.lines[count])

    @property
    def has_ended(self) -> bool:
        return self._spoken.process.poll() is not None

    def until(self, seen: Callable[[dict[str, Any]], object], what: str) -> dict[str, Any]:
        """What is to be seen once this holds."""
        until(lambda: seen(self("see")), what, PATIENCE_S)
        found: dict[str, Any] = self("see")
        return found

    def place(self, what: str) -> tuple[int, int]:
        """Where it is on the screen, once two looks find it at the same place: layouts follow."""
        looks: list[tuple[int, int]] = []

        def rests() -> bool:
            looks.append(tuple(self("place", what)))
            return looks[-2:-1] == looks[-1:]

        until(rests, f"{what} at rest", PATIENCE_S)
        return looks[-1]


@contextmanager
def screen(*, tray: bool = False) -> Iterator[Screen]:
    """With `tray` there is a StatusNotifierWatcher on a session bus of its own."""
    with virtual_screen() as display, ExitStack() as stack:
        environment = dict(display)
        environment["DBUS_SESSION_BUS_ADDRESS"] = stack.enter_context(_session_bus())
        window_manager = subprocess.Popen(
            ["openbox"], env={**os.environ, **environment},
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )  # fmt: skip
        stack.callback(window_manager.wait)
        stack.callback(window_manager.terminate)
        shown = Screen(stack, environment)
        if tray:
            shown.watcher = shown.start("tests.ui.tray.watcher", told=True)
            shown.watcher.wait_lines(1)
        yield shown


@contextmanager
def _session_bus() -> Iterator[str]:
    bus = subprocess.Popen(
        ["dbus-daemon", "--session", "--nofork", "--print-address"],
        stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True,
    )  # fmt: skip
    try:
        assert bus.stdout
        yield bus.stdout.readline().strip()
    finally:
        bus.terminate()
        bus.wait()
        if bus.stdout:
            bus.stdout.close()
