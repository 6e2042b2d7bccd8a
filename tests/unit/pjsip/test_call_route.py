"""How a call came, from headers with names of the company's choosing."""

import pytest

from softphone.domain.call import CallRoute
from softphone.domain.commands import ConfigureEngine
from softphone.engine.pjsip.call_route import call_route
from softphone.engine.pjsip.sip_message import Headers

NAMES = ConfigureEngine(queue_header="X-Kuyruk")


def route(*lines: str) -> CallRoute:
    return call_route(Headers("\r\n".join(("INVITE x SIP/2.0", *lines, "", ""))), NAMES)


def test_everything_a_pbx_can_tell() -> None:
    assert route(
        "x-kuyruk: M%C3%BC%C5%9Fteri",
        "X-Call-Source: IVR",
        "X-Customer-Id: 40218866",
        "X-Dialled-Number: 8502220000",
        "X-Queue-Wait: 42",
        "X-IVR-Choices: Kart > Kay%C4%B1p|1",
    ) == CallRoute("Müşteri", "IVR", "40218866", "8502220000", 42.0, ("Kart", "Kayıp", "1"))


def test_nothing_told() -> None:
    assert route() == CallRoute()


@pytest.mark.parametrize(
    ("value", "seconds"),
    [("soon", 0), ("-5", 0), ("nan", 0), ("inf", 0), ("1e9", 86400), ("", 0), ("7.5", 7.5)],
)
def test_a_wait_that_makes_no_sense(value: str, seconds: float) -> None:
    assert route(f"X-Queue-Wait: {value}").waited_s == seconds


def test_hostile_values_are_bounded() -> None:
    found = route("X-Kuyruk: " + "%00%0aA" * 100, "X-IVR-Choices: " + ">".join("x" * 100))
    assert found.queue.startswith("A A")
    assert len(found.queue) <= 64
    assert len(found.ivr_choices) == 10
