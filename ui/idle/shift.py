"""The agent's day in the few kinds of time that the shift bar tells apart."""

from collections.abc import Iterable, Iterator
from enum import StrEnum

import msgspec

from softphone.domain.agent import AgentState, StateSpan
from ui.wording import moments


class TimeKind(StrEnum):
    """Kinds of time, in the order of the legend."""

    READY = "ready"
    TALKING = "talking"
    AFTER_CALL = "after_call"
    PAUSE = "pause"
    OTHER = "other"


_KINDS = {
    AgentState.READY: TimeKind.READY,
    AgentState.RINGING: TimeKind.READY,
    AgentState.DIALING: TimeKind.TALKING,
    AgentState.TALKING: TimeKind.TALKING,
    AgentState.ON_HOLD: TimeKind.TALKING,
    AgentState.AFTER_CALL: TimeKind.AFTER_CALL,
    AgentState.BREAK: TimeKind.PAUSE,
    AgentState.LUNCH: TimeKind.PAUSE,
    AgentState.TRAINING: TimeKind.OTHER,
    AgentState.BACK_OFFICE: TimeKind.OTHER,
}


class Piece(msgspec.Struct, frozen=True):
    """A stretch of one kind; seconds since the epoch."""

    kind: TimeKind
    since: float
    until: float


class ShiftHours(msgspec.Struct, frozen=True):
    """Begin and end of today's shift, seconds since the epoch."""

    start: float
    end: float

    @classmethod
    def of_day(cls, now: float, start_minute: int, end_minute: int) -> "ShiftHours":
        day = moments.start_of_day(now)
        return cls(day + 60 * start_minute, day + 60 * end_minute)

    def share(self, moment: float) -> float:
        """Where a moment lies in the shift: 0 at its begin, 1 at its end, never outside."""
        length = max(1.0, self.end - self.start)
        return min(1.0, max(0.0, (moment - self.start) / length))


def pieces(spans: Iterable[StateSpan], now: float) -> Iterator[Piece]:
    """Spans as drawn: neighbours of one kind are one piece; time offline is none."""
    last: Piece | None = None
    for span in spans:
        kind = _KINDS.get(span.state)
        if kind is None:
            continue
        until = span.until or now
        if last and last.kind is kind and span.since - last.until < 1:
            last = Piece(kind, last.since, until)
            continue
        if last:
            yield last
        last = Piece(kind, span.since, until)
    if last:
        yield last


def sums(spans: Iterable[StateSpan], now: float) -> dict[TimeKind, float]:
    """Seconds of each kind, the kinds that occurred only."""
    total: dict[TimeKind, float] = {}
    for piece in pieces(spans, now):
        total[piece.kind] = total.get(piece.kind, 0.0) + piece.until - piece.since
    return {kind: total[kind] for kind in TimeKind if kind in total}
