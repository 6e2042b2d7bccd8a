"""The forty-eight contacts of the customer who calls first."""

import random
from collections.abc import Iterator

from msgspec.structs import replace

from softphone.domain.call import Direction
from softphone.domain.customer import Customer
from softphone.domain.interaction import Channel, Interaction
from tests.demo.history import at_clock, call, contact, office_hour
from tests.demo.topics import TOPICS

EARLIER = {
    Channel.CALL: 20,
    Channel.EMAIL: 11,
    Channel.SMS: 9,
    Channel.WHATSAPP: 3,
    Channel.CHAT: 2,
}
WITHIN_A_MONTH = 2
ABROAD, DISPUTE, ADDRESS = (
    next(topic for topic in TOPICS if topic.subject == subject)
    for subject in ("Yurt dışı kullanım", "Ekstre itirazı", "Adres değişikliği")
)


def zeyneps(chance: random.Random, zeynep: Customer, now: float) -> Iterator[Interaction]:
    yield from _known(chance, zeynep, now)
    earlier = [channel for channel, count in EARLIER.items() for _ in range(count)]
    for position, channel in enumerate(earlier):
        days = (13, 29) if position < WITHIN_A_MONTH else (31, 365)
        yield contact(chance, zeynep, channel, office_hour(chance, now, *days))


def _known(chance: random.Random, zeynep: Customer, now: float) -> Iterator[Interaction]:
    yield replace(
        call(chance, zeynep, ABROAD, at_clock(now, 4, 16, 42), 252),
        direction=Direction.INCOMING,
        queue="VIP Hat",
        agent="Mert Aydın",
        note="Londra seyahati için 20–27 Kasım arası yurt dışı kullanımı açıldı, "
        "günlük limit ₺40.000 bırakıldı.",
        resolved=True,
    )
    yield replace(
        contact(chance, zeynep, Channel.WHATSAPP, at_clock(now, 4, 11, 8)),
        subject=ADDRESS.subject,
        agent="İpek Saygın",
        note="“Ek kartın teslim adresini iş yerim olarak değiştirebilir miyiz?”",
        code_label=ADDRESS.tag,
        messages=6,
    )
    yield replace(
        contact(chance, zeynep, Channel.EMAIL, at_clock(now, 12, 9, 17)),
        subject=DISPUTE.subject,
        agent="Gökhan Tunalı",
        note="21 Ekim tarihli ₺1.249,90 tutarındaki işlem bana ait değil, "
        "incelenmesini rica ederim.",
        code_label=DISPUTE.tag,
        resolved=False,
    )
