"""Past calls are found by whom they were with, and by when and how they went."""

import itertools

import pytest
import sqlalchemy as sa
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from softphone.crm.store import schema
from softphone.crm.store.store import SqlStore
from softphone.domain.agent import AgentMark
from softphone.domain.call import Direction, EndReason
from softphone.domain.customer import NewCustomer
from softphone.domain.history import HistoryFilter
from softphone.domain.interaction import Channel, Interaction
from tests.unit.store.conftest import AGENT, NOW, Opener

CALL = Interaction(
    interaction_id="", agent=AGENT, started_at=NOW, answered_at=NOW + 5, ended_at=NOW + 65
)


def past(name: str, **changes: object) -> Interaction:
    return replace(CALL, interaction_id=name, call_id=name, **changes)


def save(store: SqlStore, *interactions: Interaction) -> None:
    with store.unit_of_work() as work:
        for interaction in interactions:
            work.interactions.save(interaction)


def found(store: SqlStore, before: float = 0, limit: int = 100, **wanted: object) -> list[str]:
    with store.unit_of_work() as work:
        calls = work.interactions.history(HistoryFilter(**wanted), before, limit)  # type: ignore[arg-type]
    return [call.interaction_id for call in calls]


@pytest.fixture
def filled(store: SqlStore) -> SqlStore:
    new = NewCustomer(first_name="Işıl", last_name="ÇAĞLAR", company="Öz İnşaat A.Ş.")
    with store.unit_of_work() as work:
        isil = work.customers.add(new)
    save(
        store,
        past("isil", customer_id=isil.customer_id, number="+905321234567"),
        past("stranger", number="+905339998877", started_at=NOW + 1),
        past("abroad", number="+4930901820", started_at=NOW + 2),
        past("bank", number="4441800", started_at=NOW + 3, direction=Direction.OUTGOING),
        past("colleague", number="2101", started_at=NOW + 4),
        past("address", number="Alice", started_at=NOW + 5),
    )
    return store


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("ışıl", ["isil"]),
        ("CAGLAR isil", ["isil"]),
        ("insaat", ["isil"]),
        ("oz a.s", ["isil"]),
        ("0532 123 45 67", ["isil"]),
        ("+90 (532) 123-45-67", ["isil"]),
        ("0090532", ["isil"]),
        ("532", ["isil"]),
        ("45 67", ["isil"]),
        ("isil 0532", ["isil"]),
        ("053", ["stranger", "isil"]),
        ("+49 30", ["abroad"]),
        ("0049", ["abroad"]),
        ("0444 18 00", ["bank"]),
        ("+90 444 18 00", ["bank"]),
        ("444", ["bank"]),
        ("2101", ["colleague"]),
        ("alice", ["address"]),
        ("nobody", []),
        ("ışıl 0533", []),
        ("%", []),
        ("", ["address", "colleague", "bank", "abroad", "stranger", "isil"]),
        ("  0 ", ["stranger", "isil"]),
        ("0212", []),
        ("212", ["isil"]),
        ("0", ["stranger", "isil"]),
        ("+", []),
    ],
)
def test_by_name_company_and_number_in_any_format(
    filled: SqlStore, text: str, names: list[str]
) -> None:
    assert found(filled, text=text) == names


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(st.text(st.characters()))
def test_any_text_is_only_looked_for(filled: SqlStore, text: str) -> None:
    assert set(found(filled, text=text)) <= set(found(filled))


def test_the_key_follows_customer_and_number(filled: SqlStore) -> None:
    with filled.unit_of_work() as work:
        other = work.customers.add(NewCustomer(first_name="Nurgül")).customer_id
        known = work.interactions.get("isil")
        assert known is not None
        first = known.customer_id
    save(filled, replace(known, customer_id=other, number="+902123556214"))
    assert found(filled, text="ışıl") == []
    assert found(filled, text="nurgül 0212") == ["isil"]
    customers = schema.customers
    with filled.unit_of_work() as work:
        execute = work.interactions._connection.execute
        by_id = customers.c.customer_id == other
        execute(sa.update(customers).where(by_id).values(search_key="gulsen"))
    assert found(filled, text="gülşen") == ["isil"]
    with filled.unit_of_work() as work:
        execute = work.interactions._connection.execute
        execute(sa.delete(customers).where(by_id))
        execute(sa.delete(customers).where(customers.c.customer_id == first))
    assert found(filled, text="gülşen") == []
    assert found(filled, text="0212") == ["isil"]


def test_filters_hold_together(filled: SqlStore) -> None:
    missed = {"answered_at": 0.0, "end_reason": EndReason.CANCELLED, "number": "+905321234567"}
    save(
        filled,
        past("missed", started_at=NOW + 9, **missed),
        past("in vain", started_at=NOW + 8, direction=Direction.OUTGOING, **missed),
        past("mail", started_at=NOW + 7, channel=Channel.EMAIL),
        past("of another", started_at=NOW + 7, agent="Mert"),
    )
    assert found(filled, missed=True) == ["missed"]
    assert found(filled, missed=True, direction=Direction.OUTGOING) == []
    assert found(filled, direction=Direction.OUTGOING) == ["in vain", "bank"]
    assert found(filled, direction=Direction.OUTGOING, text="0532") == ["in vain"]
    assert found(filled, since=NOW + 3, until=NOW + 5) == ["colleague", "bank"]
    assert found(filled, text="0532", until=NOW + 5) == ["isil"]


def test_page_by_page(filled: SqlStore) -> None:
    pages = [found(filled, limit=2), found(filled, NOW + 4, 2), found(filled, NOW + 2, 2)]
    assert pages == [["address", "colleague"], ["bank", "abroad"], ["stranger", "isil"]]
    assert found(filled, NOW) == []
    assert found(filled, NOW + 4, until=NOW + 2) == ["stranger", "isil"]


def test_missed_is_what_the_value_says(store: SqlStore) -> None:
    each = itertools.product(Channel, Direction, (0.0, NOW), (0.0, NOW + 9), EndReason)
    variants = [
        past(
            f"{number}",
            channel=channel,
            direction=direction,
            answered_at=answered,
            ended_at=ended,
            end_reason=reason,
        )
        for number, (channel, direction, answered, ended, reason) in enumerate(each)
    ]
    save(store, *variants)
    missed = {call.interaction_id for call in variants if call.missed}
    assert set(found(store, missed=True)) == missed
    with store.unit_of_work() as work:
        assert work.interactions.count_missed(NOW + 8) == len(missed)
        assert work.interactions.count_missed(NOW + 9) == 0


def test_marks_are_each_agents_own(opened: Opener) -> None:
    with opened().unit_of_work() as work:
        assert work.agent_log.mark(AgentMark.MISSED_SEEN) == 0.0
        work.agent_log.set_mark(AgentMark.MISSED_SEEN, NOW)
        work.agent_log.set_mark(AgentMark.MISSED_SEEN, NOW + 5)
    with opened("Mert").unit_of_work() as work:
        assert work.agent_log.mark(AgentMark.MISSED_SEEN) == 0.0
    with opened().unit_of_work() as work:
        assert work.agent_log.mark(AgentMark.MISSED_SEEN) == NOW + 5
