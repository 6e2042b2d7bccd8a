"""From what was typed to where the call goes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from softphone.engine.pjsip.dial_target import dial_uri


@pytest.mark.parametrize(
    ("target", "uri"),
    [
        ("0532 123 45 67", "sip:05321234567@pbx:5070"),
        ("+90 (532) 123-45-67", "sip:+905321234567@pbx:5070"),
        ("*97", "sip:*97@pbx:5070"),
        ("#31#600", "sip:%2331%23600@pbx:5070"),
        ("tel:+90-532-123;ext=4", "sip:+90532123@pbx:5070"),
        ("resepsiyon.1", "sip:resepsiyon.1@pbx:5070"),
        ("sip:ayse@other.example:5062", "sip:ayse@other.example:5062"),
        ("sip:a%20b@other.example", "sip:a%20b@other.example"),
    ],
)
def test_a_target_that_can_be_called(target: str, uri: str) -> None:
    assert dial_uri(target, "pbx:5070") == uri


@pytest.mark.parametrize(
    "target",
    [
        "",
        "   ",
        "two words",
        "sip:",
        "sip:a@b?Subject=x",
        "sip:a@b;transport=tcp",
        "sips:a@b",
        "a@b",
        "0532\r\nX-Evil: 1",
        "1" * 40,
        "ş",
        "<sip:1@pbx>",
    ],
)
def test_a_target_that_cannot(target: str) -> None:
    assert dial_uri(target, "pbx") is None


@given(st.text())
def test_nothing_slips_into_the_request_line(target: str) -> None:
    uri = dial_uri(target, "pbx") or ""
    assert not set(uri) & set(' \r\n\t<>";?')
    assert uri.isascii()
