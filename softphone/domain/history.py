"""What an agent looks for among past calls."""

import msgspec

from softphone.domain.call import Direction


class HistoryFilter(msgspec.Struct, frozen=True, kw_only=True):
    """All conditions hold together; the defaults let everything pass."""

    text: str = ""
    """Parts of a name, a company or a number in any format; case and accents do not count."""
    direction: Direction | None = None
    missed: bool = False
    """Only calls nobody answered."""
    recorded: bool = False
    """Only conversations with a recording."""
    since: float = 0.0
    until: float = 0.0
    """Seconds since the epoch, this one not included; 0: now."""
