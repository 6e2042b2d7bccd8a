"""Customers and what hangs on them: the look-up that must be over before the agent looks up."""

from collections import defaultdict
from collections.abc import Callable, Mapping

import sqlalchemy as sa

from softphone.crm.store import schema
from softphone.crm.store.cases import SqlCases
from softphone.crm.store.customer_rows import (
    FIELDS,
    consent_rows,
    created,
    customer_row,
    number_key,
    number_rows,
)
from softphone.crm.store.interactions import SqlInteractions
from softphone.crm.store.search import CustomerSearch
from softphone.domain.customer import Case, Consent, Customer, NewCustomer, PhoneNumber
from softphone.domain.phone import last_nine, to_e164
from softphone.domain.pop import CustomerCard, Match, MatchReason

RECENT_CONTACTS = 3
MONTH_S = 30 * 86_400.0
MOST_MATCHES = 20

_customers, _numbers, _consents = schema.customers, schema.phone_numbers, schema.consents
_IDS: sa.BindParameter[list[str]] = sa.bindparam("ids", expanding=True)

_CUSTOMERS = sa.select(*(_customers.c[field] for field in FIELDS)).where(
    _customers.c.customer_id.in_(_IDS)
)
_NUMBERS = (
    sa.select(_numbers.c.customer_id, _numbers.c.e164, _numbers.c.label)
    .where(_numbers.c.customer_id.in_(_IDS))
    .order_by(_numbers.c.customer_id, _numbers.c.position)
)
_CONSENTS = (
    sa.select(_consents).where(_consents.c.customer_id.in_(_IDS)).order_by(_consents.c.channel)
)


def _owners(key: sa.Column[str], owner: sa.Column[str]) -> sa.Select[tuple[str]]:
    return sa.select(owner).where(key == sa.bindparam("key")).limit(sa.bindparam("limit"))


_BY_CUSTOMER_NUMBER = _owners(_customers.c.number_key, _customers.c.customer_id)
_BY_NUMBER = _owners(_numbers.c.e164, _numbers.c.customer_id)
_BY_LAST_NINE = _owners(_numbers.c.last_nine, _numbers.c.customer_id)


class SqlCustomers:
    """`crm.port.Customers` on one connection."""

    def __init__(
        self,
        connection: sa.Connection,
        interactions: SqlInteractions,
        cases: SqlCases,
        clock: Callable[[], float],
    ) -> None:
        self._connection = connection
        self._interactions = interactions
        self._cases = cases
        self._search = CustomerSearch(connection)
        self._clock = clock

    def get(self, customer_id: str) -> Customer | None:
        return self._load([customer_id]).get(customer_id)

    def matches(self, number: str, customer_number: str = "") -> tuple[Match, ...]:
        """Where customer number and telephone number agree, nobody else is in question.

        The last digits decide only where nothing surer is known.
        """
        named = self._ids(_BY_CUSTOMER_NUMBER, number_key(customer_number))
        calling = self._ids(_BY_NUMBER, to_e164(number) or number.strip())
        if agreed := [customer_id for customer_id in named if customer_id in calling]:
            named, calling = agreed, []
        reasons = dict.fromkeys(calling, MatchReason.NUMBER)
        reasons = dict.fromkeys(named, MatchReason.CUSTOMER_ID) | reasons
        if not reasons:
            alike = self._ids(_BY_LAST_NINE, last_nine(number))
            reasons = dict.fromkeys(alike, MatchReason.LAST_DIGITS)
        return self._matches(reasons)

    def card(self, customer_id: str) -> CustomerCard | None:
        customer = self.get(customer_id)
        return None if customer is None else self.card_of(customer)

    def card_of(self, customer: Customer) -> CustomerCard:
        customer_id = customer.customer_id
        month_ago = self._clock() - MONTH_S
        counts, in_30_days = self._interactions.count_by_channel(customer_id, month_ago)
        return CustomerCard(
            customer=customer,
            recent=self._interactions.finished(customer_id, RECENT_CONTACTS),
            cases=self._cases.of_customer(customer_id),
            contacts_by_channel=counts,
            contacts_in_30_days=in_30_days,
        )

    def search(self, text: str, limit: int = 20) -> tuple[Match, ...]:
        return self._matches(self._search.find(text, limit))

    def add(self, new: NewCustomer) -> Customer:
        customer = created(new, self._clock())
        self._connection.execute(sa.insert(schema.customers), customer_row(customer))
        for table, rows in (
            (schema.phone_numbers, number_rows(customer)),
            (schema.consents, consent_rows(customer)),
        ):
            if rows:
                self._connection.execute(sa.insert(table), rows)
        return customer

    def open_cases(self, limit: int = 50) -> tuple[Case, ...]:
        return self._cases.of_agent(limit)

    def warm_up(self) -> None:
        """Compiles, and imports, what the first look-up needs before there is a call."""
        self.matches("+905000000000", "-")
        self._load([""])
        self.card_of(Customer(customer_id="", first_name=""))

    def _ids(self, statement: sa.Select[tuple[str]], key: str) -> list[str]:
        """Without a key nobody is found, although many may have none."""
        if not key:
            return []
        found = self._connection.execute(statement, {"key": key, "limit": MOST_MATCHES})
        return list(dict.fromkeys(found.scalars()))

    def _matches(self, reasons: Mapping[str, MatchReason]) -> tuple[Match, ...]:
        loaded = self._load(list(reasons))
        return tuple(Match(loaded[customer_id], reason) for customer_id, reason in reasons.items())

    def _load(self, ids: list[str]) -> dict[str, Customer]:
        if not ids:
            return {}
        numbers: dict[str, list[PhoneNumber]] = defaultdict(list)
        for owner, e164, label in self._connection.execute(_NUMBERS, {"ids": ids}):
            numbers[owner].append(PhoneNumber(e164, label))
        consents: dict[str, list[Consent]] = defaultdict(list)
        for owner, channel, granted, source, at in self._connection.execute(
            _CONSENTS, {"ids": ids}
        ):
            consents[owner].append(Consent(channel, granted, source, at))
        rows = self._connection.execute(_CUSTOMERS, {"ids": ids}).mappings()
        return {
            (owner := row["customer_id"]): Customer(
                **row, numbers=tuple(numbers[owner]), consents=tuple(consents[owner])
            )
            for row in rows
        }
