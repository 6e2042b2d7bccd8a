"""Which calls are recorded, and under which name. Pure."""

import re
import time
from pathlib import Path

from softphone.domain.call import Call, Direction
from softphone.domain.recording import RecordingPolicy
from softphone.settings.values import Settings

_UNSAFE = re.compile(r"[^A-Za-z0-9-]")


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


def recording_file(folder: Path, call_id: str, now: float) -> Path:
    """Named by date, local time to the millisecond and call: nothing in it tells of a customer."""
    moment = time.strftime("%Y%m%d-%H%M%S", time.localtime(now))
    return folder / f"{moment}-{int(now % 1 * 1000):03}-{_UNSAFE.sub('_', call_id)}.wav"
