"""Phone numbers both ways: one form for matching, one for people.

The canonical form is one of three, and every function here accepts any of them:

- E.164 (`+905321234567`) for a number of the public network;
- seven digits beginning with 444 for Turkey's nationwide business numbers, which have no prefix;
- up to six digits for extensions and short codes (`2101`, `112`), which mean something only here.

phonenumbers takes a while to import, so it is imported where it is first needed.
"""

import re
from enum import StrEnum
from functools import lru_cache
from typing import TYPE_CHECKING

import msgspec

if TYPE_CHECKING:
    from phonenumbers import PhoneNumber

HOME_REGION = "TR"

_URI = re.compile(r"^(?:tel|sips?|callto):(?://)?", re.IGNORECASE)
_WRITTEN = re.compile(r"\+?[\d\s().\-/\u2010-\u2015]+")
_BUSINESS = re.compile(r"(?:\+90|0090|90|0)?(444\d{4})")
_LONGEST_EXTENSION = 6
_HOME_CODE = 90
_NATIONAL_DIGITS = 10
_MATCHED_DIGITS = 9
_IN_TEXT = re.compile(r"\+?\d(?:(?:[ .\-]| \(|\) ?)?\d){8,14}")


class NumberKind(StrEnum):
    """What sort of line a number is."""

    UNKNOWN = "unknown"
    MOBILE = "mobile"
    LANDLINE = "landline"
    BUSINESS = "business"
    """Nationwide company lines: 444 and 0850."""
    TOLL_FREE = "toll_free"
    PREMIUM = "premium"
    INTERNAL = "internal"
    """An extension or a short code."""


class NumberDescription(msgspec.Struct, frozen=True):
    """What can be told from the digits alone; only the window words it."""

    kind: NumberKind = NumberKind.UNKNOWN
    region: str = ""
    """ISO 3166 code of the country, empty where there is none."""
    country_code: int = 0


@lru_cache(maxsize=4096)
def to_e164(text: str, default_region: str = HOME_REGION) -> str | None:
    """The canonical form of a number as written, typed or signalled; None if it is none.

    Takes `tel:` and `sip:` URIs, blanks, dots, brackets, dashes, and 0…, +90…, 0090…, 90….
    """
    written = _user_part(text)
    digits = _digits(written)
    if not digits or not _WRITTEN.fullmatch(written):
        return None
    international = written.startswith("+")
    business = _BUSINESS.fullmatch("+" + digits if international else digits)
    if business and default_region == HOME_REGION:
        return business.group(1)
    if len(digits) <= _LONGEST_EXTENSION and not international:
        return digits
    return _parse(written, default_region)


def last_nine(text: str) -> str:
    """The digits two spellings of a number share, country unknown; empty for shorter numbers."""
    digits = _digits(_user_part(text))
    return digits[-_MATCHED_DIGITS:] if len(digits) >= _MATCHED_DIGITS else ""


def numbers_in(text: str) -> tuple[str, ...]:
    """The last nine digits of each number that stands in a free text."""
    return tuple(last_nine(found.group()) for found in _IN_TEXT.finditer(text))


def format_number(text: str, home_region: str = HOME_REGION) -> str:
    """As people write it: `0532 123 45 67`, `444 18 00`, abroad `+49 30 901820`.

    What is no number comes back as it is.
    """
    number = to_e164(text, home_region)
    if number is None:
        return text
    if _BUSINESS.fullmatch(number):
        return f"{number[:3]} {number[3:5]} {number[5:]}"
    if not number.startswith("+"):
        return number
    if home_region == HOME_REGION and number.startswith("+90") and len(number) == 13:
        return f"0{number[3:6]} {number[6:9]} {number[9:11]} {number[11:]}"
    return _worded_by_library(number, home_region)


def describe_number(text: str, default_region: str = HOME_REGION) -> NumberDescription:
    """What sort of line it is, and where."""
    number = to_e164(text, default_region)
    if number is None:
        return NumberDescription()
    if _BUSINESS.fullmatch(number):
        return NumberDescription(NumberKind.BUSINESS, HOME_REGION, _HOME_CODE)
    if not number.startswith("+"):
        return NumberDescription(NumberKind.INTERNAL)
    return _described_by_library(number)


def _user_part(text: str) -> str:
    return _URI.sub("", text.strip()).partition("@")[0].partition(";")[0].strip()


def _digits(text: str) -> str:
    return "".join(str(int(sign)) for sign in text if sign.isdecimal())


def _parse(written: str, region: str) -> str | None:
    import phonenumbers

    try:
        parsed = phonenumbers.parse(written, region)
    except phonenumbers.NumberParseException:
        return None
    if not phonenumbers.is_valid_number(parsed) and not _complete(parsed):
        return None
    return phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.E164)


def _complete(parsed: "PhoneNumber") -> bool:
    """Whether a number of an unassigned range is whole: new ranges open all the time."""
    import phonenumbers

    if parsed.italian_leading_zero or not phonenumbers.is_possible_number(parsed):
        return False
    at_home = parsed.country_code == _HOME_CODE
    return not at_home or len(str(parsed.national_number)) == _NATIONAL_DIGITS


def _worded_by_library(number: str, home_region: str) -> str:
    import phonenumbers

    parsed = phonenumbers.parse(number)
    at_home = parsed.country_code == phonenumbers.country_code_for_region(home_region)
    form = phonenumbers.PhoneNumberFormat
    return phonenumbers.format_number(parsed, form.NATIONAL if at_home else form.INTERNATIONAL)


def _described_by_library(number: str) -> NumberDescription:
    import phonenumbers
    from phonenumbers import PhoneNumberType as Type

    parsed = phonenumbers.parse(number)
    kinds = {
        Type.MOBILE: NumberKind.MOBILE,
        Type.FIXED_LINE: NumberKind.LANDLINE,
        Type.FIXED_LINE_OR_MOBILE: NumberKind.LANDLINE,
        Type.VOIP: NumberKind.BUSINESS,
        Type.UAN: NumberKind.BUSINESS,
        Type.TOLL_FREE: NumberKind.TOLL_FREE,
        Type.PREMIUM_RATE: NumberKind.PREMIUM,
    }
    return NumberDescription(
        kind=kinds.get(phonenumbers.number_type(parsed), NumberKind.UNKNOWN),
        region=phonenumbers.region_code_for_country_code(parsed.country_code or 0),
        country_code=parsed.country_code or 0,
    )
