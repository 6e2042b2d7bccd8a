"""Handing a customer over: what was asked for, how far it is, how it ended (RFC 3515, RFC 3891)."""

from enum import StrEnum

import msgspec


class TransferKind(StrEnum):
    """With or without talking to the target first."""

    BLIND = "blind"
    ATTENDED = "attended"


class TransferState(StrEnum):
    """The last three are final."""

    REQUESTED = "requested"
    RINGING = "ringing"
    """The PBX calls the target."""
    SUCCEEDED = "succeeded"
    FAILED = "failed"
    """The customer is still ours."""
    CUSTOMER_LOST = "customer_lost"
    """The target did not take the call, and the PBX has let the customer go."""


class Transfer(msgspec.Struct, frozen=True):
    """On the call of the customer, from the request on; kept when the call is over."""

    kind: TransferKind
    target: str
    """As dialled; of an attended transfer the number of the consulted party."""
    state: TransferState = TransferState.REQUESTED
    sip_status: int = 0
    """Of the last progress report of the PBX; 0 before the first."""
    sip_text: str = ""

    @property
    def is_over(self) -> bool:
        """Nothing will follow."""
        return self.state not in {TransferState.REQUESTED, TransferState.RINGING}
