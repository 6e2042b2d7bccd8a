"""Finds past calls: a walk back in time along an index that holds all that is asked for.

The walk ends with the page. A search that many calls answer is over at once, and one that none
does reads the index, never the table.
"""

import re
from typing import Any

import sqlalchemy as sa

from softphone.crm.store import schema
from softphone.crm.store.columns import Words
from softphone.domain.history import HistoryFilter
from softphone.domain.phone import to_e164
from softphone.domain.turkish import fold

_table = schema.interactions
_OWN = _table.c.agent == sa.bindparam("key")
_BEGAN = sa.and_(
    _table.c.started_at >= sa.bindparam("since"), _table.c.started_at < sa.bindparam("before")
)
_IS_RECORDED = sa.exists().where(schema.recordings.c.interaction_id == _table.c.interaction_id)
ROW_ID: sa.ColumnElement[int] = sa.literal_column("interactions.rowid")
_NUMBER = re.compile(r"[+\d\s().\-/]*\d[+\d\s().\-/]*")
_BUSINESS_DIGITS = 7
_MOST_TERMS = 8
_LONGEST_RINGING_S = 86_400
"""A call that rang when the agent looked is missed after it; the index begins with the start."""

COUNT_MISSED = (
    sa.select(sa.func.count())
    .select_from(_table)
    .where(
        _OWN,
        schema.IS_MISSED,
        _table.c.started_at > sa.bindparam("since") - _LONGEST_RINGING_S,
        _table.c.ended_at > sa.bindparam("since"),
    )
)


def found_rows(wanted: HistoryFilter) -> sa.ScalarSelect[Any]:
    """Row ids of the newest calls, for `key`, `since`, `before`, `limit` and `values_of`."""
    found = sa.select(ROW_ID).select_from(_table).where(_OWN, _BEGAN)
    found = found.where(schema.IS_MISSED if wanted.missed else schema.IS_CALL)
    if wanted.recorded:
        found = found.where(_IS_RECORDED)
    if wanted.direction is not None:
        found = found.where(_table.c.direction == sa.bindparam("direction"))
    for place, spellings in enumerate(terms_of(wanted.text)):
        found = found.where(sa.or_(*(_stands(place, way) for way in range(len(spellings)))))
    found = found.order_by(_table.c.started_at.desc()).limit(sa.bindparam("limit"))
    return found.correlate(None).scalar_subquery()


def count_found(wanted: HistoryFilter) -> sa.Select[tuple[int]]:
    """How many they are, up to `limit`."""
    found = sa.select(sa.func.count()).select_from(_table)
    return found.where(ROW_ID.in_(found_rows(wanted)))


def values_of(wanted: HistoryFilter) -> dict[str, str]:
    """What the statement is to be given besides limits."""
    values = {
        f"term{place}_{way}": spelling
        for place, spellings in enumerate(terms_of(wanted.text))
        for way, spelling in enumerate(spellings)
    }
    return values | ({"direction": wanted.direction} if wanted.direction else {})


def terms_of(text: str) -> tuple[tuple[str, ...], ...]:
    """What has to stand in the key, each in one of its spellings: folded words, or a number."""
    words = [text] if _NUMBER.fullmatch(text) else fold(text).split()[:_MOST_TERMS]
    terms = (_spellings(word) if _NUMBER.fullmatch(word) else (word,) for word in words)
    return tuple(filter(None, terms))


def _spellings(written: str) -> tuple[str, ...]:
    """Digits as the key may have them; what begins with 0 or + is the beginning of a number."""
    business = to_e164(written) or ""
    if business.startswith("444") and len(business) == _BUSINESS_DIGITS:
        return (business,)
    digits = "".join(sign for sign in written if sign.isdecimal())
    if digits.startswith("00") or written.lstrip().startswith("+"):
        return (f" {digits.removeprefix('00')}",)
    if digits.startswith("0"):
        return (f" 90{digits[1:]}", f" {digits}")
    return (digits,)


def _stands(place: int, way: int) -> sa.ColumnElement[bool]:
    term = sa.bindparam(f"term{place}_{way}", type_=Words)
    return sa.func.instr(_table.c.search_key, term) > 0
