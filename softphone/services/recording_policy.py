"""Which calls are recorded. Pure."""

from softphone.domain.call import Call, Direction
from softphone.domain.recording import RecordingPolicy
from softphone.settings.values import Settings


def may_be_recorded(call: Call, settings: Settings) -> bool:
    """A conversation with a customer: no consultation, no echo test, not one's own voicemail."""
    account = settings.account
    own = {settings.features.voicemail, account.echo_number if account else ""} - {""}
    dialled = call.remote.number if call.direction is Direction.OUTGOING else ""
    allowed = settings.recording.policy is not RecordingPolicy.OFF
    return allowed and not call.consult_for and dialled not in own


def starts_by_itself(call: Call, before: Call | None, settings: Settings) -> bool:
    """Whether the recording has to begin with this change of the call: it has just become live."""
    always = settings.recording.policy is RecordingPolicy.ALWAYS
    answered = call.is_live and not (before is not None and before.is_live)
    return always and answered and call.recording is None and may_be_recorded(call, settings)
