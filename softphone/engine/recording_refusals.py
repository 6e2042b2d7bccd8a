"""Which commands about recordings make no sense now. Pure."""

from softphone.domain.call import Call
from softphone.domain.commands import (
    PauseRecording,
    RefusalReason,
    ResumeRecording,
    StartRecording,
    StopRecording,
)
from softphone.domain.events import EngineSnapshot
from softphone.domain.recording import RecordingState
from softphone.engine.fold import call_of

RecordingCommand = StartRecording | PauseRecording | ResumeRecording | StopRecording
_RECORDING_IS = {
    PauseRecording: frozenset({RecordingState.RUNNING}),
    ResumeRecording: frozenset({RecordingState.PAUSED}),
    StopRecording: frozenset(RecordingState),
}


def recording_refusal(command: RecordingCommand, now: EngineSnapshot) -> RefusalReason | None:
    call = call_of(now, command.call_id)
    if call is None:
        return RefusalReason.UNKNOWN_CALL
    return None if _makes_sense(command, call) else RefusalReason.WRONG_STATE


def _makes_sense(command: RecordingCommand, call: Call) -> bool:
    if isinstance(command, StartRecording):
        return call.is_live and call.recording is None
    return call.recording is not None and call.recording.state in _RECORDING_IS[type(command)]
