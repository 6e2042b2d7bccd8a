"""What a call of the stack can be asked for."""

from collections.abc import Callable

import pjsua2 as pj

from softphone.domain.call import DigitMethod, EndReason

_DTMF = {
    DigitMethod.RFC4733: pj.PJSUA_DTMF_METHOD_RFC2833,
    DigitMethod.INFO: pj.PJSUA_DTMF_METHOD_SIP_INFO,
}
_WITH_DEFAULTS = True

Answered = Callable[[int], None]
"""Gets the final status of a re-INVITE."""
Reported = Callable[[int, str], None]
"""Gets a status and its text, of the call that a REFER asked for."""


class CallOrders(pj.Call):  # type: ignore[misc]
    """SIP thread only."""

    def __init__(self, account: pj.Account, native_id: int) -> None:
        super().__init__(account, native_id)
        self.our_reason = EndReason.NONE
        """Set when we end it."""
        self._answered: Answered = lambda _status: None
        self._reported: Reported = lambda _status, _text: None

    def place(self, uri: str, identity: str) -> None:
        """Send the INVITE; `identity` is the URI to show of us (RFC 3325). Raises `pj.Error`."""
        param = pj.CallOpParam(_WITH_DEFAULTS)
        if identity:
            param.txOption.headers.append(_header("P-Preferred-Identity", f"<{identity}>"))
        self.makeCall(uri, param)

    def ring(self) -> None:
        """Send 180."""
        self.answer(_response(pj.PJSIP_SC_RINGING))

    def accept(self) -> None:
        """Send 200."""
        self.answer(_response(pj.PJSIP_SC_OK))

    def refuse(self, status: int) -> None:
        """Send a final answer; never from within `onIncomingCall`."""
        self.our_reason = EndReason.REJECTED
        self.hangup(_response(status))

    def divert(self, uri: str) -> None:
        """Send the caller on (302); never from within `onIncomingCall`."""
        self.our_reason = EndReason.DIVERTED
        param = _response(pj.PJSIP_SC_MOVED_TEMPORARILY)
        param.txOption.headers.append(_header("Contact", f"<{uri}>"))
        self.hangup(param)

    def end(self) -> None:
        """BYE, CANCEL or nothing at all, whatever its state asks for."""
        self.our_reason = EndReason.HUNG_UP_LOCALLY
        self.hangup(pj.CallOpParam())

    def hold(self, answered: Answered) -> None:
        """Re-INVITE, sendonly. Raises `pj.Error` while another one is under way."""
        self.setHold(pj.CallOpParam(_WITH_DEFAULTS))
        self._answered = answered

    def resume(self, answered: Answered) -> None:
        """Re-INVITE, sendrecv. Raises `pj.Error` while another one is under way."""
        param = pj.CallOpParam(_WITH_DEFAULTS)
        param.opt.flag = pj.PJSUA_CALL_UNHOLD
        self.reinvite(param)
        self._answered = answered

    def refer(self, uri: str, reported: Reported) -> None:
        """Ask the far end to call somebody else instead of us."""
        self._reported = reported
        self.xfer(uri, pj.CallOpParam(_WITH_DEFAULTS))

    def refer_to_call(self, other: "CallOrders", reported: Reported) -> None:
        """Ask the far end to take our place in another call of ours (Replaces)."""
        self._reported = reported
        self.xferReplaces(other, pj.CallOpParam(_WITH_DEFAULTS))

    def press(self, digit: str, method: DigitMethod) -> None:
        """Raises `pj.Error` while too many wait to be sent."""
        param = pj.CallSendDtmfParam()
        param.method, param.digits = _DTMF[method], digit
        self.sendDtmf(param)


def _header(name: str, value: str) -> pj.SipHeader:
    header = pj.SipHeader()
    header.hName, header.hValue = name, value
    return header


def _response(status: int) -> pj.CallOpParam:
    param = pj.CallOpParam()
    param.statusCode = status
    return param
