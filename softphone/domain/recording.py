"""Recordings of calls: what runs, what was kept, and the gaps that are in it on purpose."""

from enum import StrEnum

import msgspec


class RecordingPolicy(StrEnum):
    """Which calls are recorded."""

    OFF = "off"
    ON_DEMAND = "on_demand"
    ALWAYS = "always"


class RecordingState(StrEnum):
    """Of a recording that is not over."""

    RUNNING = "running"
    PAUSED = "paused"


class RecordingProblem(StrEnum):
    """Why a recording could not begin, or ended early; what was written stays playable."""

    DISK_FULL = "disk_full"
    CANNOT_WRITE = "cannot_write"


class Gap(msgspec.Struct, frozen=True):
    """A pause: nothing was recorded from `start` to `end`, seconds since the recording began."""

    start: float
    end: float


class Recording(msgspec.Struct, frozen=True):
    """A running recording, as part of its call. WAV, 16 kHz: left the agent, right the others."""

    file: str
    state: RecordingState = RecordingState.RUNNING
    started_at: float = 0.0
    paused_since: float = 0.0
    """0 while it runs."""
    gaps: tuple[Gap, ...] = ()
    """Finished pauses. The file holds silence there: its places are places in the call."""


class RecordedFile(msgspec.Struct, frozen=True, kw_only=True):
    """A recording that is over, as part of its interaction."""

    interaction_id: str
    file: str
    started_at: float
    """Seconds since the epoch, UTC."""
    seconds: float = 0.0
    """Length of the file; 0: it never began, `problem` says why."""
    gaps: tuple[Gap, ...] = ()
    problem: RecordingProblem | None = None
