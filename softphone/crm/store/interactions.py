"""Contacts, their notes and wrap-ups."""

import math
from typing import Any

import msgspec
import sqlalchemy as sa
from sqlalchemy.dialects.sqlite import insert

from softphone.crm.port import StoreError, StoreProblem
from softphone.crm.store import schema
from softphone.crm.store.columns import Words
from softphone.crm.store.history import (
    COUNT_MISSED,
    ROW_ID,
    count_found,
    found_rows,
    values_of,
)
from softphone.domain.agent import DayFigures
from softphone.domain.history import HistoryFilter
from softphone.domain.interaction import Channel, Interaction
from softphone.domain.phone import to_e164

Rows = sa.Select[Any]

_table = schema.interactions
_FIELDS = [column for column in _table.c if column.name in Interaction.__struct_fields__]
_ROWS = sa.select(
    *(column for column in _FIELDS if column.name != "customer_name"),
    sa.func.coalesce(schema.CUSTOMER_NAME, _table.c.customer_name).label("customer_name"),
).outerjoin(schema.customers, schema.customers.c.customer_id == _table.c.customer_id)
_NEWEST = _ROWS.order_by(_table.c.started_at.desc()).limit(sa.bindparam("limit"))
_IN_TIME = _ROWS.order_by(_table.c.started_at.desc())
_OLDEST = _ROWS.order_by(_table.c.started_at)

_BY_ID = _ROWS.where(_table.c.interaction_id == sa.bindparam("key"))
_BY_CALL = _NEWEST.where(_table.c.call_id == sa.bindparam("key"), schema.HAS_CALL_ID)
_TIMELINE = _NEWEST.where(
    _table.c.customer_id == sa.bindparam("key", type_=Words),
    _table.c.started_at < sa.bindparam("before"),
)
_TIMELINE_OF_CHANNEL = _TIMELINE.where(_table.c.channel == sa.bindparam("channel"))
_FINISHED = _TIMELINE.where(sa.not_(schema.IS_UNFINISHED))
_UNLINKED = _NEWEST.where(_table.c.number == sa.bindparam("key"), schema.IS_UNLINKED)
_OWN = _table.c.agent == sa.bindparam("key")
_OWN_CALLS = _NEWEST.where(_OWN, schema.IS_CALL)
_TALKED_OR_DIALLED = sa.or_(
    _table.c.answered_at > schema.ZERO, _table.c.direction == sa.literal_column("'outgoing'")
)
_OWN_SINCE = _OWN_CALLS.where(_table.c.started_at >= sa.bindparam("since"), _TALKED_OR_DIALLED)
_UNCODED = _OLDEST.where(schema.IS_CALL, schema.AWAITS_CODE)
_UNFINISHED = _OLDEST.where(schema.IS_UNFINISHED)
_BY_CHANNEL = (
    sa.select(
        _table.c.channel,
        sa.func.count(),
        sa.func.sum(_table.c.started_at >= sa.bindparam("since"), type_=sa.Integer),
    )
    .where(_table.c.customer_id == sa.bindparam("key", type_=Words))
    .group_by(_table.c.channel)
)
_coded = _table.c.code != schema.EMPTY
_FIGURES = sa.select(
    sa.func.count(),
    sa.func.avg(sa.case((_table.c.answered_at > schema.ZERO, _table.c.talk_s))),
    sa.func.avg(sa.case((_coded, _table.c.resolved * 100.0))),
).where(_OWN, schema.IS_CALL, _table.c.started_at >= sa.bindparam("since"), _TALKED_OR_DIALLED)
_INSERT = insert(_table)
_SAVE = _INSERT.on_conflict_do_update(
    index_elements=[_table.c.interaction_id],
    set_={
        column.name: _INSERT.excluded[column.name] for column in _FIELDS if not column.primary_key
    },
)
_SET_NOTE = (
    sa.update(_table)
    .where(_table.c.interaction_id == sa.bindparam("key"))
    .values(note=sa.bindparam("text"))
)


class SqlInteractions:
    """`crm.port.Interactions` on one connection, for one agent."""

    def __init__(self, connection: sa.Connection, agent: str) -> None:
        self._connection = connection
        self._agent = agent

    def get(self, interaction_id: str) -> Interaction | None:
        return self._first(_BY_ID, key=interaction_id)

    def of_call(self, call_id: str) -> Interaction | None:
        return self._first(_BY_CALL, key=call_id, limit=1)

    def save(self, interaction: Interaction) -> None:
        self._connection.execute(_SAVE, msgspec.structs.asdict(interaction))

    def set_note(self, interaction_id: str, note: str) -> None:
        result = self._connection.execute(_SET_NOTE, {"key": interaction_id, "text": note})
        if not result.rowcount:
            raise StoreError(StoreProblem.WRITE_FAILED, f"no interaction {interaction_id}")

    def timeline(
        self, customer_id: str, channel: Channel | None = None, before: float = 0, limit: int = 50
    ) -> tuple[Interaction, ...]:
        which = _TIMELINE if channel is None else _TIMELINE_OF_CHANNEL
        limits = {"before": before or math.inf, "limit": limit}
        filters = {} if channel is None else {"channel": channel}
        return self._all(which, key=customer_id, **limits, **filters)

    def finished(self, customer_id: str, limit: int) -> tuple[Interaction, ...]:
        """The last contacts that are over, newest first: not the call that rings now."""
        return self._all(_FINISHED, key=customer_id, before=math.inf, limit=limit)

    def count_by_channel(
        self, customer_id: str, since: float
    ) -> tuple[tuple[tuple[Channel, int], ...], int]:
        """All contacts by channel, and how many of them began since then; from an index alone."""
        rows = self._connection.execute(_BY_CHANNEL, {"key": customer_id, "since": since}).all()
        counts = {channel: count for channel, count, _ in rows}
        in_order = tuple((channel, counts[channel]) for channel in Channel if channel in counts)
        return in_order, sum(recent for *_, recent in rows)

    def of_number(self, number: str, limit: int = 20) -> tuple[Interaction, ...]:
        return self._all(_UNLINKED, key=to_e164(number) or number, limit=limit)

    def recent_calls(self, limit: int = 50) -> tuple[Interaction, ...]:
        return self._all(_OWN_CALLS, key=self._agent, limit=limit)

    def history(
        self, wanted: HistoryFilter, before: float = 0, limit: int = 100
    ) -> tuple[Interaction, ...]:
        end = min(filter(None, (before, wanted.until)), default=math.inf)
        limits = {"since": wanted.since, "before": end, "limit": limit}
        found = _IN_TIME.where(ROW_ID.in_(found_rows(wanted)))
        return self._all(found, key=self._agent, **limits, **values_of(wanted))

    def count_history(self, wanted: HistoryFilter, limit: int = 1000) -> int:
        limits = {"since": wanted.since, "before": wanted.until or math.inf, "limit": limit}
        values = {"key": self._agent, **limits, **values_of(wanted)}
        return int(self._connection.execute(count_found(wanted), values).scalar_one())

    def count_missed(self, since: float) -> int:
        count = self._connection.execute(COUNT_MISSED, {"key": self._agent, "since": since})
        return int(count.scalar_one())

    def since(self, moment: float, limit: int = 200) -> tuple[Interaction, ...]:
        return self._all(_OWN_SINCE, key=self._agent, since=moment, limit=limit)

    def uncoded(self) -> tuple[Interaction, ...]:
        """Whatever the agent was called then: a promise is not lost with a name."""
        return self._all(_UNCODED)

    def unfinished(self) -> tuple[Interaction, ...]:
        return self._all(_UNFINISHED)

    def figures(self, since: float) -> DayFigures:
        row = self._connection.execute(_FIGURES, {"key": self._agent, "since": since}).one()
        calls, talk_s, resolved = row
        return DayFigures(calls=calls, average_talk_s=talk_s or 0.0, resolved_percent=resolved)

    def _first(self, statement: Rows, **values: Any) -> Interaction | None:
        row = self._connection.execute(statement, values).mappings().first()
        return None if row is None else Interaction(**row)

    def _all(self, statement: Rows, **values: Any) -> tuple[Interaction, ...]:
        rows = self._connection.execute(statement, values).mappings()
        return tuple(Interaction(**row) for row in rows)
