"""What is typed, as the PBX understands it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from softphone.services.dial_plan import to_dial_target


@pytest.mark.parametrize(
    ("typed", "dialled"),
    [
        ("0532 123 45 67", "05321234567"),
        (" +90 532 123 45 67 ", "05321234567"),
        ("0090 (532) 123-45-67", "05321234567"),
        ("905321234567", "05321234567"),
        ("532.123.45.67", "05321234567"),
        ("tel:+90-532-123-45-67;ext=5", "05321234567"),
        ("tel:%2B905321234567", "05321234567"),
        ("444 18 00", "4441800"),
        ("+90 444 18 00", "4441800"),
        ("2101", "2101"),
        ("*98#", "*98#"),
        ("112", "112"),
        ("+49 30 901820", "004930901820"),
        ("0049 30 901820", "004930901820"),
        ("sip:2101", "2101"),
        ("sip:2101@pbx.example", "sip:2101@pbx.example"),
        ("sip:mert@pbx.example;transport=tcp", "sip:mert@pbx.example;transport=tcp"),
    ],
)
def test_numbers_as_people_write_them(typed: str, dialled: str) -> None:
    assert to_dial_target(typed) == dialled


@pytest.mark.parametrize(
    "typed",
    ["", "   ", "Zeynep", "tel:", "sip:", "+", "12 34 x", "sip:a b@c", "sip:a@b\r\nX: y", "1" * 33],
)
def test_what_is_no_number_is_none(typed: str) -> None:
    assert to_dial_target(typed) is None


@given(st.text())
def test_a_target_never_carries_what_could_end_a_header(text: str) -> None:
    target = to_dial_target(text)
    assert target is None or not set(target) & set('\r\n<>" \t\0')
