"""How reports of a PBX change a transfer, whatever they say."""

import pytest
from msgspec.structs import replace

from softphone.domain.call import Call, CallState, Direction, EndReason, RemoteParty
from softphone.domain.transfer import Transfer, TransferKind, TransferState
from softphone.engine.transfer_changes import (
    comes_back_by_itself,
    customer_lost,
    handed_over,
    transfer_reported,
    transfer_requested,
)

CALL = Call("c1", "a1", Direction.INCOMING, CallState.HELD_LOCALLY, RemoteParty("05320000001"))
REQUESTED = transfer_requested(CALL, TransferKind.BLIND, "2101")
State = TransferState


@pytest.mark.parametrize(
    ("reports", "state"),
    [
        ((), State.REQUESTED),
        ((100,), State.REQUESTED),
        ((180,), State.RINGING),
        ((183, 100), State.RINGING),
        ((100, 200), State.SUCCEEDED),
        ((180, 202), State.SUCCEEDED),
        ((301,), State.FAILED),
        ((180, 486), State.FAILED),
        ((603,), State.FAILED),
    ],
)
def test_the_state_follows_the_status(reports: tuple[int, ...], state: TransferState) -> None:
    call = REQUESTED
    for status in reports:
        call = transfer_reported(call, status, "text")
    last = reports[-1] if reports else 0
    text = "text" if reports else ""
    assert call.transfer == Transfer(TransferKind.BLIND, "2101", state, last, text)
    assert replace(call, transfer=None) == CALL


def test_a_lost_customer_keeps_the_status() -> None:
    call = customer_lost(transfer_reported(REQUESTED, 503, "Service Unavailable"))
    assert call.transfer
    assert (call.transfer.state, call.transfer.sip_status) == (State.CUSTOMER_LOST, 503)


def test_handed_over_is_over() -> None:
    call = handed_over(replace(REQUESTED, held_since=10.0), 30.0)
    assert (call.state, call.end_reason) == (CallState.ENDED, EndReason.TRANSFERRED)
    assert (call.ended_at, call.held_s, call.held_since) == (30.0, 20.0, 0.0)


@pytest.mark.parametrize(
    ("state", "other", "comes_back"),
    [
        (CallState.HELD_LOCALLY, CallState.HELD_LOCALLY, True),
        (CallState.HELD_LOCALLY, CallState.OFFERED, True),
        (CallState.HELD_LOCALLY, CallState.ACTIVE, False),
        (CallState.HELD_LOCALLY, CallState.HELD_REMOTELY, False),
        (CallState.ACTIVE, CallState.OFFERED, False),
    ],
)
def test_who_comes_back_from_hold(state: CallState, other: CallState, comes_back: bool) -> None:
    others = (replace(CALL, call_id="c2", state=other),)
    assert comes_back_by_itself(replace(CALL, state=state), others) is comes_back
