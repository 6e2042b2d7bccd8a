"""The view of past calls: found, filtered, paged, called again, and the count of missed ones."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from softphone.domain.call import RemoteParty
from softphone.domain.events import TurnedAwayReason
from softphone.domain.interaction import Interaction
from softphone.services.notices import CallTurnedAwayNotice
from tests.ui.lists.scenes import show_history, with_recordings
from tests.ui.stage import NOON, Stage
from ui.history import history_words
from ui.history.history_model import CALL, PAGE


def miss(stage: Stage) -> None:
    call_id = stage.engine.incoming("05447778899")
    stage.settle()
    stage.engine.far_cancels(call_id)
    stage.settle()


def calls(stage: Stage) -> list[Interaction]:
    model = stage.window.centre.history.model
    return [model.index(row).data(CALL) for row in range(model.rowCount())]


def test_the_badge_counts_missed_calls_until_they_are_seen(stage: Stage) -> None:
    item = stage.window.rail.items["history"]
    before = stage.core.history.missed_count
    miss(stage)
    stage.wait(lambda: stage.core.history.missed_count == before + 1)
    stage.settle()
    assert item._badge == str(before + 1)
    show_history(stage)
    assert item._badge == ""
    assert "missed" not in item.accessibleName()


def test_a_call_missed_while_one_looks_is_seen_at_once(stage: Stage) -> None:
    show_history(stage)
    shown = len(calls(stage))
    notice = CallTurnedAwayNotice(RemoteParty("05447778899"), stage.core.now())
    stage.core.bus.publish(notice)
    stage.wait(lambda: len(calls(stage)) == shown + 1 or shown == PAGE)
    stage.wait(lambda: stage.core.history.missed_count == 0)
    assert calls(stage)[0].number == "+905447778899"


def test_filters_find_what_they_say_and_count_it(stage: Stage) -> None:
    page = show_history(stage)
    for name, fits in {
        "in": lambda call: call.direction == "incoming",
        "out": lambda call: call.direction == "outgoing",
        "missed": lambda call: call.missed,
    }.items():
        page.chips[name].click()
        stage.wait(lambda fits=fits: bool(calls(stage)) and all(map(fits, calls(stage))))
        stage.settle()
        figure = page.chips[name].accessibleName().rpartition(", ")[2]
        assert int(figure.replace(",", "")) >= len(calls(stage))


def test_recorded_calls_are_found(stage: Stage) -> None:
    with_recordings(stage)
    page = show_history(stage)
    page.chips["recorded"].click()
    stage.settle()
    names = {call.customer_name for call in calls(stage)}
    assert names <= {"Zeynep Arslanoğlu"}


def test_the_search_narrows_and_says_when_nothing_fits(stage: Stage) -> None:
    page = show_history(stage)
    name = next(call.customer_name for call in calls(stage) if call.customer_name)
    page.search.setText(name.upper())
    stage.wait(lambda: {call.customer_name for call in calls(stage)} == {name})
    page.search.setText("zzzz")
    stage.wait(lambda: not calls(stage))
    stage.settle()
    assert page._empty.isVisible()
    assert "No call fits" in page._empty.accessibleName()


def test_enter_calls_again(stage: Stage) -> None:
    page = show_history(stage)
    page.view.setCurrentIndex(page.model.index(0))
    QTest.keyClick(page.view, Qt.Key.Key_Return)
    stage.settle()
    assert stage.core.calls.calls


def test_space_opens_the_card(stage: Stage) -> None:
    page = show_history(stage)
    row = next(row for row, call in enumerate(calls(stage)) if call.customer_id)
    page.view.setCurrentIndex(page.model.index(row))
    QTest.keyClick(page.view, Qt.Key.Key_Space)
    stage.settle()
    assert stage.window.centre.currentWidget() is stage.window.centre.customer


def test_control_3_shows_it(stage: Stage) -> None:
    QTest.keyClick(stage.window, Qt.Key.Key_3, Qt.KeyboardModifier.ControlModifier)
    stage.settle()
    assert stage.window.centre.currentWidget() is stage.window.centre.history
    assert stage.window.rail.items["history"].isChecked()


def test_who_was_turned_away_stands_there_with_the_reason(stage: Stage) -> None:
    notice = CallTurnedAwayNotice(
        RemoteParty("05447778899"), NOON, TurnedAwayReason.FORWARDED, "2200"
    )
    stage.core.bus.publish(notice)
    stage.settle()
    show_history(stage)
    call = next(one for one in calls(stage) if one.number == "+905447778899")
    words, _ink = history_words.outcome(call)
    assert words.endswith(": 2200")
