from PySide6.QtCore import Qt

from softphone.crm.port import StoreProblem
from softphone.domain.customer import NewCustomer
from softphone.domain.interaction import Channel
from softphone.services.notices import StoreTrouble
from tests.ui.work.conftest import STRANGER, ZEYNEP, Desk
from ui.customer.contact_cards import ContactCards
from ui.customer.timeline_model import ROW_ROLE, ContactRow
from ui.widgets.chip import Chip
from ui.widgets.label import Label

HOSTILE = '<b>Ayşe</b><img src="x"> &amp; Co'


def _contacts(desk: Desk) -> list[ContactRow]:
    model = desk.customer.card_page.timeline.model
    rows = [model.index(place).data(ROW_ROLE) for place in range(model.rowCount())]
    return [row for row in rows if isinstance(row, ContactRow)]


def test_the_card_is_there_before_the_answer(desk: Desk) -> None:
    desk.ring()
    page = desk.customer.card_page
    assert desk.customer.currentWidget() is page
    assert page.header.name.text() == "Zeynep Arslanoğlu"
    assert page.findChild(ContactCards).isVisible()
    desk.core.control.answer()
    desk.stage.settle()
    assert not page.findChild(ContactCards).isVisible()


def test_the_number_of_the_call_stands_out_and_dials_nothing(desk: Desk) -> None:
    desk.ring()
    names = [chip.accessibleName() for chip in desk.customer.card_page.findChildren(Chip)]
    assert "Mobile 0532 123 45 67, this call" in names
    assert sum(name.endswith("this call") for name in names) == 1


def test_a_ringing_call_is_no_history_yet_and_an_answered_one_is_on_top(desk: Desk) -> None:
    call_id = desk.ring()
    assert all(row.contact.call_id != call_id for row in _contacts(desk))
    desk.core.control.answer()
    desk.stage.settle()
    first, *others = _contacts(desk)
    assert first.live
    assert first.contact.call_id == call_id
    assert all(row.contact.call_id != call_id for row in others)


def test_filters_show_one_channel(desk: Desk) -> None:
    desk.ring()
    chips = desk.customer.card_page.timeline.findChildren(Chip)
    mail = next(chip for chip in chips if chip.accessibleName().startswith("E-mail"))
    mail.click()
    desk.stage.settle()
    rows = _contacts(desk)
    assert {row.contact.channel for row in rows} == {Channel.EMAIL}
    assert mail.accessibleName() == f"E-mail, {len(rows)}"


def test_a_filter_stays_while_the_call_changes(desk: Desk) -> None:
    desk.talk()
    chips = desk.customer.card_page.timeline.findChildren(Chip)
    mail = next(chip for chip in chips if chip.accessibleName().startswith("E-mail"))
    mail.click()
    desk.stage.settle()
    desk.core.control.toggle_hold()
    desk.stage.settle()
    assert mail.isChecked()
    assert {row.contact.channel for row in _contacts(desk)} == {Channel.EMAIL}


def test_two_customers_with_one_number_are_both_shown_with_the_reason(desk: Desk) -> None:
    for name in ("Ece", "Can"):
        new = NewCustomer(first_name=name, last_name="Ortak", number=STRANGER)
        desk.read(lambda unit, new=new: unit.customers.add(new))
    interaction = desk.talk(STRANGER)
    caller = desk.customer.caller_page
    assert desk.customer.currentWidget() is caller
    rows = caller.suggestions.people.rows
    assert {row.button.accessibleName() for row in rows} == {
        "This person: Can Ortak, Same number",
        "This person: Ece Ortak, Same number",
    }
    rows[0].button.click()
    desk.stage.settle()
    assert desk.customer.currentWidget() is desk.customer.card_page
    linked = desk.stored(interaction.interaction_id)
    assert linked.customer_name.endswith("Ortak")


def test_a_link_can_be_taken_back(desk: Desk) -> None:
    interaction = desk.talk()
    desk.core.interactions.link(interaction.interaction_id, "")
    desk.stage.settle()
    assert desk.customer.currentWidget() is desk.customer.caller_page
    desk.stage.wait(lambda: desk.stored(interaction.interaction_id).customer_id == "")


def test_hostile_names_are_shown_as_they_are(desk: Desk) -> None:
    new = NewCustomer(first_name=HOSTILE, number=STRANGER, company=HOSTILE)
    desk.read(lambda unit: unit.customers.add(new))
    desk.ring(STRANGER)
    header = desk.customer.card_page.header
    assert header.name.text() == HOSTILE
    for label in header.findChildren(Label):
        assert label.textFormat() is Qt.TextFormat.PlainText


def test_a_store_that_refuses_is_told_and_the_call_goes_on(desk: Desk) -> None:
    page = desk.customer
    assert page.currentWidget() not in {page.card_page, page.caller_page}
    desk.core.bus.publish(StoreTrouble(StoreProblem.CANNOT_OPEN, "file"))
    note = page.currentWidget().findChildren(Label)[0]
    assert "cannot be opened" in note.text()
    desk.ring()
    assert page.currentWidget() is page.card_page


def test_everything_is_worded_again_in_another_language(desk: Desk) -> None:
    desk.ring()
    desk.core.settings.change(language="tr")
    desk.stage.settle()
    names = [chip.accessibleName() for chip in desk.customer.card_page.findChildren(Chip)]
    assert "Cep 0532 123 45 67, bu görüşme" in names
    assert desk.side.call.note.area.placeholderText() == "Görüşme notu"


def test_a_card_opened_by_hand_is_no_card_of_the_call(desk: Desk) -> None:
    found = desk.read(lambda unit: unit.customers.matches(ZEYNEP))
    desk.stage.window.centre.show_person(found[0].customer.customer_id)
    desk.stage.settle()
    page = desk.customer.card_page
    assert page.header.name.text() == "Zeynep Arslanoğlu"
    assert not any(row.live for row in _contacts(desk))
