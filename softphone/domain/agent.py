"""What an agent is doing, and today's figures."""

from enum import StrEnum

import msgspec


class AgentState(StrEnum):
    """The states of the state button; the middle ones follow from calls and cannot be chosen."""

    READY = "ready"
    BREAK = "break"
    LUNCH = "lunch"
    TRAINING = "training"
    BACK_OFFICE = "back_office"
    RINGING = "ringing"
    DIALING = "dialing"
    TALKING = "talking"
    ON_HOLD = "on_hold"
    AFTER_CALL = "after_call"
    OFFLINE = "offline"


CHOOSABLE = (
    AgentState.READY,
    AgentState.BREAK,
    AgentState.LUNCH,
    AgentState.TRAINING,
    AgentState.BACK_OFFICE,
)


class AgentStatus(msgspec.Struct, frozen=True):
    """The state now, since when, and what was asked for after the call."""

    state: AgentState
    since: float
    next_state: AgentState | None = None
    """Chosen during a call; begins when the call is filed."""


class StateSpan(msgspec.Struct, frozen=True):
    """A piece of the day; `until` 0 means still running."""

    state: AgentState
    since: float
    until: float = 0.0


class AgentMark(StrEnum):
    """What an agent has dealt with up to some moment."""

    MISSED_SEEN = "missed_seen"


class DayFigures(msgspec.Struct, frozen=True):
    """The agent's own day, from the store."""

    calls: int = 0
    average_talk_s: float = 0.0
    resolved_percent: float | None = None
    """First-contact resolution of coded calls; None without any."""
