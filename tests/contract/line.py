"""A registered engine in a world, and the first steps that most contracts begin with."""

from typing import TypeVar

from softphone.domain.account import RegistrationState
from softphone.domain.call import Call, CallState
from softphone.domain.commands import Answer, AnyCommand, ConfigureAccount, HangUp
from tests.contract.recorder import Recorder
from tests.contract.world import World

C = TypeVar("C", bound=AnyCommand)


class Line:
    """`leg` is the customer's side of the newest call."""

    def __init__(self, world: World, heard: Recorder) -> None:
        self.world = world
        self.heard = heard
        self.account_id = world.account.account_id
        self.leg = ""
        self.submit(ConfigureAccount(account=world.account, password=world.password))
        heard.wait_registration(RegistrationState.REGISTERED)

    def submit(self, command: C) -> C:
        self.world.engine.submit(command)
        return command

    def carry_out(self, command: C) -> C:
        """Returns when it is done: the next one is refused, in its turn."""
        self.submit(command)
        self.heard.wait_refusal(self.submit(HangUp(call_id="nobody")))
        return command

    def customer_calls(self) -> Call:
        self.leg = self.world.customer_calls()
        return self.heard.wait_call(CallState.OFFERED)

    def talk_to_customer(self) -> Call:
        return self.answer(self.customer_calls())

    def answer(self, offered: Call) -> Call:
        self.submit(Answer(call_id=offered.call_id))
        return self.heard.wait_call(CallState.ACTIVE, offered.call_id)
