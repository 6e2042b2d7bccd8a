"""What requests about calls share: which call is meant, one rule for every no, one press once."""

from collections.abc import Callable

from softphone.domain.call import LIVE_STATES, Call, CallState
from softphone.domain.commands import AnyCommand, Dial, RefusalReason
from softphone.domain.events import EngineSnapshot
from softphone.engine.refusals import refusal
from softphone.services.bus import EventBus
from softphone.services.call_book import CallBook
from softphone.services.dial_plan import DialRoute, dial_route
from softphone.services.line import Line
from softphone.services.notices import CallUpdated, RequestRefused
from softphone.services.requests import Requests
from softphone.services.settings_desk import SettingsDesk

NOT_OVER = frozenset(CallState) - {CallState.ENDED}
_LONGEST_DETAIL = 64


class CallRequests:
    """Base of the controls; each request returns whether it is on its way."""

    def __init__(
        self,
        bus: EventBus,
        calls: CallBook,
        line: Line,
        settings: SettingsDesk,
        requests: Requests,
    ) -> None:
        self._calls = calls
        self._line = line
        self._settings = settings
        self._requests = requests
        self._under_way: dict[str, str] = {}
        bus.subscribe(CallUpdated, self._on_call)
        bus.subscribe(RequestRefused, self._on_refused)

    def _meant(self, call_id: str, states: frozenset[CallState]) -> Call | None:
        """The named call in any state, else the one in focus, else the first that fits."""
        if call_id:
            return self._calls.get(call_id)
        focus = self._calls.focus
        fitting = self._in(states)
        return focus if focus in fitting else next(iter(fitting), None)

    def _customer(self, call_id: str = "") -> Call | None:
        """The live call in focus; of a consultation always the one it is for."""
        pair = self._calls.consultation
        meant = self._meant(call_id, LIVE_STATES)
        return pair[0] if pair and not call_id and meant in pair else meant

    def _in(self, states: frozenset[CallState]) -> list[Call]:
        return [call for call in self._calls.calls if call.state in states]

    def _ask_once(
        self, action: str, call_id: str, call: Call | None, command: Callable[[str], AnyCommand]
    ) -> bool:
        """A second press finds the first still on its way."""
        if call is None:
            return self._refuse_without_call(action, call_id)
        if self._under_way.get(call.call_id) == action:
            return True
        self._under_way[call.call_id] = action
        return self._ask(action, command(call.call_id))

    def _ask(self, action: str, *commands: AnyCommand) -> bool:
        """All of them or none."""
        for reason in filter(None, map(self._refusal, commands)):
            return self._refuse(action, reason)
        return all(self._requests.ask(action, command) for command in commands)

    def _ask_dial(
        self, action: str, target: str, account_id: str = "", consult_for: str = ""
    ) -> bool:
        """By the named account, else by the first."""
        registration = self._line.registration
        by = account_id or (registration.account_id if registration else "")
        if not by:
            return self._refuse(action, RefusalReason.NOT_REGISTERED)
        return self._ask(action, Dial(account_id=by, target=target, consult_for=consult_for))

    def _refusal(self, command: AnyCommand) -> RefusalReason | None:
        if not self._line.engine_available:
            return RefusalReason.ENGINE_AWAY
        calls = tuple(call for call in self._calls.calls if not call.is_over)
        known = EngineSnapshot(registrations=self._line.registrations, calls=calls)
        return refusal(command, known)

    def _refuse(self, action: str, reason: RefusalReason, detail: str = "") -> bool:
        return self._requests.refuse(action, reason, detail.strip()[:_LONGEST_DETAIL])

    def _refuse_without_call(self, action: str, call_id: str = "") -> bool:
        return self._refuse(
            action, RefusalReason.UNKNOWN_CALL if call_id else RefusalReason.NO_CALL
        )

    def _route(self, text: str) -> DialRoute | None:
        """What the PBX understands of it; None where it is no number."""
        return dial_route(text, self._settings.values.dial_rules)

    def _on_call(self, event: CallUpdated) -> None:
        self._under_way.pop(event.call.call_id, None)

    def _on_refused(self, event: RequestRefused) -> None:
        waiting = self._under_way.items()
        self._under_way = {call: action for call, action in waiting if action != event.action}
