"""Several accounts, proxies, second servers, and the details of an account on the wire."""

import re
import socket
from collections.abc import Iterator
from pathlib import Path

import pytest
from msgspec.structs import replace

from softphone.domain.account import (
    Account,
    Registration,
    RegistrationFailure,
    RegistrationState,
    Transport,
)
from softphone.domain.call import CallState, EndReason
from softphone.domain.commands import Dial, HangUp
from softphone.domain.events import CallChanged, RegistrationChanged, StatisticsMeasured
from softphone.domain.sound import StreamStatistics
from tests.pbx import roster
from tests.pbx.agent_engine import USER, AgentEngine, agent_account
from tests.pbx.asterisk import Asterisk
from tests.pbx.phone import Caller, Phone
from tests.pbx.phone_messages import Offered
from tests.pbx.raw_registrar import RawRegistrar, header

ACTIVE, ENDED, OFFERED = CallState.ACTIVE, CallState.ENDED, CallState.OFFERED
REGISTERED, REFUSED = RegistrationState.REGISTERED, RegistrationState.REFUSED
OTHER = "2105"
CALLER = Caller("+905321234567", "Zeynep")
RETURNS_WITHIN_S = 60.0
NOTICED_WITHIN_S = 150.0


@pytest.fixture(autouse=True)
def no_sound_server(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PULSE_SERVER", "unix:/nonexistent")


@pytest.fixture
def engine() -> Iterator[AgentEngine]:
    with AgentEngine() as engine:
        yield engine


@pytest.fixture
def registrar() -> Iterator[RawRegistrar]:
    with RawRegistrar() as registrar:
        yield registrar


def other_account(pbx: Asterisk) -> Account:
    return Account("a2", OTHER, pbx.registrar, bind="127.0.0.1")


def wait_for(engine: AgentEngine, account_id: str, state: RegistrationState) -> Registration:
    return engine.heard.wait(
        RegistrationChanged,
        lambda it: (it.registration.account_id, it.registration.state) == (account_id, state),
    ).registration


def wait_at(engine: AgentEngine, server: str, within_s: float) -> None:
    engine.heard.wait(
        RegistrationChanged,
        lambda it: (it.registration.state, it.registration.server) == (REGISTERED, server),
        within_s,
    )


def rings_at(engine: AgentEngine, pbx: Asterisk, phone: Phone, user: str) -> str:
    """The account at which a customer's call for this user is offered."""
    engine.heard.forget()
    leg = phone.call(pbx, roster.direct_number(user), CALLER)
    call = engine.heard.wait_call(OFFERED)
    phone.hang_up(leg)
    engine.heard.wait_call(ENDED, call.call_id)
    return call.account_id


def test_calls_come_and_go_by_each_account(
    pbx: Asterisk, engine: AgentEngine, customer: Phone
) -> None:
    engine.register(pbx)
    engine.configure(other_account(pbx), pbx.agents[OTHER].password)
    wait_for(engine, "a2", REGISTERED)
    assert rings_at(engine, pbx, customer, USER) == "a1"
    assert rings_at(engine, pbx, customer, OTHER) == "a2"
    with Phone.agent(pbx, "2103") as colleague:
        for account_id, user in (("a1", USER), ("a2", OTHER)):
            dial = engine.submit(Dial(account_id=account_id, target="2103"))
            colleague.wait(Offered, lambda it, user=user: f"sip:{user}@" in it.caller)
            engine.submit(HangUp(call_id=dial.call_id))
            engine.heard.wait_call(ENDED, dial.call_id)


def test_an_account_that_fails_leaves_the_other_in_peace(
    pbx: Asterisk, engine: AgentEngine, customer: Phone
) -> None:
    engine.register(pbx)
    customer.call(pbx, roster.direct_number(USER), CALLER)
    call = engine.answer()
    before = len([it for it in engine.heard.events if isinstance(it, CallChanged)])
    engine.configure(other_account(pbx), "wrong")
    assert wait_for(engine, "a2", REFUSED).failure is RegistrationFailure.WRONG_PASSWORD
    engine.configure(replace(other_account(pbx), server="no-such-host.invalid"), "wrong")
    wait_for(engine, "a2", RegistrationState.FAILED)
    told = [it.registration for it in engine.heard.events if isinstance(it, RegistrationChanged)]
    assert [it.state for it in told if it.account_id == "a1"][-1] is REGISTERED
    assert engine.heard.states(call.call_id) == [OFFERED, ACTIVE]
    assert len([it for it in engine.heard.events if isinstance(it, CallChanged)]) == before
    dial = engine.submit(Dial(account_id="a1", target=roster.ECHO))
    engine.heard.wait_call(ACTIVE, dial.call_id)


def test_through_a_proxy_to_a_domain_without_an_address(
    pbx: Asterisk, engine: AgentEngine, customer: Phone
) -> None:
    engine.register(pbx, server="pbx.invalid", outbound_proxy=pbx.registrar)
    assert rings_at(engine, pbx, customer, USER) == "a1"
    dial = engine.submit(Dial(account_id="a1", target=roster.ECHO))
    engine.heard.wait_call(ACTIVE, dial.call_id)


@pytest.fixture
def first_and_second(tmp_path: Path) -> Iterator[tuple[Asterisk, Asterisk]]:
    """Two servers that know the same agents."""
    first = Asterisk(tmp_path / "first")
    with first, Asterisk(tmp_path / "second", first.agents) as second:
        yield first, second


@pytest.mark.parametrize("transport", Transport)
def test_the_second_server_until_the_first_is_back(
    engine: AgentEngine, first_and_second: tuple[Asterisk, Asterisk], transport: Transport
) -> None:
    first, second = first_and_second
    engine.register(first, second_server=second.registrar, transport=transport)
    first.kill()
    wait_at(engine, second.registrar, RETURNS_WITHIN_S)
    with Phone.customer(second) as customer:
        assert rings_at(engine, second, customer, USER) == "a1"
    engine.heard.forget()
    first.start()
    wait_at(engine, first.registrar, RETURNS_WITHIN_S)
    with Phone.customer(first) as customer:
        assert rings_at(engine, first, customer, USER) == "a1"


@pytest.mark.parametrize("away", ["127.0.0.1:{port}", "no-such-host.invalid"])
def test_a_first_server_that_was_never_there(pbx: Asterisk, engine: AgentEngine, away: str) -> None:
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as silent:
        silent.bind(("127.0.0.1", 0))
        server = away.format(port=silent.getsockname()[1])
        registration = engine.register(pbx, server=server, second_server=pbx.registrar)
    assert registration.server == pbx.registrar


def test_a_refused_password_is_the_same_at_the_second_server(
    pbx: Asterisk, engine: AgentEngine
) -> None:
    engine.configure(agent_account(pbx, second_server="127.0.0.1:9"), "wrong")
    assert engine.heard.wait_registration(REFUSED).server == pbx.registrar


@pytest.mark.parametrize(
    "wrong",
    [
        {"outbound_proxy": "two words"},
        {"second_server": "two words"},
        {"caller_id": "<script>"},
        {"session_timer_s": -1},
        {"keep_alive_s": -1},
        {"expires_s": 0},
    ],
)
def test_details_that_cannot_be(
    pbx: Asterisk, engine: AgentEngine, wrong: dict[str, object]
) -> None:
    engine.configure(agent_account(pbx, **wrong), pbx.agents[USER].password)
    refused = engine.heard.wait_registration(REFUSED)
    assert refused.failure is RegistrationFailure.INVALID_ACCOUNT


def test_the_number_that_customers_see(
    pbx: Asterisk, engine: AgentEngine, called_customer: Phone
) -> None:
    engine.register(pbx, caller_id="8502222104")
    engine.submit(Dial(account_id="a1", target="05321234567"))
    assert "sip:8502222104@" in called_customer.wait(Offered).caller


def test_without_a_wish_the_pbx_decides(
    pbx: Asterisk, engine: AgentEngine, called_customer: Phone
) -> None:
    engine.register(pbx)
    engine.submit(Dial(account_id="a1", target="05321234567"))
    assert "sip:8502220000@" in called_customer.wait(Offered).caller


def on_the_wire(
    engine: AgentEngine, registrar: RawRegistrar, **details: object
) -> tuple[bytes, bytes]:
    """The REGISTER and the INVITE of an account like this."""
    engine.configure(replace(Account("a1", USER, registrar.address), **details), "secret")
    engine.heard.wait_registration(REGISTERED)
    dial = engine.submit(Dial(account_id="a1", target=roster.ECHO))
    engine.heard.wait_call(ENDED, dial.call_id)
    return registrar.wait(b"REGISTER"), registrar.wait(b"INVITE")


def test_as_it_is_by_itself(engine: AgentEngine, registrar: RawRegistrar) -> None:
    register, invite = on_the_wire(engine, registrar)
    assert header(register, "Expires") == "300"
    assert header(invite, "Session-Expires").partition(";")[0] == "1800"
    assert header(invite, "P-Preferred-Identity") == ""
    assert offered_codecs(invite) == ["G722", "PCMA", "PCMU"]


def test_with_all_details(engine: AgentEngine, registrar: RawRegistrar) -> None:
    register, invite = on_the_wire(
        engine,
        registrar,
        expires_s=120,
        session_timer_s=600,
        caller_id="8502222104",
        codecs=("PCMU/8000", "unknown/1", "G722/16000"),
    )
    assert header(register, "Expires") == "120"
    assert header(invite, "Session-Expires").partition(";")[0] == "600"
    assert header(invite, "P-Preferred-Identity") == f"<sip:8502222104@{registrar.address}>"
    assert offered_codecs(invite) == ["PCMU", "G722"]


def test_figures_out_of_bounds(engine: AgentEngine, registrar: RawRegistrar) -> None:
    register, invite = on_the_wire(engine, registrar, expires_s=10**9, session_timer_s=1)
    assert header(register, "Expires") == "86400"
    assert header(invite, "Session-Expires").partition(";")[0] == "90"


def test_without_session_timers(engine: AgentEngine, registrar: RawRegistrar) -> None:
    _, invite = on_the_wire(engine, registrar, session_timer_s=0)
    assert header(invite, "Session-Expires") == ""


def test_the_way_is_kept_open(engine: AgentEngine, registrar: RawRegistrar) -> None:
    on_the_wire(engine, registrar, keep_alive_s=1)
    registrar.wait(b"\r\n", count=2)


def test_the_codec_that_was_asked_for(pbx: Asterisk, engine: AgentEngine) -> None:
    engine.register(pbx, codecs=("PCMU/8000",))
    dial = engine.submit(Dial(account_id="a1", target=roster.ECHO))
    engine.heard.wait(
        CallChanged, lambda it: it.call.call_id == dial.call_id and it.call.codec == "PCMU"
    )


def test_sessions_are_refreshed_and_one_whose_far_end_vanished_ends(
    own_pbx: Asterisk, pbx: Asterisk, engine: AgentEngine
) -> None:
    """Nobody hangs up: the refresh, in half of the session's time, is what notices."""
    engine.register(own_pbx, session_timer_s=90, transport=Transport.TCP)
    living = replace(other_account(pbx), session_timer_s=90)
    engine.configure(living, pbx.agents[OTHER].password)
    wait_for(engine, "a2", REGISTERED)
    vanishing = engine.submit(Dial(account_id="a1", target=roster.ECHO))
    engine.heard.wait_call(ACTIVE, vanishing.call_id)
    lasting = engine.submit(Dial(account_id="a2", target=roster.ECHO))
    engine.heard.wait(
        StatisticsMeasured, lambda it: is_flowing(it.statistics, lasting.call_id), NOTICED_WITHIN_S
    )
    pbx.cli("pjsip set logger on")
    own_pbx.kill()
    wait_for(engine, "a1", RegistrationState.FAILED)
    said_before = len(pbx.log())
    over = engine.heard.wait_call(ENDED, vanishing.call_id, NOTICED_WITHIN_S)
    pbx.cli("pjsip set logger off")
    assert over.end_reason is EndReason.NO_CONNECTION
    assert "UPDATE sip:" in pbx.log()[said_before:]
    assert engine.heard.states(lasting.call_id)[-1] is ACTIVE


def is_flowing(statistics: StreamStatistics, call_id: str) -> bool:
    return statistics.call_id == call_id and statistics.packets_received > 50


@pytest.fixture
def own_pbx(tmp_path: Path) -> Iterator[Asterisk]:
    """One that may be killed."""
    with Asterisk(tmp_path) as asterisk:
        yield asterisk


def offered_codecs(invite: bytes) -> list[str]:
    """In the order of the m line, without telephone events."""
    line = re.search(rb"^m=audio \d+ RTP/AVP ([\d ]+)", invite, re.MULTILINE)
    assert line, invite
    names = dict(re.findall(r"a=rtpmap:(\d+) (\w[\w-]*)/", invite.decode()))
    found = [names[number] for number in line[1].decode().split() if number in names]
    return [name for name in found if name != "telephone-event"]
