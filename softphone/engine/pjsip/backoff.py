"""How long to wait before the next try, so that a thousand agents do not come back at once."""

import random

_FIRST_S = 1.0
_LONGEST_S = 30.0
_JITTER = 0.2


def delay_s(failures: int, chance: float | None = None) -> float:
    """After so many failures in a row (at least 1): 1, 2, 4, 8 ... 30 s, give or take a fifth."""
    steady = min(_FIRST_S * 2.0 ** min(failures - 1, 10), _LONGEST_S)
    drawn = random.random() if chance is None else chance  # noqa: S311 - not a secret
    return steady * (1 + _JITTER * (2 * drawn - 1))
