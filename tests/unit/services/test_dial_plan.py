"""What is typed, as the PBX understands it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from softphone.engine.pjsip.dial_target import dial_uri
from softphone.services.dial_plan import (
    EMERGENCY_NUMBERS,
    DialRoute,
    dial_route,
    number_in,
    to_dial_target,
)
from softphone.services.dial_rules import (
    DialRuleFault,
    DialRuleProblem,
    faults_in,
    problem_of,
)
from softphone.settings.values import DialRule


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
        ("sip:mert@pbx.example;transport=tcp", "sip:mert@pbx.example"),
        ("sips:mert@pbx.example:5061?Subject=x", "sip:mert@pbx.example:5061"),
        ("SIP:+905321234567;ext=5@pbx.example;maddr=evil.example", "sip:+905321234567@pbx.example"),
        ("sip:%2B905321234567@pbx.example", "sip:+905321234567@pbx.example"),
        ("sip:ay%C5%9Fe@pbx.example", "sip:ay%C5%9Fe@pbx.example"),
        ("sips:2101", "2101"),
        ("tel:112", "112"),
        ("tel://0532-123-45-67", "05321234567"),
        ("tel:0532%20123%2045%2067", "05321234567"),
        ("callto:+905321234567", "05321234567"),
        ("CALLTO://0850 222 00 00", "08502220000"),
        ("0850 222 00 00", "08502220000"),
        ("0(212) 355 62 14", "02123556214"),
        ("1 5 5", "155"),
        ("*21*2101#", "*21*2101#"),
    ],
)
def test_numbers_as_people_write_them(typed: str, dialled: str) -> None:
    assert to_dial_target(typed) == dialled


@pytest.mark.parametrize(
    "typed",
    [
        *("", "   ", "Zeynep", "tel:", "sip:", "+", "12 34 x", "1" * 33, "tel:" + "1" * 33),
        *("sip:a b@c", "sip:a@b\r\nX: y", "sip:a@b@c", "sip:a%40b@c", "sip:a:secret@b", "sip:@b"),
        *("sip:a@", "sip:a@ş.example", "sip:\0@b", "sip:" + "a" * 65 + "@b", "mailto:a@b"),
        *("callto:zeynep", "tel:+1-800-FLOWERS", "tel:;ext=5", "http://0532", "javascript:112"),
        *("\u0660\u0665\u0663\u0662", "0532 123 45 67 dahili 5"),
    ],
)
def test_what_is_no_number_is_none(typed: str) -> None:
    assert to_dial_target(typed) is None


LINKS = st.builds(
    "{}{}{}{}".format,
    st.sampled_from(["", "tel:", "sip:", "sips:", "callto:", "SIP:", "tel://"]),
    st.text(),
    st.sampled_from(["", "@pbx.example", "@10.0.0.1:5062", "@"]),
    st.sampled_from(["", ";ext=5", "?Replaces=x", "\r\nX: y"]),
)
NUMBERS = st.text("0123456789 ()-+*#", min_size=1, max_size=20)
RULES = st.lists(
    st.builds(
        DialRule,
        pattern=st.text("0123456789XZNxzn*#.", max_size=8),
        strip=st.integers(0, 32),
        prefix=st.text("0123456789*#a", max_size=18),
        account_id=st.sampled_from(["", "elif", "santral"]),
    ),
    max_size=5,
).map(tuple)


@given(st.one_of(st.text(), LINKS, NUMBERS), RULES)
def test_every_target_can_be_called_and_ends_no_header(
    text: str, rules: tuple[DialRule, ...]
) -> None:
    target = to_dial_target(text, rules)
    if target is not None:
        assert not set(target) & set('\r\n<>" \t\0;?')
        assert dial_uri(target, "pbx.example") is not None


@given(st.one_of(LINKS, NUMBERS))
def test_a_target_leads_to_itself(text: str) -> None:
    target = to_dial_target(text)
    assert target is None or to_dial_target(target) == target


@given(st.sampled_from(sorted(EMERGENCY_NUMBERS)), RULES)
def test_emergency_numbers_pass_whatever_the_rules_say(
    number: str, rules: tuple[DialRule, ...]
) -> None:
    assert dial_route(f"tel:{number}", rules) == DialRoute(number, number)


@given(NUMBERS, RULES, st.sampled_from(["X.", "0X.", "."]))
def test_a_rule_in_front_is_the_one_that_counts(
    text: str, rules: tuple[DialRule, ...], pattern: str
) -> None:
    first = DialRule(pattern, prefix="9", account_id="ilk")
    route, plain = dial_route(text, (first, *rules)), dial_route(text)
    matches = plain and plain.number not in EMERGENCY_NUMBERS and _first_matches(plain, pattern)
    if matches and route:
        assert (route.target, route.account_id) == ("9" + plain.target, "ilk")


def _first_matches(plain: DialRoute, pattern: str) -> bool:
    beginnings = {"X.": tuple("0123456789"), "0X.": ("0",), ".": ""}
    second = pattern != "0X." or plain.number[1:2].isdecimal()
    long_enough = len(plain.number) >= len(pattern)
    return plain.number.startswith(beginnings[pattern]) and second and long_enough


OUTSIDE_LINE = (
    DialRule("00X.", prefix="9", account_id="yurtdışı"),
    DialRule("05XXXXXXXXX", strip=1, prefix="9", account_id="mobil"),
    DialRule("444XXXX", prefix="90212"),
    DialRule("NXXX"),
    DialRule("0ZX.", prefix="9"),
)


@pytest.mark.parametrize(
    ("typed", "route"),
    [
        ("+49 30 901820", DialRoute("9004930901820", "004930901820", "yurtdışı")),
        ("+90 532 123 45 67", DialRoute("95321234567", "05321234567", "mobil")),
        ("444 18 00", DialRoute("902124441800", "4441800")),
        ("0212 355 62 14", DialRoute("902123556214", "02123556214")),
        ("2101", DialRoute("2101", "2101")),
        ("1234", DialRoute("1234", "1234")),
        ("155", DialRoute("155", "155")),
        ("*97", DialRoute("*97", "*97")),
        ("sip:05321234567@other.example", DialRoute(*["sip:05321234567@other.example"] * 2)),
    ],
)
def test_the_first_rule_that_matches_counts(typed: str, route: DialRoute) -> None:
    assert dial_route(typed, OUTSIDE_LINE) == route


def test_what_a_rule_makes_too_long_is_no_target() -> None:
    assert dial_route("1" * 30, (DialRule("X.", prefix="999"),)) is None


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Cep Tel: 0 (532) 123 45 67", "0 (532) 123 45 67"),
        ("Cep 532 123 45 67, iş yok", "532 123 45 67"),
        ("Zeynep Hanım\t0532.123.45.67\nFaks 0212 355 62 14", "0532.123.45.67"),
        ("Sipariş 12345, GSM +90 532 123 45 67.", "+90 532 123 45 67"),
        ("Büro 0212/355 62 14", "0212/355 62 14"),
        ("12.03.2025 tarihinde 444 18 00'ı aradı", "444 18 00"),
        ("Berlin (+49) 30 901820", "(+49) 30 901820"),
        ("  2101 ", "2101"),
        ("tel:+905321234567", "tel:+905321234567"),
        ("sip:mert@pbx.example", "sip:mert@pbx.example"),
    ],
)
def test_the_number_in_a_text(text: str, number: str) -> None:
    assert number_in(text) == number
    assert to_dial_target(number) is not None


def test_a_text_that_begins_like_a_link() -> None:
    assert number_in("Tel: 0532 123 45 67, dahili 5") == "0532 123 45 67"
    assert to_dial_target(number_in("Tel: 0 (532) 123 45 67")) == "05321234567"


@pytest.mark.parametrize(
    "text",
    [
        *("", "Zeynep", "Sipariş 12345", "TR33 0006 1005 1978 6457 8413 26", "T.C. 12345678901x"),
        *("tel:zeynep-05321234567", "2026-11-23 10:15", "x05321234567"),
    ],
)
def test_a_text_without_a_number(text: str) -> None:
    assert number_in(text) == ""


@given(st.text())
def test_a_number_that_is_found_can_be_dialled(text: str) -> None:
    found = number_in(text)
    assert found in text
    assert not found or to_dial_target(found) is not None


@pytest.mark.parametrize(
    ("rule", "problem", "detail"),
    [
        (DialRule(""), DialRuleProblem.NO_PATTERN, ""),
        (DialRule("0.X"), DialRuleProblem.BAD_PATTERN, "0.X"),
        (DialRule("+90X."), DialRuleProblem.BAD_PATTERN, "+90X."),
        (DialRule("[0-9]+"), DialRuleProblem.BAD_PATTERN, "[0-9]+"),
        (DialRule("0X.", prefix="dokuz"), DialRuleProblem.BAD_PREFIX, "dokuz"),
        (DialRule("0XX", strip=4), DialRuleProblem.STRIPS_TOO_MUCH, "0XX"),
        (DialRule("0X.", strip=3), DialRuleProblem.STRIPS_TOO_MUCH, "0X."),
        (DialRule("0X.", account_id="yok"), DialRuleProblem.UNKNOWN_ACCOUNT, "yok"),
        (DialRule("nxxx"), DialRuleProblem.REPEATED, "nxxx"),
    ],
)
def test_what_is_wrong_with_a_rule_is_told_by_its_number(
    rule: DialRule, problem: DialRuleProblem, detail: str
) -> None:
    good = (DialRule("NXXX", strip=4, prefix="100"), DialRule("9.", account_id="elif"))
    assert faults_in((*good, rule), {"elif"}) == (DialRuleFault(3, problem, detail),)


@given(NUMBERS, RULES)
def test_a_rule_with_a_fault_of_its_own_never_changes_a_number(
    text: str, rules: tuple[DialRule, ...]
) -> None:
    bad = tuple(rule for rule in rules if problem_of(rule))
    assert dial_route(text, bad) == dial_route(text)
