"""A link, the clipboard or a program wants to dial: the agent sees whom, and decides."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from softphone.services.notices import WindowWanted
from softphone.services.values import DialSource
from softphone.settings.values import DialRule
from tests.ui.stage import Stage


def offer(stage: Stage, text: str, source: DialSource = DialSource.LINK) -> None:
    stage.core.links.offer(text, source)
    stage.settle()


def test_a_known_customer_is_named(stage: Stage) -> None:
    offer(stage, "tel:+905321234567")
    card = stage.window.link_card
    assert card.isVisible()
    assert "Zeynep Arslanoğlu" in card.accessibleName()
    assert "A link asks" in card.accessibleName()
    assert stage.core.calls.calls == ()


def test_yes_dials(stage: Stage) -> None:
    offer(stage, "tel:+905321234567")
    stage.window.link_card.call.click()
    stage.settle()
    assert [call.remote.number for call in stage.core.calls.calls] == ["05321234567"]
    assert stage.window.link_card.isHidden()


def test_no_dials_nothing(stage: Stage) -> None:
    offer(stage, "tel:+905321234567", DialSource.CLIPBOARD)
    QTest.keyClick(stage.window.link_card, Qt.Key.Key_Escape)
    assert stage.window.link_card.isHidden()
    assert stage.core.calls.calls == ()
    assert stage.core.links.proposal is None


def test_the_newest_wish_counts(stage: Stage) -> None:
    offer(stage, "tel:05321234567")
    offer(stage, "callto:4441800", DialSource.API)
    card = stage.window.link_card
    assert "Another program" in card.accessibleName()
    card.call.click()
    stage.settle()
    assert [call.remote.number for call in stage.core.calls.calls] == ["4441800"]


def test_what_the_pbx_gets_is_shown_where_it_differs(stage: Stage) -> None:
    stage.core.settings.change(dial_rules=(DialRule("0.", 0, "9"),))
    offer(stage, "tel:05321234567")
    assert stage.window.link_card._target.text() == "Dialled as 905321234567"
    assert stage.window.link_card._target.isVisible()


def test_it_never_takes_the_keyboard_from_somebody_who_writes(stage: Stage) -> None:
    field = stage.window.phone.dial_field
    field.setFocus()
    QTest.keyClicks(field, "05")
    offer(stage, "tel:05321234567")
    assert field.hasFocus()
    QTest.keyClicks(field, "32")
    assert field.text() == "0532"


@pytest.mark.qt_log_ignore("does not support")
def test_a_window_that_is_not_seen_is_asked_for(stage: Stage) -> None:
    asked: list[WindowWanted] = []
    stage.core.bus.subscribe(WindowWanted, asked.append)
    stage.frame.hide()
    offer(stage, "tel:05321234567")
    assert asked == [WindowWanted()]
    assert stage.window.link_card.isVisible()


def test_without_confirmation_it_is_on_its_way(stage: Stage) -> None:
    stage.core.settings.change(confirm_links=False)
    offer(stage, "tel:05321234567")
    assert stage.window.link_card.isHidden()
    assert [call.remote.number for call in stage.core.calls.calls] == ["05321234567"]
