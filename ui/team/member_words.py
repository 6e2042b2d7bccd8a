"""One line of the team list in words, ready to paint and to read out."""

import msgspec
from PySide6.QtCore import QCoreApplication

from softphone.domain.team import Colleague, Presence, PresenceState
from ui.widgets.glyph import Shape
from ui.wording import moments
from ui.wording.presence import presence, presence_look

_TIMED = frozenset({PresenceState.TALKING, PresenceState.AFTER_CALL})
"""Of these the list tells for how long; of all others the word says more."""

_INKS = {"neutral": "t3"}


class Member(msgspec.Struct, frozen=True):
    """One colleague as shown; `right_ink` is a colour token."""

    user: str
    name: str
    team: str
    number: str
    """The extension, where it is not the name."""
    right: str
    right_ink: str
    shape: Shape
    spoken: str
    rings: bool = False
    with_you: bool = False


def member_of(colleague: Colleague, known: Presence | None, with_you: bool, now: float) -> Member:
    """Nothing known of somebody looks like offline, and says so."""
    state = known.state if known else PresenceState.OFFLINE
    seconds = now - known.since if known and known.since else 0.0
    look = presence_look(PresenceState.TALKING if with_you else state)
    name = colleague.name or colleague.user
    word = _word(known, with_you)
    timed = bool(seconds) and (with_you or state in _TIMED)
    right = moments.duration(seconds) if timed else word
    if with_you and timed:
        right = f"{word} {right}"
    spoken = [name, word, moments.spoken_duration(seconds) if timed else ""]
    return Member(
        user=colleague.user,
        name=name,
        team=colleague.team,
        number=colleague.user if colleague.name else "",
        right=right,
        right_ink="teal" if with_you else _INKS.get(look.tone, look.tone),
        shape=look.shape,
        spoken=", ".join(filter(None, spoken)),
        rings=state is PresenceState.RINGING,
        with_you=with_you,
    )


def _word(known: Presence | None, with_you: bool) -> str:
    if with_you:
        return QCoreApplication.translate("Team", "With you")
    return presence(known.state) if known else QCoreApplication.translate("Team", "Not known")
