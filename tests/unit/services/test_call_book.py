"""The one state machine: what it follows, what it refuses, and which call is meant."""

from collections.abc import Iterable

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from softphone.domain.call import Call, CallState, Direction, EndReason, RemoteParty
from softphone.domain.events import CallChanged, EngineLost, EngineSnapshot
from softphone.services.bus import EventBus
from softphone.services.call_book import UNANSWERED_SHOWN_S, CallBook
from softphone.services.notices import CallsChanged, CallUpdated
from softphone.services.transitions import MAY_BECOME
from softphone.trace import Trace
from tests.unit.services.main_thread import ManualScheduler

LIVE = {CallState.ACTIVE, CallState.HELD_LOCALLY, CallState.HELD_REMOTELY}


def call_in(state: CallState, call_id: str = "a") -> Call:
    over = state is CallState.ENDED
    return Call(
        call_id=call_id,
        account_id="elif",
        direction=Direction.INCOMING,
        state=state,
        remote=RemoteParty("05321234567"),
        started_at=100.0,
        answered_at=110.0 if state in LIVE else 0.0,
        ended_at=120.0 if over else 0.0,
        end_reason=EndReason.CANCELLED if over else EndReason.NONE,
    )


class Book:
    """A call book, its clock, and everything it told."""

    def __init__(self) -> None:
        self.bus = EventBus()
        self.clock = ManualScheduler()
        self.book = CallBook(self.bus, self.clock, Trace(None))
        self.updates: list[CallUpdated] = []
        self.changes: list[CallsChanged] = []
        self.bus.subscribe(CallUpdated, self.updates.append)
        self.bus.subscribe(CallsChanged, self.changes.append)

    def follow(self, *calls: Call) -> "Book":
        for call in calls:
            self.bus.publish(CallChanged(call=call))
        return self

    def states(self) -> list[CallState]:
        return [call.state for call in self.book.calls]


def test_each_change_is_told_once_with_what_was_before() -> None:
    offered, active = call_in(CallState.OFFERED), call_in(CallState.ACTIVE)
    book = Book().follow(offered, offered, active)
    assert book.updates == [CallUpdated(offered, None), CallUpdated(active, offered)]
    assert len(book.changes) == len(book.updates)


def test_an_ended_call_stays_ended() -> None:
    ended = replace(call_in(CallState.ENDED), answered_at=110.0)
    book = Book().follow(call_in(CallState.ACTIVE), ended, call_in(CallState.ACTIVE))
    assert book.book.calls == (ended,)
    book.book.dismiss(ended.call_id)
    book.follow(call_in(CallState.ACTIVE))
    assert not book.book.calls


def test_an_impossible_change_is_not_followed(caplog: pytest.LogCaptureFixture) -> None:
    book = Book().follow(call_in(CallState.ACTIVE), call_in(CallState.OFFERED))
    assert book.states() == [CallState.ACTIVE]
    assert "cannot go from active to offered" in caplog.text


def test_a_lost_engine_ends_its_calls_and_closes_a_running_hold() -> None:
    held = replace(call_in(CallState.HELD_LOCALLY), held_since=115.0, holds=1)
    book = Book().follow(held)
    book.bus.publish(EngineLost())
    (call,) = book.book.calls
    assert (call.state, call.end_reason) == (CallState.ENDED, EndReason.ENGINE_LOST)
    assert call.ended_at == book.clock.now()
    assert call.held_s == book.clock.now() - held.held_since


def test_a_snapshot_brings_calls_and_ends_those_it_does_not_know() -> None:
    gone, there = call_in(CallState.ACTIVE, "gone"), call_in(CallState.ACTIVE, "there")
    book = Book().follow(gone)
    book.bus.publish(EngineSnapshot(calls=(there,)))
    assert book.states() == [CallState.ENDED, CallState.ACTIVE]


@pytest.mark.parametrize("dismissed", [False, True])
def test_a_call_given_up_with_its_engine_goes_on_if_a_snapshot_has_it(dismissed: bool) -> None:
    active = call_in(CallState.ACTIVE)
    book = Book().follow(active)
    book.bus.publish(EngineLost())
    if dismissed:
        book.book.dismiss(active.call_id)
    book.bus.publish(EngineSnapshot(calls=(active,)))
    assert book.book.focus == active


def test_a_live_call_cannot_be_dismissed() -> None:
    book = Book().follow(call_in(CallState.ACTIVE))
    book.book.dismiss("a")
    book.book.dismiss("unknown")
    assert book.states() == [CallState.ACTIVE]


def test_a_call_that_nobody_answered_leaves_by_itself() -> None:
    book = Book().follow(call_in(CallState.OFFERED), call_in(CallState.ENDED))
    assert book.book.focus is None
    assert book.states() == [CallState.ENDED]
    book.clock.advance(UNANSWERED_SHOWN_S)
    assert not book.book.calls


@pytest.mark.parametrize(
    ("states", "meant"),
    [
        ([CallState.OFFERED, CallState.ACTIVE], CallState.ACTIVE),
        ([CallState.DIALING, CallState.OFFERED], CallState.DIALING),
        ([CallState.HELD_LOCALLY, CallState.RINGING], CallState.RINGING),
        ([CallState.ENDED, CallState.HELD_REMOTELY], CallState.HELD_REMOTELY),
        ([CallState.HELD_LOCALLY, CallState.OFFERED], CallState.HELD_LOCALLY),
        ([CallState.HELD_REMOTELY, CallState.OFFERED], CallState.HELD_REMOTELY),
    ],
)
def test_focus(states: list[CallState], meant: CallState) -> None:
    calls = [call_in(state, call_id=str(n)) for n, state in enumerate(states)]
    for order in (calls, calls[::-1]):
        focus = Book().follow(*order).book.focus
        assert focus is not None
        assert focus.state is meant


def test_the_call_ended_last_is_the_one_in_wrap_up() -> None:
    first, second = (
        replace(call_in(CallState.ENDED, name), answered_at=110.0, ended_at=at)
        for name, at in (("first", 130.0), ("second", 120.0))
    )
    assert Book().follow(first, second).book.focus == first


events = st.lists(
    st.one_of(
        st.builds(
            lambda state, name: CallChanged(call=call_in(state, name)),
            st.sampled_from(CallState),
            st.sampled_from("abc"),
        ),
        st.builds(
            lambda names: EngineSnapshot(
                calls=tuple(call_in(CallState.ACTIVE, name) for name in names)
            ),
            st.sets(st.sampled_from("abc")),
        ),
        st.just(EngineLost()),
    ),
    max_size=30,
)


@given(events)
def test_any_order_of_events_keeps_the_rules(sequence: Iterable[object]) -> None:
    book = Book()
    for event in sequence:
        book.bus.publish(event)
        focus = book.book.focus
        live = [call for call in book.book.calls if call.state in LIVE]
        assert focus is None or focus in book.book.calls
        if any(call.state is CallState.ACTIVE for call in live):
            assert focus is not None
            assert focus.state is CallState.ACTIVE
    for update in book.updates:
        before, after = update.before, update.call
        revived = before is not None and before.end_reason is EndReason.ENGINE_LOST
        assert (
            before is None
            or revived
            or before.state is after.state
            or (after.state in MAY_BECOME[before.state])
        )


@given(events)
def test_each_call_is_told_as_one_unbroken_line(sequence: Iterable[object]) -> None:
    book = Book()
    last: dict[str, Call] = {}
    for event in sequence:
        book.bus.publish(event)
    for update in book.updates:
        assert update.before == last.get(update.call.call_id)
        last[update.call.call_id] = update.call
    assert set(book.book.calls) == set(last.values())
