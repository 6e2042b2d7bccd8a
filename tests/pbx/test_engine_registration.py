"""Registration of the real engine: every failure by its name, and back again by itself."""

import socket
from collections.abc import Iterator
from pathlib import Path

import pytest

from softphone.domain.account import (
    Account,
    Registration,
    RegistrationFailure,
    RegistrationState,
    Transport,
)
from softphone.domain.commands import RetryRegistration
from softphone.domain.events import RegistrationChanged
from tests.pbx.agent_engine import USER, AgentEngine, agent_account
from tests.pbx.asterisk import Asterisk

LOOPBACK = "127.0.0.1"
FAILED, REFUSED, REGISTERED = (
    RegistrationState.FAILED,
    RegistrationState.REFUSED,
    RegistrationState.REGISTERED,
)


@pytest.fixture(autouse=True)
def no_sound_server(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PULSE_SERVER", "unix:/nonexistent")


@pytest.fixture
def engine() -> Iterator[AgentEngine]:
    with AgentEngine() as engine:
        yield engine


@pytest.fixture
def own_pbx(tmp_path: Path) -> Iterator[Asterisk]:
    """One that may be killed."""
    with Asterisk(tmp_path) as asterisk:
        yield asterisk


@pytest.fixture
def silent_port() -> Iterator[int]:
    """Somebody listens, nobody answers."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as silent:
        silent.bind((LOOPBACK, 0))
        yield silent.getsockname()[1]


def failure_of(engine: AgentEngine, account: Account) -> Registration:
    engine.configure(account, "secret")
    return engine.heard.wait_registration(FAILED, REFUSED)


@pytest.mark.parametrize("transport", Transport)
def test_by_either_transport(pbx: Asterisk, engine: AgentEngine, transport: Transport) -> None:
    registration = engine.register(pbx, transport=transport)
    assert 0 < registration.expires_s <= 300


def test_without_an_address_to_send_from(pbx: Asterisk, engine: AgentEngine) -> None:
    engine.register(pbx, bind="")


def test_a_name_nobody_knows(engine: AgentEngine) -> None:
    failed = failure_of(engine, Account("a1", USER, "no-such-host.invalid"))
    assert failed.failure is RegistrationFailure.UNKNOWN_HOST
    assert failed.retry_in_s > 0


def test_a_closed_tcp_port(engine: AgentEngine) -> None:
    with socket.socket() as closed:
        closed.bind((LOOPBACK, 0))
        port = closed.getsockname()[1]
    account = Account("a1", USER, f"{LOOPBACK}:{port}", transport=Transport.TCP)
    assert failure_of(engine, account).failure is RegistrationFailure.CONNECTION_REFUSED


def test_silence_is_told_long_before_the_stack_gives_up(
    engine: AgentEngine, silent_port: int
) -> None:
    failed = failure_of(engine, Account("a1", USER, f"{LOOPBACK}:{silent_port}"))
    assert failed.failure is RegistrationFailure.NO_ANSWER
    assert failed.retry_in_s > 0


def test_a_try_that_is_given_up_for_another_server(
    pbx: Asterisk, engine: AgentEngine, silent_port: int
) -> None:
    engine.configure(Account("a1", USER, f"{LOOPBACK}:{silent_port}"), "secret")
    engine.register(pbx)


@pytest.mark.parametrize(
    "account",
    [
        Account("a1", "", LOOPBACK),
        Account("a1", "21 04", LOOPBACK),
        Account("a1", USER, ""),
        Account("a1", USER, "a b"),
    ],
)
def test_an_account_that_cannot_be(engine: AgentEngine, account: Account) -> None:
    refused = failure_of(engine, account)
    assert (refused.state, refused.failure) == (REFUSED, RegistrationFailure.INVALID_ACCOUNT)


def test_an_address_that_is_not_ours(pbx: Asterisk, engine: AgentEngine) -> None:
    failed = failure_of(engine, agent_account(pbx, bind="203.0.113.7"))
    assert failed.failure is RegistrationFailure.NO_TRANSPORT


def test_a_port_that_is_taken(pbx: Asterisk, engine: AgentEngine, silent_port: int) -> None:
    failed = failure_of(engine, agent_account(pbx, bind=f"{LOOPBACK}:{silent_port}"))
    assert failed.failure is RegistrationFailure.NO_TRANSPORT


def test_no_password(pbx: Asterisk, engine: AgentEngine) -> None:
    engine.configure(agent_account(pbx), "")
    refused = engine.heard.wait_registration(FAILED, REFUSED)
    assert (refused.state, refused.failure) == (REFUSED, RegistrationFailure.NO_PASSWORD)


def test_the_same_again_changes_nothing(pbx: Asterisk, engine: AgentEngine) -> None:
    engine.register(pbx)
    engine.heard.forget()
    engine.configure(agent_account(pbx), pbx.agents[USER].password)
    engine.heard.wait_refusal(engine.submit(RetryRegistration(account_id="nobody")))
    assert not [it for it in engine.heard.events if isinstance(it, RegistrationChanged)]


def test_other_passwords_replace_the_account(pbx: Asterisk, engine: AgentEngine) -> None:
    for _ in range(10):
        engine.heard.forget()
        engine.configure(agent_account(pbx), "wrong")
        engine.heard.wait_registration(REFUSED)
        engine.register(pbx)


@pytest.mark.parametrize("transport", Transport)
def test_a_pbx_that_comes_back(
    own_pbx: Asterisk, engine: AgentEngine, transport: Transport
) -> None:
    engine.register(own_pbx, transport=transport)
    own_pbx.kill()
    engine.heard.forget()
    if transport is Transport.UDP:
        engine.submit(RetryRegistration(account_id="a1"))
    engine.heard.wait_registration(FAILED)
    own_pbx.start()
    engine.heard.wait_registration(REGISTERED)


def test_a_lost_tcp_connection_is_noticed_at_once(own_pbx: Asterisk, engine: AgentEngine) -> None:
    engine.register(own_pbx, transport=Transport.TCP)
    engine.heard.forget()
    own_pbx.restart()
    states = {
        event.registration.state
        for event in engine.heard.events
        if isinstance(event, RegistrationChanged)
    }
    assert RegistrationState.REGISTERING in states
    engine.heard.wait_registration(REGISTERED)


def test_a_new_try_while_one_is_under_way(engine: AgentEngine, silent_port: int) -> None:
    failure_of(engine, Account("a1", USER, f"{LOOPBACK}:{silent_port}"))
    engine.heard.forget()
    engine.submit(RetryRegistration(account_id="a1"))
    assert engine.heard.wait_registration(FAILED).failure is RegistrationFailure.NO_ANSWER
