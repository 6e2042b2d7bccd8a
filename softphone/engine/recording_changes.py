"""The steps in the life of a recording. Pure."""

from msgspec.structs import replace

from softphone.domain.recording import Gap, Recording, RecordingState


def paused(recording: Recording, now: float) -> Recording:
    """`now` in seconds since the epoch."""
    return replace(recording, state=RecordingState.PAUSED, paused_since=now)


def resumed(recording: Recording, gap: Gap) -> Recording:
    """The pause is over, and known to have lasted so long."""
    running = RecordingState.RUNNING
    return replace(recording, state=running, paused_since=0.0, gaps=(*recording.gaps, gap))
