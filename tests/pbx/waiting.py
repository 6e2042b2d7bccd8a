"""Patience for what no event tells."""

import time
from collections.abc import Callable

PATIENCE_S = 15.0
LOOK_EVERY_S = 0.05


def wait_until(condition: Callable[[], bool], within_s: float = PATIENCE_S) -> None:
    """Fails where it does not come true in time."""
    deadline = time.monotonic() + within_s
    while not condition():
        assert time.monotonic() < deadline, f"not within {within_s} s"
        time.sleep(LOOK_EVERY_S)
