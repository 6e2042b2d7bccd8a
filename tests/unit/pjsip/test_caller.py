"""Who calls, from headers that anybody may have written."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from softphone.domain.call import RemoteParty
from softphone.engine.pjsip.caller import caller, remote_party
from softphone.engine.pjsip.sip_message import Headers


def invite(*lines: str) -> Headers:
    return Headers("\r\n".join(("INVITE sip:2104@10.0.0.1 SIP/2.0", *lines, "", "v=0")))


@pytest.mark.parametrize(
    ("value", "number", "name"),
    [
        ('"Zeynep Kaya" <sip:+905321234567@pbx>;tag=1', "+905321234567", "Zeynep Kaya"),
        ("Zeynep <sip:0532@pbx;transport=udp>;tag=1", "0532", "Zeynep"),
        ("<sip:0532@pbx>", "0532", ""),
        ("sip:0532@pbx;tag=abc", "0532", ""),
        ('"0532" <sip:0532@pbx>', "0532", ""),
        ("<tel:+90-532-123;phone-context=x>", "+90-532-123", ""),
        (r'"The \"Boss\" \\ Ltd" <sip:1@pbx>', "1", r'The "Boss" \ Ltd'),
        ('"No end <sip:1@pbx>', "1", "No end"),
        ("<sip:%2B90532;npdi@pbx:5060>", "+90532", ""),
        ('"Şule Çığ" <sip:1@pbx>', "1", "Şule Çığ"),
    ],
)
def test_name_and_number(value: str, number: str, name: str) -> None:
    party = remote_party(value)
    assert (party.number, party.display_name) == (number, name)


@pytest.mark.parametrize(
    "value",
    [
        "",
        '"Anonymous" <sip:anonymous@anonymous.invalid>;tag=1',
        "<sip:12@anonymous.invalid>",
        "<sip:pbx>",
        "<mailto:a@b>",
        ";;;",
        "<>",
    ],
)
def test_nobody(value: str) -> None:
    assert remote_party(value) == RemoteParty("", anonymous=True)


def test_the_asserted_identity_counts_more_than_from() -> None:
    headers = invite(
        "f: <sip:2999@pbx>;tag=1", 'p-asserted-IDENTITY: "Kaya" <sip:+90532@pbx>, <tel:+90532>'
    )
    assert caller(headers).number == "+90532"
    assert caller(headers).display_name == "Kaya"


def test_a_withheld_number_stays_withheld() -> None:
    headers = invite("P-Asserted-Identity: <sip:+90532@pbx>", "Privacy: id;critical")
    assert caller(headers) == RemoteParty("", anonymous=True)


def test_no_header_at_all() -> None:
    assert caller(invite()).anonymous


def test_a_name_in_broken_utf_8_is_shown_as_far_as_it_goes() -> None:
    raw = b'INVITE x SIP/2.0\r\nFrom: "\xc5\x9eule \xff\xfe Kaya" <sip:1@pbx>\r\n\r\n'
    party = caller(Headers(raw.decode("utf-8", "surrogateescape")))
    assert party.display_name == "Şule Kaya"


def test_html_and_sql_are_only_text() -> None:
    value = '"<b>x</b>\'; DROP TABLE customers; --" <sip:1@pbx>'
    assert remote_party(value).display_name == "<b>x</b>'; DROP TABLE customers; --"


def test_direction_overrides_cannot_forge_a_name() -> None:
    assert remote_party('"abc\u202e\u200fdef" <sip:1@pbx>').display_name == "abc def"


@given(st.text())
def test_whatever_comes_is_bounded_and_fit_to_be_shown(value: str) -> None:
    party = remote_party(value)
    assert party.anonymous == (not party.number)
    for text, longest in ((party.number, 64), (party.display_name, 64), (party.uri, 200)):
        assert len(text) <= longest
        assert not {unicodedata.category(sign) for sign in text} & {"Cc", "Cf", "Cs"}


def test_two_hundred_signs_are_cut() -> None:
    party = remote_party(f'"{"Ş" * 200}" <sip:{"9" * 200}@pbx>')
    assert (len(party.display_name), len(party.number)) == (64, 64)
