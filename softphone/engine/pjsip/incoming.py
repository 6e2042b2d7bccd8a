"""From an INVITE to an offered call: ring first, read afterwards."""

import logging
import time
from collections.abc import Callable

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
from softphone.trace import Trace

_log = logging.getLogger(__name__)


class IncomingCalls:
    """SIP thread, within the stack's callback: what `prm` holds is gone afterwards."""

    def __init__(
        self, calls: CallDesk, post: Callable[[Callable[[], None]], None], trace: Trace
    ) -> None:
        self._calls = calls
        self._post = post
        self._trace = trace
        self.settings = ConfigureEngine()

    def ring(self, account_id: str, account: pj.Account, prm: pj.OnIncomingCallParam) -> None:
        """The caller hears us ring before we look who it is."""
        call_id = new_id()
        self._trace.mark("invite", call_id=call_id)
        record = Call(
            call_id=call_id,
            account_id=account_id,
            direction=Direction.INCOMING,
            state=CallState.OFFERED,
            remote=RemoteParty(""),
            started_at=time.time(),
            second_call=self._calls.any_live,
        )
        call = SipCall(account, self._calls, record, prm.callId)
        try:
            call.ring()
        except pj.Error as error:
            _log.warning("a call could not ring: %s", error.reason)
            self._calls.abandon(call)
            return
        self._trace.mark("ringing_sent", call_id=call_id)
        self._offer(call, Headers(prm.rdata.wholeMsg))

    def _offer(self, call: SipCall, headers: Headers) -> None:
        call.record = replace(
            call.record,
            remote=caller(headers),
            route=call_route(headers, self.settings),
            sip_call_id=headers.first("Call-ID")[:200],
            sip_status=pj.PJSIP_SC_RINGING,
        )
        self._calls.offer(call)
        if self.settings.auto_answer and not call.record.second_call:
            call_id = call.record.call_id
            self._post(lambda: self._calls.beep_and_answer(call_id))
