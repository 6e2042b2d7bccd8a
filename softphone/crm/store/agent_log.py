"""What the agent did when."""

import sqlalchemy as sa
from sqlalchemy.dialects.sqlite import insert

from softphone.crm.store import schema
from softphone.domain.agent import AgentMark, StateSpan

_table = schema.agent_spans
_own = _table.c.agent == sa.bindparam("key")
_runs = _table.c.until == schema.ZERO
_CLOSE = sa.update(_table).where(_own, _runs).values(until=sa.bindparam("end"))
_SPANS = (
    sa.select(_table.c.state, _table.c.since, _table.c.until)
    .where(_own, sa.or_(_runs, _table.c.until > sa.bindparam("start")))
    .order_by(_table.c.since, _table.c.row_id)
)
_marks = schema.agent_marks
_INSERT_MARK = insert(_marks)
_SET_MARK = _INSERT_MARK.on_conflict_do_update(
    index_elements=[_marks.c.agent, _marks.c.mark], set_={"at": _INSERT_MARK.excluded.at}
)
_MARK = sa.select(_marks.c.at).where(
    _marks.c.agent == sa.bindparam("key"), _marks.c.mark == sa.bindparam("mark")
)


class SqlAgentLog:
    """`crm.port.AgentLog` on one connection, for one agent."""

    def __init__(self, connection: sa.Connection, agent: str) -> None:
        self._connection = connection
        self._agent = agent

    def record(self, span: StateSpan) -> None:
        self._connection.execute(_CLOSE, {"key": self._agent, "end": span.since})
        self._connection.execute(
            sa.insert(_table),
            {"agent": self._agent, "state": span.state, "since": span.since, "until": span.until},
        )

    def spans(self, since: float) -> tuple[StateSpan, ...]:
        rows = self._connection.execute(_SPANS, {"key": self._agent, "start": since})
        return tuple(StateSpan(**row) for row in rows.mappings())

    def set_mark(self, mark: AgentMark, at: float) -> None:
        self._connection.execute(_SET_MARK, {"agent": self._agent, "mark": mark, "at": at})

    def mark(self, mark: AgentMark) -> float:
        found = self._connection.execute(_MARK, {"key": self._agent, "mark": mark})
        return float(found.scalar() or 0.0)
