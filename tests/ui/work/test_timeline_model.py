from collections.abc import Callable

from softphone.domain.interaction import Channel, Interaction
from ui.customer.timeline_model import ROW_ROLE, ContactRow, DayRow, TimelineModel

NOON = 1_763_465_520.0
DAY = 86_400.0

Contacts = tuple[Interaction, ...]


class Shelf:
    """Contacts of customers, handed out when the test says so."""

    def __init__(self, contacts: dict[str, Contacts], page: int) -> None:
        self._contacts = contacts
        self._page = page
        self._asked: list[Callable[[], None]] = []

    def timeline(
        self,
        customer_id: str,
        channel: Channel | None,
        before: float,
        on_result: Callable[[Contacts], None],
    ) -> None:
        found = tuple(
            one
            for one in self._contacts[customer_id]
            if channel in {None, one.channel} and (not before or one.started_at < before)
        )
        self._asked.append(lambda: on_result(found[: self._page]))

    def answer(self, place: int = 0) -> None:
        self._asked.pop(place)()


def contact(name: str, days_ago: float, channel: Channel = Channel.CALL) -> Interaction:
    at = NOON - days_ago * DAY
    return Interaction(interaction_id=name, channel=channel, started_at=at)


def model_of(shelf: Shelf) -> TimelineModel:
    return TimelineModel(shelf, lambda one: one.interaction_id, lambda: NOON)


def shown(model: TimelineModel) -> list[str]:
    rows = [model.index(place).data(ROW_ROLE) for place in range(model.rowCount())]
    return [row.contact.interaction_id if isinstance(row, ContactRow) else "-" for row in rows]


def test_days_before_today_have_a_heading() -> None:
    shelf = Shelf({"a": (contact("1", 0), contact("2", 1), contact("3", 1.01))}, 50)
    model = model_of(shelf)
    model.show("a")
    assert model.waiting
    shelf.answer()
    assert shown(model) == ["1", "-", "2", "3"]
    assert isinstance(model.index(1).data(ROW_ROLE), DayRow)


def test_pages_are_fetched_until_one_is_empty() -> None:
    shelf = Shelf({"a": tuple(contact(str(place), place) for place in range(5))}, 2)
    model = model_of(shelf)
    model.show("a")
    shelf.answer()
    while model.canFetchMore(model.index(-1)):
        model.fetchMore(model.index(-1))
        shelf.answer()
    assert [name for name in shown(model) if name != "-"] == ["0", "1", "2", "3", "4"]


def test_an_answer_for_another_customer_is_dropped() -> None:
    shelf = Shelf({"a": (contact("old", 0),), "b": (contact("new", 0),)}, 50)
    model = model_of(shelf)
    model.show("a")
    model.show("b")
    shelf.answer(1)
    shelf.answer(0)
    assert shown(model) == ["new"]


def test_the_present_contact_is_told_once() -> None:
    shelf = Shelf({"a": (contact("1", 0), contact("2", 0.1))}, 50)
    model = model_of(shelf)
    present = Interaction(interaction_id="1", started_at=NOON, answered_at=NOON)
    model.set_live(present)
    model.show("a")
    shelf.answer()
    assert shown(model) == ["1", "2"]
    assert model.index(0).data(ROW_ROLE).live


def test_another_channel_does_not_show_the_present_call() -> None:
    shelf = Shelf({"a": (contact("1", 0), contact("2", 0.1, Channel.EMAIL))}, 50)
    model = model_of(shelf)
    model.set_live(Interaction(interaction_id="1", started_at=NOON, answered_at=NOON))
    model.show("a", Channel.EMAIL)
    shelf.answer()
    assert shown(model) == ["2"]
