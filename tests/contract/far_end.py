"""The real far end of the contract: an Asterisk and customers' telephones around it."""

from softphone.domain.account import Account
from tests.contract.recorder import PATIENCE_S
from tests.contract.world import COLLEAGUE, CUSTOMER, CUSTOMER_NAME
from tests.pbx import roster
from tests.pbx.asterisk import Asterisk
from tests.pbx.phone import Caller, Phone
from tests.pbx.phone_messages import Digit, Offered
from tests.pbx.waiting import bridged, wait_until

USER = "2104"


class PbxFarEnd:
    """Everything of `World` but the engine."""

    def __init__(self, pbx: Asterisk) -> None:
        self._pbx = pbx
        self._customer: Phone | None = None
        self._called: Phone | None = None
        self._colleague: Phone | None = None
        self.account = Account("a1", USER, pbx.registrar, bind="127.0.0.1")
        self.password = pbx.agents[USER].password

    def deny_password(self) -> str:
        return self.password + "x"

    def customer_calls(self) -> str:
        self._customer = self._customer or Phone.customer(self._pbx)
        number = roster.direct_number(USER)
        return self._customer.call(self._pbx, number, Caller(CUSTOMER, CUSTOMER_NAME))

    def wait_connected(self) -> None:
        wait_until(bridged(self._pbx, USER))

    def customer_ends(self, leg: str) -> None:
        assert self._customer, "nobody has called"
        self._customer.hang_up(leg)

    def nobody_answers(self, leg: str) -> None:
        """The engine looks at the clock itself."""

    def colleague_comes(self) -> str:
        self._colleague = Phone.agent(self._pbx, COLLEAGUE)
        return COLLEAGUE

    def called_customer_answers(self, answers: bool) -> None:
        self._called = Phone.customer(self._pbx, answers=True)
        self._called.answer_calls(200 if answers else 0)

    def called_customer_ends(self) -> None:
        assert self._called, "nobody was to be called"
        self._called.hang_up(self._called.wait(Offered).call_id)

    def wait_digits(self, digits: str) -> None:
        assert self._called, "nobody was to be called"
        for digit in digits:
            self._called.wait(Digit, lambda heard, digit=digit: heard.digit == digit, PATIENCE_S)

    def close(self) -> None:
        """The telephones; the PBX is the whole run's."""
        for phone in (self._customer, self._called, self._colleague):
            if phone:
                phone.close()
