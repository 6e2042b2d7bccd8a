"""The one door to a call: window, keys, headset and links all ask here.

A request that makes no sense now is refused with a reason, by the same rule as in the engine; it is
never ignored and never carried out later.
"""

from softphone.domain.call import LIVE_STATES, Call, CallState
from softphone.domain.commands import (
    Answer,
    AnyCommand,
    Dial,
    HangUp,
    Hold,
    RefusalReason,
    Reject,
    Resume,
    SendDigits,
)
from softphone.domain.events import EngineSnapshot
from softphone.engine.refusals import refusal
from softphone.services.bus import EventBus
from softphone.services.call_book import CallBook
from softphone.services.dial_plan import to_dial_target
from softphone.services.line import Line
from softphone.services.notices import CallsChanged, CallUpdated, RequestRefused
from softphone.services.requests import Requests
from softphone.services.sound_desk import SoundDesk

_OFFERED = frozenset({CallState.OFFERED})
_TAKES_DIGITS = LIVE_STATES - {CallState.HELD_LOCALLY} | {CallState.EARLY_MEDIA}
_NOT_OVER = frozenset(CallState) - {CallState.ENDED}

_CommandOnCall = type[Answer] | type[Reject] | type[HangUp] | type[Hold] | type[Resume]


class CallControl:
    """Each request returns whether it is on its way; "" names the call meant by the state."""

    def __init__(
        self, bus: EventBus, calls: CallBook, line: Line, sound: SoundDesk, requests: Requests
    ) -> None:
        self._calls = calls
        self._line = line
        self._sound = sound
        self._requests = requests
        self._under_way: dict[str, str] = {}
        bus.subscribe(CallUpdated, self._on_call)
        bus.subscribe(RequestRefused, self._on_refused)
        bus.subscribe(CallsChanged, self._open_microphone_after_last_call)

    def dial(self, text: str) -> bool:
        """A number as typed, or a `tel:` or `sip:` link."""
        target = to_dial_target(text)
        if target is None:
            return self._requests.refuse("dial", RefusalReason.INVALID_NUMBER, text.strip())
        registration = self._line.registration
        if registration is None:
            return self._requests.refuse("dial", RefusalReason.NOT_REGISTERED)
        return self._ask("dial", Dial(account_id=registration.account_id, target=target))

    def answer(self, call_id: str = "") -> bool:
        """Live calls are held by the engine first."""
        call = self._meant(call_id, _OFFERED)
        return self._ask_for("answer", call_id, call, Answer)

    def reject(self, call_id: str = "") -> bool:
        call = self._meant(call_id, _OFFERED)
        return self._ask_for("reject", call_id, call, Reject)

    def hang_up(self, call_id: str = "") -> bool:
        """End a call; an offered one is rejected.

        The engine decides which: it may be answering just now, by the key pressed before this one.
        """
        call = self._meant(call_id, _NOT_OVER)
        return self._ask_for("hang_up", call_id, call, HangUp)

    def toggle_hold(self, call_id: str = "") -> bool:
        call = self._meant(call_id, LIVE_STATES)
        held = call is not None and call.state is CallState.HELD_LOCALLY
        return self._ask_for("toggle_hold", call_id, call, Resume if held else Hold)

    def toggle_mute(self) -> bool:
        """Close or open the microphone for all calls; open again after the last one."""
        if not self._engaged():
            return self._requests.refuse("toggle_mute", RefusalReason.NO_CALL)
        return self._sound.set_muted(not self._sound.wanted_muted)

    def send_digits(self, digits: str, call_id: str = "") -> bool:
        call = self._meant(call_id, _TAKES_DIGITS)
        if call is None:
            return self._refuse_without_call("send_digits", call_id)
        return self._ask("send_digits", SendDigits(call_id=call.call_id, digits=digits))

    def _meant(self, call_id: str, states: frozenset[CallState]) -> Call | None:
        """The named call in any state, else the one in focus, else the first that fits."""
        if call_id:
            return self._calls.get(call_id)
        focus = self._calls.focus
        fitting = [call for call in self._calls.calls if call.state in states]
        return focus if focus in fitting else next(iter(fitting), None)

    def _ask_for(
        self, action: str, call_id: str, call: Call | None, command: _CommandOnCall
    ) -> bool:
        """Once: a second press finds the first still on its way."""
        if call is None:
            return self._refuse_without_call(action, call_id)
        if self._under_way.get(call.call_id) == action:
            return True
        self._under_way[call.call_id] = action
        return self._ask(action, command(call_id=call.call_id))

    def _ask(self, action: str, command: AnyCommand) -> bool:
        reason = self._refusal(command)
        if reason is not None:
            return self._requests.refuse(action, reason)
        return self._requests.ask(action, command)

    def _refusal(self, command: AnyCommand) -> RefusalReason | None:
        if not self._line.engine_available:
            return RefusalReason.ENGINE_AWAY
        registration = self._line.registration
        calls = tuple(call for call in self._calls.calls if not call.is_over)
        registrations = (registration,) if registration else ()
        return refusal(command, EngineSnapshot(registrations=registrations, calls=calls))

    def _refuse_without_call(self, action: str, call_id: str) -> bool:
        reason = RefusalReason.UNKNOWN_CALL if call_id else RefusalReason.NO_CALL
        return self._requests.refuse(action, reason)

    def _on_call(self, event: CallUpdated) -> None:
        self._under_way.pop(event.call.call_id, None)

    def _on_refused(self, event: RequestRefused) -> None:
        waiting = self._under_way.items()
        self._under_way = {call: action for call, action in waiting if action != event.action}

    def _engaged(self) -> bool:
        return any(not call.is_over for call in self._calls.calls)

    def _open_microphone_after_last_call(self, _event: CallsChanged) -> None:
        if self._sound.wanted_muted and not self._engaged():
            self._sound.set_muted(False)
