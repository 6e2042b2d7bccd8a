"""Sends DTMF digit by digit, in a form the far end understands, and not before it can hear."""

import logging

import pjsua2 as pj
from msgspec.structs import replace

from softphone.domain.call import Call, CallState, DigitMethod
from softphone.engine.pjsip.call import SipCall
from softphone.engine.pjsip.calls import CallDesk
from softphone.engine.pjsip.sip_thread import SipThread

_HEARS_US = frozenset({CallState.ACTIVE, CallState.HELD_REMOTELY})
_A_DIGIT_S = 0.2
"""What the stack takes for one, with the silence behind it."""

_log = logging.getLogger(__name__)


class DigitDesk:
    """SIP thread only; what was asked for is in `Call.digits`, this knows how many have gone."""

    def __init__(self, thread: SipThread, calls: CallDesk) -> None:
        self._thread = thread
        self._calls = calls
        self._sent: dict[str, int] = {}
        self._sending: set[str] = set()

    def send(self, call_id: str, digits: str) -> None:
        """Behind those that still wait."""
        if call := self._calls.find(call_id):
            self._calls.publish(call, replace(call.record, digits=call.record.digits + digits))

    def follow(self, call: Call) -> None:
        """After each change of any call."""
        if call.is_over:
            self._sent.pop(call.call_id, None)
        elif self._unsent(call) and call.call_id not in self._sending:
            self._sending.add(call.call_id)
            self._thread.call_soon(lambda: self._send_next(call.call_id))

    def _send_next(self, call_id: str) -> None:
        self._sending.discard(call_id)
        call = self._calls.find(call_id)
        if call is None or not (digit := self._unsent(call.record)[:1]):
            return
        method = _method(call)
        if method is None:
            return
        try:
            call.press(digit, method)
        except pj.Error as error:
            _log.info("a digit has to wait: %s", error.reason)
        else:
            self._sent[call_id] = self._sent.get(call_id, 0) + 1
        self._sending.add(call_id)
        self._thread.call_later(_A_DIGIT_S, lambda: self._send_next(call_id))
        if call.record.digit_method is not method:
            self._calls.publish(call, replace(call.record, digit_method=method))

    def _unsent(self, call: Call) -> str:
        return call.digits[self._sent.get(call.call_id, 0) :]


def _method(call: SipCall) -> DigitMethod | None:
    """None while the far end would not hear it: before an answer only what sound can carry."""
    method = call.digit_method()
    early = call.record.state is CallState.EARLY_MEDIA and method is DigitMethod.RFC4733
    return method if early or call.record.state in _HEARS_US else None
