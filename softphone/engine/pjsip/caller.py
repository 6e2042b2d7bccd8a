"""Who the signalling says is at the other end (RFC 3261 section 20.10, RFC 3325). Pure."""

import re
from urllib.parse import unquote

from softphone.domain.call import RemoteParty
from softphone.engine.pjsip.sip_message import Headers, readable
from softphone.engine.pjsip.text import clean

_NAME_ADDR = re.compile(r'\s*(?:"((?:[^"\\]|\\.)*)"?|([^<"]*))\s*<\s*([^>]*)>?', re.DOTALL)
_ESCAPED = re.compile(r"\\(.)", re.DOTALL)
_URI = re.compile(r"(sips?|tel):(.*)", re.IGNORECASE | re.DOTALL)
_NOBODY = frozenset({"", "anonymous", "restricted", "unavailable", "unknown", "withheld"})
_LONGEST_URI = 200


def caller(headers: Headers) -> RemoteParty:
    """The asserted identity where the PBX gives one, else From; nobody where that is asked for."""
    tags = {tag.strip().lower() for tag in headers.first("Privacy").split(";")}
    asserted = headers.first("P-Asserted-Identity")
    party = remote_party(asserted or headers.first("From"))
    if tags & {"id", "user", "header"}:
        return RemoteParty("", anonymous=True)
    return party


def remote_party(value: str) -> RemoteParty:
    """Of one `name-addr` or bare URI, as it stands in a header."""
    name, uri = _split(readable(value))
    user, host = _user_and_host(uri)
    number = clean(user)
    if number.lower() in _NOBODY or host.lower() == "anonymous.invalid":
        return RemoteParty("", anonymous=True)
    return RemoteParty(number, _shown(name, number), clean(uri, _LONGEST_URI))


def _split(value: str) -> tuple[str, str]:
    found = _NAME_ADDR.match(value)
    if not found:
        return "", value.partition(";")[0].strip()
    quoted, plain, uri = found.groups()
    return _ESCAPED.sub(r"\1", quoted) if quoted is not None else plain, uri.strip()


def _user_and_host(uri: str) -> tuple[str, str]:
    found = _URI.match(uri)
    if not found:
        return "", ""
    scheme, rest = found.groups()
    if scheme.lower() == "tel":
        return unquote(rest.partition(";")[0]), ""
    user, at, host = rest.rpartition("@")
    host = re.split(r"[;?:]", host, maxsplit=1)[0]
    return (unquote(re.split(r"[;:]", user, maxsplit=1)[0]) if at else ""), host


def _shown(name: str, number: str) -> str:
    """A name that only repeats the number tells nothing."""
    cleaned = clean(name)
    return "" if cleaned == number else cleaned
