"""What an agent types, pastes or clicks, as the PBX understands it. Pure, and light at start."""

import re
from urllib.parse import unquote

_LONGEST_URI = 255
_SEPARATORS = re.compile(r"[\s()./\-\u2010-\u2015\u00a0]+")
_DIALLABLE = re.compile(r"\+?[0-9*#]{1,32}")
_SIP_URI = re.compile(r"sips?:[^\s@<>\"]+@[^\s@<>\"]+", re.IGNORECASE)
_SIP_USER = re.compile(r"sips?:[^\s@<>\"]+", re.IGNORECASE)
_HOME = re.compile(r"(?:(?:\+|00)?90|0?)([2-58][0-9]{9})")
_BUSINESS = re.compile(r"(?:(?:\+|00)?90|0)?(444[0-9]{4})")


def to_dial_target(text: str) -> str | None:
    """A SIP URI as it is, else digits: `+90 532…` becomes `0532…`; None where it is no number.

    Extensions and service numbers stay as typed; numbers abroad keep `00` and their country.
    """
    target = unquote(text.strip())
    if _SIP_URI.fullmatch(target):
        return target if len(target) <= _LONGEST_URI else None
    if _SIP_USER.fullmatch(target) or target.lower().startswith("tel:"):
        target = target.split(":", 1)[1].split(";", 1)[0]
    return _to_digits(_SEPARATORS.sub("", target))


def _to_digits(number: str) -> str | None:
    if not _DIALLABLE.fullmatch(number):
        return None
    if business := _BUSINESS.fullmatch(number):
        return business.group(1)
    if at_home := _HOME.fullmatch(number):
        return "0" + at_home.group(1)
    return "00" + number[1:] if number.startswith("+") else number
