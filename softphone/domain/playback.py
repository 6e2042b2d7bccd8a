"""Listening to a recording: what plays, where it is, and why it does not."""

from enum import StrEnum

import msgspec

from softphone.domain.recording import Gap

SPEEDS = (1.0, 1.25, 1.5, 2.0)


class PlaybackState(StrEnum):
    """`OPENING` lasts until the file was read through."""

    OPENING = "opening"
    PLAYING = "playing"
    PAUSED = "paused"


class PlaybackProblem(StrEnum):
    """Why a recording is not heard, in the terms a person can act on."""

    MISSING = "missing"
    """The file is not where it was."""
    DAMAGED = "damaged"
    NO_SOUND = "no_sound"
    """No device plays it."""
    IN_CALL = "in_call"
    """Never while somebody is on the line."""


class Playback(msgspec.Struct, frozen=True, kw_only=True):
    """The recording that was last asked for."""

    interaction_id: str
    state: PlaybackState = PlaybackState.OPENING
    seconds: float = 0.0
    shape: tuple[float, ...] = ()
    """Peaks of equal parts of the file, 0 to 1: its waveform."""
    gaps: tuple[Gap, ...] = ()
    speed: float = 1.0
    problem: PlaybackProblem | None = None
