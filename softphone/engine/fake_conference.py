"""The conference of the fake engine: who is in it, and how loud they are."""

import time
from collections.abc import Callable, Mapping

from msgspec.structs import replace

from softphone.domain.call import Call, CallState
from softphone.domain.commands import (
    EndConference,
    JoinConference,
    LeaveConference,
    SilenceParty,
    TransferAttended,
)
from softphone.domain.events import LevelsMeasured, PartyLevel
from softphone.domain.sound import SoundState
from softphone.engine.call_changes import resumed
from softphone.engine.conference_rules import (
    customer_and_other,
    is_talked_over,
    is_talking,
    joined,
    left_alone,
    members,
    parted,
)
from softphone.engine.fake_core import SILENCE, FakeCore


class FakeConference(FakeCore):
    """The part of the script in which several talk at once."""

    def __init__(self, sound: SoundState = SILENCE, clock: Callable[[], float] = time.time) -> None:
        super().__init__(sound, clock)
        self._handlers |= {
            JoinConference: self._join,
            LeaveConference: self._leave,
            EndConference: self._end_conference,
            SilenceParty: self._silence,
        }

    def party_levels(
        self, levels: Mapping[str, float], microphone: float = 0.0, speaker: float = 0.0
    ) -> None:
        """How loud each call of the conference is."""
        parties = tuple(PartyLevel(call_id, level) for call_id, level in levels.items())
        event = LevelsMeasured(microphone=microphone, speaker=speaker, parties=parties)
        self._run(lambda: self._emit(event))

    def _join(self, command: JoinConference) -> None:
        self._hold_all_but(command.call_ids)
        for call_id in command.call_ids:
            call = self._call(call_id)
            if call.state is CallState.HELD_LOCALLY:
                call = resumed(call, self._clock())
            self._change(joined(call))

    def _leave(self, command: LeaveConference) -> None:
        one, other = members(self._now.calls)
        customer, consulted = customer_and_other((one, other))
        self._handlers[TransferAttended](
            TransferAttended(
                command_id=command.command_id,
                call_id=customer.call_id,
                consult_id=consulted.call_id,
            )
        )

    def _end_conference(self, _command: EndConference) -> None:
        for call in members(self._now.calls):
            self._hang_up(self._call(call.call_id))

    def _silence(self, command: SilenceParty) -> None:
        self._change(replace(self._call(command.call_id), silenced=command.silenced))

    def _hold_live_calls(self) -> None:
        """The conference goes on among its members while we talk to somebody else."""
        self._hold_all_but(())

    def _hold_all_but(self, kept: tuple[str, ...]) -> None:
        for call in self._now.calls:
            if is_talking(call) and not call.in_conference and call.call_id not in kept:
                self._hold(call)

    def _change(self, call: Call) -> None:
        super()._change(call)
        alone = left_alone(self._now.calls) if call.is_over else None
        if alone:
            super()._change(parted(alone))
            if is_talking(alone) and is_talked_over(alone, self._now.calls):
                self._hold(parted(alone))
