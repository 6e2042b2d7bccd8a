"""Finds customers while the agent types.

Text is looked up as beginnings of words in a folded full-text index, digits as beginnings of
telephone and customer numbers; a whole number is looked for in standing notes as well.
"""

import re
from typing import Any

import sqlalchemy as sa

from softphone.crm.store import schema
from softphone.crm.store.customer_rows import number_key
from softphone.domain.phone import last_nine, to_e164
from softphone.domain.pop import MatchReason
from softphone.domain.turkish import fold

_NUMBER = re.compile(r"[+\d\s().\-/]*")
_WORD = re.compile(r"[a-z0-9\u0080-\ud7ff\ue000-\U0010ffff]+")
_FEWEST_DIGITS = 3
_MOST_WORDS = 8
_LAST = "\U0010ffff"

_customers, _numbers = schema.customers, schema.phone_numbers


def _beginning(column: sa.Column[str], owner: sa.Column[str]) -> sa.Select[Any]:
    begins = sa.and_(column >= sa.bindparam("key"), column < sa.bindparam("beyond"))
    return sa.select(owner).where(begins).order_by(column).limit(sa.bindparam("limit"))


_BY_NAME = _beginning(_customers.c.search_key, _customers.c.customer_id)
_BY_CUSTOMER_NUMBER = _beginning(_customers.c.number_key, _customers.c.customer_id)
_BY_NUMBER = _beginning(_numbers.c.e164, _numbers.c.customer_id)
_BY_LAST_NINE = _beginning(_numbers.c.last_nine, _numbers.c.customer_id)
_BY_WORDS = sa.text(
    "SELECT customer_id FROM customer_search JOIN customers ON row_id = customer_search.rowid"
    " WHERE customer_search MATCH :key LIMIT :limit"
)


class CustomerSearch:
    """Ids and reasons, the surest first."""

    def __init__(self, connection: sa.Connection) -> None:
        self._connection = connection

    def find(self, text: str, limit: int) -> dict[str, MatchReason]:
        digits = sum(sign.isdecimal() for sign in text)
        if digits >= _FEWEST_DIGITS and _NUMBER.fullmatch(text):
            return self._by_number(text, limit)
        return self._by_text(fold(text), limit)

    def _by_number(self, text: str, limit: int) -> dict[str, MatchReason]:
        found: dict[str, MatchReason] = {}
        self._begin(found, MatchReason.CUSTOMER_ID, _BY_CUSTOMER_NUMBER, number_key(text), limit)
        for beginning in _spellings(text):
            self._begin(found, MatchReason.NUMBER, _BY_NUMBER, beginning, limit)
        if nine := last_nine(text):
            self._begin(found, MatchReason.LAST_DIGITS, _BY_LAST_NINE, nine, limit)
            self._add(found, MatchReason.NOTE, _BY_WORDS, limit, key=f'note_key : "{nine}"')
        return found

    def _by_text(self, key: str, limit: int) -> dict[str, MatchReason]:
        words = _WORD.findall(key)[:_MOST_WORDS]
        found: dict[str, MatchReason] = {}
        if words:
            self._begin(found, MatchReason.NAME, _BY_NAME, key, limit)
            query = " AND ".join(f'"{word}"*' for word in words)
            self._add(found, MatchReason.NAME, _BY_WORDS, limit, key=f"search_key : ({query})")
        return found

    def _begin(
        self,
        found: dict[str, MatchReason],
        reason: MatchReason,
        statement: sa.Executable,
        key: str,
        limit: int,
    ) -> None:
        self._add(found, reason, statement, limit, key=key, beyond=key + _LAST)

    def _add(
        self,
        found: dict[str, MatchReason],
        reason: MatchReason,
        statement: sa.Executable,
        limit: int,
        **values: str,
    ) -> None:
        rows = self._connection.execute(statement, {**values, "limit": limit})
        for customer_id in rows.scalars():
            if len(found) < limit:
                found.setdefault(customer_id, reason)


def _spellings(text: str) -> list[str]:
    """How a number that begins like this may stand in the file: it may be far from complete."""
    digits = "".join(sign for sign in text if sign.isdecimal())
    if digits.startswith("00") or text.lstrip().startswith("+"):
        beginnings = [f"+{digits.removeprefix('00')}"]
    elif digits.startswith("0"):
        beginnings = [f"+90{digits[1:]}"]
    else:
        beginnings = [f"+90{digits}", f"+{digits}"]
    return [to_e164(text) or digits, *beginnings]
