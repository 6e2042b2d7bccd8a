"""Incoming calls of the fake engine, under the same policy as real ones."""

from msgspec.structs import replace

from softphone.domain.call import Call, CallRoute, CallState, Direction, EndReason, RemoteParty
from softphone.domain.events import CallTurnedAway
from softphone.domain.identity import new_id
from softphone.engine.fake_core import FakeCore
from softphone.engine.incoming_policy import answers_itself, no_answer, turned_away
from softphone.engine.refusals import MAX_CALLS

NO_ROUTE = CallRoute()


class FakeIncoming(FakeCore):
    """The part of the script in which customers call."""

    def incoming(
        self,
        number: str,
        display_name: str = "",
        route: CallRoute = NO_ROUTE,
        *,
        account_id: str = "",
        asks_for_answer: bool = False,
    ) -> str:
        """A call for this account, else the first; its id, or "" where it was turned away.

        An empty number is an anonymous caller. `asks_for_answer`: by a header of the INVITE.
        """
        call = Call(
            call_id=new_id(),
            account_id=account_id or next(iter(self._accounts), ""),
            direction=Direction.INCOMING,
            state=CallState.OFFERED,
            remote=RemoteParty(number, display_name, anonymous=not number),
            route=route,
            started_at=self._clock(),
        )
        self._run(lambda: self._ring(call, asks_for_answer))
        return call.call_id if any(c.call_id == call.call_id for c in self._now.calls) else ""

    def nobody_answers(self, call_id: str) -> None:
        """The time until forwarding is over; without forwarding it goes on ringing."""
        self._run(lambda: self._divert_unanswered(self._call(call_id)))

    def _ring(self, call: Call, asks_for_answer: bool) -> None:
        others = self._now.calls
        if len(others) >= MAX_CALLS:
            self._emit(CallTurnedAway(remote=call.remote, at=call.started_at))
            return
        if away := turned_away(self._settings, others, self._user_of(call)):
            event = CallTurnedAway(
                remote=call.remote, at=call.started_at, reason=away.reason, target=away.target
            )
            self._emit(event)
            return
        automatic = answers_itself(self._settings, others, asks_for_answer)
        offered = replace(call, second_call=any(c.is_live for c in others), auto_answered=automatic)
        self._change(offered)
        if automatic:
            self._answer(offered)

    def _divert_unanswered(self, call: Call) -> None:
        if no_answer(self._settings, self._user_of(call)):
            self._end(call, EndReason.DIVERTED, 302, "Moved Temporarily")

    def _user_of(self, call: Call) -> str:
        known = self._accounts.get(call.account_id)
        return known.account.user if known else ""
