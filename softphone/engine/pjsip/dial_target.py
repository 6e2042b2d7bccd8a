"""What was dialled, as a SIP URI on the account's server (RFC 3261 section 19.1). Pure."""

import re
from urllib.parse import quote, unquote

_SEPARATORS = re.compile(r"[\s().\-/]")
_NUMBER = re.compile(r"\+?[0-9*#]{1,32}")
_NAME = re.compile(r"[A-Za-z][A-Za-z0-9._+*#\-]{0,63}")
_SIP_URI = re.compile(r"sip:([^@\s<>\";?]{1,64})@([A-Za-z0-9.\-]{1,128}(?::[0-9]{1,5})?)")
_TEL_URI = re.compile(r"tel:([^;]+)(?:;.*)?")


def dial_uri(target: str, server: str) -> str | None:
    """None where it is neither a number, nor an extension's name, nor a plain SIP URI."""
    text = target.strip()
    if found := _SIP_URI.fullmatch(text):
        return f"sip:{_user(unquote(found[1]))}@{found[2]}"
    if found := _TEL_URI.fullmatch(text):
        text = found[1]
    number = _SEPARATORS.sub("", text)
    if _NUMBER.fullmatch(number):
        return f"sip:{_user(number)}@{server}"
    return f"sip:{_user(text)}@{server}" if _NAME.fullmatch(text) else None


def dial_user(target: str) -> str:
    """Whom it names, without server; empty where it cannot be dialled."""
    uri = dial_uri(target, "")
    return unquote(uri.removeprefix("sip:").rpartition("@")[0]) if uri else ""


def _user(text: str) -> str:
    return quote(text, safe="+*-_.!~'()&=$,")
