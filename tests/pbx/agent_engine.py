"""A real engine in a process of its own, as tests of SIP use it: orders in, events waited for."""

from types import TracebackType
from typing import Self, TypeVar

from msgspec.structs import replace

from softphone.domain.account import Account, Registration, RegistrationState
from softphone.domain.call import Call, CallState
from softphone.domain.commands import Answer, AnyCommand, ConfigureAccount, HangUp
from tests.contract.pjsip_world import PipedEngine
from tests.contract.recorder import Recorder
from tests.pbx.asterisk import Asterisk

USER = "2104"
C = TypeVar("C", bound=AnyCommand)


class AgentEngine:
    """Started on entering, cleanly ended on leaving."""

    def __init__(self) -> None:
        self.heard = Recorder()
        self._engine = PipedEngine()

    def __enter__(self) -> Self:
        self._engine.start(self.heard)
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._engine.stop()

    def submit(self, command: C) -> C:
        self._engine.submit(command)
        return command

    def carry_out(self, command: C) -> C:
        """Returns when it is done: the next one is refused, in its turn."""
        self.submit(command)
        self.heard.wait_refusal(self.submit(HangUp(call_id="nobody")))
        return command

    def configure(self, account: Account, password: str) -> None:
        self.submit(ConfigureAccount(account=account, password=password))

    def register(self, pbx: Asterisk, **changes: object) -> Registration:
        """As agent 2104 or another `user`, on loopback."""
        account = agent_account(pbx, **changes)
        self.configure(account, pbx.agents[account.user].password)
        return self.heard.wait_registration(RegistrationState.REGISTERED)

    def answer(self) -> Call:
        """The first call that is offered."""
        offered = self.heard.wait_call(CallState.OFFERED)
        self.submit(Answer(call_id=offered.call_id))
        return self.heard.wait_call(CallState.ACTIVE, offered.call_id)


def agent_account(pbx: Asterisk, **changes: object) -> Account:
    return replace(Account("a1", USER, pbx.registrar, bind="127.0.0.1"), **changes)
