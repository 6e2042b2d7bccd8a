"""Recordings that are played without any sound device: the position is where the test puts it."""

import math
from collections.abc import Callable
from pathlib import Path

from softphone.domain.playback import PlaybackProblem
from softphone.services.playback_desk import Shape


class SilentSession:
    """One stretch of playing."""

    def __init__(self, start_s: float, speed: float) -> None:
        self.position_s, self.speed = start_s, speed
        self.playing = False

    def start(self, _on_end: Callable[[PlaybackProblem | None], None]) -> None:
        self.playing = True

    def stop(self) -> None:
        self.playing = False

    def join(self, timeout_s: float) -> None:
        assert timeout_s > 0

    def seek(self, seconds: float) -> None:
        self.position_s = seconds

    def set_speed(self, speed: float) -> None:
        self.speed = speed


class SilentSound:
    """Files of 252 seconds that look like speech, unless there is a problem."""

    def __init__(self) -> None:
        self.problem: PlaybackProblem | None = None
        self.sessions: list[SilentSession] = []

    def session(self, _file: Path, _device_id: str, start_s: float, speed: float) -> SilentSession:
        self.sessions.append(SilentSession(start_s, speed))
        return self.sessions[-1]

    def shape(self, _file: Path, on_done: Callable[[Shape | PlaybackProblem], None]) -> None:
        on_done(self.problem or (252.0, tuple(map(_level, range(120)))))

    def post(self, action: Callable[[], None]) -> None:
        action()


def _level(part: int) -> float:
    """Words and the pauses between them."""
    return abs(math.sin(part * 1.7) * math.sin(part * 0.23)) ** 1.5 * 0.7
