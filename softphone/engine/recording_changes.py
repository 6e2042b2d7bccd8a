"""The steps in the life of a recording, on its call. Pure; `seconds` since the recording began."""

from msgspec.structs import replace

from softphone.domain.call import Call
from softphone.domain.recording import Gap, Recording, RecordingState


def recording_started(call: Call, file: str, now: float) -> Call:
    return replace(call, recording=Recording(file, started_at=now))


def recording_paused(call: Call, now: float) -> Call:
    assert call.recording, "nothing to pause"
    paused = replace(call.recording, state=RecordingState.PAUSED, paused_since=now)
    return replace(call, recording=paused)


def recording_resumed(call: Call, gap: Gap) -> Call:
    """The pause is over."""
    assert call.recording, "nothing to resume"
    gaps = (*call.recording.gaps, gap)
    running = RecordingState.RUNNING
    return replace(
        call,
        recording=Recording(call.recording.file, running, call.recording.started_at, gaps=gaps),
    )


def recording_ended(call: Call) -> Call:
    return replace(call, recording=None)
