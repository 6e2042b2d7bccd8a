"""Who hears whom, by the calls that have sound. Pure.

In a conference each hears all others, never itself. Whoever talks to somebody outside of it is away
from it meanwhile, and its members go on among themselves.
"""

from collections.abc import Collection, Iterator

import msgspec

US = ""
"""The agent, as an end of a link."""
Link = tuple[str, str]
"""From whom, to whom: ids of calls, or `US`."""


class Party(msgspec.Struct, frozen=True):
    """A call with sound that is not on hold by us."""

    call_id: str
    listens: bool = True
    """False while the far end has us on hold: there is music at most."""
    in_conference: bool = False
    silenced: bool = False


def with_us(parties: Collection[Party]) -> frozenset[str]:
    """Whom the agent talks to."""
    outside = frozenset(party.call_id for party in parties if not party.in_conference)
    return outside or frozenset(party.call_id for party in parties)


def links(parties: Collection[Party]) -> frozenset[Link]:
    return frozenset((*_ours(parties), *_among_members(parties)))


def _ours(parties: Collection[Party]) -> Iterator[Link]:
    present = with_us(parties)
    for party in parties:
        if party.call_id in present and not party.silenced:
            yield party.call_id, US
        if party.call_id in present and party.listens:
            yield US, party.call_id


def _among_members(parties: Collection[Party]) -> Iterator[Link]:
    """Somebody's music on hold is no part of the conversation."""
    awake = [party for party in parties if party.in_conference and party.listens]
    for speaker in awake:
        for listener in awake:
            if speaker is not listener and not speaker.silenced:
                yield speaker.call_id, listener.call_id
