"""A fake engine that remembers whom it watches, and says what they do."""

from softphone.domain.commands import AnyCommand, WatchColleagues
from softphone.domain.events import MessagesWaitingChanged, PresenceChanged
from softphone.domain.team import MessagesWaiting, Presence, PresenceState
from softphone.engine.fake import FakeEngine


class TeamEngine(FakeEngine):
    """Scripted presence and voicemail."""

    def __init__(self) -> None:
        super().__init__()
        self.watched: list[tuple[str, ...]] = []

    def submit(self, command: AnyCommand) -> None:
        if isinstance(command, WatchColleagues):
            self.watched.append(command.users)
        else:
            super().submit(command)

    def does(self, user: str, state: PresenceState) -> None:
        self._run(lambda: self._emit(PresenceChanged(presence=Presence(user, state))))

    def messages(self, account_id: str, new: int) -> None:
        waiting = MessagesWaiting(account_id, new)
        self._run(lambda: self._emit(MessagesWaitingChanged(waiting=waiting)))
