"""Colleagues and voicemail of the fake engine."""

import time
from collections.abc import Callable

from softphone.domain.commands import WatchColleagues
from softphone.domain.events import MessagesWaitingChanged, PresenceChanged
from softphone.domain.sound import SoundState
from softphone.domain.team import MessagesWaiting, Presence, PresenceState
from softphone.engine.fake_core import SILENCE, FakeCore


class FakePresence(FakeCore):
    """The part of the script in which colleagues do something and callers leave messages."""

    def __init__(self, sound: SoundState = SILENCE, clock: Callable[[], float] = time.time) -> None:
        super().__init__(sound, clock)
        self._watched: tuple[str, ...] = ()
        self._presences: dict[str, Presence] = {}
        self._handlers[WatchColleagues] = self._watch

    def presence(self, user: str, state: PresenceState) -> None:
        """What a colleague does now; told to those who watch, at once or when they begin to."""
        self._presences[user] = Presence(user, state, self._clock())
        if user in self._watched:
            self._run(lambda: self._tell_presence(user))

    def messages_waiting(self, new: int, old: int = 0, account_id: str = "") -> None:
        """In the box of this account, else the first."""
        waiting = MessagesWaiting(account_id or next(iter(self._accounts), ""), new, old)
        self._run(lambda: self._emit(MessagesWaitingChanged(waiting=waiting)))

    def _watch(self, command: WatchColleagues) -> None:
        before, self._watched = self._watched, command.users
        for user in dict.fromkeys(command.users):
            if user not in before:
                self._tell_presence(user)

    def _tell_presences(self) -> None:
        for user in self._watched:
            self._tell_presence(user)

    def _tell_presence(self, user: str) -> None:
        """Nothing known is as good as absent."""
        absent = Presence(user, PresenceState.OFFLINE, self._clock())
        self._emit(PresenceChanged(presence=self._presences.get(user, absent)))
