"""The account test of the real engine: the step that fails, by its name."""

import socket
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from msgspec.structs import replace

from softphone.domain.account import (
    Account,
    RegistrationFailure,
    RegistrationState,
    StepOutcome,
    TestStep,
    Transport,
)
from softphone.domain.call import CallState, EndReason, MediaProblem
from softphone.domain.commands import TestAccount
from softphone.domain.events import AccountTestEnded, AccountTestProgress
from tests.audio.sound_server import SoundServer
from tests.pbx import roster
from tests.pbx.agent_engine import USER, AgentEngine, agent_account
from tests.pbx.asterisk import Asterisk
from tests.pbx.phone import Phone
from tests.pbx.raw_sip import contact_of

PASSED, FAILED, SKIPPED = StepOutcome.PASSED, StepOutcome.FAILED, StepOutcome.SKIPPED
LOOPBACK = "127.0.0.1"


@pytest.fixture(autouse=True)
def no_sound_server(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PULSE_SERVER", "unix:/nonexistent")


@pytest.fixture
def engine() -> Iterator[AgentEngine]:
    with AgentEngine() as engine:
        yield engine


Outcomes = list[tuple[TestStep, StepOutcome, str]]


def outcome_of(engine: AgentEngine, account: Account, password: str) -> tuple[bool, Outcomes]:
    command = engine.submit(TestAccount(account=account, password=password))
    ended = engine.heard.wait(
        AccountTestEnded, lambda it: it.command_id == command.command_id, within_s=30
    )
    steps = [
        (it.step, it.outcome, it.failure)
        for it in engine.heard.events
        if isinstance(it, AccountTestProgress)
        and it.command_id == command.command_id
        and it.outcome is not StepOutcome.RUNNING
    ]
    return ended.passed, steps


@pytest.mark.parametrize("transport", Transport)
def test_a_good_account(pbx: Asterisk, engine: AgentEngine, transport: Transport) -> None:
    account = agent_account(pbx, transport=transport)
    passed, steps = outcome_of(engine, account, pbx.agents[USER].password)
    assert passed
    assert steps == [
        (TestStep.SERVER, PASSED, ""),
        (TestStep.CONNECTION, PASSED, ""),
        (TestStep.IDENTITY, PASSED, ""),
        (TestStep.AUDIO, SKIPPED, ""),
    ]
    with pytest.raises(LookupError):
        contact_of(pbx, USER)


@pytest.mark.parametrize("server", ["no-such-host.invalid", "a b", ""])
def test_a_server_that_is_not_found(engine: AgentEngine, server: str) -> None:
    passed, steps = outcome_of(engine, Account("a1", USER, server), "x")
    valid = server.endswith("invalid")
    failure = RegistrationFailure.UNKNOWN_HOST if valid else RegistrationFailure.INVALID_ACCOUNT
    assert (passed, steps) == (False, [(TestStep.SERVER, FAILED, failure)])


@pytest.mark.parametrize("transport", Transport)
def test_a_closed_port(engine: AgentEngine, transport: Transport) -> None:
    kind = socket.SOCK_DGRAM if transport is Transport.UDP else socket.SOCK_STREAM
    with socket.socket(socket.AF_INET, kind) as closed:
        closed.bind((LOOPBACK, 0))
        server = f"{LOOPBACK}:{closed.getsockname()[1]}"
    passed, steps = outcome_of(engine, Account("a1", USER, server, transport=transport), "x")
    refused = RegistrationFailure.CONNECTION_REFUSED
    assert (passed, steps[-1]) == (False, (TestStep.CONNECTION, FAILED, refused))


@pytest.mark.parametrize(
    ("password", "failure"),
    [
        ("wrong", RegistrationFailure.WRONG_PASSWORD),
        ("", RegistrationFailure.NO_PASSWORD),
    ],
)
def test_a_wrong_password(
    pbx: Asterisk, engine: AgentEngine, password: str, failure: RegistrationFailure
) -> None:
    passed, steps = outcome_of(engine, agent_account(pbx), password)
    assert (passed, steps[-1]) == (False, (TestStep.IDENTITY, FAILED, failure))


def test_sound_with_nothing_to_hear_it_by(pbx: Asterisk, engine: AgentEngine) -> None:
    account = agent_account(pbx, echo_number=roster.ECHO)
    passed, steps = outcome_of(engine, account, pbx.agents[USER].password)
    problem = MediaProblem.NO_SOUND_SERVER
    assert (passed, steps[-1]) == (False, (TestStep.AUDIO, FAILED, problem))


def test_sound_there_and_back(pbx: Asterisk, monkeypatch: pytest.MonkeyPatch) -> None:
    account = agent_account(pbx, echo_number=roster.ECHO)
    with (
        tempfile.TemporaryDirectory(prefix="ahize-") as directory,
        SoundServer(Path(directory)) as sound_server,
    ):
        for name, value in sound_server.environment.items():
            monkeypatch.setenv(name, value)
        with AgentEngine() as engine:
            passed, steps = outcome_of(engine, account, pbx.agents[USER].password)
    assert (passed, steps[-1]) == (True, (TestStep.AUDIO, PASSED, ""))


def test_an_echo_number_that_is_none(pbx: Asterisk, engine: AgentEngine) -> None:
    account = agent_account(pbx, echo_number=roster.refused_with(404))
    passed, steps = outcome_of(engine, account, pbx.agents[USER].password)
    assert (passed, steps[-1]) == (False, (TestStep.AUDIO, FAILED, EndReason.NOT_FOUND))


def test_a_registered_agent_can_still_be_reached(
    pbx: Asterisk, engine: AgentEngine, customer: Phone
) -> None:
    engine.register(pbx)
    engine.heard.forget()
    account = replace(agent_account(pbx), account_id="tried")
    passed, _ = outcome_of(engine, account, pbx.agents[USER].password)
    assert passed
    engine.heard.wait_registration(RegistrationState.REGISTERED)
    customer.call(pbx, roster.direct_number(USER))
    assert engine.heard.wait_call(CallState.OFFERED).account_id == "a1"
