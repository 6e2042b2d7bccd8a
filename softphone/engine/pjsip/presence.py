"""Subscriptions to what colleagues do (RFC 3856), for each account as long as it is registered."""

import logging
import time
from collections.abc import Callable

import pjsua2 as pj

from softphone.domain.account import Account
from softphone.domain.commands import WatchColleagues
from softphone.domain.events import PresenceChanged
from softphone.domain.team import Presence, PresenceState
from softphone.engine.pjsip.callbacks import guarded
from softphone.engine.pjsip.dial_target import dial_uri
from softphone.engine.pjsip.presence_state import presence_state
from softphone.engine.pjsip.sip_message import readable
from softphone.engine.pjsip.sip_thread import SipThread

_AGAIN_S = 30.0
"""After a subscription was refused or ended."""

_log = logging.getLogger(__name__)

Told = Callable[[str, PresenceState], None]


class PresenceDesk:
    """SIP thread only. What did not change is not told."""

    def __init__(self, thread: SipThread, emit: Callable[[PresenceChanged], None]) -> None:
        self._thread = thread
        self._emit = emit
        self._users: dict[str, tuple[str, ...]] = {}
        self._teams: dict[str, _Team] = {}
        self._told: dict[str, PresenceState] = {}

    def watch(self, command: WatchColleagues) -> None:
        """From now on, or as soon as the account is registered."""
        self._users[command.account_id] = command.users
        if team := self._teams.get(command.account_id):
            team.watch(command.users)

    def registered(self, account: Account, native: pj.Account) -> None:
        """After an outage: a PBX that was away knows nothing of subscriptions."""
        self.going(account.account_id)
        team = _Team(native, account.server, self._thread, self._tell)
        self._teams[account.account_id] = team
        team.watch(self._users.get(account.account_id, ()))

    def going(self, account_id: str) -> None:
        """Before the stack's account goes: its subscriptions must not outlive it."""
        if team := self._teams.pop(account_id, None):
            team.watch(())

    def forget(self, account_id: str) -> None:
        """The account is not wanted any more."""
        self._users.pop(account_id, None)

    def _tell(self, user: str, state: PresenceState) -> None:
        if self._told.get(user) is not state:
            self._told[user] = state
            self._emit(PresenceChanged(presence=Presence(user, state, time.time())))


class _Team:
    """The subscriptions of one account."""

    def __init__(self, native: pj.Account, server: str, thread: SipThread, tell: Told) -> None:
        self._native = native
        self._server = server
        self._thread = thread
        self._tell = tell
        self._buddies: dict[str, _Buddy] = {}

    def watch(self, users: tuple[str, ...]) -> None:
        """These instead of those before; to let go of one is to unsubscribe."""
        for user in self._buddies.keys() - set(users):
            del self._buddies[user]
        for user in users:
            if user not in self._buddies:
                self._subscribe(user)

    def _subscribe(self, user: str) -> None:
        buddy = _Buddy(lambda: self._look_at(user))
        config = pj.BuddyConfig()
        config.uri = dial_uri(user, self._server) or ""
        config.subscribe = True
        try:
            buddy.create(self._native, config)
        except pj.Error as error:
            _log.warning("a colleague cannot be watched: %s", error.reason)
            self._tell(user, PresenceState.OFFLINE)
        else:
            self._buddies[user] = buddy

    def _look_at(self, user: str) -> None:
        buddy = self._buddies.get(user)
        if buddy is None:
            return
        info = buddy.getInfo()
        if info.subState == pj.PJSIP_EVSUB_STATE_TERMINATED:
            self._tell(user, PresenceState.OFFLINE)
            self._thread.call_later(_AGAIN_S, lambda: self._subscribe_again(user))
        elif info.presStatus.status != pj.PJSUA_BUDDY_STATUS_UNKNOWN:
            online = info.presStatus.status == pj.PJSUA_BUDDY_STATUS_ONLINE
            self._tell(user, presence_state(online, readable(info.presStatus.note)))

    def _subscribe_again(self, user: str) -> None:
        """If it is still watched; a timer that held the buddy would keep it from going."""
        if buddy := self._buddies.get(user):
            buddy.updatePresence()


class _Buddy(pj.Buddy):  # type: ignore[misc]
    """To drop it is to unsubscribe."""

    def __init__(self, changed: Callable[[], None]) -> None:
        super().__init__()
        self._changed = changed

    @guarded
    def onBuddyState(self) -> None:
        self._changed()
