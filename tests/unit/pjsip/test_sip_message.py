"""Headers of raw messages."""

from hypothesis import given
from hypothesis import strategies as st

from softphone.engine.pjsip.sip_message import Headers

MESSAGE = (
    "INVITE sip:2104@pbx SIP/2.0\r\n"
    "Via: SIP/2.0/UDP 10.0.0.1\r\n"
    "v: SIP/2.0/UDP 10.0.0.2\r\n"
    "f: <sip:1@pbx>\r\n"
    "X-QUEUE :  Kart\r\n"
    "  Destek\r\n"
    "no colon here\r\n"
    "\r\n"
    "X-Queue: in the body\r\n"
)


def test_by_any_form_of_its_name() -> None:
    headers = Headers(MESSAGE)
    assert headers.first("From") == headers.first("F") == "<sip:1@pbx>"
    assert headers.all("via") == ("SIP/2.0/UDP 10.0.0.1", "SIP/2.0/UDP 10.0.0.2")


def test_a_folded_line_is_one_and_the_body_is_none() -> None:
    assert Headers(MESSAGE).all("x-queue") == ("Kart Destek",)


def test_a_header_that_is_not_there() -> None:
    assert Headers(MESSAGE).first("Reason") == ""


@given(st.binary())
def test_no_bytes_can_break_it(raw: bytes) -> None:
    text = raw.decode("utf-8", "surrogateescape")
    value = Headers("X: y\r\nA: " + text).first("A")
    assert value == value.encode("utf-8").decode()
