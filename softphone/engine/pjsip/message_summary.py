"""How many messages wait in a voicemail box (RFC 3842, simple-message-summary). Pure."""

import re

from softphone.engine.pjsip.sip_message import readable

_VOICE = re.compile(
    r"^[ \t]*Voice-Message[ \t]*:[ \t]*(\d{1,6})[ \t]*/[ \t]*(\d{1,6})",
    re.IGNORECASE | re.MULTILINE,
)
_WAITING = re.compile(
    r"^[ \t]*Messages-Waiting[ \t]*:[ \t]*(yes|no)\b", re.IGNORECASE | re.MULTILINE
)
_BODY = re.compile(r"\r?\n\r?\n")


def message_counts(message: str) -> tuple[int, int] | None:
    """New and old ones, from a whole NOTIFY; None where it says nothing of them.

    A PBX that only knows that something waits counts as one message.
    """
    body = _BODY.split(readable(message), maxsplit=1)[-1]
    if found := _VOICE.search(body):
        return int(found[1]), int(found[2])
    if waiting := _WAITING.search(body):
        return int(waiting[1].lower() == "yes"), 0
    return None
