"""Reads the headers of a raw SIP message (RFC 3261 section 7.3): the stack hands out only text.

Pure. What comes from the network is hostile: nothing here raises.
"""

import re
from collections import defaultdict

_COMPACT = {
    "c": "content-type",
    "e": "content-encoding",
    "f": "from",
    "i": "call-id",
    "k": "supported",
    "l": "content-length",
    "m": "contact",
    "s": "subject",
    "t": "to",
    "v": "via",
}
_HEAD_END = re.compile(r"\r?\n\r?\n")
_FOLD = re.compile(r"\r?\n[ \t]+")
_LINE_END = re.compile(r"\r?\n")


class Headers:
    """Headers by name, whatever its case or form."""

    def __init__(self, message: str) -> None:
        self._values: dict[str, list[str]] = defaultdict(list)
        head = _HEAD_END.split(readable(message).lstrip("\r\n"), maxsplit=1)[0]
        for line in _LINE_END.split(_FOLD.sub(" ", head))[1:]:
            name, colon, value = line.partition(":")
            if colon:
                self._values[_full_name(name)].append(value.strip())

    def all(self, name: str) -> tuple[str, ...]:
        """Every value of this header, in order."""
        return tuple(self._values.get(_full_name(name), ()))

    def first(self, name: str) -> str:
        """Its first value; empty where it is not there."""
        return next(iter(self.all(name)), "")


def readable(text: str) -> str:
    """Bytes that are no UTF-8 reach us as lone surrogates; they become replacement signs."""
    return text.encode("utf-8", "surrogateescape").decode("utf-8", "replace")


def _full_name(name: str) -> str:
    lower = name.strip().lower()
    return _COMPACT.get(lower, lower)
