"""How an interaction follows its call, whatever the engine tells."""

from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from softphone.domain.call import Call, CallState, Direction, RemoteParty
from softphone.domain.interaction import Interaction
from softphone.services.interaction_rules import begin, follow, joined, merge

CALL = Call(
    call_id="c",
    account_id="elif",
    direction=Direction.INCOMING,
    state=CallState.OFFERED,
    remote=RemoteParty("05321234567"),
    started_at=100.0,
)
moments = st.integers(0, 10**9)
texts = st.sampled_from(["", "bir", "iki"])


@given(moments, moments, moments)
def test_talk_is_what_is_left_without_holds_and_never_negative(
    answered: int, ended: int, held: int
) -> None:
    over = replace(CALL, state=CallState.ENDED, answered_at=answered, ended_at=ended, held_s=held)
    interaction = follow(begin(CALL, "Elif"), over)
    assert interaction.talk_s >= 0
    assert interaction.hold_s == held
    if answered and ended >= answered + held:
        assert interaction.talk_s == ended - answered - held


def test_a_running_call_has_no_talk_time_yet() -> None:
    active = replace(CALL, state=CallState.ACTIVE, answered_at=110.0)
    assert follow(begin(CALL, "Elif"), active).talk_s == 0


@given(texts, texts, texts, texts)
def test_nothing_that_one_side_knows_is_lost(
    note: str, stored_note: str, code: str, stored_code: str
) -> None:
    current = Interaction(interaction_id="c", started_at=1.0, note=note, code=code)
    stored = replace(current, note=stored_note, code=stored_code, number="+905321234567")
    merged = merge(current, stored)
    assert merged.note == (note or stored_note)
    assert merged.code == (code or stored_code)
    assert merged.number == stored.number


@given(texts, texts)
def test_of_two_notes_neither_is_lost_nor_doubled(earlier: str, current: str) -> None:
    assert sorted(joined(earlier, current).split()) == sorted({earlier, current} - {""})
