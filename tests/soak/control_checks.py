"""What holds at every moment of any run, and what has to be true of it in the end."""

from softphone.domain.agent import AgentState
from softphone.domain.call import Call, CallState
from softphone.domain.commands import HangUp
from softphone.domain.interaction import Interaction
from softphone.engine.refusals import ALLOWED_IN
from softphone.services.interaction_rules import is_contact
from tests.soak.control_world import ControlWorld
from tests.unit.services.desk import Desk

TALKED = frozenset({CallState.ACTIVE, CallState.HELD_REMOTELY})
_ON_CALL = frozenset(
    {AgentState.RINGING, AgentState.DIALING, AgentState.TALKING, AgentState.ON_HOLD}
)
_MANY = 10_000


def check_moment(world: ControlWorld) -> None:
    """After the window has heard of everything."""
    desk, book = world.desk, world.desk.core.calls
    shown = {call.call_id: call for call in book.calls if not call.is_over}
    assert shown == {call.call_id: call for call in world.engine.truth.calls}, "a call has no card"
    outside = [call for call in shown.values() if call.state in TALKED and not call.in_conference]
    assert len(outside) <= 1, "two customers hear the agent"
    members = book.conference
    assert len(members) != 1, "a conference of one"
    assert all(call.is_live for call in members)
    assert all(call.state in ALLOWED_IN[HangUp] for call in shown.values())
    assert (desk.core.agent.status.state in _ON_CALL) is bool(shown)
    assert shown or not desk.core.sound.wanted_muted, "a closed microphone outlived its calls"
    _check_focus(book.focus, shown)
    _check_work(desk, shown)


def _check_focus(focus: Call | None, shown: dict[str, Call]) -> None:
    if shown:
        assert focus is not None
        assert focus.call_id in shown
        live = any(call.is_live for call in shown.values())
        assert not live or focus.state is not CallState.OFFERED, "a ringing call took the screen"


def _check_work(desk: Desk, shown: dict[str, Call]) -> None:
    """Notes and after-call work hang on an interaction that is there."""
    interactions, draft = desk.core.interactions, desk.core.wrap_up.draft
    features = desk.core.settings.values.features
    for call in shown.values():
        known = interactions.of_call(call.call_id)
        assert known is not None or not is_contact(call, features), "no place for a note"
    if draft is not None:
        worked_on = interactions.get(draft.interaction_id)
        assert worked_on is not None
        assert worked_on.answered_at
        assert worked_on.ended_at, "after-call work on a running call"


def check_end(world: ControlWorld, notes: dict[str, str], turned_away: int) -> None:
    """Every contact is in the books once, with its end and its last note; nothing else is."""
    desk = world.desk
    features = desk.core.settings.values.features
    contacts = {it for it, call in world.engine.seen.items() if is_contact(call, features)}
    stored = desk.ask(lambda unit: unit.interactions.recent_calls(limit=_MANY))
    calls = {known.call_id: known for known in stored if known.call_id}
    assert set(calls) == contacts
    assert len(stored) == len(contacts) + turned_away
    for known in stored:
        _check_filed(known, notes)
    waiting = {it.interaction_id for it in stored if it.awaits_code}
    assert {it.interaction_id for it in desk.core.journal.day.uncoded} == waiting


def _check_filed(known: Interaction, notes: dict[str, str]) -> None:
    assert known.ended_at, "a contact without an end"
    assert known.end_reason.value != "none"
    assert known.note == notes.get(known.interaction_id, "")
