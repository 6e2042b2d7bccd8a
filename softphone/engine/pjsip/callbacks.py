"""Callbacks of the stack: an exception that leaves one ends the process."""

import functools
import logging
from collections.abc import Callable
from typing import ParamSpec

P = ParamSpec("P")

_log = logging.getLogger(__name__)


def guarded(callback: Callable[P, None]) -> Callable[P, None]:
    """Log what goes wrong; the call or the frame is lost, the others are not."""

    @functools.wraps(callback)
    def safe(*args: P.args, **kwargs: P.kwargs) -> None:
        try:
            callback(*args, **kwargs)
        except Exception:  # noqa: BLE001 - logged; the loop goes on
            _log.exception("%s failed", callback.__qualname__)

    return safe
