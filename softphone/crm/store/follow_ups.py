"""Promises to call back."""

from collections.abc import Callable

import msgspec
import sqlalchemy as sa
from sqlalchemy.dialects.sqlite import insert

from softphone.crm.store import schema
from softphone.domain.customer import FollowUp

_table = schema.follow_ups
_FIELDS = FollowUp.__struct_fields__
_INSERT = insert(_table)
_SAVE = _INSERT.on_conflict_do_update(
    index_elements=[_table.c.follow_up_id],
    set_={field: _INSERT.excluded[field] for field in _FIELDS if field != "follow_up_id"},
)
_DUE = (
    sa.select(*(_table.c[field] for field in _FIELDS))
    .where(_table.c.agent == sa.bindparam("agent"), schema.IS_DUE)
    .order_by(_table.c.due_at)
    .limit(sa.bindparam("limit"))
)
_DONE = (
    sa.update(_table)
    .where(_table.c.follow_up_id == sa.bindparam("key"))
    .values(done_at=sa.bindparam("now"))
)


class SqlFollowUps:
    """`crm.port.FollowUps` on one connection, for one agent."""

    def __init__(self, connection: sa.Connection, agent: str, clock: Callable[[], float]) -> None:
        self._connection = connection
        self._agent = agent
        self._clock = clock

    def save(self, follow_up: FollowUp) -> None:
        values = msgspec.structs.asdict(follow_up) | {"agent": self._agent}
        self._connection.execute(_SAVE, values)

    def due(self, limit: int = 50) -> tuple[FollowUp, ...]:
        rows = self._connection.execute(_DUE, {"agent": self._agent, "limit": limit})
        return tuple(FollowUp(**row) for row in rows.mappings())

    def done(self, follow_up_id: str) -> None:
        self._connection.execute(_DONE, {"key": follow_up_id, "now": self._clock()})
