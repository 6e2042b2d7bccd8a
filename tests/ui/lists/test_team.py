"""The team list: what is seen of colleagues, and what can be done with them."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QDrag, QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu, QWidget

from softphone.domain.team import Colleague, Presence, PresenceState
from softphone.domain.transfer import TransferKind
from softphone.services.notices import CallUpdated
from tests.ui.lists.scenes import TEAM, gather_team
from tests.ui.stage import NOON, Stage
from ui.team.call_drag import call_data, dragged_call
from ui.team.colleague_dialog import ColleagueDialog
from ui.team.member_list import MemberList
from ui.team.member_words import member_of
from ui.wording import moments
from ui.wording.presence import presence_look

ZEYNEP = "05321234567"
pytestmark = pytest.mark.qt_log_ignore("does not support")
"""Pop-ups on a screen without a window manager."""


def team_list(stage: Stage) -> MemberList:
    gather_team(stage)
    stage.window.phone.lists.tabs.choose(2)
    stage.settle()
    return stage.window.phone.lists.team.list


def talk(stage: Stage) -> str:
    call_id = stage.engine.incoming(ZEYNEP)
    stage.settle()
    stage.core.control.answer()
    stage.settle()
    return call_id


def open_menu(stage: Stage) -> QMenu:
    menus = stage.window.phone.lists.team.findChildren(QMenu)
    return next(menu for menu in menus if menu.isVisible())


def choose(menu: QMenu, words: str) -> None:
    next(action for action in menu.actions() if action.text() == words).trigger()
    menu.close()


def test_every_state_has_a_shape_and_a_colour_of_its_own() -> None:
    looks = [presence_look(state) for state in PresenceState]
    assert len({look.shape for look in looks}) == len(looks)
    assert len({look.tone for look in looks}) == len(looks)


def test_colleagues_are_shown_with_state_and_time(stage: Stage) -> None:
    people = team_list(stage)
    shown = [people.member(row) for row in range(people.count)]
    assert [member.name for member in shown] == [name for _user, name, _team, _state in TEAM]
    assert [member.right for member in shown] == [
        "00:35", "Ready", "Ringing", "00:35", "On hold", "Do not disturb", "Offline",
    ]  # fmt: skip
    assert shown[0].spoken == f"Burak Demirtaş, In call, {moments.spoken_duration(35)}"


def test_states_follow_while_one_looks(stage: Stage) -> None:
    people = team_list(stage)
    people.setCurrentIndex(people.model().index(1, 0))
    stage.engine.presence("2200", PresenceState.DO_NOT_DISTURB)
    stage.settle()
    assert people.member(1).shape == "do_not_disturb"
    assert people.currentIndex().row() == 1


def test_without_registration_nothing_is_known_and_said_so() -> None:
    member = member_of(Colleague("2108"), None, False, NOON)
    assert (member.name, member.number, member.right) == ("2108", "", "Not known")


def test_somebody_on_the_line_is_with_you() -> None:
    presence = Presence("2108", PresenceState.TALKING, NOON - 38)
    member = member_of(Colleague("2108", "Mert"), presence, True, NOON)
    assert (member.right, member.right_ink) == ("With you 00:38", "teal")


def test_enter_calls(stage: Stage) -> None:
    people = team_list(stage)
    people.setCurrentIndex(people.model().index(1, 0))
    QTest.keyClick(people, Qt.Key.Key_Return)
    stage.settle()
    assert [call.remote.number for call in stage.core.calls.calls] == ["2200"]


def test_t_transfers_after_asking(stage: Stage) -> None:
    people = team_list(stage)
    customer = talk(stage)
    people.setCurrentIndex(people.model().index(1, 0))
    QTest.keyClick(people, Qt.Key.Key_T)
    stage.settle()
    consulted = stage.core.calls.calls[-1]
    assert (consulted.remote.number, consulted.consult_for) == ("2200", customer)


def test_the_menu_offers_what_makes_sense_now(stage: Stage) -> None:
    people = team_list(stage)
    people.menu_wanted.emit(people.member(1), QPoint(10, 10))
    idle = [action.text() for action in open_menu(stage).actions() if action.text()]
    assert idle == ["Call", "Remove from the list"]
    open_menu(stage).close()
    talk(stage)
    people.menu_wanted.emit(people.member(2), QPoint(10, 10))
    ringing = [action.text() for action in open_menu(stage).actions() if action.text()]
    assert ringing == [
        "Call", "Pick up the call", "Transfer after asking", "Transfer at once",
        "Remove from the list",
    ]  # fmt: skip
    open_menu(stage).close()


def test_a_ringing_colleague_is_picked_up(stage: Stage) -> None:
    people = team_list(stage)
    people.menu_wanted.emit(people.member(2), QPoint(10, 10))
    choose(open_menu(stage), "Pick up the call")
    stage.settle()
    code = stage.core.settings.values.features.pick_up
    assert [call.remote.number for call in stage.core.calls.calls] == [f"{code}2108"]


def drop_on(people: MemberList, row: int, call_id: str) -> None:
    data = call_data(call_id)
    at = people.visualRect(people.model().index(row, 0)).center()
    copy, left = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    none = Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(at, copy, data, left, none)
    people.dragEnterEvent(enter)
    assert enter.isAccepted()
    people.dropEvent(QDropEvent(QPointF(at), copy, data, left, none))


def test_a_call_dropped_on_a_colleague_asks_how_to_transfer(stage: Stage) -> None:
    people = team_list(stage)
    customer = talk(stage)
    seen: list[CallUpdated] = []
    stage.core.bus.subscribe(CallUpdated, seen.append)
    drop_on(people, 1, customer)
    menu = open_menu(stage)
    assert menu.actions()[0].text() == "Zeynep Arslanoğlu → Ayşe Özdemir"
    choose(menu, "Transfer at once")
    stage.settle()
    transfers = [notice.call.transfer for notice in seen if notice.call.transfer]
    assert transfers
    assert (transfers[0].kind, transfers[0].target) == (TransferKind.BLIND, "2200")


def test_a_call_that_ended_on_the_way_is_dropped_in_vain(stage: Stage) -> None:
    people = team_list(stage)
    customer = talk(stage)
    stage.engine.far_hangs_up(customer)
    stage.settle()
    drop_on(people, 1, customer)
    assert not [menu for menu in people.parent().findChildren(QMenu) if menu.isVisible()]


def test_a_colleague_is_added_by_extension(stage: Stage) -> None:
    tab = stage.window.phone.lists.team
    tab.add.click()
    dialog = tab.findChild(ColleagueDialog)
    dialog.confirm.click()
    assert dialog.isVisible()
    dialog.user.setText("21 08")
    dialog.confirm.click()
    assert dialog.isVisible()
    dialog.user.setText("2108")
    dialog.name.setText("Mert Aydın")
    QTest.keyClick(dialog.name, Qt.Key.Key_Return)
    stage.settle()
    assert stage.core.settings.values.colleagues == (Colleague("2108", "Mert Aydın"),)
    assert tab.list.count == 1


def test_a_colleague_is_removed(stage: Stage) -> None:
    people = team_list(stage)
    people.menu_wanted.emit(people.member(0), QPoint(10, 10))
    choose(open_menu(stage), "Remove from the list")
    stage.settle()
    assert people.count == len(TEAM) - 1
    assert "2230" not in [known.user for known in stage.core.settings.values.colleagues]


def test_only_a_live_call_is_taken_by_its_card(stage: Stage, monkeypatch) -> None:
    carried: list[str] = []
    monkeypatch.setattr(
        QDrag, "exec", lambda drag, _action: carried.append(dragged_call(drag.mimeData()))
    )
    call_id = stage.engine.incoming(ZEYNEP)
    stage.settle()
    card = stage.window.phone.cards[call_id]
    drag_card(card)
    assert carried == []
    stage.core.control.answer()
    stage.settle()
    drag_card(card)
    assert carried == [call_id]


def drag_card(card: QWidget) -> None:
    left = Qt.MouseButton.LeftButton
    QTest.mousePress(card, left, pos=QPoint(20, 40))
    for way in (2, 60):
        QTest.mouseMove(card, QPoint(20, 40 + way))
    QTest.mouseRelease(card, left, pos=QPoint(20, 100))
