"""Wrap-up codes, call-backs, the agent's log, checkpoints."""

import threading
from pathlib import Path

import pytest

from softphone.crm.store.store import SqlStore
from softphone.domain.agent import AgentState, StateSpan
from softphone.domain.customer import FollowUp
from tests.unit.store.conftest import NOW, Opener

LATER = FollowUp(follow_up_id="later", name="Selim Çakır", number="+905417358024", due_at=NOW + 9)
SOON = FollowUp(
    follow_up_id="soon", name="Hakan Yıldız", number="+905334102786", subject="İtiraz", due_at=NOW
)


def test_a_new_file_has_a_neutral_tree_of_codes(store: SqlStore) -> None:
    with store.unit_of_work() as work:
        codes = work.codes.all()
    assert len({code.code for code in codes}) == len(codes) > 9
    assert sorted(code.favourite for code in codes if code.favourite) == list(range(1, 10))
    assert all(code.label and code.group for code in codes)


def test_codes_are_loaded_only_once(opened: Opener) -> None:
    with opened().unit_of_work() as work:
        work.customers._connection.exec_driver_sql("DELETE FROM wrap_up_codes")
    with opened().unit_of_work() as work:
        assert work.codes.all() == ()


def test_follow_ups(store: SqlStore) -> None:
    with store.unit_of_work() as work:
        work.follow_ups.save(LATER)
        work.follow_ups.save(SOON)
        assert work.follow_ups.due() == (SOON, LATER)
        assert work.follow_ups.due(limit=1) == (SOON,)
        work.follow_ups.done("soon")
        assert work.follow_ups.due() == (LATER,)


def test_a_follow_up_can_be_moved(store: SqlStore) -> None:
    moved = FollowUp(follow_up_id="later", name="Selim", number="+905417358024", due_at=NOW - 5)
    with store.unit_of_work() as work:
        work.follow_ups.save(LATER)
        work.follow_ups.save(moved)
        assert work.follow_ups.due() == (moved,)


def test_a_finished_follow_up_stays_finished(store: SqlStore) -> None:
    with store.unit_of_work() as work:
        work.follow_ups.save(SOON)
        work.follow_ups.done("soon")
        work.follow_ups.save(SOON)
        assert work.follow_ups.due() == ()


def test_follow_ups_are_the_agents_own(opened: Opener) -> None:
    with opened().unit_of_work() as work:
        work.follow_ups.save(SOON)
    with opened("Mert Aydın").unit_of_work() as work:
        assert work.follow_ups.due() == ()


def test_a_new_state_ends_the_one_before(store: SqlStore) -> None:
    with store.unit_of_work() as work:
        work.agent_log.record(StateSpan(AgentState.READY, NOW))
        work.agent_log.record(StateSpan(AgentState.BREAK, NOW + 60))
        assert work.agent_log.spans(NOW) == (
            StateSpan(AgentState.READY, NOW, NOW + 60),
            StateSpan(AgentState.BREAK, NOW + 60),
        )
        assert work.agent_log.spans(NOW + 60) == (StateSpan(AgentState.BREAK, NOW + 60),)


def test_checkpoint_brings_everything_into_the_file_itself(store: SqlStore, path: Path) -> None:
    with store.unit_of_work() as work:
        work.follow_ups.save(FollowUp(follow_up_id="f", name="Özge", number="1", due_at=1.0))
    before = path.read_bytes()
    assert "Özge".encode() not in before
    with store.unit_of_work() as work:
        work.checkpoint()
    assert "Özge".encode() in path.read_bytes()


def test_an_exception_rolls_back(store: SqlStore) -> None:
    def fail() -> None:
        with store.unit_of_work() as work:
            work.follow_ups.save(SOON)
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail()
    with store.unit_of_work() as work:
        assert work.follow_ups.due() == ()


def test_the_store_belongs_to_its_thread(store: SqlStore) -> None:
    caught: list[BaseException] = []

    def trespass() -> None:
        try:
            with store.unit_of_work():
                pass
        except AssertionError as error:
            caught.append(error)

    thread = threading.Thread(target=trespass)
    thread.start()
    thread.join()
    assert len(caught) == 1


def test_the_file_is_for_its_owner_alone(store: SqlStore, path: Path) -> None:
    with store.unit_of_work() as work:
        work.follow_ups.save(SOON)
    assert [part.name for part in path.parent.iterdir() if part.stat().st_mode & 0o077] == []
