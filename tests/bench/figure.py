"""One measured figure with its target, and the little statistics that benches share."""

import statistics
from collections.abc import Callable, Sequence
from typing import Literal

import msgspec


class Figure(msgspec.Struct, frozen=True):
    """What a bench prints, one JSON object a line."""

    name: str
    value: float
    unit: str
    target: float | None = None
    ok: bool | None = None
    """None where there is no target: the figure is only context for another one."""
    note: str = ""


def figure(
    name: str,
    value: float,
    unit: str,
    target: float | None = None,
    better: Literal["lower", "higher"] = "lower",
    note: str = "",
) -> Figure:
    """Judge a value against its target, if it has one."""
    ok = None if target is None else (value <= target if better == "lower" else value >= target)
    return Figure(name, round(float(value), 2), unit, target, ok if ok is None else bool(ok), note)


def percentile(values: Sequence[float], percent: float) -> float:
    """Nearest rank; the largest for 100."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(len(ordered) * percent / 100))]


def median(values: Sequence[float]) -> float:
    return statistics.median(values)


Bench = Callable[[], Sequence[Figure]]
