"""The agent's colleagues: who they are comes from the settings, what they do from the PBX."""

import re

from softphone.domain.account import RegistrationState
from softphone.domain.commands import RefusalReason, WatchColleagues
from softphone.domain.events import (
    EngineLost,
    EngineSnapshot,
    PresenceChanged,
    RegistrationChanged,
)
from softphone.domain.team import Colleague, Presence
from softphone.services.bus import EventBus
from softphone.services.call_book import CallBook
from softphone.services.line import Line
from softphone.services.notices import CallsChanged, SettingsChanged, TeamChanged
from softphone.services.requests import Requests
from softphone.services.settings_desk import SettingsDesk
from softphone.services.values import TeamMember

_EXTENSION = re.compile(r"[A-Za-z0-9.*#+_-]{1,64}")
"""What the user part of a SIP URI may be without escapes."""


class TeamDesk:
    """Publishes `TeamChanged`. Must be made after `Line`, whose registration it reads."""

    def __init__(
        self,
        bus: EventBus,
        calls: CallBook,
        line: Line,
        settings: SettingsDesk,
        requests: Requests,
    ) -> None:
        self._bus = bus
        self._calls = calls
        self._line = line
        self._settings = settings
        self._requests = requests
        self._presences: dict[str, Presence] = {}
        self._watched: tuple[str, tuple[str, ...]] | None = None
        self._colleagues = self._as_they_are()
        bus.subscribe(EngineSnapshot, self._on_snapshot)
        bus.subscribe(EngineLost, self._on_lost)
        bus.subscribe(RegistrationChanged, self._on_registration)
        bus.subscribe(PresenceChanged, self._on_presence)
        bus.subscribe(CallsChanged, lambda _event: self._follow())
        bus.subscribe(SettingsChanged, lambda _event: self._watch())

    @property
    def colleagues(self) -> tuple[TeamMember, ...]:
        """In the order of the settings; nobody's presence is known while we are not registered."""
        return self._colleagues

    def add(self, user: str, name: str = "", team: str = "") -> bool:
        """Put an extension on the list; one that is there gets this name and team."""
        user = user.strip()
        if not _EXTENSION.fullmatch(user):
            return self._requests.refuse("add_colleague", RefusalReason.INVALID_NUMBER, user)
        new = Colleague(user, name.strip(), team.strip())
        listed = {known.user: known for known in self._settings.values.colleagues} | {user: new}
        self._settings.change(colleagues=tuple(listed.values()))
        return True

    def remove(self, user: str) -> bool:
        """Take an extension off the list."""
        listed = self._settings.values.colleagues
        kept = tuple(known for known in listed if known.user != user)
        if kept == listed:
            return self._requests.refuse("remove_colleague", RefusalReason.INVALID_NUMBER, user)
        self._settings.change(colleagues=kept)
        return True

    def _on_snapshot(self, event: EngineSnapshot) -> None:
        self._presences = {presence.user: presence for presence in event.presences}
        self._watched = None
        self._watch()

    def _on_lost(self, _event: EngineLost) -> None:
        self._presences.clear()
        self._watched = None
        self._follow()

    def _on_registration(self, _event: RegistrationChanged) -> None:
        """With a registration, its subscriptions are gone."""
        if not self._line.is_registered:
            self._watched = None
        self._watch()

    def _on_presence(self, event: PresenceChanged) -> None:
        self._presences[event.presence.user] = event.presence
        self._follow()

    def _watch(self) -> None:
        """Ask the engine for those on the list, once for each registration and each list."""
        users = tuple(dict.fromkeys(known.user for known in self._settings.values.colleagues))
        known = self._line.registration
        if known is not None and known.state is RegistrationState.REGISTERED:
            wanted = WatchColleagues(account_id=known.account_id, users=users)
            if (wanted.account_id, users) != self._watched and (users or self._watched):
                self._requests.ask("watch_colleagues", wanted)
            self._watched = (wanted.account_id, users)
        self._follow()

    def _follow(self) -> None:
        colleagues = self._as_they_are()
        if colleagues != self._colleagues:
            self._colleagues = colleagues
            self._bus.publish(TeamChanged())

    def _as_they_are(self) -> tuple[TeamMember, ...]:
        presences = self._presences if self._line.is_registered else {}
        on_the_line = {call.remote.number for call in self._calls.calls if call.is_live}
        return tuple(
            TeamMember(known, presences.get(known.user), known.user in on_the_line)
            for known in self._settings.values.colleagues
        )
