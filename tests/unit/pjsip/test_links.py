"""Who hears whom: never oneself, never across the edge of a conference."""

from hypothesis import given
from hypothesis import strategies as st

from softphone.engine.pjsip.links import US, Party, links, with_us

MEMBERS = [Party(name, in_conference=True) for name in ("a", "b", "c")]

some_parties = st.lists(
    st.builds(Party, st.sampled_from("abcd"), st.booleans(), st.booleans(), st.booleans()),
    unique_by=lambda party: party.call_id,
)


def test_a_call_and_we() -> None:
    assert links([Party("a")]) == {("a", US), (US, "a")}


def test_music_on_hold_is_only_heard() -> None:
    assert links([Party("a", listens=False)]) == {("a", US)}


def test_in_a_conference_each_hears_all_others() -> None:
    ends = ["a", "b", "c", US]
    assert links(MEMBERS) == {(one, other) for one in ends for other in ends if one != other}


def test_a_silenced_party_hears_but_is_not_heard() -> None:
    parties = [*MEMBERS[:2], Party("c", in_conference=True, silenced=True)]
    silent = {link for link in links(MEMBERS) if link[0] != "c"}
    assert links(parties) == silent


def test_music_on_hold_is_no_part_of_a_conference() -> None:
    parties = [*MEMBERS[:2], Party("c", listens=False, in_conference=True)]
    assert links(parties) == links(MEMBERS[:2]) | {("c", US)}


def test_who_talks_to_somebody_outside_is_away() -> None:
    parties = [*MEMBERS[:2], Party("d")]
    assert with_us(parties) == {"d"}
    assert links(parties) == {("a", "b"), ("b", "a"), ("d", US), (US, "d")}


@given(some_parties)
def test_what_always_holds(parties: list[Party]) -> None:
    members = {party.call_id for party in parties if party.in_conference}
    outside = {party.call_id for party in parties} - members
    for source, sink in links(parties):
        assert source != sink
        assert not {source, sink} & members or not {source, sink} & outside
        assert source not in {party.call_id for party in parties if party.silenced}
    ours = {end for link in links(parties) if US in link for end in link} - {US}
    assert ours <= with_us(parties)
    assert not (ours & members and ours & outside)
