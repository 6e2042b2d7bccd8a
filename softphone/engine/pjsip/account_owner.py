"""Who is told of what happens at an account."""

from typing import Protocol

import pjsua2 as pj

from softphone.domain.account import Account, Registration


class AccountOwner(Protocol):
    """Always on the SIP thread."""

    def registration_changed(self, registration: Registration) -> None:
        """At every change and every refresh."""

    def call_came(self, account: Account, native: pj.Account, prm: pj.OnIncomingCallParam) -> None:
        """Within the stack's callback."""

    def messages_counted(self, account_id: str, new: int, old: int) -> None:
        """The voicemail box, as often as the PBX likes."""

    def native_going(self, account_id: str) -> None:
        """The stack's account is about to be shut down."""

    def in_use(self, account_id: str) -> bool:
        """It has calls: it is not replaced now."""
