"""The stack's own log, for the hard cases: in Python's logging at DEBUG, without credentials."""

import logging
import re

import pjsua2 as pj

from softphone.engine.pjsip.sip_message import readable

_MESSAGES_TOO = 5
_CREDENTIALS = re.compile(
    r"^((?:Proxy-)?(?:Authorization|Authenticate)|WWW-Authenticate)\s*:.*(?:\r?\n[ \t].*)*",
    re.IGNORECASE | re.MULTILINE,
)

_log = logging.getLogger(__name__)


def redacted(text: str) -> str:
    """Without the values of headers that carry a digest."""
    return _CREDENTIALS.sub(r"\1: (redacted)", readable(text))


class StackLog(pj.LogWriter):  # type: ignore[misc]
    """Owned by the stack once attached."""

    @classmethod
    def attach_to(cls, config: pj.LogConfig) -> None:
        writer = cls()
        config.level = _MESSAGES_TOO
        config.consoleLevel = _MESSAGES_TOO
        config.msgLogging = 1
        config.writer = writer
        writer.__disown__()

    def write(self, entry: pj.LogEntry) -> None:
        _log.debug("%s", redacted(entry.msg).rstrip())
