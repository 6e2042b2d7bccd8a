"""The company's tree of outcomes, and the neutral one that a new file begins with."""

from pathlib import Path

import msgspec
import sqlalchemy as sa

from softphone.crm.store import schema
from softphone.domain.interaction import WrapUpCode

DEFAULT_CODES = Path(__file__).resolve().parents[3] / "resources" / "wrap_up_codes.json"

_FIELDS = [schema.wrap_up_codes.c[field] for field in WrapUpCode.__struct_fields__]
_ALL = sa.select(*_FIELDS).order_by(schema.wrap_up_codes.c.position)


class SqlWrapUpCodes:
    """`crm.port.WrapUpCodes` on one connection."""

    def __init__(self, connection: sa.Connection) -> None:
        self._connection = connection

    def all(self) -> tuple[WrapUpCode, ...]:
        return tuple(WrapUpCode(**row) for row in self._connection.execute(_ALL).mappings())


def read_codes(path: Path) -> tuple[WrapUpCode, ...]:
    return msgspec.json.decode(path.read_bytes(), type=tuple[WrapUpCode, ...])


def code_rows(codes: tuple[WrapUpCode, ...]) -> list[dict[str, object]]:
    """In the order in which they are to be shown."""
    return [
        msgspec.structs.asdict(code) | {"position": position} for position, code in enumerate(codes)
    ]
