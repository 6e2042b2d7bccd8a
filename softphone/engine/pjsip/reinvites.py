"""Puts calls on hold and takes them back, whatever stands in the way of the re-INVITE.

No callback here holds a call of the stack: those must die on the SIP thread, in their own time.
"""

import logging
import random
import time
from collections.abc import Callable

import msgspec
import pjsua2 as pj

from softphone.domain.call import Call, CallState
from softphone.engine.call_changes import held
from softphone.engine.pjsip.call import SipCall
from softphone.engine.pjsip.sip_thread import Job, SipThread

_TRIES = 10
_BETWEEN_TRIES_S = 0.1
"""A re-INVITE has to wait for the one that is under way."""
_REQUEST_PENDING = 491
_AFTER_A_CLASH_S = 2.0
"""At most; both sides wait for a random time (RFC 3261 section 14.1)."""

_log = logging.getLogger(__name__)


class _Wish(msgspec.Struct, frozen=True):
    """One thing to be told to the far end."""

    call_id: str
    hold: bool
    done: Job
    refused: Callable[[str], None] = lambda _why: None
    tries: int = _TRIES


class Reinvites:
    """SIP thread only. `done` runs once the far end knows, or will never know."""

    def __init__(
        self,
        thread: SipThread,
        find: Callable[[str], SipCall | None],
        publish: Callable[[SipCall, Call], None],
        rejoin: Callable[[SipCall], None],
    ) -> None:
        self._thread = thread
        self._find = find
        self._publish = publish
        self._rejoin = rejoin

    def hold(self, call_id: str, done: Job = lambda: None) -> None:
        self._send(_Wish(call_id, True, done))

    def resume(
        self,
        call_id: str,
        done: Job = lambda: None,
        refused: Callable[[str], None] = lambda _why: None,
    ) -> None:
        """A far end that refused our hold never knew of it."""
        call = self._find(call_id)
        if call and call.silently_held:
            call.silently_held = False
            self._rejoin(call)
            done()
        else:
            self._send(_Wish(call_id, False, done, refused))

    def _send(self, wish: _Wish) -> None:
        call = self._find(wish.call_id)
        if call is None:
            return
        if call.is_updating:
            self._again(wish, _BETWEEN_TRIES_S, "an UPDATE is under way")
            return
        act = call.hold if wish.hold else call.resume
        try:
            act(lambda status: self._answered(wish, status))
        except pj.Error as error:
            self._again(wish, _BETWEEN_TRIES_S, error.reason)

    def _answered(self, wish: _Wish, status: int) -> None:
        if status == _REQUEST_PENDING:
            after_s = random.uniform(_BETWEEN_TRIES_S, _AFTER_A_CLASH_S)  # noqa: S311
            self._again(wish, after_s, "both sides asked at once")
        elif status < pj.PJSIP_SC_MULTIPLE_CHOICES:
            self._thread.call_soon(wish.done)
        else:
            self._thread.call_soon(lambda: self._give_up(wish, f"status {status}"))

    def _again(self, wish: _Wish, after_s: float, why: str) -> None:
        if not wish.tries:
            self._give_up(wish, why)
            return
        fewer = msgspec.structs.replace(wish, tries=wish.tries - 1)
        self._thread.call_later(after_s, lambda: self._send(fewer))

    def _give_up(self, wish: _Wish, why: str) -> None:
        """A far end that refuses to be held is on hold all the same: nobody hears anybody."""
        call = self._find(wish.call_id)
        if call is None:
            return
        _log.warning("%s was not possible: %s", "hold" if wish.hold else "resume", why)
        if not wish.hold:
            wish.refused(why)
        elif call.record.state is not CallState.HELD_LOCALLY:
            call.silently_held = True
            self._publish(call, held(call.record, time.time()))
        wish.done()
