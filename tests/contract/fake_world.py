"""The contract's world where nothing is real: `FakeEngine` and its script."""

from softphone.domain.account import Account, RegistrationFailure
from softphone.domain.call import CallState, Direction, EndReason
from softphone.domain.events import AnyEvent, CallChanged
from softphone.domain.team import PresenceState
from softphone.domain.transfer import TransferState
from softphone.engine.fake import FakeEngine
from softphone.engine.port import EventSink
from tests.contract.world import (
    AWAY,
    BUSY,
    COLLEAGUE,
    CUSTOMER,
    CUSTOMER_NAME,
    OUTSIDE,
    UNKNOWN,
)


class FakeWorld:
    """The far end reacts within the event that it hears of."""

    def __init__(self) -> None:
        self.account = Account("a1", "2104", "pbx.example")
        self.password = "right"
        self.engine = ReactingEngine()

    def deny_password(self) -> str:
        self.engine.fail_registration(RegistrationFailure.WRONG_PASSWORD, 401)
        return "wrong"

    def customer_calls(self) -> str:
        return self.engine.incoming(CUSTOMER, CUSTOMER_NAME)

    def wait_connected(self) -> None:
        """At once."""

    def customer_ends(self, leg: str) -> None:
        if self.engine.is_live(leg):
            self.engine.far_hangs_up(leg)
        else:
            self.engine.far_cancels(leg)

    def nobody_answers(self, leg: str) -> None:
        self.engine.nobody_answers(leg)

    def colleague_comes(self) -> str:
        self.engine.presence(COLLEAGUE, PresenceState.READY)
        return COLLEAGUE

    def called_customer_answers(self, answers: bool) -> None:
        self.engine.answers = answers

    def called_customer_ends(self) -> None:
        self.engine.far_hangs_up(self.engine.dialled)

    def wait_digits(self, digits: str) -> None:
        assert self.engine.digits_of(self.engine.dialled) == digits

    def close(self) -> None:
        """Nothing to end."""


class ReactingEngine(FakeEngine):
    """Knows what the numbers of the contract do."""

    def __init__(self) -> None:
        super().__init__()
        self.answers = True
        self.dialled = ""
        self._live: set[str] = set()

    def start(self, on_event: EventSink) -> None:
        def tell(event: AnyEvent) -> None:
            on_event(event)
            if isinstance(event, CallChanged):
                self._react(event)

        super().start(tell)

    def is_live(self, call_id: str) -> bool:
        return call_id in self._live

    def _react(self, event: CallChanged) -> None:
        call = event.call
        if call.is_live:
            self._live.add(call.call_id)
        if call.direction is Direction.OUTGOING and call.state is CallState.RINGING:
            self.dialled = call.call_id
            if call.remote.number == BUSY:
                self.far_refuses(call.call_id, EndReason.BUSY)
            elif call.remote.number == OUTSIDE and self.answers:
                self.far_answers(call.call_id)
        requested = call.transfer and call.transfer.state is TransferState.REQUESTED
        waits = call.state is CallState.HELD_LOCALLY or call.in_conference
        if call.transfer and requested and waits:
            self._hand_over(call.call_id, call.transfer.target)

    def _hand_over(self, call_id: str, target: str) -> None:
        if target == UNKNOWN:
            self.transfer_fails(call_id)
        elif target == AWAY:
            self.transfer_loses_customer(call_id)
        else:
            self.transfer_progress(call_id)
            self.transfer_succeeds(call_id)
