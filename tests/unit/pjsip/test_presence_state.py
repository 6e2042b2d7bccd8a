"""What a presence document says of a colleague."""

import pytest

from softphone.domain.team import PresenceState
from softphone.engine.pjsip.presence_state import presence_state


@pytest.mark.parametrize(
    ("online", "note", "expected"),
    [
        (True, "Ready", PresenceState.READY),
        (True, "", PresenceState.READY),
        (True, "Bugün buradayım", PresenceState.READY),
        (True, "Ringing", PresenceState.RINGING),
        (True, "On the phone", PresenceState.TALKING),
        (False, "On the phone", PresenceState.TALKING),
        (True, "Busy", PresenceState.TALKING),
        (True, "On hold", PresenceState.ON_HOLD),
        (True, "On the phone, on hold", PresenceState.ON_HOLD),
        (True, "After-call work", PresenceState.AFTER_CALL),
        (True, "WRAP UP", PresenceState.AFTER_CALL),
        (True, "Do not disturb", PresenceState.DO_NOT_DISTURB),
        (True, "Busy (DND)", PresenceState.DO_NOT_DISTURB),
        (True, "Unavailable", PresenceState.OFFLINE),
        (False, "Unavailable", PresenceState.OFFLINE),
        (False, "", PresenceState.OFFLINE),
    ],
)
def test_the_seven_states(online: bool, note: str, expected: PresenceState) -> None:
    assert presence_state(online, note) is expected
