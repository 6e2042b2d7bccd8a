"""SIP status codes in the terms of the domain (RFC 3261 section 21, Q.850 causes). Pure."""

import errno
import re

from softphone.domain.account import RegistrationFailure
from softphone.domain.call import EndReason

_CHALLENGES = frozenset({401, 407})
"""As a last word: the password was not accepted."""
TOO_MANY_CALLS = 70010
"""PJ_ETOOMANY."""
_SYSTEM_ERRORS = 120000
"""What the stack adds to an errno."""
_REFUSED = {
    _SYSTEM_ERRORS + errno.ECONNREFUSED,
    _SYSTEM_ERRORS + getattr(errno, "WSAECONNREFUSED", errno.ECONNREFUSED),
}
_REGISTRATION = {
    403: RegistrationFailure.FORBIDDEN,
    404: RegistrationFailure.UNKNOWN_USER,
    408: RegistrationFailure.NO_ANSWER,
}
_CALL = {
    401: EndReason.FORBIDDEN,
    403: EndReason.FORBIDDEN,
    404: EndReason.NOT_FOUND,
    407: EndReason.FORBIDDEN,
    408: EndReason.NO_ANSWER,
    410: EndReason.NOT_FOUND,
    415: EndReason.NO_COMMON_CODEC,
    480: EndReason.UNAVAILABLE,
    484: EndReason.NOT_FOUND,
    486: EndReason.BUSY,
    488: EndReason.NO_COMMON_CODEC,
    503: EndReason.UNAVAILABLE,
    600: EndReason.BUSY,
    603: EndReason.DECLINED,
    604: EndReason.NOT_FOUND,
    606: EndReason.NO_COMMON_CODEC,
}
_CAUSE = {
    1: EndReason.NOT_FOUND,
    17: EndReason.BUSY,
    18: EndReason.NO_ANSWER,
    19: EndReason.NO_ANSWER,
    20: EndReason.UNAVAILABLE,
    21: EndReason.DECLINED,
    28: EndReason.NOT_FOUND,
}
"""Q.850: a PBX that bridges says more by it than by the status (a callee's 603 arrives as 403)."""
_QUOTED = re.compile(r'"[^"]*"')
_REASON = re.compile(r"(SIP|Q\.850)\s*;(?:[^,]*;)?\s*cause\s*=\s*(\d{1,3})", re.IGNORECASE)


def registration_failure(code: int, status: int) -> RegistrationFailure:
    """`code` is the SIP status, `status` the stack's or the system's error; not for success."""
    if status in _REFUSED:
        return RegistrationFailure.CONNECTION_REFUSED
    if code in _CHALLENGES:
        return RegistrationFailure.WRONG_PASSWORD
    if status:
        return RegistrationFailure.NO_ANSWER
    return _REGISTRATION.get(code, RegistrationFailure.SERVER_ERROR)


def causes(reason: str) -> dict[str, int]:
    """Causes by protocol from a Reason header (RFC 3326), e.g. `{"sip": 200}`."""
    bare = _QUOTED.sub("", reason)
    return {protocol.lower(): int(cause) for protocol, cause in _REASON.findall(bare)}


def end_of_offered(reason: str) -> EndReason:
    """A call that was cancelled before we answered; `reason` is the CANCEL's Reason header."""
    elsewhere = causes(reason).get("sip") == 200
    return EndReason.ANSWERED_ELSEWHERE if elsewhere else EndReason.CANCELLED


def end_of_dialled(status: int, reason: str, heard_of: bool) -> EndReason:
    """A call that was not answered; `heard_of`: anything at all came back from the other side."""
    if not heard_of and status in {408, 502, 503}:
        return EndReason.NO_CONNECTION
    by_cause = _CAUSE.get(causes(reason).get("q.850", 0))
    return by_cause or _CALL.get(status, EndReason.FAILED)


def end_of_live(status: int) -> EndReason:
    """A call that was answered and that we did not end."""
    return EndReason.NO_CONNECTION if status in {408, 503} else EndReason.HUNG_UP_REMOTELY
