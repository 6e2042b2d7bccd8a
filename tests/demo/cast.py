"""The persons of the design's pictures, with their cases and call-backs."""

from softphone.domain.customer import (
    Case,
    CaseState,
    Consent,
    ConsentChannel,
    Customer,
    Fact,
    FollowUp,
    NumberLabel,
    PhoneNumber,
    Segment,
)

MINUTE_S, HOUR_S, DAY_S = 60.0, 3600.0, 86_400.0
ZEYNEP = "zeynep-arslanoglu"


def cast(now: float) -> tuple[Customer, ...]:
    return (_zeynep(now), _firm(), _halil(), *map(_person, PEOPLE))


def _zeynep(now: float) -> Customer:
    return Customer(
        customer_id=ZEYNEP,
        first_name="Zeynep",
        last_name="Arslanoğlu",
        company="Arslanoğlu Tekstil A.Ş.",
        title="Finans Direktörü",
        customer_number="4810 2275",
        segment=Segment.VIP,
        branch="Özel Bankacılık",
        numbers=(
            PhoneNumber("+905321234567", NumberLabel.MOBILE),
            PhoneNumber("+902124441890", NumberLabel.WORK),
            PhoneNumber("+902163556214", NumberLabel.HOME),
        ),
        email="zeynep@arslanoglu.com.tr",
        consents=(
            Consent(ConsentChannel.CALL, granted=True, source="Şube", at=now - 400 * DAY_S),
            Consent(
                ConsentChannel.SMS, granted=True, source="Mobil uygulama", at=now - 210 * DAY_S
            ),
            Consent(ConsentChannel.EMAIL, granted=False, source="İYS", at=now - 96 * DAY_S),
        ),
        privacy_notice_at=now - 400 * DAY_S,
        facts=(
            Fact("Ürünler", "3 kart · 2 hesap"),
            Fact("Kart limiti", "₺250.000"),
            Fact("Güncel borç", "₺38.412,60"),
            Fact("Son ekstre", "₺21.907,15"),
            Fact("Müşteri süresi", "8 yıl"),
            Fact("Son NPS", "9"),
        ),
        standing_notes=(
            "20–27 Kasım arası Londra’da; yeni kart için teslim tarihi önemli.",
            "Açık itirazı var (T-90412). Sormadan siz bilgi verin.",
            "E-posta izni yok, bilgilendirmeyi SMS ile yapın.",
        ),
    )


def _firm() -> Customer:
    return Customer(
        customer_id="arslanoglu-tekstil",
        first_name="",
        company="Arslanoğlu Tekstil A.Ş.",
        customer_number="4810 2290",
        branch="İşletme Bankacılığı",
        numbers=(PhoneNumber("+902124441890", NumberLabel.WORK),),
    )


def _halil() -> Customer:
    return Customer(
        customer_id="halil-tekin",
        first_name="Halil",
        last_name="Tekin",
        customer_number="4902 1188",
        branch="Bireysel",
        numbers=(PhoneNumber("+905322274119", NumberLabel.MOBILE),),
        standing_notes=("Eşi 0544 861 27 90 numarasından arayabilir.",),
    )


PEOPLE = (
    ("hakan-yildiz", "Hakan", "Yıldız", "4633 7120", "+905334102786"),
    ("nermin-ozgur", "Nermin", "Özgür", "4471 9038", "+905352186640"),
    ("tugce-simsek", "Tuğçe", "Şimşek", "5014 2267", "+905053186409"),
    ("cagri-inal", "Çağrı", "İnal", "4920 5513", "+905427601533"),
    ("gulsah-ertugrul", "Gülşah", "Ertuğrul", "4388 6041", "+902164819027"),
    ("omer-faruk-aksoy", "Ömer Faruk", "Aksoy", "5102 7734", "+905552037148"),
    ("ipek-saygin", "İpek", "Saygın", "4756 3092", "+905376400822"),
    ("volkan-ugurlu", "Volkan", "Uğurlu", "4290 8815", "+905309417726"),
    ("recep-tayfur", "Recep", "Tayfur", "4561 0327", "+905384419062"),
    ("pinar-dogan", "Pınar", "Doğan", "4873 4450", "+905446208913"),
    ("selim-cakir", "Selim", "Çakır", "5233 1906", "+905417358024"),
    ("yasin-arslanturk", "Yasin", "Arslantürk", "4944 6178", "+905413372085"),
    ("nurgul-tekin", "Nurgül", "Tekin", "5127 9043", "+902163184055"),
)


def _person(row: tuple[str, str, str, str, str]) -> Customer:
    customer_id, first_name, last_name, customer_number, number = row
    label = NumberLabel.MOBILE if number.startswith("+905") else NumberLabel.HOME
    return Customer(
        customer_id=customer_id,
        first_name=first_name,
        last_name=last_name,
        customer_number=customer_number,
        branch="Bireysel",
        numbers=(PhoneNumber(number, label),),
        consents=tuple(Consent(channel, granted=True, source="Şube") for channel in ConsentChannel),
    )


def cases(now: float) -> tuple[tuple[Case, str], ...]:
    """Each with the one it is assigned to; empty is the agent of the demo."""
    return (
        (_case("T-90455", "hakan-yildiz", "Ekstre itirazı sonucu bildirilecek", CaseState.OPEN,
               now + 44 * MINUTE_S, now - 9 * DAY_S), ""),
        (_case("T-90412", ZEYNEP, "Ekstre itirazı, ₺1.249,90", CaseState.IN_REVIEW,
               now + 28 * HOUR_S, now - 12 * DAY_S), ""),
        (_case("T-90388", "selim-cakir", "Kredi yapılandırma teklifi", CaseState.WITH_CUSTOMER,
               now + 2 * DAY_S, now - 15 * DAY_S), ""),
        (_case("T-90341", "gulsah-ertugrul", "Ek hesap açılışı", CaseState.IN_BRANCH,
               now + 3 * DAY_S, now - 17 * DAY_S), ""),
        (_case("T-89977", ZEYNEP, "Ek kart teslim adresi", CaseState.WITH_COURIER,
               now + 2 * DAY_S, now - 4 * DAY_S), "İpek Saygın"),
    )  # fmt: skip


def _case(
    number: str, customer_id: str, subject: str, state: CaseState, due_at: float, opened_at: float
) -> Case:
    return Case(
        case_id=number,
        number=number,
        customer_id=customer_id,
        customer_name="",
        subject=subject,
        state=state,
        due_at=due_at,
        opened_at=opened_at,
    )


def follow_ups(now: float) -> tuple[FollowUp, ...]:
    return (
        _promise("hakan-yildiz", "Hakan Yıldız", "+905334102786", "Ekstre itirazı sonucu",
                 now + 13 * MINUTE_S),
        _promise("nermin-ozgur", "Nermin Özgür", "+905352186640", "Cevapsız çağrı · 2. deneme",
                 now + 58 * MINUTE_S),
        _promise("pinar-dogan", "Pınar Doğan", "+905446208913", "Taksit seçenekleri",
                 now + 88 * MINUTE_S),
        _promise("selim-cakir", "Selim Çakır", "+905417358024", "Kredi yapılandırma teklifi",
                 now + 20 * HOUR_S),
    )  # fmt: skip


def _promise(customer_id: str, name: str, number: str, subject: str, due_at: float) -> FollowUp:
    return FollowUp(
        follow_up_id=f"call-back-{customer_id}",
        customer_id=customer_id,
        name=name,
        number=number,
        subject=subject,
        due_at=due_at,
    )
