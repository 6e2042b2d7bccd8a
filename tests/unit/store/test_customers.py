"""Who may be calling, and what the panel shows."""

import pytest
import sqlalchemy as sa
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from softphone.crm.store import schema
from softphone.crm.store.customer_rows import consent_rows, customer_row, number_rows
from softphone.crm.store.store import SqlStore, SqlUnitOfWork
from softphone.domain.customer import (
    Case,
    CaseState,
    Consent,
    ConsentChannel,
    Customer,
    Fact,
    NewCustomer,
    NumberLabel,
    PhoneNumber,
    Segment,
)
from softphone.domain.interaction import Channel, Interaction
from softphone.domain.pop import MatchReason
from tests.unit.store.conftest import AGENT, NOW

DAY_S = 86_400.0
ZEYNEP = Customer(
    customer_id="zeynep",
    first_name="Zeynep",
    last_name="Arslanoğlu",
    company="Arslanoğlu Tekstil A.Ş.",
    title="Finans Direktörü",
    customer_number="4810 2275",
    segment=Segment.VIP,
    branch="Özel Bankacılık",
    numbers=(
        PhoneNumber("+905321234567", NumberLabel.MOBILE),
        PhoneNumber("+902124441890", NumberLabel.WORK),
    ),
    email="zeynep@arslanoglu.example",
    consents=(
        Consent(ConsentChannel.CALL, granted=True, source="Şube", at=5.0),
        Consent(ConsentChannel.EMAIL, granted=False, source="İYS", at=6.0),
        Consent(ConsentChannel.SMS, granted=None),
    ),
    privacy_notice_at=7.0,
    facts=(Fact("Kart limiti", "₺250.000"),),
    standing_notes=("Eşi 0544 861 27 90 numarasından arayabilir.",),
    interest="Vadesiz hesap",
)
FIRM = Customer(
    customer_id="firm",
    first_name="",
    company="Arslanoğlu Tekstil A.Ş.",
    customer_number="4810 2290",
    numbers=(PhoneNumber("+902124441890", NumberLabel.WORK),),
)
FOREIGN = Customer(
    customer_id="foreign",
    first_name="Ingrid",
    last_name="Øster",
    numbers=(PhoneNumber("+495321234567"),),
)


def insert(work: SqlUnitOfWork, customer: Customer) -> None:
    """Past the port: customers of the company's own system come by import."""
    connection = work.customers._connection
    connection.execute(sa.insert(schema.customers), customer_row(customer))
    connection.execute(sa.insert(schema.phone_numbers), number_rows(customer))
    if customer.consents:
        connection.execute(sa.insert(schema.consents), consent_rows(customer))


def insert_case(work: SqlUnitOfWork, case: Case, assignee: str = AGENT) -> None:
    fields = ("case_id", "number", "customer_id", "subject", "state", "due_at", "opened_at")
    row = {field: getattr(case, field) for field in fields} | {"assignee": assignee}
    work.customers._connection.execute(sa.insert(schema.cases), row)


@pytest.fixture
def filled(store: SqlStore) -> SqlStore:
    with store.unit_of_work() as work:
        for customer in (ZEYNEP, FIRM, FOREIGN):
            insert(work, customer)
    return store


def reasons(store: SqlStore, number: str, customer_number: str = "") -> dict[str, MatchReason]:
    with store.unit_of_work() as work:
        matches = work.customers.matches(number, customer_number)
    return {match.customer.customer_id: match.reason for match in matches}


def test_a_customer_comes_back_whole(filled: SqlStore) -> None:
    with filled.unit_of_work() as work:
        assert work.customers.get("zeynep") == ZEYNEP
        assert work.customers.get("firm") == FIRM
        assert work.customers.get("nobody") is None


@pytest.mark.parametrize("number", ["0532 123 45 67", "+905321234567", "00905321234567"])
def test_match_by_number(filled: SqlStore, number: str) -> None:
    assert reasons(filled, number) == {"zeynep": MatchReason.NUMBER}


def test_a_shared_number_matches_everyone(filled: SqlStore) -> None:
    assert reasons(filled, "02124441890") == {
        "zeynep": MatchReason.NUMBER,
        "firm": MatchReason.NUMBER,
    }


def test_customer_number_settles_a_shared_number(filled: SqlStore) -> None:
    assert reasons(filled, "02124441890", "48102290") == {"firm": MatchReason.CUSTOMER_ID}


def test_customer_number_of_another_number(filled: SqlStore) -> None:
    found = reasons(filled, "05321234567", "4810 2290")
    assert list(found.items()) == [
        ("firm", MatchReason.CUSTOMER_ID),
        ("zeynep", MatchReason.NUMBER),
    ]


def test_last_digits_only_where_nothing_surer_is_known(filled: SqlStore) -> None:
    assert reasons(filled, "+445321234567") == {
        "zeynep": MatchReason.LAST_DIGITS,
        "foreign": MatchReason.LAST_DIGITS,
    }


@pytest.mark.parametrize(
    "number", ["", "anonymous", "2101", "444 18 90", "0" * 200, "' OR 1=1 --", "<b>x</b>", "\0"]
)
def test_no_match(filled: SqlStore, number: str) -> None:
    assert reasons(filled, number) == {}
    assert reasons(filled, number, "0000") == {}


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(st.text(st.characters()))
def test_any_text_can_be_looked_up(filled: SqlStore, text: str) -> None:
    with filled.unit_of_work() as work:
        assert isinstance(work.customers.matches(text, text), tuple)
        assert isinstance(work.customers.search(text), tuple)


def test_card(filled: SqlStore) -> None:
    with filled.unit_of_work() as work:
        for number, (channel, days_ago, ended) in enumerate(
            [
                (Channel.EMAIL, 90, True),
                (Channel.CALL, 60, True),
                (Channel.CALL, 20, True),
                (Channel.WHATSAPP, 4, True),
                (Channel.CALL, 0, False),
            ]
        ):
            at = NOW - days_ago * DAY_S - 60
            work.interactions.save(
                Interaction(
                    interaction_id=f"i{number}",
                    channel=channel,
                    customer_id="zeynep",
                    started_at=at,
                    ended_at=at + 30 if ended else 0,
                )
            )
        insert_case(work, _case("T-2", CaseState.WITH_COURIER, NOW + 2 * DAY_S))
        insert_case(work, _case("T-1", CaseState.IN_REVIEW, NOW + DAY_S))
        insert_case(work, _case("T-3", CaseState.OPEN, 0.0))
        insert_case(work, _case("T-0", CaseState.CLOSED, NOW))
        card = work.customers.card("zeynep")
    assert card is not None
    assert card.customer == ZEYNEP
    assert [each.interaction_id for each in card.recent] == ["i3", "i2", "i1"]
    assert [case.number for case in card.cases] == ["T-1", "T-2", "T-3"]
    assert card.cases[0].customer_name == "Zeynep Arslanoğlu"
    assert card.contacts_by_channel == (
        (Channel.CALL, 3),
        (Channel.EMAIL, 1),
        (Channel.WHATSAPP, 1),
    )
    assert card.contacts == 5
    assert card.contacts_in_30_days == 3


def _case(number: str, state: CaseState, due_at: float) -> Case:
    return Case(
        case_id=number,
        number=number,
        customer_id="zeynep",
        customer_name="Zeynep Arslanoğlu",
        subject="Ekstre itirazı",
        state=state,
        due_at=due_at,
        opened_at=NOW,
    )


def test_card_of_nobody(filled: SqlStore) -> None:
    with filled.unit_of_work() as work:
        assert work.customers.card("nobody") is None


def test_open_cases_are_the_agents_own(filled: SqlStore) -> None:
    mine, closed = _case("T-1", CaseState.OPEN, NOW), _case("T-2", CaseState.CLOSED, NOW)
    with filled.unit_of_work() as work:
        insert_case(work, mine)
        insert_case(work, closed)
        insert_case(work, replace(mine, case_id="T-3", number="T-3"), assignee="Mert Aydın")
        assert work.customers.open_cases() == (mine,)


def test_add(store: SqlStore) -> None:
    new = NewCustomer(
        first_name=" Nurgül ",
        last_name="Tekin",
        number="0544 861 27 90",
        interest="Vadesiz hesap",
        privacy_notice_read=True,
        consents=(Consent(ConsentChannel.CALL, granted=True), Consent(ConsentChannel.SMS, None)),
    )
    with store.unit_of_work() as work:
        added = work.customers.add(new)
    with store.unit_of_work() as work:
        assert work.customers.get(added.customer_id) == added
    assert added.name == "Nurgül Tekin"
    assert added.numbers == (PhoneNumber("+905448612790", NumberLabel.MOBILE),)
    assert added.privacy_notice_at == NOW
    assert [consent.at for consent in added.consents] == [NOW, 0.0]
    assert added.interest == "Vadesiz hesap"
    assert reasons(store, "+905448612790") == {added.customer_id: MatchReason.NUMBER}


def test_add_keeps_a_number_it_does_not_understand(store: SqlStore) -> None:
    with store.unit_of_work() as work:
        added = work.customers.add(NewCustomer(first_name="Ece", number="dahili beş"))
        assert work.customers.get(added.customer_id) == added
    assert added.numbers == (PhoneNumber("dahili beş", NumberLabel.OTHER),)
    assert reasons(store, "dahili beş") == {added.customer_id: MatchReason.NUMBER}


def test_any_name_can_be_added(store: SqlStore) -> None:
    new = NewCustomer(first_name="Ece\ud83d", last_name="Çağ\x00lar", company="\u202e<b>'; --")
    with store.unit_of_work() as work:
        added = work.customers.add(new)
        saved = work.customers.get(added.customer_id)
    assert saved == replace(added, first_name="Ece?")


def test_add_without_a_number(store: SqlStore) -> None:
    with store.unit_of_work() as work:
        assert work.customers.add(NewCustomer(first_name="Ece")).numbers == ()
    assert reasons(store, "") == {}
