"""Hands and eyes on a virtual screen: real X events by xdotool, real pixels by ImageMagick."""

import os
import subprocess
import time
from collections.abc import Mapping
from pathlib import Path

PATIENCE_S = 15.0
SETTLED_S = 0.4
"""Changes on the screen are animated for 200 ms: a picture waits for their end."""


class Desktop:
    """`environment` has the display."""

    def __init__(self, environment: Mapping[str, str]) -> None:
        self._environment = {**os.environ, **environment}

    def windows(self, name: str) -> list[str]:
        """Visible windows with that name in the X window tree."""
        found = self._run("xdotool", "search", "--onlyvisible", "--name", name, check=False)
        return found.split()

    def sit_down_at(self, window: str) -> None:
        """The focus, as a window manager would give it, and a Turkish keyboard.

        Not before the window is there: an X server forgets its keyboard with its last client.
        """
        self._run("xdotool", "windowfocus", "--sync", window)
        self._run("setxkbmap", "tr")

    def press(self, keys: str) -> None:
        """A key with its modifiers, in xdotool's notation."""
        self._run("xdotool", "key", "--clearmodifiers", keys)

    def type(self, text: str) -> None:
        """As a person who types fast."""
        self._run("xdotool", "type", "--delay", "15", text)

    def picture(self, target: Path) -> None:
        """The whole screen."""
        time.sleep(SETTLED_S)
        self._run("import", "-window", "root", str(target))

    def color_at(self, x: int, y: int) -> str:
        """Of one pixel of the screen, as `#RRGGBB`."""
        spot = ("-crop", f"1x1+{x}+{y}", "-depth", "8", "-format", "#%[hex:p{0,0}]", "info:")
        return self._run("import", "-window", "root", *spot).strip()[:7]

    def start(self, *command: str) -> subprocess.Popen[bytes]:
        """Another program on this screen; end it."""
        return subprocess.Popen(command, env=self._environment, stdin=subprocess.DEVNULL)

    def _run(self, *command: str, check: bool = True) -> str:
        return subprocess.run(
            command,
            env=self._environment,
            check=check,
            capture_output=True,
            text=True,
            timeout=PATIENCE_S,
        ).stdout
