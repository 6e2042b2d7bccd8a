"""Requests that outlive the call."""

from typing import Any

import sqlalchemy as sa

from softphone.crm.store import schema
from softphone.domain.customer import Case

_OPEN = (
    sa.select(
        *(schema.cases.c[field] for field in Case.__struct_fields__ if field in schema.cases.c),
        schema.CUSTOMER_NAME.label("customer_name"),
    )
    .join(schema.customers, schema.customers.c.customer_id == schema.cases.c.customer_id)
    .where(schema.IS_OPEN)
    .order_by(schema.cases.c.due_at == schema.ZERO, schema.cases.c.due_at)
    .limit(sa.bindparam("limit"))
)
_OF_CUSTOMER = _OPEN.where(schema.cases.c.customer_id == sa.bindparam("owner"))
_OF_AGENT = _OPEN.where(schema.cases.c.assignee == sa.bindparam("owner"))
NO_LIMIT = -1


class SqlCases:
    """Open cases, the most urgent first, those without a date last."""

    def __init__(self, connection: sa.Connection, agent: str) -> None:
        self._connection = connection
        self._agent = agent

    def of_customer(self, customer_id: str) -> tuple[Case, ...]:
        return self._all(_OF_CUSTOMER, customer_id, NO_LIMIT)

    def of_agent(self, limit: int) -> tuple[Case, ...]:
        return self._all(_OF_AGENT, self._agent, limit)

    def _all(self, statement: sa.Select[Any], owner: str, limit: int) -> tuple[Case, ...]:
        rows = self._connection.execute(statement, {"owner": owner, "limit": limit})
        return tuple(Case(**row) for row in rows.mappings())
