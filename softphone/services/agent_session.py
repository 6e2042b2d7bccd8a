"""What the agent is doing: what was chosen, unless a call or the line says otherwise."""

from softphone.crm.port import Database
from softphone.domain.agent import CHOOSABLE, AgentState, AgentStatus, StateSpan
from softphone.domain.call import CallState
from softphone.domain.commands import RefusalReason
from softphone.domain.events import RegistrationChanged
from softphone.services.bus import EventBus
from softphone.services.call_book import CallBook
from softphone.services.day import start_of_day
from softphone.services.line import Line
from softphone.services.notices import AgentStatusChanged, CallsChanged, EngineAvailability
from softphone.services.requests import Requests
from softphone.services.scheduler import Scheduler
from softphone.services.trouble import tell_trouble

_OF_CALL = {
    CallState.ACTIVE: AgentState.TALKING,
    CallState.OFFERED: AgentState.RINGING,
    CallState.DIALING: AgentState.DIALING,
    CallState.RINGING: AgentState.DIALING,
    CallState.EARLY_MEDIA: AgentState.DIALING,
    CallState.HELD_LOCALLY: AgentState.ON_HOLD,
    CallState.HELD_REMOTELY: AgentState.ON_HOLD,
}


class AgentSession:
    """Publishes `AgentStatusChanged`; every state goes into the agent's log."""

    def __init__(
        self,
        bus: EventBus,
        scheduler: Scheduler,
        calls: CallBook,
        line: Line,
        database: Database,
        requests: Requests,
    ) -> None:
        self._bus = bus
        self._scheduler = scheduler
        self._calls = calls
        self._line = line
        self._database = database
        self._requests = requests
        self._chosen: AgentState | None = None
        self._next: AgentState | None = None
        self._after_call = False
        self._status = AgentStatus(AgentState.OFFLINE, scheduler.now())
        self._spans: tuple[StateSpan, ...] = ()
        bus.subscribe(CallsChanged, self._on_change)
        bus.subscribe(RegistrationChanged, self._on_change)
        bus.subscribe(EngineAvailability, self._on_change)

    @property
    def status(self) -> AgentStatus:
        return self._status

    @property
    def spans(self) -> tuple[StateSpan, ...]:
        """Today's, oldest first; the last one runs."""
        return self._spans

    def start(self) -> None:
        """Read what the day was so far, then go on with it."""
        since = start_of_day(self._scheduler.now())
        self._database.run(
            lambda unit: unit.agent_log.spans(since), self._on_spans, tell_trouble(self._bus)
        )
        self._record(AgentState.OFFLINE)

    def stop(self) -> None:
        """The window closes: nobody is there any more."""
        self._record(AgentState.OFFLINE)

    def choose(self, state: AgentState) -> bool:
        """Now, or as the next state while a call or its after-call work goes on."""
        if state not in CHOOSABLE:
            return self._requests.refuse("choose", RefusalReason.WRONG_STATE, state)
        if self._after_call or self._on_call() is not None:
            self._next = state
        else:
            self._chosen = state
        self._update()
        return True

    def begin_after_call(self) -> None:
        self._after_call = True
        self._update()

    def end_after_call(self, then: AgentState = AgentState.READY) -> None:
        """What was asked for during the call comes before plain readiness."""
        self._after_call = False
        asked = self._next if then is AgentState.READY else then
        if self._on_call() is None:
            self._next = None
        self._chosen = asked or AgentState.READY
        self._update()

    def call_goes_on(self) -> None:
        """What seemed to be the end of a call was none."""
        self._after_call = False
        self._update()

    def _on_change(self, _event: object) -> None:
        self._update()

    def _on_call(self) -> AgentState | None:
        focus = self._calls.focus
        return _OF_CALL.get(focus.state) if focus is not None else None

    def _derive(self) -> AgentState:
        on_call = self._on_call()
        if on_call is not None:
            return on_call
        if self._after_call:
            return AgentState.AFTER_CALL
        if not self._line.is_registered:
            return AgentState.OFFLINE
        return self._chosen or AgentState.READY

    def _update(self) -> None:
        if self._next is not None and not self._after_call and self._on_call() is None:
            self._chosen, self._next = self._next, None
        state = self._derive()
        same = state is self._status.state
        since = self._status.since if same else self._scheduler.now()
        status = AgentStatus(state, since, self._next)
        if status == self._status:
            return
        self._status = status
        if not same:
            self._record(state)
        self._bus.publish(AgentStatusChanged(status))

    def _record(self, state: AgentState) -> None:
        now = self._scheduler.now()
        span = StateSpan(state, now)
        self._spans = append_span(self._spans, span, start_of_day(now))
        self._database.run(
            lambda unit: unit.agent_log.record(span), on_error=tell_trouble(self._bus)
        )

    def _on_spans(self, earlier: tuple[StateSpan, ...]) -> None:
        """A span that still runs was cut off by a crash: its state goes on."""
        if earlier and not earlier[-1].until and self._chosen is None:
            left = earlier[-1].state
            self._chosen = left if left in CHOOSABLE else None
        spans, self._spans = self._spans, earlier
        for span in spans:
            self._spans = append_span(self._spans, span, 0.0)
        self._update()


def append_span(
    spans: tuple[StateSpan, ...], span: StateSpan, day_began: float
) -> tuple[StateSpan, ...]:
    """`span` begins where the last one ends; what ended before the day is left out."""
    if spans and not spans[-1].until:
        last = spans[-1]
        spans = (*spans[:-1], StateSpan(last.state, last.since, span.since))
    return (*(known for known in spans if known.until > day_began), span)
