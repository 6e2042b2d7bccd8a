"""What the agent did when."""

import sqlalchemy as sa

from softphone.crm.store import schema
from softphone.domain.agent import StateSpan

_table = schema.agent_spans
_own = _table.c.agent == sa.bindparam("key")
_runs = _table.c.until == schema.ZERO
_CLOSE = sa.update(_table).where(_own, _runs).values(until=sa.bindparam("end"))
_SPANS = (
    sa.select(_table.c.state, _table.c.since, _table.c.until)
    .where(_own, sa.or_(_runs, _table.c.until > sa.bindparam("start")))
    .order_by(_table.c.since, _table.c.row_id)
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
