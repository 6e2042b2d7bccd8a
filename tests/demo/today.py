"""The agent's own day so far: the calls of the pictures, some before them, and the states between.

Offsets are those of the picture, whose clock shows 14:32; right after midnight they are squeezed
so that the day still has all its calls.
"""

import random
from collections.abc import Iterator

from msgspec.structs import replace

from softphone.domain.agent import AgentState, StateSpan
from softphone.domain.call import Direction, EndReason
from softphone.domain.customer import Customer
from softphone.domain.interaction import Interaction
from tests.demo.cast import ZEYNEP
from tests.demo.history import at_clock, call
from tests.demo.identifiers import identifier
from tests.demo.topics import TOPICS

SHIFT_S = 5.6 * 3600
AVERAGE_S = 258
AFTER_CALL_S = 40.0
EARLIER_CALLS = 26
EARLIER_UNRESOLVED = 4
IN, OUT = Direction.INCOMING, Direction.OUTGOING

SHOWN = (
    (11, "hakan-yildiz", IN, "Kart Destek", "İtiraz durumu", 302, False),
    (26, "nermin-ozgur", IN, "Kart Destek", "", 0, False),
    (40, "tugce-simsek", OUT, "", "Ödeme planı", 224, True),
    (52, "", IN, "Bireysel", "", 78, False),
    (64, "cagri-inal", IN, "Kart Destek", "Şifre işlemi", 176, True),
    (81, "gulsah-ertugrul", OUT, "", "Hesap açılışı", 440, False),
    (94, "omer-faruk-aksoy", IN, "Bireysel", "Kart teslimatı", 245, True),
    (108, "ipek-saygin", IN, "Bireysel", "Hesap bilgisi", 151, True),
    (121, "volkan-ugurlu", IN, "Bireysel", "", 0, False),
    (135, "recep-tayfur", IN, "Kart Destek", "Limit artışı", 372, True),
)
"""Minutes ago, customer, direction, queue, subject (none: no code), seconds talked, resolved."""

UNKNOWN_NUMBER = "+902165774012"


def todays_calls(
    chance: random.Random, customers: dict[str, Customer], now: float, agent: str
) -> tuple[Interaction, ...]:
    """Newest first."""
    calls = [*_shown(chance, customers, now), *_earlier(chance, customers, now)]
    scale = min(1.0, 0.95 * (now - at_clock(now, 0, 0, 0)) / SHIFT_S)
    return tuple(replace(_moved(each, now, scale), agent=agent) for each in calls)


def _shown(
    chance: random.Random, customers: dict[str, Customer], now: float
) -> Iterator[Interaction]:
    topics = {topic.subject: topic for topic in TOPICS}
    for minutes, customer_id, direction, queue, subject, talk_s, resolved in SHOWN:
        at = now - minutes * 60
        topic = topics.get(subject, TOPICS[0])
        customer = customers.get(customer_id) or Customer(customer_id="", first_name="")
        made = call(chance, customer, topic, at, talk_s)
        made = replace(made, direction=direction, queue=queue, resolved=resolved)
        yield made if subject else _uncoded(made)


def _uncoded(made: Interaction) -> Interaction:
    """Missed where nobody talked, else waiting for its code."""
    bare = replace(made, subject="", note="", code="", code_label="", filed_at=0.0)
    if made.talk_s:
        return replace(bare, number=made.number or UNKNOWN_NUMBER)
    return replace(
        bare, answered_at=0.0, ended_at=made.started_at + 22, end_reason=EndReason.CANCELLED
    )


def _earlier(
    chance: random.Random, customers: dict[str, Customer], now: float
) -> Iterator[Interaction]:
    """As many and as long as the day's figures need; one dialled in vain."""
    talks = _talks(chance)
    others = sorted(set(customers) - {ZEYNEP} - {customer_id for _, customer_id, *_ in SHOWN})
    for position in range(EARLIER_CALLS):
        at = now - 140 * 60 - position * 450
        customer = customers[chance.choice(others)]
        if position == EARLIER_CALLS // 2:
            yield _in_vain(chance, customer, at)
        else:
            made = call(chance, customer, chance.choice(TOPICS), at, talks.pop())
            yield replace(made, resolved=len(talks) >= EARLIER_UNRESOLVED)


def _talks(chance: random.Random) -> list[float]:
    shown = [talk_s for *_, talk_s, _ in SHOWN if talk_s]
    answered = EARLIER_CALLS - 1
    left = AVERAGE_S * (len(shown) + answered) - sum(shown)
    pairs = [chance.randint(-120, 120) for _ in range(answered // 2)]
    mean = left // answered
    talks = [mean + sign * change for change in pairs for sign in (1, -1)]
    return [float(talk_s) for talk_s in (*talks, left - sum(talks))]


def _in_vain(chance: random.Random, customer: Customer, at: float) -> Interaction:
    return Interaction(
        interaction_id=identifier(chance, at),
        direction=Direction.OUTGOING,
        customer_id=customer.customer_id,
        number=customer.numbers[0].e164,
        started_at=at,
        ended_at=at + 31,
        end_reason=EndReason.NO_ANSWER,
    )


def _moved(made: Interaction, now: float, scale: float) -> Interaction:
    later = (now - made.started_at) * (1 - scale)
    moments = ("started_at", "answered_at", "ended_at", "filed_at")
    return replace(
        made, **{name: getattr(made, name) + later for name in moments if getattr(made, name)}
    )


def todays_spans(calls: tuple[Interaction, ...], now: float) -> tuple[StateSpan, ...]:
    """Ready between the calls, talking in them, a moment of after-call work behind each."""
    talked = sorted((each for each in calls if each.answered_at), key=lambda each: each.started_at)
    changes = [(talked[0].started_at - 240, AgentState.READY)]
    for each, following in zip(talked, [*talked[1:], None], strict=True):
        limit = following.answered_at if following else now
        changes.append((each.answered_at, AgentState.TALKING))
        for at, state in (
            (each.ended_at, AgentState.AFTER_CALL),
            (each.ended_at + AFTER_CALL_S, AgentState.READY),
        ):
            if at < limit:
                changes.append((at, state))
    ends = [at for at, _ in changes[1:]]
    return tuple(
        StateSpan(state, since, until)
        for (since, state), until in zip(changes, [*ends, 0.0], strict=True)
    )
