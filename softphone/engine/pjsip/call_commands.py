"""Commands about one call, carried out; they come here only where the rules let them pass."""

import time
from collections.abc import Callable
from typing import Any

import pjsua2 as pj

from softphone.domain.call import Call, CallState, Direction, RemoteParty
from softphone.domain.commands import (
    Answer,
    AnyCommand,
    Dial,
    Divert,
    HangUp,
    Hold,
    RefusalReason,
    Reject,
    RejectWith,
    Resume,
    SendDigits,
    TransferAttended,
    TransferBlind,
)
from softphone.engine.pjsip.accounts import AccountDesk
from softphone.engine.pjsip.calls import CallDesk
from softphone.engine.pjsip.dial_target import dial_uri
from softphone.engine.pjsip.digits import DigitDesk
from softphone.engine.pjsip.transfer import TransferDesk

Refuse = Callable[[AnyCommand, RefusalReason, str], None]

_STATUS_OF_REJECTION = {
    RejectWith.BUSY: pj.PJSIP_SC_BUSY_HERE,
    RejectWith.DECLINE: pj.PJSIP_SC_DECLINE,
}


class CallCommands:
    """SIP thread only. `refuse` is for what fails later than the command was carried out."""

    def __init__(
        self,
        calls: CallDesk,
        transfers: TransferDesk,
        digits: DigitDesk,
        accounts: AccountDesk,
        refuse: Refuse,
    ) -> None:
        self._calls = calls
        self._transfers = transfers
        self._digits = digits
        self._accounts = accounts
        self._refuse = refuse

    def table(self) -> dict[type, Callable[[Any], None]]:
        calls = self._calls
        return {
            Dial: self._dial,
            Answer: lambda command: calls.answer(command.call_id),
            Reject: lambda command: calls.reject(
                command.call_id, _STATUS_OF_REJECTION[command.reason]
            ),
            Divert: lambda command: calls.divert(command.call_id, self._uri(command)),
            HangUp: lambda command: calls.hang_up(command.call_id),
            Hold: lambda command: calls.hold(command.call_id),
            Resume: self._resume,
            TransferBlind: self._transfer_blind,
            TransferAttended: self._transfer_attended,
            SendDigits: lambda command: self._digits.send(command.call_id, command.digits),
        }

    def _dial(self, command: Dial) -> None:
        account = self._accounts.account(command.account_id)
        uri = dial_uri(command.target, account.server)
        assert uri, "the rules know that it can be dialled"
        record = Call(
            call_id=command.call_id,
            account_id=command.account_id,
            direction=Direction.OUTGOING,
            state=CallState.DIALING,
            remote=RemoteParty(command.target.strip(), uri=uri),
            started_at=time.time(),
            consult_for=command.consult_for,
        )
        identity = dial_uri(account.caller_id, account.server) or ""
        with self._accounts.dialling(command.account_id) as native:
            self._calls.dial(native, record, uri, identity)

    def _resume(self, command: Resume) -> None:
        def refused(why: str) -> None:
            self._refuse(command, RefusalReason.STACK_ERROR, why)

        self._calls.resume(command.call_id, refused=refused)

    def _transfer_blind(self, command: TransferBlind) -> None:
        self._transfers.blind(command.call_id, command.target, self._uri(command))

    def _transfer_attended(self, command: TransferAttended) -> None:
        self._transfers.attended(command.call_id, command.consult_id)

    def _uri(self, command: Divert | TransferBlind) -> str:
        """On the server of the call's account."""
        call = self._calls.find(command.call_id)
        assert call, "the rules know that it is there"
        uri = dial_uri(command.target, self._accounts.account(call.record.account_id).server)
        assert uri, "the rules know that it can be dialled"
        return uri
