"""DTMF as the fake engine has it: kept on the call, waiting before an answer, heard after it."""

import time
from collections.abc import Callable

from msgspec.structs import replace

from softphone.domain.call import Call, CallState, DigitMethod
from softphone.domain.commands import SendDigits
from softphone.domain.sound import SoundState
from softphone.engine.fake_core import SILENCE, FakeCore

_HEARS_US = frozenset({CallState.ACTIVE, CallState.HELD_REMOTELY})


class FakeDigits(FakeCore):
    """The part of the script in which somebody listens to our keys."""

    def __init__(self, sound: SoundState = SILENCE, clock: Callable[[], float] = time.time) -> None:
        super().__init__(sound, clock)
        self._heard_digits: dict[str, str] = {}
        self._digit_method = DigitMethod.RFC4733
        self._handlers[SendDigits] = self._send_digits

    def far_end_lacks_telephone_events(self, lacks: bool = True) -> None:
        """For digits from now on: they go by SIP INFO."""
        self._digit_method = DigitMethod.INFO if lacks else DigitMethod.RFC4733

    def digits_of(self, call_id: str) -> str:
        """What the far end of a call has heard."""
        return self._heard_digits.get(call_id, "")

    def _send_digits(self, command: SendDigits) -> None:
        call = self._call(command.call_id)
        self._change(replace(call, digits=call.digits + command.digits))

    def _change(self, call: Call) -> None:
        unsent = call.digits[len(self.digits_of(call.call_id)) :]
        if unsent and self._hears_us(call):
            self._heard_digits[call.call_id] = call.digits
            call = replace(call, digit_method=self._digit_method)
        super()._change(call)

    def _hears_us(self, call: Call) -> bool:
        """Before an answer only by what sound can carry."""
        by_sound = self._digit_method is DigitMethod.RFC4733
        return call.state in _HEARS_US or (by_sound and call.state is CallState.EARLY_MEDIA)
