"""A year of contacts in all channels, with notes and outcomes."""

import random
import time
from collections.abc import Iterator

from softphone.domain.call import Direction, EndReason
from softphone.domain.customer import Customer
from softphone.domain.interaction import Channel, Interaction
from tests.demo.identifiers import identifier
from tests.demo.topics import SMS_TEXTS, TOPICS, WRITTEN, Topic, wrap_up_codes
from tests.demo.turkey import BOTH_WAYS, COLLEAGUES, QUEUES

MOST_CONTACTS = 22
CHANNELS = (Channel.CALL, Channel.EMAIL, Channel.SMS, Channel.WHATSAPP, Channel.CHAT)
WEIGHTS = (45, 22, 18, 10, 5)
CODES = {code.label: code.code for code in wrap_up_codes()}


def history(
    chance: random.Random, customers: tuple[Customer, ...], now: float
) -> Iterator[Interaction]:
    """Up to yesterday evening: today belongs to the agent of the demo."""
    for customer in customers:
        for _ in range(chance.randint(1, MOST_CONTACTS)):
            (channel,) = chance.choices(CHANNELS, WEIGHTS)
            yield contact(chance, customer, channel, office_hour(chance, now, 1, 365))


def office_hour(chance: random.Random, now: float, first_day: int, last_day: int) -> float:
    """A moment between 9 and 18, so many days ago."""
    return at_clock(now, chance.randint(first_day, last_day), 9, 0) + chance.random() * 9 * 3600


def at_clock(now: float, days_ago: int, hour: int, minute: int) -> float:
    """Local time of a day."""
    day = time.localtime(now)
    return time.mktime((day.tm_year, day.tm_mon, day.tm_mday - days_ago, hour, minute, 0, 0, 0, -1))


def contact(chance: random.Random, customer: Customer, channel: Channel, at: float) -> Interaction:
    topic = chance.choice(TOPICS)
    if channel is Channel.CALL:
        return call(chance, customer, topic, at)
    texts = SMS_TEXTS if channel is Channel.SMS else WRITTEN
    return Interaction(
        interaction_id=identifier(chance, at),
        channel=channel,
        direction=Direction.OUTGOING if channel is Channel.SMS else Direction.INCOMING,
        customer_id=customer.customer_id,
        number="" if channel is Channel.EMAIL else _number(customer),
        agent=chance.choice(COLLEAGUES),
        subject=topic.subject,
        started_at=at,
        answered_at=at,
        ended_at=at,
        note=chance.choice(texts).format(subject=topic.subject),
        resolved=True,
        filed_at=at,
        messages=1 if channel in {Channel.SMS, Channel.EMAIL} else chance.randint(2, 12),
        **_outcome(topic),
    )


def call(
    chance: random.Random,
    customer: Customer,
    topic: Topic,
    at: float,
    talk_s: float | None = None,
) -> Interaction:
    talked = chance.randint(45, 600) if talk_s is None else talk_s
    answered_at = at + chance.randint(3, 20)
    return Interaction(
        interaction_id=identifier(chance, at),
        direction=chance.choice(BOTH_WAYS),
        customer_id=customer.customer_id,
        number=_number(customer),
        queue=chance.choice(QUEUES),
        agent=chance.choice(COLLEAGUES),
        subject=topic.subject,
        started_at=at,
        answered_at=answered_at,
        ended_at=answered_at + talked,
        talk_s=talked,
        end_reason=EndReason.HUNG_UP_REMOTELY,
        note=chance.choice(topic.notes),
        resolved=chance.random() < 0.8,
        filed_at=answered_at + talked + 25,
        **_outcome(topic),
    )


def _outcome(topic: Topic) -> dict[str, str]:
    return {"code": CODES[topic.label], "code_label": topic.tag}


def _number(customer: Customer) -> str:
    return customer.numbers[0].e164 if customer.numbers else ""
