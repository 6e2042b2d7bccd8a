"""Links and the clipboard: the agent sees where to before anything is dialled."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from softphone.domain.call import CallState
from softphone.domain.commands import RefusalReason
from softphone.services.dial_plan import EMERGENCY_NUMBERS, to_dial_target
from softphone.services.link_desk import shown
from softphone.services.notices import DialProposed, RequestRefused
from softphone.services.values import DialSource
from softphone.settings.values import DialRule
from tests.unit.services.desk import Desk


def offered(desk: Desk, text: str, source: DialSource = DialSource.LINK) -> DialProposed:
    assert desk.core.links.offer(text, source)
    proposal = desk.core.links.proposal
    assert proposal is not None
    return proposal


def dialled(desk: Desk) -> list[str]:
    desk.settle()
    return [call.remote.number for call in desk.core.calls.calls]


def test_a_link_waits_for_the_agent(desk: Desk) -> None:
    desk.watch(DialProposed)
    proposal = offered(desk, "tel:+90-532-123-45-67;ext=5")
    assert proposal == DialProposed("05321234567", "0532 123 45 67", DialSource.LINK, True)
    assert desk.seen == [proposal]
    assert dialled(desk) == []
    assert desk.core.links.confirm(proposal)
    assert dialled(desk) == ["05321234567"]


def test_a_proposal_dials_once(desk: Desk) -> None:
    proposal = offered(desk, "tel:2101")
    assert desk.core.links.confirm(proposal)
    assert not desk.core.links.confirm(proposal)
    assert dialled(desk) == ["2101"]


def test_the_clipboard(desk: Desk) -> None:
    proposal = offered(desk, "Cep Tel: 0 (532) 123 45 67", DialSource.CLIPBOARD)
    assert (proposal.target, proposal.source) == ("05321234567", DialSource.CLIPBOARD)


def test_the_newest_wins(desk: Desk) -> None:
    first = offered(desk, "tel:2101")
    second = offered(desk, "tel:2102")
    desk.watch(RequestRefused)
    assert not desk.core.links.confirm(first)
    assert desk.seen == [RequestRefused("dial", RefusalReason.WRONG_STATE)]
    assert desk.core.links.confirm(second)
    assert dialled(desk) == ["2102"]


def test_what_was_declined_cannot_be_dialled(desk: Desk) -> None:
    proposal = offered(desk, "tel:2101")
    desk.core.links.dismiss()
    assert not desk.core.links.confirm(proposal)
    assert dialled(desk) == []


def test_a_proposal_nobody_made_is_never_dialled(desk: Desk) -> None:
    offered(desk, "tel:2101")
    forged = DialProposed("0900", "2101", DialSource.LINK, True)
    assert not desk.core.links.confirm(forged)
    assert dialled(desk) == []


def test_rules_apply_once(desk: Desk) -> None:
    desk.core.settings.change(dial_rules=(DialRule("X.", prefix="9"),))
    proposal = offered(desk, "tel:2101")
    assert (proposal.target, proposal.shown) == ("92101", "2101")
    assert desk.core.links.confirm(proposal)
    assert dialled(desk) == ["92101"]


def test_rules_that_changed_meanwhile_need_a_new_look(desk: Desk) -> None:
    proposal = offered(desk, "tel:2101")
    desk.core.settings.change(dial_rules=(DialRule("X.", prefix="9"),))
    assert not desk.core.links.confirm(proposal)
    assert dialled(desk) == []


def test_without_confirmation_the_agent_is_told_where_to(desk: Desk) -> None:
    desk.core.settings.change(confirm_links=False)
    desk.watch(DialProposed)
    assert desk.core.links.offer("sip:mert@pbx.example")
    target = "sip:mert@pbx.example"
    assert desk.seen == [DialProposed(target, target, DialSource.LINK, False)]
    assert dialled(desk) == [target]
    assert desk.core.links.proposal is None


@pytest.mark.parametrize(
    "text", ["", "Zeynep", "tel:zeynep", "javascript:112", "sip:@pbx", "1" * 999]
)
def test_what_is_no_number_is_refused(desk: Desk, text: str) -> None:
    desk.watch(DialProposed, RequestRefused)
    assert not desk.core.links.offer(text)
    assert desk.seen == [RequestRefused("dial", RefusalReason.INVALID_NUMBER)]


def test_a_refused_offer_leaves_the_one_before(desk: Desk) -> None:
    proposal = offered(desk, "tel:2101")
    assert not desk.core.links.offer("tel:")
    assert desk.core.links.confirm(proposal)


def test_during_a_call_the_customer_is_held(desk: Desk) -> None:
    call = desk.talk()
    assert desk.core.links.confirm(offered(desk, "tel:2101"))
    desk.settle()
    assert desk.call(call.call_id).state is CallState.HELD_LOCALLY


@pytest.mark.parametrize(
    ("number", "words"),
    [
        ("05321234567", "0532 123 45 67"),
        ("4441800", "444 18 00"),
        ("004930901820", "+49 30 901820"),
        ("*97", "*97"),
        *((number, number) for number in sorted(EMERGENCY_NUMBERS)),
    ],
)
def test_numbers_are_shown_as_people_write_them(number: str, words: str) -> None:
    assert shown(number) == words


@given(st.text("0123456789+*# ", min_size=1, max_size=20))
def test_what_is_shown_is_what_is_dialled(text: str) -> None:
    number = to_dial_target(text)
    assert number is None or to_dial_target(shown(number)) == number
