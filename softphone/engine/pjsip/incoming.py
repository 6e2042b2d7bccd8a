"""From an INVITE to an offered call: ring first, read afterwards; or turned away by the policy."""

import logging
import time
from collections.abc import Callable

import pjsua2 as pj
from msgspec.structs import replace

from softphone.domain.account import Account
from softphone.domain.call import Call, CallState, Direction, RemoteParty
from softphone.domain.commands import ConfigureEngine
from softphone.domain.events import CallTurnedAway
from softphone.domain.identity import new_id
from softphone.engine.incoming_policy import TurnedAway, answers_itself, no_answer, turned_away
from softphone.engine.pjsip.answer_headers import answer_delay_s
from softphone.engine.pjsip.call import SipCall
from softphone.engine.pjsip.call_route import call_route
from softphone.engine.pjsip.caller import caller
from softphone.engine.pjsip.calls import CallDesk
from softphone.engine.pjsip.dial_target import dial_uri
from softphone.engine.pjsip.sip_message import Headers
from softphone.engine.pjsip.sip_thread import SipThread
from softphone.engine.pjsip.text import clean
from softphone.trace import Trace

_log = logging.getLogger(__name__)


class IncomingCalls:
    """SIP thread only.

    The stack sends our 180 when its callback has returned: all that can wait is done afterwards.
    """

    def __init__(
        self,
        calls: CallDesk,
        thread: SipThread,
        emit: Callable[[CallTurnedAway], None],
        trace: Trace,
    ) -> None:
        self._calls = calls
        self._thread = thread
        self._emit = emit
        self._trace = trace
        self.settings = ConfigureEngine()

    def ring(self, account: Account, native: pj.Account, prm: pj.OnIncomingCallParam) -> None:
        """Within the callback: what `prm` holds is gone afterwards."""
        call_id = new_id()
        self._trace.mark("invite", call_id=call_id)
        record = Call(
            call_id=call_id,
            account_id=account.account_id,
            direction=Direction.INCOMING,
            state=CallState.OFFERED,
            remote=RemoteParty(""),
            started_at=time.time(),
        )
        call = SipCall(native, self._calls, record, prm.callId)
        message = prm.rdata.wholeMsg
        if away := turned_away(self.settings, self._calls.records, account.user):
            self._thread.call_soon(lambda: self._turn_away(call, message, away, account))
        elif self._rings(call):
            self._thread.call_soon(lambda: self._offer(call, message, account))

    def _rings(self, call: SipCall) -> bool:
        try:
            call.ring()
        except pj.Error as error:
            _log.warning("a call could not ring: %s", error.reason)
            self._calls.abandon(call)
            return False
        return True

    def _turn_away(self, call: SipCall, message: str, away: TurnedAway, account: Account) -> None:
        """After the callback: the stack dies of a final answer within it."""
        uri = dial_uri(away.target, account.server)
        if call.isActive():
            call.divert(uri) if uri else call.refuse(pj.PJSIP_SC_BUSY_HERE)
        self._calls.abandon(call)
        event = CallTurnedAway(
            remote=caller(Headers(message)),
            at=call.record.started_at,
            reason=away.reason,
            target=away.target,
        )
        self._emit(event)

    def _offer(self, call: SipCall, message: str, account: Account) -> None:
        self._trace.mark("ringing_sent", call_id=call.record.call_id)
        headers = Headers(message)
        delay_s = answer_delay_s(headers)
        automatic = answers_itself(self.settings, self._calls.records, delay_s is not None)
        call.record = replace(
            call.record,
            remote=caller(headers),
            route=call_route(headers, self.settings),
            sip_call_id=clean(headers.first("Call-ID"), 200),
            sip_status=pj.PJSIP_SC_RINGING,
            second_call=self._calls.any_live,
            auto_answered=automatic and not delay_s,
        )
        self._calls.offer(call)
        self._wait_for_answer(call, account)
        if automatic:
            self._answer_after(call.record.call_id, delay_s or 0.0)

    def _answer_after(self, call_id: str, delay_s: float) -> None:
        if delay_s:
            self._thread.call_later(delay_s, lambda: self._calls.beep_and_answer(call_id))
        else:
            self._calls.beep_and_answer(call_id)

    def _wait_for_answer(self, call: SipCall, account: Account) -> None:
        """Then it goes on to where unanswered calls go."""
        waiting = no_answer(self.settings, account.user)
        if waiting and (uri := dial_uri(waiting.target, account.server)):
            call_id = call.record.call_id
            self._thread.call_later(
                waiting.after_s, lambda: self._calls.divert_unanswered(call_id, uri)
            )
