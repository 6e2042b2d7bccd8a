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
ROW_ID: sa.ColumnElement[int] = sa.literal_column("interactions.rowid")
_NUMBER = re.compile(r"[+\d\s().\-/]*\d[+\d\s().\-/]*")
_BUSINESS_DIGITS = 7
_MOST_TERMS = 8

COUNT_MISSED = (
    sa.select(sa.func.count())
    .select_from(_table)
    .where(_OWN, schema.IS_MISSED, _table.c.started_at > sa.bindparam("since"))
)


def found_rows(wanted: HistoryFilter) -> sa.ScalarSelect[Any]:
    """Row ids of the newest calls, for `key`, `since`, `before`, `limit` and `values_of`."""
    found = sa.select(ROW_ID).select_from(_table).where(_OWN, _BEGAN)
    found = found.where(schema.IS_MISSED if wanted.missed else schema.IS_CALL)
    if wanted.direction is not None:
        found = found.where(_table.c.direction == sa.bindparam("direction"))
    for name in _terms(wanted):
        term = sa.bindparam(name, type_=Words)
        found = found.where(sa.func.instr(_table.c.search_key, term) > 0)
    found = found.order_by(_table.c.started_at.desc()).limit(sa.bindparam("limit"))
    return found.correlate(None).scalar_subquery()


def values_of(wanted: HistoryFilter) -> dict[str, str]:
    """What the statement is to be given besides limits."""
    return _terms(wanted) | ({"direction": wanted.direction} if wanted.direction else {})


def terms_of(text: str) -> tuple[str, ...]:
    """What has to stand in the key: folded words, digits without what is written before them."""
    if _NUMBER.fullmatch(text):
        return tuple(filter(None, [_bare_digits(text)]))
    words = fold(text).split()[:_MOST_TERMS]
    terms = (word.removeprefix("0") if word.isdecimal() else word for word in words)
    return tuple(filter(None, terms))


def _terms(wanted: HistoryFilter) -> dict[str, str]:
    return {f"term{place}": term for place, term in enumerate(terms_of(wanted.text))}


def _bare_digits(text: str) -> str:
    business = to_e164(text) or ""
    if business.startswith("444") and len(business) == _BUSINESS_DIGITS:
        return business
    digits = "".join(sign for sign in text if sign.isdecimal())
    return digits.removeprefix("00") if digits.startswith("00") else digits.removeprefix("0")
