"""The words of the command line, as a wish for the running Ahize."""

import re
from collections.abc import Sequence
from pathlib import Path

import msgspec

from softphone.domain.remote import RemoteAction, RemoteRequest

LINK = re.compile(r"(?:tel|sips?|callto):", re.IGNORECASE)
NEW_TOKEN = "token"  # noqa: S105 - the word of the command

_TEXTS = {
    RemoteAction.DIAL: (1, 1),
    RemoteAction.ANSWER: (0, 0),
    RemoteAction.REJECT: (0, 0),
    RemoteAction.HANG_UP: (0, 0),
    RemoteAction.HOLD: (0, 1),
    RemoteAction.MUTE: (0, 1),
    RemoteAction.TRANSFER: (1, 1),
    RemoteAction.CONSULT: (1, 1),
    RemoteAction.COMPLETE: (0, 0),
    RemoteAction.CANCEL: (0, 0),
    RemoteAction.SWAP: (0, 0),
    RemoteAction.JOIN: (0, 0),
    RemoteAction.LEAVE: (0, 0),
    RemoteAction.END_ALL: (0, 0),
    RemoteAction.DIVERT: (1, 1),
    RemoteAction.TO_VOICEMAIL: (0, 0),
    RemoteAction.PARK: (0, 0),
    RemoteAction.PICK_UP: (0, 1),
    RemoteAction.VOICEMAIL: (0, 0),
    RemoteAction.RECORD: (0, 1),
    RemoteAction.DTMF: (1, 1),
    RemoteAction.STATE: (1, 1),
    RemoteAction.STATUS: (0, 0),
    RemoteAction.POP: (0, 0),
}
"""Fewest and most words after the command; those of a number may be apart."""
_JOINED = {
    RemoteAction.DIAL,
    RemoteAction.TRANSFER,
    RemoteAction.CONSULT,
    RemoteAction.DIVERT,
}


class Command(msgspec.Struct, frozen=True):
    """`wish` None: a new token is wanted. Not `valid`: say how it is written."""

    wish: RemoteRequest | None = None
    data_dir: Path | None = None
    json: bool = False
    valid: bool = True

    @property
    def link(self) -> str:
        """Empty for anything else."""
        return self.wish.text if self.wish and self.wish.do is RemoteAction.LINK else ""

    @property
    def window(self) -> tuple[str, ...]:
        """The arguments of a window for the same agent."""
        return ("--data-dir", str(self.data_dir)) if self.data_dir else ()


def parse(arguments: Sequence[str]) -> Command | None:
    """None where this is no command but the start of a window."""
    data_dir, rest = _split(arguments)
    if not rest:
        return None
    word, *texts = rest
    if LINK.match(word):
        return _command(RemoteAction.LINK, word, data_dir, valid=not texts)
    as_json = "--json" in texts
    texts = [text for text in texts if text != "--json"]
    if word == NEW_TOKEN:
        return Command(None, data_dir, as_json, valid=not texts)
    if word not in _TEXTS:
        return None if word.startswith("-") else Command(data_dir=data_dir, valid=False)
    action = RemoteAction(word)
    if action in _JOINED and texts:
        texts = [" ".join(texts)]
    fewest, most = _TEXTS[action]
    valid = fewest <= len(texts) <= most
    return _command(action, "".join(texts), data_dir, as_json, valid=valid)


def _command(
    action: RemoteAction, text: str, data_dir: Path | None, as_json: bool = False, *, valid: bool
) -> Command:
    return Command(RemoteRequest(action, text), data_dir, as_json, valid)


def _split(arguments: Sequence[str]) -> tuple[Path | None, list[str]]:
    """`--data-dir` comes first, as for the window."""
    match list(arguments):
        case ["--data-dir", place, *rest]:
            return Path(place), rest
        case [first, *rest] if first.startswith("--data-dir="):
            return Path(first.partition("=")[2]), rest
        case rest:
            return None, rest
