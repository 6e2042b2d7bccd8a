"""Whether the caller's side asks us to answer by ourselves, as PBXes and telephones say it. Pure.

`answer-after` is a parameter of Call-Info (RFC 3261 section 20.9 leaves room for it) or Alert-Info;
older PBXes name a ring tone for it, or send `X-AUTOANSWER`.
"""

import re

from softphone.engine.pjsip.sip_message import Headers

_LONGEST_DELAY_S = 60.0
_AFTER = re.compile(r";\s*answer-after\s*=\s*\"?(\d{1,5})", re.IGNORECASE)
_TONE = re.compile(r"\b(?:alert-)?auto[ -]?answer\b", re.IGNORECASE)
_YES = frozenset({"true", "yes", "1"})


def answer_delay_s(headers: Headers) -> float | None:
    """Seconds to wait before the answer; None where nobody asks for one."""
    infos = (*headers.all("Call-Info"), *headers.all("Alert-Info"))
    for info in infos:
        if found := _AFTER.search(info):
            return min(float(found[1]), _LONGEST_DELAY_S)
    named = any(_TONE.search(info) for info in infos)
    ordered = headers.first("X-AUTOANSWER").lower() in _YES
    return 0.0 if named or ordered else None
