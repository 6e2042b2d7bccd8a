"""Where the agent's day begins: local midnight."""

import time


def start_of_day(now: float) -> float:
    """The last local midnight before `now`, in seconds since the epoch."""
    local = time.localtime(now)
    return time.mktime((local.tm_year, local.tm_mon, local.tm_mday, 0, 0, 0, 0, 0, -1))
