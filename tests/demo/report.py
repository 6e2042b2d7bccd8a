"""What the tour found: one entry for each step, as JSON for machines and as lines for people."""

import sys
import time
from collections.abc import Callable
from pathlib import Path

import msgspec


class Step(msgspec.Struct, frozen=True):
    """One step; `milliseconds` is how long it took until its proof was there."""

    name: str
    milliseconds: float
    ok: bool
    detail: str = ""
    picture: str = ""


class Report(msgspec.Struct, frozen=True):
    """The whole tour."""

    ok: bool
    milliseconds: float
    steps: tuple[Step, ...]


class Reporter:
    """Runs steps one after the other; after a failed one the rest is only named."""

    def __init__(self, directory: Path, take_picture: Callable[[Path], None]) -> None:
        self._directory = directory
        self._take_picture = take_picture
        self._steps: list[Step] = []
        self._began = time.monotonic()
        directory.mkdir(parents=True, exist_ok=True)
        for old in (*directory.glob("*.png"), *directory.glob("report.json")):
            old.unlink()

    def run(self, name: str, action: Callable[[], str], pictured: bool = True) -> None:
        """`action` returns what was found, or raises."""
        if not self.ok:
            self._add(Step(name, 0.0, ok=False, detail="not reached"))
            return
        began = time.monotonic()
        try:
            detail, ok = action(), True
        except Exception as error:  # noqa: BLE001 - whatever it is, the report says it
            detail, ok = f"{type(error).__name__}: {error}", False
        elapsed = round((time.monotonic() - began) * 1000, 1)
        picture = f"{len(self._steps) + 1:02}-{name.replace(' ', '-')}.png" if pictured else ""
        if picture:
            self._take_picture(self._directory / picture)
        self._add(Step(name, elapsed, ok, detail, picture))

    @property
    def ok(self) -> bool:
        """Whether nothing has failed so far."""
        return all(step.ok for step in self._steps)

    def write(self) -> Path:
        """To `report.json`; the path is returned."""
        elapsed = round((time.monotonic() - self._began) * 1000, 1)
        report = Report(self.ok, elapsed, tuple(self._steps))
        path = self._directory / "report.json"
        path.write_bytes(msgspec.json.format(msgspec.json.encode(report), indent=2) + b"\n")
        return path

    def _add(self, step: Step) -> None:
        self._steps.append(step)
        sign = "ok    " if step.ok else "FAILED"
        sys.stdout.write(f"{sign} {step.name:<10} {step.milliseconds:>9.1f} ms  {step.detail}\n")
        sys.stdout.flush()
