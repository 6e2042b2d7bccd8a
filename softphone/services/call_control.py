"""The one door to a call: window, keys, headset, links and command line all ask here.

A request that makes no sense now is refused with a reason, by the same rule as in the engine; it is
never ignored and never carried out later.
"""

from softphone.domain.call import LIVE_STATES, Call, CallState
from softphone.domain.commands import (
    Answer,
    HangUp,
    Hold,
    RefusalReason,
    Reject,
    RejectWith,
    Resume,
    SendDigits,
)
from softphone.engine.refusals import ALLOWED_IN
from softphone.services.bus import EventBus
from softphone.services.call_book import CallBook
from softphone.services.call_requests import NOT_OVER
from softphone.services.conference_control import ConferenceControl
from softphone.services.feature_control import OFFERED, FeatureControl
from softphone.services.line import Line
from softphone.services.notices import CallsChanged
from softphone.services.requests import Requests
from softphone.services.settings_desk import SettingsDesk
from softphone.services.sound_desk import SoundDesk
from softphone.services.transfer_control import TransferControl

_HELD = frozenset({CallState.HELD_LOCALLY})


class CallControl(TransferControl, ConferenceControl, FeatureControl):
    """Each request returns whether it is on its way; "" names the call meant by the state."""

    def __init__(
        self,
        bus: EventBus,
        calls: CallBook,
        line: Line,
        sound: SoundDesk,
        settings: SettingsDesk,
        requests: Requests,
    ) -> None:
        super().__init__(bus, calls, line, settings, requests)
        self._sound = sound
        bus.subscribe(CallsChanged, self._open_microphone_after_last_call)

    def dial(self, text: str, account_id: str = "") -> bool:
        """A number as typed, or a link; by the named account, else as the dial rules say."""
        route = self._route(text)
        if route is None:
            return self._refuse("dial", RefusalReason.INVALID_NUMBER, text)
        return self._ask_dial("dial", route.target, account_id or route.account_id)

    def answer(self, call_id: str = "") -> bool:
        """Live calls are held by the engine first."""
        call = self._meant(call_id, OFFERED)
        return self._ask_once("answer", call_id, call, lambda it: Answer(call_id=it))

    def reject(self, call_id: str = "", reason: RejectWith = RejectWith.BUSY) -> bool:
        call = self._meant(call_id, OFFERED)
        return self._ask_once("reject", call_id, call, lambda it: Reject(call_id=it, reason=reason))

    def hang_up(self, call_id: str = "") -> bool:
        """End a call; an offered one is rejected.

        The engine decides which: it may be answering just now, by the key pressed before this one.
        """
        call = self._meant_to_end(call_id)
        return self._ask_once("hang_up", call_id, call, lambda it: HangUp(call_id=it))

    def toggle_hold(self, call_id: str = "") -> bool:
        call = self._meant(call_id, LIVE_STATES)
        command = Resume if call is not None and call.state in _HELD else Hold
        return self._ask_once("toggle_hold", call_id, call, lambda it: command(call_id=it))

    def toggle_mute(self) -> bool:
        """Close or open the microphone for all calls; open again after the last one."""
        if not self._engaged():
            return self._refuse("toggle_mute", RefusalReason.NO_CALL)
        return self._sound.set_muted(not self._sound.wanted_muted)

    def send_digits(self, digits: str, call_id: str = "") -> bool:
        call = self._meant(call_id, ALLOWED_IN[SendDigits])
        if call is None:
            return self._refuse_without_call("send_digits", call_id)
        return self._ask("send_digits", SendDigits(call_id=call.call_id, digits=digits))

    def _meant_to_end(self, call_id: str) -> Call | None:
        """Never somebody who waits on hold while another call rings."""
        meant = self._meant(call_id, NOT_OVER)
        if call_id or meant is None or meant.state not in _HELD:
            return meant
        return next(iter(self._in(OFFERED)), meant)

    def _engaged(self) -> bool:
        return any(not call.is_over for call in self._calls.calls)

    def _open_microphone_after_last_call(self, _event: CallsChanged) -> None:
        if self._sound.wanted_muted and not self._engaged():
            self._sound.set_muted(False)
