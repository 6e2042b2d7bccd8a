"""Digits that a real PBX collects, whatever way they have to go."""

from collections.abc import Iterator

import pytest

from softphone.domain.call import CallState, DigitMethod
from softphone.domain.commands import Dial, SendDigits
from softphone.domain.events import CallChanged
from tests.pbx import roster
from tests.pbx.agent_engine import USER, AgentEngine
from tests.pbx.ami import Ami
from tests.pbx.asterisk import Asterisk

WITHOUT_TELEPHONE_EVENTS = "2106"
METHODS = {USER: DigitMethod.RFC4733, WITHOUT_TELEPHONE_EVENTS: DigitMethod.INFO}


@pytest.fixture(autouse=True)
def no_sound_server(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PULSE_SERVER", "unix:/nonexistent")


@pytest.fixture
def ami(pbx: Asterisk) -> Iterator[Ami]:
    with pbx.ami() as ami:
        yield ami


@pytest.mark.parametrize(("user", "method"), METHODS.items())
@pytest.mark.parametrize("before_the_answer", [False, True])
def test_digits_are_collected(
    pbx: Asterisk, ami: Ami, user: str, method: DigitMethod, before_the_answer: bool
) -> None:
    with AgentEngine() as engine:
        engine.register(pbx, user=user)
        dial = engine.submit(Dial(account_id="a1", target=roster.COLLECT_DIGITS))
        if not before_the_answer:
            engine.heard.wait_call(CallState.ACTIVE, dial.call_id)
        for digits in ("112", "9*0"):
            engine.submit(SendDigits(call_id=dial.call_id, digits=digits))
        collected = ami.wait_for("UserEvent", lambda it: it.get("UserEvent") == "Digits")
        assert collected["Digits"] == "1129*0"
        sent = ("1129*0", method)
        engine.heard.wait(CallChanged, lambda it: (it.call.digits, it.call.digit_method) == sent)
