"""Finding customers while typing."""

import pytest

from softphone.crm.store.store import SqlStore
from softphone.domain.customer import NewCustomer
from softphone.domain.pop import MatchReason
from tests.unit.store.test_customers import FIRM, FOREIGN, ZEYNEP, insert

N, C, D, T = (
    MatchReason.NAME, MatchReason.CUSTOMER_ID, MatchReason.LAST_DIGITS, MatchReason.NUMBER
)  # fmt: skip


@pytest.fixture
def filled(store: SqlStore) -> SqlStore:
    with store.unit_of_work() as work:
        for customer in (ZEYNEP, FIRM, FOREIGN):
            insert(work, customer)
    return store


def found(store: SqlStore, text: str, limit: int = 20) -> dict[str, MatchReason]:
    with store.unit_of_work() as work:
        matches = work.customers.search(text, limit)
    return {match.customer.customer_id: match.reason for match in matches}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("zeyn", {"zeynep": N}),
        ("ZEYNEP ARSLANOĞLU", {"zeynep": N}),
        ("arslanoglu zeyn", {"zeynep": N}),
        ("ars", {"firm": N, "zeynep": N}),
        ("oster", {"foreign": N}),
        ("zeynep@arslanoglu", {"zeynep": N}),
        ("eynep", {}),
        ("0532", {"zeynep": T}),
        ("0532 123 4", {"zeynep": T}),
        ("+90 532", {"zeynep": T}),
        ("905321", {"zeynep": T}),
        ("0049 532", {"foreign": T}),
        ("532 123 45 67", {"zeynep": T, "foreign": D}),
        ("4810 22", {"zeynep": C, "firm": C}),
        ("48102290", {"firm": C}),
        ("0544 861 27 90", {"zeynep": MatchReason.NOTE}),
        ("", {}),
        ("  ", {}),
        ('"*:^', {}),
        ("NEAR(", {}),
    ],
)
def test_search(filled: SqlStore, text: str, expected: dict[str, MatchReason]) -> None:
    assert found(filled, text) == expected


def test_names_that_begin_so_come_first(filled: SqlStore) -> None:
    assert list(found(filled, "arslanoğlu")) == ["firm", "zeynep"]


def test_limit(filled: SqlStore) -> None:
    assert list(found(filled, "ars", limit=1)) == ["firm"]


def test_a_new_customer_is_found_at_once(filled: SqlStore) -> None:
    with filled.unit_of_work() as work:
        added = work.customers.add(NewCustomer(first_name="Çiğdem", last_name="Işık"))
    assert found(filled, "cigdem ısı") == {added.customer_id: N}


def test_the_index_follows_changes_and_deletions(filled: SqlStore) -> None:
    with filled.unit_of_work() as work:
        run = work.customers._connection.exec_driver_sql
        run("UPDATE customers SET search_key = 'ingrid yilmaz' WHERE customer_id = 'foreign'")
        run("DELETE FROM customers WHERE customer_id = 'zeynep'")
        run("INSERT INTO customer_search (customer_search) VALUES ('integrity-check')")
    assert found(filled, "yılmaz") == {"foreign": N}
    assert found(filled, "oster") == {}
    assert found(filled, "zeynep") == {}
    assert found(filled, "0532") == {}
