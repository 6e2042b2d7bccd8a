"""An engine under test and everything around it, as the contract suite sees both."""

from typing import Protocol

from softphone.domain.account import Account
from softphone.engine.port import Engine

CUSTOMER = "+905321234567"
CUSTOMER_NAME = "Zeynep Demir"
OUTSIDE = "05320000001"
"""A customer: rings, and answers where told to."""
BUSY = "9486"
UNKNOWN = "4711"
"""Nobody has this number."""
AWAY = "2102"
"""A colleague who is not registered: the PBX loses a customer who is handed over to them."""

COLLEAGUE = "2101"


class World(Protocol):
    """One engine; one PBX with the agent's account; one customer at the far end."""

    engine: Engine
    account: Account
    password: str

    def deny_password(self) -> str:
        """A password that the PBX will refuse."""

    def customer_calls(self) -> str:
        """The agent's phone will ring; the result names the far end's side of the call."""

    def wait_connected(self) -> None:
        """Until the PBX has joined all whom it has answered for: a little later than the answer."""

    def customer_ends(self, leg: str) -> None:
        """Hangs up, or gives up before the answer."""

    def nobody_answers(self, leg: str) -> None:
        """Time passes, as long as forwarding waits."""

    def colleague_comes(self) -> str:
        """The extension of one who is there and ready from now on."""

    def called_customer_answers(self, answers: bool) -> None:
        """Whether whoever we dial outside answers."""

    def called_customer_ends(self) -> None:
        """Whoever answered us hangs up."""

    def wait_digits(self, digits: str) -> None:
        """Until whoever answered us has heard these."""

    def close(self) -> None:
        """Everything ends."""
