"""Contacts, notes, the agent's day."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from softphone.crm.port import StoreError, StoreProblem
from softphone.crm.store.store import SqlStore
from softphone.domain.agent import DayFigures
from softphone.domain.call import Direction, EndReason
from softphone.domain.customer import NewCustomer
from softphone.domain.interaction import Channel, Interaction
from softphone.domain.transfer import TransferState
from tests.unit.store.conftest import AGENT, NOW, Opener

CALL = Interaction(
    interaction_id="call",
    direction=Direction.OUTGOING,
    call_id="c1",
    number="+905321234567",
    queue="Kart Destek",
    agent=AGENT,
    subject="Limit",
    started_at=NOW,
    answered_at=NOW + 5,
    ended_at=NOW + 65,
    talk_s=60.0,
    hold_s=12.5,
    holds=2,
    end_reason=EndReason.TRANSFERRED,
    transfer=TransferState.SUCCEEDED,
    handed_to="2101",
    conference=("2101", "2102"),
    note="Limit artışı istedi.",
    code="1.04",
    code_label="Limit artışı",
    resolved=True,
    filed_at=NOW + 90,
    customer_name="Nurgül",
)


def save(store: SqlStore, *interactions: Interaction) -> None:
    with store.unit_of_work() as work:
        for interaction in interactions:
            work.interactions.save(interaction)


def ids(interactions: tuple[Interaction, ...]) -> list[str]:
    return [interaction.interaction_id for interaction in interactions]


def at(name: str, moment: float, **changes: object) -> Interaction:
    return replace(CALL, interaction_id=name, call_id=name, started_at=moment, **changes)


def test_comes_back_whole(store: SqlStore) -> None:
    save(store, CALL)
    with store.unit_of_work() as work:
        assert work.interactions.get("call") == CALL
        assert work.interactions.of_call("c1") == CALL
        assert work.interactions.get("other") is None
        assert work.interactions.of_call("") is None


def test_save_replaces(store: SqlStore) -> None:
    changed = replace(CALL, note="Yeni not", resolved=False, holds=3)
    save(store, CALL, changed)
    with store.unit_of_work() as work:
        assert work.interactions.get("call") == changed


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(st.text(st.characters()))
def test_any_note_survives(store: SqlStore, note: str) -> None:
    save(store, CALL)
    with store.unit_of_work() as work:
        work.interactions.set_note("call", note)
    with store.unit_of_work() as work:
        saved = work.interactions.get("call")
    assert saved == replace(CALL, note=note.encode(errors="replace").decode())


def test_a_note_without_its_interaction_is_not_lost_in_silence(store: SqlStore) -> None:
    with pytest.raises(StoreError), store.unit_of_work() as work:
        work.interactions.set_note("nothing", "text")


def test_the_customers_present_name_is_shown(store: SqlStore) -> None:
    with store.unit_of_work() as work:
        customer = work.customers.add(NewCustomer(first_name="Nurgül", last_name="Tekin"))
    save(store, replace(CALL, customer_id=customer.customer_id, customer_name=""))
    with store.unit_of_work() as work:
        saved = work.interactions.get("call")
    assert saved is not None
    assert saved.customer_name == "Nurgül Tekin"


def test_an_unknown_customer_is_refused_and_nothing_is_written(store: SqlStore) -> None:
    with pytest.raises(StoreError) as error:
        save(store, at("good", NOW), replace(CALL, customer_id="nobody"))
    assert error.value.problem is StoreProblem.WRITE_FAILED
    assert "Limit" not in error.value.detail
    with store.unit_of_work() as work:
        assert work.interactions.get("good") is None


def test_timeline(store: SqlStore) -> None:
    with store.unit_of_work() as work:
        owner = work.customers.add(NewCustomer(first_name="Ece")).customer_id
    for number in range(5):
        channel = Channel.EMAIL if number % 2 else Channel.CALL
        save(store, at(f"i{number}", NOW + number, customer_id=owner, channel=channel))
    with store.unit_of_work() as work:
        timeline = work.interactions.timeline
        assert ids(timeline(owner)) == ["i4", "i3", "i2", "i1", "i0"]
        assert ids(timeline(owner, limit=2)) == ["i4", "i3"]
        assert ids(timeline(owner, before=NOW + 3, limit=2)) == ["i2", "i1"]
        assert ids(timeline(owner, Channel.EMAIL)) == ["i3", "i1"]
        assert ids(timeline(owner, Channel.CALL, before=NOW + 2)) == ["i0"]
        assert timeline("nobody") == ()


def test_contacts_of_a_number_that_belong_to_nobody(store: SqlStore) -> None:
    with store.unit_of_work() as work:
        owner = work.customers.add(NewCustomer(first_name="Ece")).customer_id
    save(store, at("old", NOW), at("new", NOW + 9), at("linked", NOW + 5, customer_id=owner))
    save(store, at("other", NOW, number="+902163556214"), at("sip", NOW, number="alice"))
    with store.unit_of_work() as work:
        assert ids(work.interactions.of_number("0532 123 45 67")) == ["new", "old"]
        assert ids(work.interactions.of_number("alice")) == ["sip"]
        assert work.interactions.of_number("") == ()


def test_the_agents_day(store: SqlStore) -> None:
    save(
        store,
        at("yesterday", NOW - 100_000),
        at("coded", NOW + 1, talk_s=100.0),
        at("unresolved", NOW + 2, talk_s=200.0, resolved=False),
        at("uncoded", NOW + 3, talk_s=300.0, code="", direction=Direction.INCOMING),
        at("missed", NOW + 4, direction=Direction.INCOMING, answered_at=0.0, code=""),
        at("in vain", NOW + 5, answered_at=0.0, code="", talk_s=0.0),
        at("now", NOW + 6, ended_at=0.0, code="", talk_s=0.0, answered_at=0.0),
        at("of another", NOW + 7, agent="Mert Aydın"),
        at("mail", NOW + 8, channel=Channel.EMAIL),
    )
    with store.unit_of_work() as work:
        mine = work.interactions
        assert ids(mine.recent_calls())[:3] == ["now", "in vain", "missed"]
        assert ids(mine.recent_calls())[-1] == "yesterday"
        assert ids(mine.recent_calls(limit=1)) == ["now"]
        assert ids(mine.since(NOW)) == ["now", "in vain", "uncoded", "unresolved", "coded"]
        assert ids(mine.uncoded()) == ["uncoded"]
        assert ids(mine.unfinished()) == ["now"]
        assert mine.figures(NOW) == DayFigures(calls=5, average_talk_s=200.0, resolved_percent=50.0)
        assert mine.figures(NOW + 100) == DayFigures()


def test_what_waits_is_not_lost_with_the_agents_name(opened: Opener) -> None:
    save(opened(), at("uncoded", NOW, code=""), at("now", NOW + 1, ended_at=0.0))
    with opened("Elif Kaya-Demir").unit_of_work() as work:
        assert ids(work.interactions.uncoded()) == ["uncoded"]
        assert ids(work.interactions.unfinished()) == ["now"]
        assert work.interactions.recent_calls() == ()


def test_what_the_repository_lists_is_what_the_value_says(store: SqlStore) -> None:
    variants = [
        at(f"{answered}{ended}{code}", NOW, answered_at=answered, ended_at=ended, code=code)
        for answered in (0.0, NOW)
        for ended in (0.0, NOW + 9)
        for code in ("", "1.01")
    ]
    save(store, *variants)
    with store.unit_of_work() as work:
        awaiting = set(ids(work.interactions.uncoded()))
    assert awaiting == {each.interaction_id for each in variants if each.awaits_code}


def test_everything_is_there_after_reopening(opened: Opener) -> None:
    first = opened()
    save(first, CALL)
    with first.unit_of_work() as work:
        work.checkpoint()
    second = opened()
    with second.unit_of_work() as work:
        assert work.interactions.get("call") == CALL
