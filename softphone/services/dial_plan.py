"""What an agent types, pastes or clicks, as the PBX understands it. Pure, and light at start."""

import re
from urllib.parse import quote, unquote

import msgspec

from softphone.services.dial_rules import apply_rules
from softphone.settings.values import DialRule

EMERGENCY_NUMBERS = frozenset({"110", "112", "122", "155", "156", "158", "177"})
"""Fire, all, disaster, police, gendarmerie, coast guard, forest fire: no rule applies to them."""

_SPACE = re.compile(r"\s")
_SEPARATORS = re.compile(r"[\s()./\-\u2010-\u2015\u00a0]+")
_DIALLABLE = re.compile(r"\+?[0-9*#]{1,32}")
_HOME = re.compile(r"(?:(?:\+|00)?90|0?)([2-58][0-9]{9})")
_BUSINESS = re.compile(r"(?:(?:\+|00)?90|0)?(444[0-9]{4})")
_LINK = re.compile(r"(tel|sips?|callto):(?://)?(.*)", re.IGNORECASE | re.DOTALL)
_TRIMMINGS = re.compile(r"[;?].*", re.DOTALL)
_USER = re.compile(r"[^\s@:<>\"\x00-\x1f\x7f]+")
_HOST = re.compile(r"[A-Za-z0-9.\-]{1,128}(?::[0-9]{1,5})?")
_LONGEST_USER = 64
_PUBLIC = re.compile(r"(?:(?:\+|00)?90|0)[2-58]\d{9}|5\d{9}|(?:\+|00)[1-9]\d{6,14}")
"""What is surely a number in a text; the rest may be a date, an order or an account."""
_IN_TEXT = re.compile(
    r"(?<![\w+*#])\(?\+?\d(?:(?:[ \u00a0().\-\u2010-\u2015]{0,3}|/)\d){6,17}(?![\w*#])"
)


class DialRoute(msgspec.Struct, frozen=True):
    """Where a call goes: `target` for the engine, `number` as it was before any rule."""

    target: str
    number: str
    account_id: str = ""
    """Empty: the first account."""


def to_dial_target(text: str, rules: tuple[DialRule, ...] = ()) -> str | None:
    """The `target` of `dial_route`; None where there is none."""
    route = dial_route(text, rules)
    return route.target if route else None


def dial_route(text: str, rules: tuple[DialRule, ...] = ()) -> DialRoute | None:
    """Where this number, `tel:`, `callto:` or `sip:` link leads; None where it is no number.

    Rules see numbers in one form: at home `0532…`, abroad `00` and the country, nationwide
    `444…`, extensions and short codes as typed. Emergency numbers and addresses of other servers
    pass untouched.
    """
    number = _normalised(text)
    if number is None:
        return None
    if number in EMERGENCY_NUMBERS or number.startswith("sip:"):
        return DialRoute(number, number)
    target, account_id = apply_rules(number, rules)
    return DialRoute(target, number, account_id) if _DIALLABLE.fullmatch(target) else None


def number_in(text: str) -> str:
    """What can be dialled of a text: all of it, or the first public number that stands in it."""
    words = text.strip()
    if _normalised(words) is not None:
        return words
    if _LINK.match(words) and not _SPACE.search(words):
        return ""
    candidates = (found.group() for found in _IN_TEXT.finditer(words))
    return next((number for number in candidates if _is_public(number)), "")


def _normalised(text: str) -> str | None:
    words = unquote(text.strip())
    link = _LINK.fullmatch(words)
    if link is None:
        return _to_digits(words)
    scheme, address = link[1].lower(), link[2]
    if scheme.startswith("sip") and "@" in address:
        return _to_address(address)
    return _to_digits(_TRIMMINGS.sub("", address))


def _to_address(address: str) -> str | None:
    """Without parameters and headers: a page must not steer the call past what is shown.

    The account's transport carries it, whether the link says `sip:` or `sips:`.
    """
    user, _, host = address.partition("@")
    user, host = _TRIMMINGS.sub("", user), _TRIMMINGS.sub("", host)
    if not _USER.fullmatch(user) or not _HOST.fullmatch(host):
        return None
    escaped = quote(user, safe="+*-_.!~'()&=$,", errors="replace")
    return f"sip:{escaped}@{host}" if len(escaped) <= _LONGEST_USER else None


def _to_digits(written: str) -> str | None:
    number = _SEPARATORS.sub("", written)
    if not _DIALLABLE.fullmatch(number):
        return None
    if business := _BUSINESS.fullmatch(number):
        return business.group(1)
    if at_home := _HOME.fullmatch(number):
        return "0" + at_home.group(1)
    return "00" + number[1:] if number.startswith("+") else number


def _is_public(written: str) -> bool:
    number = _SEPARATORS.sub("", written)
    return bool(_PUBLIC.fullmatch(number) or _BUSINESS.fullmatch(number))
