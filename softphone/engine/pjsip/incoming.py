"""From an INVITE to an offered call: ring first, read afterwards."""

import logging
import time

import pjsua2 as pj
from msgspec.structs import replace

from softphone.domain.call import Call, CallState, Direction, RemoteParty
from softphone.domain.commands import ConfigureEngine
from softphone.domain.identity import new_id
from softphone.engine.pjsip.call import SipCall
from softphone.engine.pjsip.call_route import call_route
from softphone.engine.pjsip.caller import caller
from softphone.engine.pjsip.calls import CallDesk
from softphone.engine.pjsip.sip_message import Headers
from softphone.engine.pjsip.sip_thread import SipThread
from softphone.engine.pjsip.text import clean
from softphone.trace import Trace

_log = logging.getLogger(__name__)


class IncomingCalls:
    """SIP thread only.

    The stack sends our 180 when its callback has returned: all that can wait is done afterwards.
    """

    def __init__(self, calls: CallDesk, thread: SipThread, trace: Trace) -> None:
        self._calls = calls
        self._thread = thread
        self._trace = trace
        self.settings = ConfigureEngine()

    def ring(self, account_id: str, account: pj.Account, prm: pj.OnIncomingCallParam) -> None:
        """Within the callback: what `prm` holds is gone afterwards."""
        call_id = new_id()
        self._trace.mark("invite", call_id=call_id)
        record = Call(
            call_id=call_id,
            account_id=account_id,
            direction=Direction.INCOMING,
            state=CallState.OFFERED,
            remote=RemoteParty(""),
            started_at=time.time(),
        )
        call = SipCall(account, self._calls, record, prm.callId)
        try:
            call.ring()
        except pj.Error as error:
            _log.warning("a call could not ring: %s", error.reason)
            self._calls.abandon(call)
            return
        message = prm.rdata.wholeMsg
        self._thread.call_soon(lambda: self._offer(call, message))

    def _offer(self, call: SipCall, message: str) -> None:
        call_id = call.record.call_id
        self._trace.mark("ringing_sent", call_id=call_id)
        headers = Headers(message)
        call.record = replace(
            call.record,
            remote=caller(headers),
            route=call_route(headers, self.settings),
            sip_call_id=clean(headers.first("Call-ID"), 200),
            sip_status=pj.PJSIP_SC_RINGING,
            second_call=self._calls.any_live,
        )
        self._calls.offer(call)
        if self.settings.auto_answer and not call.record.second_call:
            self._calls.beep_and_answer(call_id)
