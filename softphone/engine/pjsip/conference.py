"""The conference that is mixed here: who is in it, and how it ends."""

import math
from collections.abc import Callable
from typing import Any

from msgspec.structs import replace

from softphone.domain.call import Call
from softphone.domain.commands import EndConference, JoinConference, LeaveConference, SilenceParty
from softphone.domain.events import PartyLevel
from softphone.engine.conference_rules import (
    customer_and_other,
    is_talked_over,
    is_talking,
    joined,
    left_alone,
    members,
    parted,
)
from softphone.engine.pjsip.calls import CallDesk
from softphone.engine.pjsip.media_bridge import MediaBridge
from softphone.engine.pjsip.transfer import TransferDesk

Handlers = dict[type, Callable[[Any], None]]

_PERCENT = 100
_LOUDEST = 255
_FULL_SCALE = 32768
_PEAK_OF_MEAN = math.pi / 2
"""Of a sine."""


class ConferenceDesk:
    """SIP thread only; a command comes here only where it makes sense."""

    def __init__(self, calls: CallDesk, transfers: TransferDesk, bridge: MediaBridge) -> None:
        self._calls = calls
        self._transfers = transfers
        self._bridge = bridge

    def table(self) -> Handlers:
        """Who answers which command."""
        return {
            JoinConference: self._join,
            LeaveConference: self._leave,
            EndConference: self._end,
            SilenceParty: self._silence,
        }

    def follow(self, call: Call) -> None:
        """After every change of a call."""
        alone = left_alone(self._calls.records) if call.is_over else None
        if alone:
            self._change(alone.call_id, parted)
            if is_talking(alone) and is_talked_over(alone, self._calls.records):
                self._calls.hold(alone.call_id)

    def levels(self) -> tuple[PartyLevel, ...]:
        """Of the members; silent ones, too."""
        return tuple(
            PartyLevel(call.call_id, peak(self._bridge.level(call.call_id)))
            for call in members(self._calls.records)
        )

    def _join(self, command: JoinConference) -> None:
        """Marked first and taken back then: members do not hold each other."""
        for call in self._calls.records:
            outside = not call.in_conference and call.call_id not in command.call_ids
            if outside and is_talking(call):
                self._calls.hold(call.call_id)
        for call_id in command.call_ids:
            self._change(call_id, joined)
        for call_id in command.call_ids:
            if self._bridge.holds(call_id):
                self._calls.resume(call_id)

    def _leave(self, _command: LeaveConference) -> None:
        """Both legs end when the PBX has joined them."""
        one, other = members(self._calls.records)
        customer, consulted = customer_and_other((one, other))
        self._transfers.attended(customer.call_id, consulted.call_id)

    def _end(self, _command: EndConference) -> None:
        for call in members(self._calls.records):
            self._calls.hang_up(call.call_id)

    def _silence(self, command: SilenceParty) -> None:
        self._change(command.call_id, lambda call: replace(call, silenced=command.silenced))

    def _change(self, call_id: str, change: Callable[[Call], Call]) -> None:
        if call := self._calls.find(call_id):
            self._calls.publish(call, change(call.record))


def peak(percent: int) -> float:
    """The stack's level as a peak, 0 to 1.

    It measures the mean of the samples, in steps of G.711's µ-law, and tells that in percent.
    """
    code = math.ceil(percent * _LOUDEST / _PERCENT)
    mean = ((((code & 15) << 3) + 132) << (code >> 4)) - 132
    return min(1.0, mean * _PEAK_OF_MEAN / _FULL_SCALE)
