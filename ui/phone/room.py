"""How calls share the phone column so that whatever can be pressed stays in full. Pure."""

from softphone.domain.call import Call, CallState
from softphone.services.call_book import CallBook
from ui.phone.place import Place

_MANY = 3
"""So many calls and more: one card, the others in a row each."""


def shown_calls(calls: tuple[Call, ...]) -> list[Call]:
    """After its end, a call that nobody answered gives its place to the next call.

    A consultation that took place is part of the customer's call.
    """
    return [call for call in calls if not call.is_over or _worth_showing(call, calls[-1])]


def consulted_pair(book: CallBook) -> tuple[Call, Call] | None:
    """Customer and colleague, until they talk in a conference."""
    pair = book.consultation
    joined = pair is not None and (pair[0].in_conference or pair[1].in_conference)
    return None if joined else pair


def lead(calls: list[Call], focus: Call | None) -> Call | None:
    """Whose card is the large one: the call in focus, but one that rings before one that waits."""
    ringing = next((call for call in calls if call.state is CallState.OFFERED), None)
    if focus in calls and not (ringing and focus.state is CallState.HELD_LOCALLY):
        return focus
    talked = next((call for call in calls if not call.is_over), None)
    return ringing or talked or next(iter(calls), None)


def places(
    calls: list[Call],
    main: Call | None,
    pair: tuple[Call, Call] | None,
    *,
    conference: bool,
    crowded: bool,
) -> dict[str, Place]:
    """By id of the call; `crowded`: a search or a keypad is open somewhere."""
    many = len(calls) >= _MANY or (crowded and len(calls) + conference > 1)
    room: dict[str, Place] = {}
    for call in calls:
        if pair is not None and call in pair:
            room[call.call_id] = Place.PAIR
        elif call == main and pair is None and (not conference or beside(call)):
            room[call.call_id] = Place.TERSE if many or conference else Place.MAIN
        else:
            room[call.call_id] = Place.ROW if many or pair or conference else Place.SMALL
    return room


def beside(call: Call) -> bool:
    """Somebody is talked to, or called, while the conference goes on without us."""
    return call.state not in {CallState.OFFERED, CallState.HELD_LOCALLY, CallState.ENDED}


def _worth_showing(call: Call, last: Call) -> bool:
    if call.answered_at:
        return not call.consult_for
    return call is last
