"""Real calls through the test PBX between telephones that know nothing of Ahize."""

import time
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import unquote

import pytest

from tests.pbx import roster
from tests.pbx.asterisk import Asterisk
from tests.pbx.phone import Caller, Phone
from tests.pbx.phone_messages import Behaviour, Ended, Keys, Offered, Progress
from tests.pbx.sound import Recording, write_tone

USER = "2104"
CALLER = Caller("+905321234567", "Zeynep Arslanoğlu")
TONE_HZ = 700.0
BYTES_PER_S = 2 * 16_000


@pytest.fixture
def agent(pbx: Asterisk) -> Iterator[Phone]:
    with Phone.agent(pbx, USER) as phone:
        yield phone


def header(message: str, name: str) -> str:
    lines = [line for line in message.splitlines() if line.startswith(f"{name}:")]
    return unquote(lines[0].partition(":")[2].strip()) if lines else ""


def wait_until(happened: Callable[[], bool], within_s: float = 10) -> None:
    deadline = time.monotonic() + within_s
    while not happened():
        assert time.monotonic() < deadline
        time.sleep(0.02)


def ended(phone: Phone, call: str) -> Ended:
    return phone.wait(Ended, lambda it: it.call_id == call)


def test_through_ivr_and_queue_with_all_that_is_known(
    pbx: Asterisk, agent: Phone, customer: Phone
) -> None:
    pbx.log_into_queues(USER)
    pbx.know_customer(CALLER.number, "40218866")
    keys = (Keys(0.3, "1"), Keys(0.8, "1"))
    customer.call(pbx, roster.IVR, CALLER, Behaviour(keys=keys))
    invite = agent.wait(Offered).message
    assert header(invite, "X-Queue") == "Kart Destek"
    assert header(invite, "X-Call-Source") == "Ana hat"
    assert header(invite, "X-Customer-Id") == "40218866"
    assert header(invite, "X-Dialled-Number") == roster.IVR
    assert float(header(invite, "X-Queue-Wait")) >= 0
    assert header(invite, "X-IVR-Choices") == "Kartlar > Kayıp kart"
    assert header(invite, "P-Asserted-Identity").startswith(
        f'"{CALLER.name}" <sip:{CALLER.number}@'
    )


def test_unknown_customers_bring_no_customer_number(
    pbx: Asterisk, agent: Phone, customer: Phone
) -> None:
    customer.call(pbx, roster.direct_number(USER), Caller("+905550000001"))
    invite = agent.wait(Offered).message
    assert header(invite, "X-Customer-Id") == ""
    assert header(invite, "X-Queue") == ""


def test_vips_wait_in_their_own_queue(pbx: Asterisk, agent: Phone, customer: Phone) -> None:
    pbx.log_into_queues(USER)
    vip = Caller("+905320000001", "İpek")
    pbx.know_customer(vip.number, "4810 2275", vip=True)
    customer.call(pbx, roster.QUEUE_NUMBERS["kart"], vip)
    assert header(agent.wait(Offered).message, "X-Queue") == "VIP Hat"


@pytest.mark.parametrize("queue", roster.QUEUES)
def test_each_queue_names_itself(pbx: Asterisk, agent: Phone, customer: Phone, queue: str) -> None:
    pbx.log_into_queues(USER, [queue])
    customer.call(pbx, roster.QUEUE_NUMBERS[queue], CALLER)
    assert header(agent.wait(Offered).message, "X-Queue") == roster.QUEUES[queue]


def test_a_tone_comes_back_from_the_echo(pbx: Asterisk, agent: Phone, tmp_path: Path) -> None:
    tone, heard = write_tone(tmp_path / "tone.wav", TONE_HZ), tmp_path / "heard.wav"
    behaviour = Behaviour(voice=str(tone), record=str(heard), hang_up_after_s=2)
    ended(agent, agent.call(pbx, roster.ECHO, behaviour=behaviour))
    assert Recording.read(heard).last(1).share_of_tone(TONE_HZ) > 0.9


def test_customer_and_agent_hear_each_other(
    pbx: Asterisk, agent: Phone, customer: Phone, tmp_path: Path
) -> None:
    low, high = write_tone(tmp_path / "low.wav", 500), write_tone(tmp_path / "high.wav", 900)
    at_agent, at_customer = tmp_path / "agent.wav", tmp_path / "customer.wav"
    agent.answer_calls(behaviour=Behaviour(voice=str(low), record=str(at_agent)))
    behaviour = Behaviour(voice=str(high), record=str(at_customer), hang_up_after_s=2)
    ended(customer, customer.call(pbx, roster.direct_number(USER), CALLER, behaviour))
    agent.wait(Ended)
    assert Recording.read(at_agent).last(1).share_of_tone(900) > 0.9
    assert Recording.read(at_customer).last(1).share_of_tone(500) > 0.9


@pytest.mark.parametrize("status", [404, 480, 486, 488, 503, 603])
def test_calls_end_with_the_status_asked_for(pbx: Asterisk, agent: Phone, status: int) -> None:
    assert ended(agent, agent.call(pbx, roster.refused_with(status))).status == status


def test_agents_who_are_not_there_are_unavailable(pbx: Asterisk, customer: Phone) -> None:
    assert ended(customer, customer.call(pbx, roster.direct_number("2106"), CALLER)).status == 480


def test_early_media_comes_before_any_answer(pbx: Asterisk, agent: Phone, tmp_path: Path) -> None:
    heard = tmp_path / "heard.wav"
    call = agent.call(pbx, roster.EARLY_MEDIA, behaviour=Behaviour(record=str(heard)))
    wait_until(lambda: heard.exists() and heard.stat().st_size > 2 * BYTES_PER_S)
    assert not [it for it in agent.reports(Progress) if it.state == "answered"]
    agent.hang_up(call)
    assert ended(agent, call).status == 487
    assert Recording.read(heard).last(1).share_of_tone(1004) > 0.9


def test_one_extension_hangs_up_by_itself(pbx: Asterisk, agent: Phone) -> None:
    call = agent.call(pbx, roster.HANGS_UP_AFTER_2_S)
    answered, end = agent.wait_state(call, "answered"), ended(agent, call)
    assert end.at - answered.at >= 1.5


def test_pressed_keys_arrive(pbx: Asterisk, agent: Phone) -> None:
    with pbx.ami() as ami:
        call = agent.call(pbx, roster.COLLECT_DIGITS)
        agent.wait_state(call, "talking")
        agent.press(call, "1905*#")
        assert ami.wait_for("UserEvent")["Digits"].startswith("1905*")


def test_customers_are_called_at_the_carrier(
    pbx: Asterisk, agent: Phone, called_customer: Phone
) -> None:
    called_customer.answer_calls()
    call = agent.call(pbx, "05321234567")
    agent.wait_state(call, "talking")
    assert "05321234567" in called_customer.wait(Offered).called


def test_busy_customers_are_busy(pbx: Asterisk, agent: Phone, called_customer: Phone) -> None:
    called_customer.answer_calls(status=486)
    assert ended(agent, agent.call(pbx, "+905321234567")).status == 486
