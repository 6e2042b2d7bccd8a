"""Past calls as the agent looks for them, and the missed ones as they are counted."""

from pathlib import Path

from softphone.domain.call import Direction
from softphone.domain.commands import RejectWith
from softphone.domain.customer import Customer
from softphone.domain.history import HistoryFilter
from softphone.domain.interaction import Interaction
from softphone.services.notices import HistoryChanged
from tests.unit.services.desk import Desk

Calls = tuple[Interaction, ...]


def search(desk: Desk, before: float = 0, limit: int = 100, **wanted: object) -> Calls:
    answers: list[Calls] = []
    asked = HistoryFilter(**wanted)  # type: ignore[arg-type]
    desk.core.history.search(asked, answers.append, before, limit)
    desk.main.run_until(lambda: bool(answers))
    return answers[0]


def numbers(calls: Calls) -> list[str]:
    return [call.number for call in calls]


def miss(desk: Desk, number: str) -> None:
    call = desk.ring(number)
    desk.wait(5)
    desk.engine.far_cancels(call.call_id)
    desk.wait(10)


def until_missed(desk: Desk, count: int) -> None:
    desk.main.run_until(lambda: desk.core.history.missed_count == count)


def test_a_call_is_found_once_it_rang(desk: Desk, zeynep: Customer) -> None:
    desk.talk("05321234567")
    desk.core.control.hang_up()
    desk.settle()
    (found,) = search(desk, text="arslanoglu 0532")
    assert found.customer_id == zeynep.customer_id
    assert search(desk, text="0212") == ()


def test_page_by_page_with_filters(desk: Desk) -> None:
    for last_digit in range(3):
        miss(desk, f"0532123450{last_digit}")
    desk.core.control.dial("2101")
    desk.core.control.hang_up()
    desk.wait(10)
    first = search(desk, missed=True, limit=2)
    rest = search(desk, first[-1].started_at, missed=True, limit=2)
    assert numbers(first + rest) == [f"+90532123450{digit}" for digit in (2, 1, 0)]
    assert numbers(search(desk, direction=Direction.OUTGOING, limit=1)) == ["2101"]


def test_of_quick_searches_the_last_is_answered(desk: Desk) -> None:
    miss(desk, "2101")
    answers: list[Calls] = []
    for text in ("9", "8", "2101"):
        desk.core.history.search(HistoryFilter(text=text), answers.append)
    desk.main.run_until(lambda: bool(answers))
    desk.settle()
    assert [numbers(calls) for calls in answers] == [["2101"]]


def test_missed_calls_are_counted_until_they_are_seen(desk: Desk, tmp_path: Path) -> None:
    miss(desk, "2101")
    miss(desk, "2102")
    until_missed(desk, 2)
    desk.watch(HistoryChanged)
    desk.core.history.seen()
    assert desk.core.history.missed_count == 0
    assert desk.seen == [HistoryChanged()]
    desk.core.journal.refresh()
    desk.settle()
    assert desk.core.history.missed_count == 0
    miss(desk, "2103")
    until_missed(desk, 1)
    desk.stop()
    again = Desk(tmp_path)
    again.clock.advance(desk.clock.now() - again.clock.now())
    again.start()
    until_missed(again, 1)
    again.stop()


def test_a_call_that_rings_while_the_agent_looks_is_missed_after_it(desk: Desk) -> None:
    call = desk.ring("2101")
    desk.wait(1)
    desk.core.history.seen()
    desk.wait(1)
    desk.engine.far_cancels(call.call_id)
    until_missed(desk, 1)


def test_what_the_agent_did_not_want_is_not_missed(desk: Desk) -> None:
    desk.core.control.reject(desk.ring("2101").call_id, RejectWith.DECLINE)
    desk.wait(10)
    desk.engine.far_cancels(desk.ring("2101").call_id, elsewhere=True)
    desk.wait(10)
    desk.core.control.divert("2109", desk.ring("2101").call_id)
    desk.wait(10)
    miss(desk, "2102")
    until_missed(desk, 1)
    assert len(search(desk, direction=Direction.INCOMING)) == 4
    assert numbers(search(desk, missed=True)) == ["2102"]


def test_yesterdays_missed_calls_are_old_news(desk: Desk) -> None:
    miss(desk, "2101")
    until_missed(desk, 1)
    desk.clock.advance(86_400)
    desk.core.journal.refresh()
    until_missed(desk, 0)
    assert len(search(desk, missed=True)) == 1


def test_who_was_turned_away_is_found_with_the_reason(desk: Desk) -> None:
    desk.core.settings.change(do_not_disturb=True)
    desk.settle()
    assert desk.engine.incoming("2101") == ""
    until_missed(desk, 1)
    (call,) = search(desk, missed=True)
    assert call.end_reason == "do_not_disturb"


def test_filters_are_counted_and_the_last_question_is_answered(desk: Desk) -> None:
    miss(desk, "2101")
    desk.core.control.dial("2102")
    desk.core.control.hang_up()
    desk.wait(10)
    answers: list[tuple[int, ...]] = []
    overtaken = (HistoryFilter(text="x"), HistoryFilter(text="y"))
    desk.core.history.count(overtaken, answers.append)
    wanted = (HistoryFilter(), HistoryFilter(missed=True), HistoryFilter(text="210"))
    desk.core.history.count(wanted, answers.append)
    desk.main.run_until(lambda: bool(answers))
    desk.settle()
    assert answers == [(2, 1, 2)]
