"""Patience for what no event tells."""

import time
from collections.abc import Callable

from tests.pbx.asterisk import Asterisk

PATIENCE_S = 15.0
LOOK_EVERY_S = 0.05
_BRIDGE = 12
"""Its column in `core show channels concise`."""


def wait_until(
    condition: Callable[[], bool],
    within_s: float = PATIENCE_S,
    instead: Callable[[], object] = str,
) -> None:
    """Fails where it does not come true in time; `instead` tells what was true."""
    deadline = time.monotonic() + within_s
    while not condition():
        assert time.monotonic() < deadline, f"not within {within_s} s {instead()}"
        time.sleep(LOOK_EVERY_S)


def bridged(pbx: Asterisk, user: str) -> Callable[[], bool]:
    """Whether this agent is joined with somebody: an answer alone is a little earlier."""

    def is_bridged() -> bool:
        channels = pbx.cli("core show channels concise").splitlines()
        fields = [line.split("!") for line in channels if line.startswith(f"PJSIP/{user}-")]
        return bool(fields) and all(field[_BRIDGE] for field in fields)

    return is_bridged
