"""Who is calling is known while it rings."""

import sqlite3
from contextlib import closing

from softphone.domain.call import CallRoute
from softphone.domain.customer import Customer, NewCustomer
from softphone.domain.pop import MatchReason
from softphone.services.interaction_writer import RINGING_DELAY_S
from softphone.services.notices import ScreenPopReady
from tests.unit.services.desk import Desk


def test_a_known_number_brings_the_card(desk: Desk, zeynep: Customer) -> None:
    desk.watch(ScreenPopReady)
    call = desk.ring("+905321234567")
    pop = desk.core.pops.of_call(call.call_id)
    assert pop is not None
    assert pop.card is not None
    assert pop.card.customer.customer_id == zeynep.customer_id
    assert [match.reason for match in pop.matches] == [MatchReason.NUMBER]
    assert ScreenPopReady(pop) in desk.seen
    assert desk.current().customer_name == "Zeynep Arslanoğlu"
    desk.wait(RINGING_DELAY_S)
    assert desk.stored(call.call_id).customer_id == zeynep.customer_id


def test_several_matches_are_all_proposed_and_none_is_linked(desk: Desk, zeynep: Customer) -> None:
    husband = NewCustomer(first_name="Ali", last_name="Arslanoğlu", number="05321234567")
    desk.ask(lambda unit: unit.customers.add(husband))
    call = desk.ring()
    pop = desk.core.pops.of_call(call.call_id)
    assert pop is not None
    assert pop.card is None
    names = {match.customer.first_name for match in pop.matches}
    assert names == {zeynep.first_name, "Ali"}
    assert not desk.current().customer_id


def test_a_customer_number_in_the_headers_is_enough(desk: Desk, zeynep: Customer) -> None:
    with closing(sqlite3.connect(desk.core.paths.database)) as database:
        database.execute("UPDATE customers SET customer_number = '4810', number_key = '4810'")
        database.commit()
    call = desk.ring("02124441800", route=CallRoute(customer_id="4810"))
    pop = desk.core.pops.of_call(call.call_id)
    assert pop is not None
    assert [match.reason for match in pop.matches] == [MatchReason.CUSTOMER_ID]
    assert desk.current().customer_id == zeynep.customer_id


def test_earlier_contacts_of_an_unknown_number_are_shown(desk: Desk) -> None:
    first = desk.ring("02125550101")
    desk.engine.far_cancels(first.call_id)
    desk.wait(10)
    second = desk.ring("02125550101")
    pop = desk.core.pops.of_call(second.call_id)
    assert pop is not None
    assert [earlier.call_id for earlier in pop.earlier] == [first.call_id]


def test_an_anonymous_caller_is_nobody(desk: Desk) -> None:
    call = desk.ring("")
    pop = desk.core.pops.of_call(call.call_id)
    assert pop is not None
    assert (pop.number, pop.matches, pop.earlier) == ("", (), ())


def test_refresh_finds_a_customer_who_was_added_meanwhile(desk: Desk) -> None:
    call = desk.ring("02125550102")
    new = NewCustomer(first_name="Hakan", number="02125550102")
    desk.ask(lambda unit: unit.customers.add(new))
    desk.core.pops.refresh(call.call_id)
    desk.settle()
    pop = desk.core.pops.of_call(call.call_id)
    assert pop is not None
    assert pop.card is not None
    assert desk.current().customer_name == "Hakan"


def test_an_outgoing_call_pops_too(desk: Desk, zeynep: Customer) -> None:
    desk.core.control.dial("0532 123 45 67")
    desk.settle()
    assert desk.current().customer_id == zeynep.customer_id


def test_a_dismissed_call_takes_its_pop_along(desk: Desk) -> None:
    call = desk.ring()
    desk.engine.far_cancels(call.call_id)
    desk.wait(60)
    assert desk.core.pops.of_call(call.call_id) is None
