"""The lists of the day, while a call goes on."""

from pathlib import Path

from softphone.domain.customer import Customer, NewCustomer
from tests.unit.services.desk import Desk


def recent(desk: Desk) -> list[tuple[str, str]]:
    """Numbers and names, as the list shows them."""
    desk.settle()
    return [(call.number, call.customer_name) for call in desk.core.journal.day.recent]


def test_a_customer_linked_during_the_call_is_in_the_list_at_once(
    desk: Desk, zeynep: Customer
) -> None:
    call = desk.talk("02123556214")
    desk.wait(1)
    desk.core.journal.refresh()
    assert recent(desk) == [("+902123556214", "")]
    desk.core.interactions.link(call.call_id, zeynep.customer_id)
    assert recent(desk) == [("+902123556214", "Zeynep Arslanoğlu")]
    desk.core.interactions.link(call.call_id, "")
    assert recent(desk) == [("+902123556214", "")]


def test_a_customer_made_during_the_call_is_in_the_list_at_once(desk: Desk) -> None:
    call = desk.talk("02123556214")
    desk.wait(1)
    desk.core.journal.refresh()
    desk.settle()
    desk.core.interactions.create_customer(call.call_id, NewCustomer(first_name="Mert"))
    assert recent(desk) == [("+902123556214", "Mert")]


def test_a_call_answered_while_no_window_watched_has_its_customer(
    desk: Desk, zeynep: Customer, tmp_path: Path
) -> None:
    desk.stop()
    call_id = desk.engine.incoming(zeynep.numbers[0].e164)
    again = Desk(tmp_path, desk.engine)
    again.start()
    again.core.control.answer(call_id)
    again.core.journal.refresh()
    assert recent(again) == [("+905321234567", "Zeynep Arslanoğlu")]
    again.stop()
