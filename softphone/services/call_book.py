"""The one state machine: which calls there are, in which state, and which one is meant.

Every surface (window, keys, headset, tray) reads it here; none keeps its own idea of a call.
"""

import logging
from collections import deque

from softphone.domain.call import Call, CallState, EndReason
from softphone.domain.events import CallChanged, EngineLost, EngineSnapshot
from softphone.engine.call_changes import ended
from softphone.services.bus import EventBus
from softphone.services.notices import CallsChanged, CallUpdated
from softphone.services.scheduler import Scheduler
from softphone.services.transitions import may_follow
from softphone.trace import Trace

log = logging.getLogger(__name__)

UNANSWERED_SHOWN_S = 6.0
"""How long the card of a call stays that no after-call work takes away: time to read why."""

_DISMISSED_REMEMBERED = 64

_FOCUS_ORDER = (
    frozenset({CallState.ACTIVE}),
    frozenset({CallState.HELD_REMOTELY}),
    frozenset({CallState.DIALING, CallState.RINGING, CallState.EARLY_MEDIA}),
    frozenset({CallState.HELD_LOCALLY}),
    frozenset({CallState.OFFERED}),
)
"""A call that rings does not push away the one whose notes are open, on hold or not."""


class CallBook:
    """Follows the engine; publishes `CallUpdated` for each change, `CallsChanged` after it."""

    def __init__(self, bus: EventBus, scheduler: Scheduler, trace: Trace) -> None:
        self._bus = bus
        self._scheduler = scheduler
        self._trace = trace
        self._calls: dict[str, Call] = {}
        self._dismissed: deque[str] = deque(maxlen=_DISMISSED_REMEMBERED)
        bus.subscribe(EngineSnapshot, self.apply)
        bus.subscribe(CallChanged, self.apply)
        bus.subscribe(EngineLost, self.apply)

    @property
    def calls(self) -> tuple[Call, ...]:
        """In the order of their beginning; ended ones until they are dismissed."""
        return tuple(self._calls.values())

    @property
    def focus(self) -> Call | None:
        """The call meant where none is named: talked, dialled, held last, offered, in wrap-up."""
        for states in _FOCUS_ORDER:
            found = [call for call in self._calls.values() if call.state in states]
            if found:
                return max(found, key=lambda call: (not call.in_conference, call.held_since))
        talked = (call for call in self._calls.values() if _needs_wrap_up(call))
        return max(talked, key=lambda call: call.ended_at, default=None)

    @property
    def consultation(self) -> tuple[Call, Call] | None:
        """The customer's call and the one made to ask a colleague, while neither is over.

        The newest; one whose both calls are in the conference only where there is no other.
        """
        pairs = [
            (customer, consulted)
            for consulted in reversed(self._calls.values())
            if (customer := self._calls.get(consulted.consult_for)) is not None
            and not (customer.is_over or consulted.is_over)
        ]
        return min(pairs, key=_is_joined, default=None)

    @property
    def conference(self) -> tuple[Call, ...]:
        """The calls that are mixed; () without a conference."""
        calls = self._calls.values()
        return tuple(call for call in calls if call.in_conference and not call.is_over)

    def get(self, call_id: str) -> Call | None:
        return self._calls.get(call_id)

    def dismiss(self, call_id: str) -> None:
        """Take an ended call off the screen; any other stays."""
        call = self._calls.get(call_id)
        if call is not None and call.is_over:
            del self._calls[call_id]
            self._dismissed.append(call_id)
            self._bus.publish(CallsChanged())

    def apply(self, event: EngineSnapshot | CallChanged | EngineLost) -> None:
        """One event of the engine's."""
        match event:
            case CallChanged(call=call):
                self._follow(call)
            case EngineSnapshot(calls=calls):
                self._attach(calls)
            case EngineLost():
                self._lose(frozenset())

    def _follow(self, call: Call) -> None:
        before = self._calls.get(call.call_id)
        if call == before or call.call_id in self._dismissed:
            return
        if not may_follow(before, call):
            known = before.state if before else None
            log.warning("call %s cannot go from %s to %s", call.call_id, known, call.state)
            return
        self._put(call)

    def _attach(self, calls: tuple[Call, ...]) -> None:
        self._lose(frozenset(call.call_id for call in calls))
        for call in calls:
            self._revive(call)
            self._follow(call)

    def _revive(self, call: Call) -> None:
        """A call given up with its engine goes on after all: only the way to it was cut."""
        before = self._calls.get(call.call_id)
        if before is not None and before.end_reason is EndReason.ENGINE_LOST:
            self._put(call)
        elif before is None and call.call_id in self._dismissed:
            self._dismissed.remove(call.call_id)

    def _lose(self, kept: frozenset[str]) -> None:
        now = self._scheduler.now()
        for call in self.calls:
            if not call.is_over and call.call_id not in kept:
                self._put(ended(call, now, EndReason.ENGINE_LOST))

    def _put(self, call: Call) -> None:
        before = self._calls.get(call.call_id)
        self._calls[call.call_id] = call
        if before is None or before.state is not call.state:
            self._trace.mark("call_state", call_id=call.call_id, state=call.state.value)
        if call.is_over and not _needs_wrap_up(call):
            self._scheduler.call_later(UNANSWERED_SHOWN_S, lambda: self.dismiss(call.call_id))
        self._bus.publish(CallUpdated(call, before))
        self._bus.publish(CallsChanged())


def _needs_wrap_up(call: Call) -> bool:
    """A consultation is part of the customer's call."""
    return call.is_over and call.answered_at > 0 and not call.consult_for


def _is_joined(pair: tuple[Call, Call]) -> bool:
    return all(call.in_conference for call in pair)
