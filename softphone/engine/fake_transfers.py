"""Transfers of the fake engine: the request by command, what becomes of it by script."""

import time
from collections.abc import Callable

from msgspec.structs import replace

from softphone.domain.call import CallState, EndReason, RemoteParty
from softphone.domain.commands import Divert, TransferAttended, TransferBlind
from softphone.domain.sound import SoundState
from softphone.domain.transfer import TransferKind
from softphone.engine.fake_core import SILENCE, FakeCore
from softphone.engine.fold import call_of
from softphone.engine.transfer_changes import (
    comes_back_by_itself,
    customer_lost,
    handed_over,
    transfer_reported,
    transfer_requested,
)


class FakeTransfers(FakeCore):
    """The part of the script in which customers are handed over; `call_id` is their call."""

    def __init__(self, sound: SoundState = SILENCE, clock: Callable[[], float] = time.time) -> None:
        super().__init__(sound, clock)
        self._consulted: dict[str, str] = {}
        self._held_to_transfer: set[str] = set()
        self._handlers |= {
            Divert: self._divert,
            TransferBlind: self._transfer_blind,
            TransferAttended: self._transfer_attended,
        }

    def transfer_progress(self, call_id: str, status: int = 180, text: str = "Ringing") -> None:
        """The PBX tells how far the call to the target is; 1xx."""
        self._run(lambda: self._change(transfer_reported(self._call(call_id), status, text)))

    def transfer_succeeds(self, call_id: str) -> None:
        """The target has the customer; our legs are closed."""
        self._run(lambda: self._succeed(call_id))

    def transfer_fails(self, call_id: str, status: int = 404, text: str = "Not Found") -> None:
        """Nobody took the customer, who is still ours."""
        self._run(lambda: self._fail(call_id, status, text))

    def transfer_loses_customer(
        self, call_id: str, status: int = 503, text: str = "Service Unavailable"
    ) -> None:
        """Nobody took the customer, and the PBX let them go; our leg is closed."""
        self._run(lambda: self._lose(call_id, status, text))

    def far_identity(self, call_id: str, party: RemoteParty) -> None:
        """The PBX says that somebody else is at the other end now."""
        self._run(lambda: self._change(replace(self._call(call_id), remote=party)))

    def _divert(self, command: Divert) -> None:
        self._end(self._call(command.call_id), EndReason.DIVERTED, 302, "Moved Temporarily")

    def _transfer_blind(self, command: TransferBlind) -> None:
        call = self._call(command.call_id)
        self._consulted.pop(call.call_id, None)
        self._held_to_transfer.discard(call.call_id)
        call = transfer_requested(call, TransferKind.BLIND, command.target)
        self._change(call)
        if call.state is not CallState.HELD_LOCALLY:
            self._held_to_transfer.add(call.call_id)
            self._hold(call)

    def _transfer_attended(self, command: TransferAttended) -> None:
        self._consulted[command.call_id] = command.consult_id
        target = self._call(command.consult_id).remote.number
        call = self._call(command.call_id)
        self._change(transfer_requested(call, TransferKind.ATTENDED, target))

    def _succeed(self, call_id: str) -> None:
        call = transfer_reported(self._call(call_id), 200, "OK")
        self._change(call)
        self._change(handed_over(call, self._clock()))
        consulted = call_of(self._now, self._consulted.pop(call_id, ""))
        if consulted:
            self._change(handed_over(consulted, self._clock()))

    def _fail(self, call_id: str, status: int, text: str) -> None:
        call = transfer_reported(self._call(call_id), status, text)
        self._change(call)
        others = tuple(other for other in self._now.calls if other.call_id != call_id)
        if call_id in self._held_to_transfer and comes_back_by_itself(call, others):
            self._resume(call)

    def _lose(self, call_id: str, status: int, text: str) -> None:
        lost = customer_lost(transfer_reported(self._call(call_id), status, text))
        self._end(lost, EndReason.HUNG_UP_REMOTELY, status, text)
