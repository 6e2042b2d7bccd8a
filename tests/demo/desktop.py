"""Hands and eyes on a virtual screen: real X events by xdotool, real pixels by ImageMagick."""

import os
import subprocess
from collections.abc import Mapping
from pathlib import Path

PATIENCE_S = 15.0


class Desktop:
    """`environment` has the display. The keyboard is a Turkish one, as the agent's."""

    def __init__(self, environment: Mapping[str, str]) -> None:
        self._environment = {**os.environ, **environment}
        self._run("setxkbmap", "tr")

    def windows(self, name: str) -> list[str]:
        """Visible windows with that name in the X window tree."""
        found = self._run("xdotool", "search", "--onlyvisible", "--name", name, check=False)
        return found.split()

    def give_focus(self, window: str) -> None:
        """What a window manager would do; there is none on the virtual screen."""
        self._run("xdotool", "windowfocus", "--sync", window)

    def press(self, keys: str) -> None:
        """A key with its modifiers, in xdotool's notation."""
        self._run("xdotool", "key", "--clearmodifiers", keys)

    def type(self, text: str) -> None:
        """As a person who types fast."""
        self._run("xdotool", "type", "--delay", "15", text)

    def picture(self, target: Path) -> None:
        """The whole screen."""
        self._run("import", "-window", "root", str(target))

    def _run(self, *command: str, check: bool = True) -> str:
        return subprocess.run(
            command,
            env=self._environment,
            check=check,
            capture_output=True,
            text=True,
            timeout=PATIENCE_S,
        ).stdout
