"""Numbers as Turkish callers, exchanges and address books write them."""

import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from softphone.domain.phone import (
    NumberDescription,
    NumberKind,
    describe_number,
    format_number,
    last_nine,
    numbers_in,
    to_e164,
)


@pytest.mark.parametrize(
    ("written", "canonical"),
    [
        ("0532 123 45 67", "+905321234567"),
        ("532 123 45 67", "+905321234567"),
        ("+90 532 123 45 67", "+905321234567"),
        ("00905321234567", "+905321234567"),
        ("905321234567", "+905321234567"),
        ("+90 (0) 532 123-45-67", "+905321234567"),
        ("0532.123.45.67", "+905321234567"),
        ("tel:+90-532-123-45-67;phone-context=example.com", "+905321234567"),
        ("sip:05321234567@pbx.example;transport=tcp", "+905321234567"),
        ("(0216) 355 62 14", "+902163556214"),
        ("0850 222 0 444", "+908502220444"),
        ("0800 219 01 01", "+908002190101"),
        ("0392 227 12 34", "+903922271234"),
        ("0132 123 45 67", "+901321234567"),
        ("444 18 00", "4441800"),
        ("0444 18 00", "4441800"),
        ("+90 444 1 800", "4441800"),
        ("+49 30 901820", "+4930901820"),
        ("0049 30 901820", "+4930901820"),
        ("2101", "2101"),
        ("112", "112"),
        ("0", "0"),
    ],
)
def test_canonical_form(written: str, canonical: str) -> None:
    assert to_e164(written) == canonical
    assert to_e164(canonical) == canonical


@pytest.mark.parametrize(
    "written",
    ["", " ", "+", "anonymous", "sip:ayse@pbx.example", "0532 ABC 45 67", "355 62 14", "+90532",
     "1" * 200, "0532\x00", "<b>0532</b>", "*72", "+2101", "--"],
)  # fmt: skip
def test_what_is_no_number(written: str) -> None:
    assert to_e164(written) is None
    assert format_number(written) == written
    assert describe_number(written) == NumberDescription()


@given(st.text() | st.text("+0123456789 ().-", max_size=24))
def test_canonical_form_is_stable_and_formatting_keeps_the_number(text: str) -> None:
    number = to_e164(text)
    if number is not None:
        assert number.removeprefix("+").isdigit()
        assert to_e164(number) == number
        assert to_e164(format_number(number)) == number
        assert last_nine(format_number(number)) in {last_nine(number), ""} | {last_nine(text)}


@given(st.from_regex(r"5[0-5][0-9]{8}", fullmatch=True))
def test_all_spellings_of_a_mobile_agree(national: str) -> None:
    spellings = [f"0{national}", f"+90{national}", f"0090{national}", f"90{national}", national]
    assert {to_e164(spelling) for spelling in spellings} == {f"+90{national}"}
    assert {last_nine(spelling) for spelling in spellings} == {national[-9:]}


@pytest.mark.parametrize(
    ("number", "worded"),
    [
        ("+905321234567", "0532 123 45 67"),
        ("+902124441890", "0212 444 18 90"),
        ("+908502220444", "0850 222 04 44"),
        ("4441800", "444 18 00"),
        ("+4930901820", "+49 30 901820"),
        ("+12025550143", "+1 202-555-0143"),
        ("2101", "2101"),
    ],
)
def test_format(number: str, worded: str) -> None:
    assert format_number(number) == worded


def test_format_for_another_home() -> None:
    assert format_number("+4930901820", "DE") == "030 901820"
    assert format_number("+905321234567", "DE") == "+90 532 123 45 67"
    assert to_e164("030 901820", "DE") == "+4930901820"


@pytest.mark.parametrize(
    ("number", "description"),
    [
        ("0532 123 45 67", NumberDescription(NumberKind.MOBILE, "TR", 90)),
        ("0216 355 62 14", NumberDescription(NumberKind.LANDLINE, "TR", 90)),
        ("444 18 00", NumberDescription(NumberKind.BUSINESS, "TR", 90)),
        ("0850 222 0 444", NumberDescription(NumberKind.BUSINESS, "TR", 90)),
        ("0800 219 01 01", NumberDescription(NumberKind.TOLL_FREE, "TR", 90)),
        ("0900 123 45 67", NumberDescription(NumberKind.PREMIUM, "TR", 90)),
        ("+49 30 901820", NumberDescription(NumberKind.LANDLINE, "DE", 49)),
        ("0132 123 45 67", NumberDescription(NumberKind.UNKNOWN, "TR", 90)),
        ("2101", NumberDescription(NumberKind.INTERNAL)),
    ],
)
def test_description(number: str, description: NumberDescription) -> None:
    assert describe_number(number) == description


def test_last_nine_of_short_numbers_matches_nothing() -> None:
    assert last_nine("444 18 00") == last_nine("2101") == last_nine("") == ""


def test_numbers_in_a_note() -> None:
    note = "Eşi 0544 861 27 90'dan arıyor; iş +90 (212) 444-18-90. 20.11.2025'te 3 kart, ₺1.249,90."
    assert numbers_in(note) == ("448612790", "124441890")


def test_the_library_is_imported_late() -> None:
    code = "import softphone.domain.phone, sys; sys.exit('phonenumbers' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], timeout=30, check=False).returncode == 0
