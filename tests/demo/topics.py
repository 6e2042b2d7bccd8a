"""What customers of a bank call about: the tree of wrap-up codes, and notes as agents write."""

import msgspec

from softphone.domain.interaction import WrapUpCode

TREE = {
    "Kart işlemleri": (
        "Kayıp kart, iptal", "Kayıp kart, bilgi", "Çalıntı kart, iptal", "Limit artışı",
        "Limit azaltma", "Ek kart talebi", "Kart teslimatı", "Kart yenileme",
        "Yurt dışı kullanım izni", "İnternet alışverişi izni", "Temassız ayarı", "Kart aidatı",
        "Puan ve kampanya", "Kart kapatma",
    ),
    "Ekstre ve itiraz": (
        "Ekstre itirazı", "İtiraz durum bilgisi", "Ekstre gönderimi", "Hesap kesim tarihi",
        "Taksitlendirme", "Asgari ödeme bilgisi", "Mükerrer işlem", "İade takibi",
        "Faiz ve ücret itirazı",
    ),
    "Hesap ve şifre": (
        "Şifre işlemi", "Adres değişikliği", "Telefon değişikliği", "E-posta değişikliği",
        "Hesap açılışı", "Hesap bilgisi", "Hesap kapatma", "Havale ve EFT", "Otomatik ödeme",
        "Mobil uygulama", "Dijital onay",
    ),
    "Kredi": (
        "Kredi bilgisi", "Kredi başvurusu", "Ödeme planı", "Yapılandırma", "Erken kapama",
        "Gecikme bilgisi",
    ),
    "Görüşme": (
        "Yanlış numara", "Ulaşılamadı", "Görüşme koptu", "Geri aranacak", "Şikâyet", "Teşekkür",
    ),
}  # fmt: skip
FAVOURITES = (
    "Kayıp kart, iptal", "Kayıp kart, bilgi", "Ekstre itirazı", "Şifre işlemi", "Limit artışı",
    "Adres değişikliği",
)  # fmt: skip


def wrap_up_codes() -> tuple[WrapUpCode, ...]:
    return tuple(
        WrapUpCode(f"{branch + 1}.{leaf + 1:02}", label, group, _favourite(label))
        for branch, (group, labels) in enumerate(TREE.items())
        for leaf, label in enumerate(labels)
    )


def _favourite(label: str) -> int:
    return FAVOURITES.index(label) + 1 if label in FAVOURITES else 0


class Topic(msgspec.Struct, frozen=True):
    """A reason to talk. `tag` is how the outcome is shown in lists."""

    subject: str
    tag: str
    label: str
    """Of a code of the tree."""
    notes: tuple[str, ...]


TOPICS = (
    Topic("Yurt dışı kullanım", "Kart · Yurt dışı izni", "Yurt dışı kullanım izni", (
        "Seyahat tarihleri boyunca yurt dışı kullanımı açıldı, günlük limit değişmedi.",
        "Almanya seyahati için yurt dışı izni verildi; dönüşte kendiliğinden kapanacak.")),
    Topic("Ekstre itirazı", "İtiraz · Kart işlemi", "Ekstre itirazı", (
        "Tanımadığı işleme itiraz etti, itiraz formu SMS ile gönderildi.",
        "İki işlem müşteriye ait değil, inceleme başlatıldı; 15 iş günü bilgisi verildi.")),
    Topic("İtiraz durumu", "İtiraz · Durum bilgisi", "İtiraz durum bilgisi", (
        "İtirazın incelemede olduğu söylendi, sonuç SMS ile bildirilecek.",
        "İtiraz müşteri lehine sonuçlandı, tutar bir sonraki ekstrede iade edilecek.")),
    Topic("Şifre işlemi", "Kart · Şifre işlemi", "Şifre işlemi", (
        "Kart şifresi kilitlenmiş, kimlik doğrulandı ve yeni şifre IVR üzerinden belirlendi.",
        "Üç kez yanlış girilen şifre açıldı.")),
    Topic("Limit artışı", "Kart · Limit", "Limit artışı", (
        "Limit artışı istedi, gelir belgesi beklenecek.",
        "Limit artışı onaylandı, yeni limit hemen kullanılabilir.")),
    Topic("Adres değişikliği", "Adres · Güncelleme", "Adres değişikliği", (
        "Yeni ev adresi kaydedildi, ekstre tercihi e-posta olarak değişti.",
        "Ek kartın teslim adresi iş yeri olarak değiştirildi.")),
    Topic("Kart teslimatı", "Kart · Teslimat", "Kart teslimatı", (
        "Kart kuryede, yarın öğleden sonra teslim edilecek.",
        "Kurye adreste bulamamış, cumartesi için yeni randevu verildi.")),
    Topic("Hesap bilgisi", "Hesap · Bilgi", "Hesap bilgisi", (
        "Vadesiz hesap hareketleri soruldu, son üç işlem okundu.",
        "IBAN bilgisi SMS ile gönderildi.")),
    Topic("Hesap açılışı", "Hesap · Açılış", "Hesap açılışı", (
        "Ek hesap açılışı için şube randevusu alındı.",
        "Altın hesabı açmak istiyor, koşullar anlatıldı; düşünüp arayacak.")),
    Topic("Ödeme planı", "Kredi · Ödeme planı", "Ödeme planı", (
        "Kalan 14 taksitin planı e-posta ile gönderildi.",
        "Taksit tarihi maaş gününe alındı, ek ücret olmadığı söylendi.")),
    Topic("Yapılandırma", "Kredi · Yapılandırma", "Yapılandırma", (
        "Yapılandırma seçenekleri anlatıldı, eşiyle konuşup dönecek.",
        "36 aya yayılan plan kabul edildi, sözleşme onaya gönderildi.")),
    Topic("Mobil uygulama", "Hesap · Mobil", "Mobil uygulama", (
        "Telefon değiştiği için cihaz tanımı yenilendi.",
        "Uygulama açılmıyordu, sürüm güncellenince sorun kalmadı.")),
    Topic("Kayıp kart", "Kart · Kayıp", "Kayıp kart, iptal", (
        "Cüzdanını kaybetmiş; kart kapatıldı, yenisi adrese gönderiliyor.",
        "Kayıp kart bildirimi alındı, şüpheli işlem yok.")),
    Topic("Havale", "Hesap · Havale", "Havale ve EFT", (
        "EFT'nin ertesi iş günü geçeceği söylendi.",
        "Yanlış IBAN'a giden havale için iade talebi açıldı.")),
    Topic("Kampanya", "Kart · Kampanya", "Puan ve kampanya", (
        "Market kampanyasının koşulları anlatıldı, kayıt yapıldı.",
        "Eksik yüklenen puan tamamlandı.")),
)  # fmt: skip

WRITTEN = (
    "“{subject} için ne yapmam gerekiyor?” sorusu yanıtlandı.",
    "“{subject} konusunda dönüşünüzü bekliyorum.” Bilgi verildi.",
    "{subject} hakkında yazdı, işlem tamamlandı.",
)
SMS_TEXTS = (
    "{subject} talebiniz tamamlandı.",
    "{subject} ile ilgili belgenizi bekliyoruz.",
    "{subject} için randevunuz oluşturuldu.",
)
