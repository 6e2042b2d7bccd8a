"""What a presence document (PIDF, RFC 3863) says of a colleague, as one of the seven states. Pure.

PIDF itself knows only open and closed; PBXes put the rest into its note, each in its own words.
"""

import re

from softphone.domain.team import PresenceState

_WORDS = (
    (PresenceState.DO_NOT_DISTURB, re.compile(r"do[ -]?not[ -]?disturb|dnd")),
    (PresenceState.AFTER_CALL, re.compile(r"after[ -]?call|wrap[ -]?up|acw")),
    (PresenceState.RINGING, re.compile(r"ring")),
    (PresenceState.ON_HOLD, re.compile(r"hold")),
    (PresenceState.TALKING, re.compile(r"phone|busy|in ?use|talking|in a call")),
    (PresenceState.OFFLINE, re.compile(r"unavailable|offline|unreachable|not online")),
)
"""The first that is found counts: "On the phone, on hold" is on hold."""


def presence_state(online: bool, note: str) -> PresenceState:
    """`online` is the basic status; a note in words nobody knows says nothing more."""
    words = note.casefold()
    named = (state for state, pattern in _WORDS if pattern.search(words))
    return next(named, PresenceState.READY if online else PresenceState.OFFLINE)
