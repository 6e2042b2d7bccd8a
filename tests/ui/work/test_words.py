from pathlib import Path

import pytest
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QApplication

from softphone.domain.agent import AgentState, StateSpan
from softphone.domain.customer import Case, CaseState
from ui.customer import case_words
from ui.idle.shift import ShiftHours, TimeKind, pieces, sums
from ui.side.follow_up import default_follow_up
from ui.theme.icons import FOLDER
from ui.wording import moments

NOON = 1_763_465_520.0
HOUR, DAY = 3_600.0, 86_400.0


def test_neighbours_of_one_kind_are_one_piece_and_offline_is_none() -> None:
    spans = (
        StateSpan(AgentState.OFFLINE, 0, 10),
        StateSpan(AgentState.TALKING, 10, 20),
        StateSpan(AgentState.ON_HOLD, 20, 30),
        StateSpan(AgentState.AFTER_CALL, 30, 0),
    )
    drawn = [(piece.kind, piece.since, piece.until) for piece in pieces(spans, 45)]
    assert drawn == [(TimeKind.TALKING, 10, 30), (TimeKind.AFTER_CALL, 30, 45)]
    assert sums(spans, 45) == {TimeKind.TALKING: 20, TimeKind.AFTER_CALL: 15}


def test_a_moment_outside_the_shift_lies_at_its_end() -> None:
    hours = ShiftHours(100, 200)
    assert [hours.share(at) for at in (50, 100, 150, 900)] == [0, 0, 0.5, 1]


@pytest.mark.parametrize(
    ("left", "words", "ink"),
    [
        (44 * 60, "44 min left", "red"),
        (2 * HOUR, "2 h 0 min left", "red"),
        (28 * HOUR, "1 day 4 h left", "amber"),
    ],
)
def test_time_left_of_a_case(left: float, words: str, ink: str) -> None:
    now = moments.start_of_day(NOON) + 10 * HOUR
    assert case_words.due(_case(now + left), now) == (words, ink)


def test_a_case_far_away_says_its_date_and_an_overdue_one_that_it_is(
    qapp: QApplication,
) -> None:
    assert qapp is not None
    assert case_words.due(_case(NOON + 5 * DAY), NOON)[1] == "t2"
    assert case_words.state(_case(NOON - DAY), NOON)[1] == "red"
    assert case_words.due(_case(0), NOON) == ("–", "t3")


def test_a_follow_up_is_proposed_on_a_working_day() -> None:
    for days in range(7):
        proposed = moments.local(default_follow_up(NOON + days * DAY))
        assert proposed.weekday() < 5
        assert proposed.timestamp() > NOON + days * DAY


@pytest.mark.parametrize("file", sorted(FOLDER.glob("*.svg")), ids=lambda file: file.stem)
def test_every_icon_can_be_drawn(file: Path) -> None:
    assert QSvgRenderer(str(file)).isValid()
    if file.stem != "ahize":
        assert "#" not in file.read_text(encoding="utf-8"), "its colour comes from the theme"


def _case(due_at: float) -> Case:
    return Case(
        case_id="1",
        number="T-1",
        customer_id="c",
        customer_name="Ad",
        subject="Konu",
        state=CaseState.OPEN,
        due_at=due_at,
    )
