"""Believable customers of a bank, drawn by a seeded chance."""

import random

from softphone.domain.customer import (
    Consent,
    ConsentChannel,
    Customer,
    Fact,
    NumberLabel,
    PhoneNumber,
    Segment,
)
from softphone.domain.turkish import fold
from tests.demo.identifiers import identifier
from tests.demo.turkey import AREA_CODES, FIRST_NAMES, LAST_NAMES, MOBILE_CODES, TITLES, TRADES

DAY_S = 86_400.0
YEAR_S = 365 * DAY_S
SOURCES = ("Çağrı merkezi", "Şube", "Mobil uygulama", "İYS")
NOTES = (
    "E-posta izni yok, bilgilendirmeyi SMS ile yapın.",
    "İşitme güçlüğü var, yavaş ve açık konuşun.",
    "Eşi de müşterimiz, ortak hesapları var.",
    "Öğleden önce aranmak istemiyor.",
    "Geçen ay şikâyeti oldu, çözüldü; önce memnuniyetini sorun.",
    "Yurt dışında yaşıyor, saat farkına dikkat edin.",
)


def person(chance: random.Random, now: float) -> Customer:
    first, last = chance.choice(FIRST_NAMES), chance.choice(LAST_NAMES)
    years = chance.randint(0, 18)
    vip = chance.random() < 0.08
    employed = chance.random() < 0.25
    return Customer(
        customer_id=identifier(chance, now - years * YEAR_S - chance.random() * YEAR_S),
        first_name=first,
        last_name=last,
        company=f"{chance.choice(LAST_NAMES)} {chance.choice(TRADES)}" if employed else "",
        title=chance.choice(TITLES) if employed else "",
        customer_number=customer_number(chance),
        segment=Segment.VIP if vip else Segment.NONE,
        branch="Özel Bankacılık" if vip else "Bireysel",
        numbers=numbers(chance),
        email=f"{fold(first)}.{fold(last)}@posta.example" if chance.random() < 0.7 else "",
        consents=consents(chance, now),
        privacy_notice_at=now - chance.random() * YEAR_S if chance.random() < 0.8 else 0.0,
        facts=facts(chance, years, vip=vip),
        standing_notes=(chance.choice(NOTES),) if chance.random() < 0.2 else (),
    )


def company(chance: random.Random, now: float) -> Customer:
    name = f"{chance.choice(LAST_NAMES)} {chance.choice(TRADES)}"
    return Customer(
        customer_id=identifier(chance, now - chance.random() * 10 * YEAR_S),
        first_name="",
        company=name,
        customer_number=customer_number(chance),
        branch="İşletme Bankacılığı",
        numbers=(PhoneNumber(landline(chance), NumberLabel.WORK),),
        email=f"bilgi@{fold(name).split()[0]}.example",
        consents=consents(chance, now),
    )


def customer_number(chance: random.Random) -> str:
    return f"{chance.randint(4000, 5999)} {chance.randint(0, 9999):04}"


def mobile(chance: random.Random) -> str:
    return f"+90{chance.choice(MOBILE_CODES)}{chance.randint(2_000_000, 9_999_999)}"


def landline(chance: random.Random) -> str:
    return f"+90{chance.choice(AREA_CODES)}{chance.randint(2_000_000, 8_999_999)}"


def numbers(chance: random.Random) -> tuple[PhoneNumber, ...]:
    found = [PhoneNumber(mobile(chance), NumberLabel.MOBILE)]
    if chance.random() < 0.3:
        found.append(PhoneNumber(landline(chance), NumberLabel.WORK))
    if chance.random() < 0.2:
        found.append(PhoneNumber(landline(chance), NumberLabel.HOME))
    return tuple(found)


def consents(chance: random.Random, now: float) -> tuple[Consent, ...]:
    """One for each channel; about one in six was never asked for."""
    return tuple(
        Consent(channel, granted, chance.choice(SOURCES), now - chance.random() * 2 * YEAR_S)
        if (granted := chance.choice((True, True, True, False, False, None))) is not None
        else Consent(channel, None)
        for channel in ConsentChannel
    )


def facts(chance: random.Random, years: int, *, vip: bool) -> tuple[Fact, ...]:
    limit = chance.choice((25, 40, 60, 80, 120)) * (3 if vip else 1) * 1000
    debt = chance.randint(0, limit * 40) + chance.randint(0, 99)
    return (
        Fact("Ürünler", f"{chance.randint(1, 4)} kart · {chance.randint(1, 3)} hesap"),
        Fact("Kart limiti", lira(limit * 100, whole=True)),
        Fact("Güncel borç", lira(debt)),
        Fact("Son ekstre", lira(debt * 2 // 3)),
        Fact("Müşteri süresi", f"{years} yıl" if years else "Yeni müşteri"),
        Fact("Son NPS", str(chance.randint(5, 10))),
    )


def lira(kurus: int, *, whole: bool = False) -> str:
    """₺1.249,90; amounts are whole kuruş."""
    liras = f"{kurus // 100:,}".replace(",", ".")
    return f"₺{liras}" if whole else f"₺{liras},{kurus % 100:02}"
