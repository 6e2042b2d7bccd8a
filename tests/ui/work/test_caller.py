from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from softphone.domain.customer import ConsentChannel
from tests.ui.work.conftest import STRANGER, Desk

CTRL = Qt.KeyboardModifier.ControlModifier


def test_the_form_begins_with_the_number_that_calls(desk: Desk) -> None:
    desk.talk(STRANGER)
    assert desk.customer.currentWidget() is desk.customer.caller_page
    form = desk.customer.caller_page.form
    assert form.number.text() == "0544 861 27 90"
    assert form.first_name.text() == ""


def test_likely_people_appear_while_the_name_is_typed(desk: Desk) -> None:
    interaction = desk.talk(STRANGER)
    caller = desk.customer.caller_page
    assert not caller.suggestions.isVisibleTo(caller)
    QTest.keyClicks(caller.form.first_name, "zeynep ars")
    desk.stage.wait(lambda: bool(caller.suggestions.people.rows))
    row = caller.suggestions.people.rows[0]
    assert "Similar name" in row.button.accessibleName()
    row.button.click()
    desk.stage.settle()
    assert desk.stored(interaction.interaction_id).customer_name == "Zeynep Arslanoğlu"
    assert desk.customer.currentWidget() is desk.customer.card_page


def test_an_emptied_name_takes_the_suggestions_away(desk: Desk) -> None:
    desk.talk(STRANGER)
    caller = desk.customer.caller_page
    QTest.keyClicks(caller.form.first_name, "zeynep")
    desk.stage.wait(lambda: bool(caller.suggestions.people.rows))
    for _ in "zeynep":
        QTest.keyClick(caller.form.first_name, Qt.Key.Key_Backspace)
    desk.stage.settle()
    assert not caller.suggestions.isVisibleTo(caller)


def test_a_new_customer_is_made_and_linked_by_keys(desk: Desk) -> None:
    interaction = desk.talk(STRANGER)
    form = desk.customer.caller_page.form
    form.first_name.setFocus()
    QTest.keyClicks(form.first_name, "Nurgul")
    QTest.keyClicks(form.last_name, "Tekin")
    form.notice_read.click()
    form.consents[ConsentChannel.CALL].click()
    QTest.keyClick(form.last_name, Qt.Key.Key_S, CTRL)
    desk.stage.wait(lambda: desk.customer.currentWidget() is desk.customer.card_page)
    linked = desk.stored(interaction.interaction_id)
    made = desk.read(lambda unit: unit.customers.get(linked.customer_id))
    assert made is not None
    assert made.name == "Nurgul Tekin"
    assert made.privacy_notice_at > 0
    granted = {consent.channel for consent in made.consents if consent.granted}
    assert granted == {ConsentChannel.CALL}


def test_bad_entries_are_named_and_kept(desk: Desk) -> None:
    desk.talk(STRANGER)
    form = desk.customer.caller_page.form
    form.number.setText("kırk dört")
    form.email.setText("kimse")
    form.save.click()
    desk.stage.settle()
    problems = (form.first_name, form.number, form.email)
    assert [field.accessibleDescription() for field in problems] == [
        "Enter a name.",
        "This is not a phone number.",
        "This is not an e-mail address.",
    ]
    assert form.number.text() == "kırk dört"
    assert desk.customer.currentWidget() is desk.customer.caller_page


def test_an_anonymous_caller_has_no_number_to_file(desk: Desk) -> None:
    desk.talk("")
    caller = desk.customer.caller_page
    assert desk.customer.currentWidget() is caller
    assert caller.form.number.text() == ""
    assert "Hidden number" in caller.head.accessibleName()


def test_what_was_entered_stays_while_the_call_changes(desk: Desk) -> None:
    desk.talk(STRANGER)
    form = desk.customer.caller_page.form
    form.first_name.setText("Yarım")
    desk.core.control.toggle_hold()
    desk.stage.settle()
    assert form.first_name.text() == "Yarım"


def test_the_next_caller_finds_nothing_of_the_one_before(desk: Desk) -> None:
    desk.talk(STRANGER)
    caller = desk.customer.caller_page
    QTest.keyClicks(caller.form.first_name, "zeynep")
    desk.stage.wait(lambda: bool(caller.suggestions.people.rows))
    desk.core.control.hang_up()
    desk.stage.settle()
    desk.core.wrap_up.postpone()
    desk.talk("")
    assert caller.form.first_name.text() == ""
    assert not caller.suggestions.isVisibleTo(caller)
