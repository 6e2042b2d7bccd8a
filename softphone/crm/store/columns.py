"""How domain values look in columns."""

from enum import StrEnum
from typing import Any

import msgspec
import sqlalchemy as sa
from sqlalchemy.engine import Dialect


class Words(sa.types.TypeDecorator[str]):
    """Text of any origin: half a character, as broken signalling leaves it, becomes a `?`."""

    impl = sa.Text
    cache_ok = True

    def process_bind_param(self, value: str | None, dialect: Dialect) -> str | None:  # noqa: ARG002
        return None if value is None else value.encode(errors="replace").decode()


class Coded(sa.types.TypeDecorator[StrEnum]):
    """An enumeration by its value, so that the file reads well in any tool."""

    impl = sa.Text
    cache_ok = True

    def __init__(self, codes: type[StrEnum]) -> None:
        super().__init__()
        self.codes = codes

    def process_bind_param(self, value: StrEnum | None, dialect: Dialect) -> str | None:  # noqa: ARG002
        return None if value is None else str(value)

    def process_result_value(self, value: Any, dialect: Dialect) -> StrEnum | None:  # noqa: ARG002
        return None if value is None else self.codes(value)


class Json(sa.types.TypeDecorator[Any]):
    """Data of the company that is only shown, never asked for."""

    impl = sa.Text
    cache_ok = True

    def __init__(self, shape: Any) -> None:
        super().__init__()
        self.shape = shape

    def process_bind_param(self, value: Any, dialect: Dialect) -> str | None:  # noqa: ARG002
        return None if value is None else msgspec.json.encode(value).decode()

    def process_result_value(self, value: Any, dialect: Dialect) -> Any:  # noqa: ARG002
        return msgspec.json.decode(value, type=self.shape)


class Reference(Words):
    """An id that may be missing: empty in values, NULL in the file, so that foreign keys hold."""

    cache_ok = True

    def process_bind_param(self, value: str | None, dialect: Dialect) -> str | None:
        return super().process_bind_param(value, dialect) or None

    def process_result_value(self, value: Any, dialect: Dialect) -> str:  # noqa: ARG002
        return value or ""
