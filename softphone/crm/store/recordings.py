"""Which files hold a conversation, and what is missing in them on purpose."""

from collections.abc import Sequence

import msgspec
import sqlalchemy as sa
from sqlalchemy.dialects.sqlite import insert

from softphone.crm.store import schema
from softphone.domain.recording import RecordedFile

_table = schema.recordings
_INSERT = insert(_table)
_SAVE = _INSERT.on_conflict_do_update(
    index_elements=[_table.c.file],
    set_={
        column.name: _INSERT.excluded[column.name] for column in _table.c if not column.primary_key
    },
)
_OF_INTERACTION = (
    sa.select(_table)
    .where(_table.c.interaction_id == sa.bindparam("key"))
    .order_by(_table.c.started_at)
)
_KNOWN = sa.select(_table.c.file).where(
    _table.c.file.between(sa.bindparam("first"), sa.bindparam("last"))
)


class SqlRecordings:
    """`crm.port.Recordings` on one connection."""

    def __init__(self, connection: sa.Connection) -> None:
        self._connection = connection

    def save(self, recording: RecordedFile) -> None:
        self._connection.execute(_SAVE, msgspec.structs.asdict(recording))

    def of_interaction(self, interaction_id: str) -> tuple[RecordedFile, ...]:
        rows = self._connection.execute(_OF_INTERACTION, {"key": interaction_id})
        return tuple(RecordedFile(**row) for row in rows.mappings())

    def unknown(self, files: Sequence[str]) -> tuple[str, ...]:
        if not files:
            return ()
        limits = {"first": min(files), "last": max(files)}
        known = frozenset(self._connection.execute(_KNOWN, limits).scalars())
        return tuple(file for file in files if file not in known)
