"""Several parties in one conversation: mixed here, or in a room of the PBX."""

from collections.abc import Iterable

from softphone.domain.call import LIVE_STATES, Call, EndReason
from softphone.domain.commands import (
    EndConference,
    HangUp,
    JoinConference,
    LeaveConference,
    RefusalReason,
    SilenceParty,
    TransferBlind,
)
from softphone.domain.transfer import TransferState
from softphone.services.bus import EventBus
from softphone.services.call_book import CallBook
from softphone.services.call_requests import CallRequests
from softphone.services.line import Line
from softphone.services.notices import CallUpdated
from softphone.services.requests import Requests
from softphone.services.settings_desk import SettingsDesk


class ConferenceControl(CallRequests):
    """Members are `CallBook.conference`."""

    def __init__(
        self,
        bus: EventBus,
        calls: CallBook,
        line: Line,
        settings: SettingsDesk,
        requests: Requests,
    ) -> None:
        super().__init__(bus, calls, line, settings, requests)
        self._to_follow: dict[str, str] = {}
        bus.subscribe(CallUpdated, self._follow_into_room)

    def join_conference(self) -> bool:
        """The consulted pair, else all live calls; adds to a running conference."""
        live = self._in(LIVE_STATES)
        if not live:
            return self._refuse_without_call("join_conference")
        joined = _outside(self._calls.consultation or ()) or _outside(live)
        return self._ask("join_conference", JoinConference(call_ids=joined))

    def leave_conference(self) -> bool:
        """The two others go on without us."""
        return self._ask("leave_conference", LeaveConference())

    def end_conference(self) -> bool:
        """For everyone."""
        return self._ask("end_conference", EndConference())

    def remove_party(self, call_id: str) -> bool:
        call = self._calls.get(call_id)
        if call is not None and not call.in_conference:
            return self._refuse("remove_party", RefusalReason.WRONG_STATE)
        return self._ask_once("remove_party", call_id, call, lambda it: HangUp(call_id=it))

    def silence_party(self, call_id: str, silenced: bool) -> bool:
        """Nobody hears this one, or does again."""
        return self._ask("silence_party", SilenceParty(call_id=call_id, silenced=silenced))

    def conference_room(self) -> bool:
        """The customer goes to the room of the PBX; we follow once they are in it."""
        room = self._settings.values.features.conference_room
        call = self._customer()
        if not room:
            return self._refuse("conference_room", RefusalReason.NOT_ALLOWED)
        if call is None:
            return self._refuse_without_call("conference_room")
        command = TransferBlind(call_id=call.call_id, target=room)
        asked = self._ask("conference_room", command)
        if asked:
            self._to_follow[call.call_id] = room
        return asked

    def _follow_into_room(self, event: CallUpdated) -> None:
        call = event.call
        if call.call_id not in self._to_follow or not (call.is_over or _stays(call)):
            return
        room = self._to_follow.pop(call.call_id)
        if call.end_reason is EndReason.TRANSFERRED:
            self._ask_dial("conference_room", room, call.account_id)


def _outside(calls: Iterable[Call]) -> tuple[str, ...]:
    return tuple(call.call_id for call in calls if not call.in_conference)


def _stays(call: Call) -> bool:
    """It was to be handed over, and was not."""
    return call.transfer is not None and call.transfer.state is TransferState.FAILED
