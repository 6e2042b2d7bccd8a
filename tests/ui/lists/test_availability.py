"""Voicemail, do not disturb, forwarding and automatic answer: seen, switched, checked."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from softphone.domain.commands import Forwarding
from tests.ui.stage import Stage
from ui.settings.calls_page import CallsPage
from ui.settings.settings_dialog import SettingsDialog

pytestmark = pytest.mark.qt_log_ignore("does not support")
"""Pop-ups on a screen without a window manager."""


def open_calls_page(stage: Stage) -> tuple[SettingsDialog, CallsPage]:
    stage.window.open_settings("calls")
    dialog = stage.window.findChild(SettingsDialog)
    page = dialog.pages["calls"]
    assert isinstance(page, CallsPage)
    return dialog, page


def test_no_box_no_button_and_an_empty_one_is_calm(stage: Stage) -> None:
    button = stage.window.phone.own_number.voicemail
    assert button.isHidden()
    stage.engine.messages_waiting(0, 3)
    stage.settle()
    assert button.isVisible()
    assert button.text() == ""
    assert button.accessibleName() == "Voicemail, no new message, listen"


def test_new_messages_are_counted_and_one_click_listens(stage: Stage) -> None:
    stage.engine.messages_waiting(2, 0)
    stage.settle()
    button = stage.window.phone.own_number.voicemail
    assert button.text() == "2 new"
    button.click()
    stage.settle()
    code = stage.core.settings.values.features.voicemail
    assert [call.remote.number for call in stage.core.calls.calls] == [code]


def test_the_top_bar_is_empty_while_calls_simply_ring(stage: Stage) -> None:
    assert stage.window.top.availability.isHidden()


def test_do_not_disturb_is_switched_in_the_state_menu(stage: Stage) -> None:
    state, marks = stage.window.top.state, stage.window.top.availability
    state.open_menu()
    state.menu.availability.do_not_disturb.click()
    state.menu.close()
    stage.settle()
    assert stage.core.settings.values.do_not_disturb
    assert marks.do_not_disturb.isVisible()
    assert marks.do_not_disturb.accessibleName() == "Do not disturb"


def test_forwarding_is_shown_with_its_target(stage: Stage) -> None:
    stage.core.settings.change(forwarding=Forwarding(always="05321234567", busy="2200"))
    stage.settle()
    mark = stage.window.top.availability.forwarding
    assert mark.text() == "0532 123 45 67"
    assert mark.toolTip() == "Always to 0532 123 45 67\nWhen busy, to 2200"


def test_a_click_on_the_mark_opens_the_settings_of_it(stage: Stage) -> None:
    stage.core.settings.change(auto_answer=True)
    stage.settle()
    stage.window.top.availability.auto_answer.click()
    assert stage.window.findChild(SettingsDialog).isVisible()


@pytest.mark.parametrize("wrong", ["yok böyle", "2204", "@", "9" * 300])
def test_a_target_that_cannot_be_dialled_is_refused(stage: Stage, wrong: str) -> None:
    dialog, page = open_calls_page(stage)
    page.busy.setText(wrong)
    dialog.confirm.click()
    assert dialog.isVisible()
    assert page._targets[page.busy].error
    assert stage.core.settings.values.forwarding == Forwarding()


@pytest.mark.parametrize("wrong", ["", "4", "181", "zehn", "٢٠"])
def test_a_delay_out_of_bounds_is_refused(stage: Stage, wrong: str) -> None:
    dialog, page = open_calls_page(stage)
    page.no_answer_s.setText(wrong)
    dialog.confirm.click()
    assert dialog.isVisible()
    assert stage.core.settings.values.forwarding == Forwarding()


def test_forwarding_is_saved_as_one(stage: Stage) -> None:
    dialog, page = open_calls_page(stage)
    page.always.setText(" 0532 123 45 67 ")
    page.no_answer.setText("2200")
    page.no_answer_s.setText("30")
    page.do_not_disturb.click()
    dialog.confirm.click()
    values = stage.core.settings.values
    assert not dialog.isVisible()
    assert values.forwarding == Forwarding("05321234567", "", "2200", 30)
    assert values.do_not_disturb


def test_escape_changes_nothing(stage: Stage) -> None:
    dialog, page = open_calls_page(stage)
    page.always.setText("2200")
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert stage.core.settings.values.forwarding == Forwarding()


def test_enter_in_a_field_saves_nothing_by_accident(stage: Stage) -> None:
    dialog, page = open_calls_page(stage)
    page.always.setText("2200")
    QTest.keyClick(page.always, Qt.Key.Key_Return)
    assert dialog.isVisible()
    assert stage.core.settings.values.forwarding == Forwarding()
