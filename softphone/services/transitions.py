"""Which state of a call may follow which: the table of the one state machine. Pure."""

from softphone.domain.call import Call, CallState

_OVER = CallState.ENDED
_BEFORE_ANSWER = frozenset({CallState.RINGING, CallState.EARLY_MEDIA})
_LIVE = frozenset({CallState.ACTIVE, CallState.HELD_LOCALLY, CallState.HELD_REMOTELY})

MAY_BECOME: dict[CallState, frozenset[CallState]] = {
    CallState.DIALING: _BEFORE_ANSWER | _LIVE | {_OVER},
    CallState.RINGING: _BEFORE_ANSWER | _LIVE | {_OVER},
    CallState.EARLY_MEDIA: _BEFORE_ANSWER | _LIVE | {_OVER},
    CallState.OFFERED: _LIVE | {_OVER},
    CallState.ACTIVE: _LIVE | {_OVER},
    CallState.HELD_LOCALLY: _LIVE | {_OVER},
    CallState.HELD_REMOTELY: _LIVE | {_OVER},
    CallState.ENDED: frozenset(),
}
"""A call may begin in any state: a window that attaches late meets it where it is."""


def may_follow(before: Call | None, call: Call) -> bool:
    """Whether `call` is a next moment of `before`; details may change within a state, too."""
    if before is None:
        return True
    if before.state is call.state:
        return not before.is_over
    return call.state in MAY_BECOME[before.state]
