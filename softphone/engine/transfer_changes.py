"""The steps in handing a customer over: call and transfer change together. Pure."""

from msgspec.structs import replace

from softphone.domain.call import Call, CallState, EndReason
from softphone.domain.transfer import Transfer, TransferKind, TransferState
from softphone.engine.call_changes import ended

_RINGING = 180
_OK = 200


def transfer_requested(call: Call, kind: TransferKind, target: str) -> Call:
    """The REFER is on its way."""
    return replace(call, transfer=Transfer(kind, target))


def transfer_reported(call: Call, status: int, text: str = "") -> Call:
    """What the PBX says of the target's call; final from 200 on. The call itself goes on."""
    assert call.transfer, "nothing to report on"
    state = _state_after(call.transfer.state, status)
    transfer = replace(call.transfer, state=state, sip_status=status, sip_text=text)
    return replace(call, transfer=transfer)


def customer_lost(call: Call) -> Call:
    """The target did not take the call, and the PBX let the customer go."""
    assert call.transfer, "nobody was handed over"
    return replace(call, transfer=replace(call.transfer, state=TransferState.CUSTOMER_LOST))


def handed_over(call: Call, now: float) -> Call:
    """Our leg is over because somebody else has the customer."""
    return ended(call, now, EndReason.TRANSFERRED, _OK, "OK")


def comes_back_by_itself(call: Call, others: tuple[Call, ...]) -> bool:
    """After a failure: held only for the transfer, and nobody else is talked to meanwhile."""
    talking = {CallState.ACTIVE, CallState.HELD_REMOTELY}
    return call.state is CallState.HELD_LOCALLY and not any(o.state in talking for o in others)


def _state_after(state: TransferState, status: int) -> TransferState:
    if status < _RINGING:
        return state
    if status < _OK:
        return TransferState.RINGING
    return TransferState.SUCCEEDED if status < 300 else TransferState.FAILED
