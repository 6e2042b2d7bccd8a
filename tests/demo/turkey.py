"""Names and places for believable customers; none of them is a real person."""

from softphone.domain.call import Direction

FIRST_NAMES = (
    "Ahmet", "Ali", "Arda", "Aslı", "Ayhan", "Ayla", "Ayşe", "Banu", "Baran", "Barış", "Başak",
    "Berk", "Beyza", "Burak", "Burcu", "Can", "Cem", "Cemile", "Ceren", "Çağla", "Çağrı",
    "Çiğdem", "Deniz", "Derya", "Dilara", "Doğan", "Ebru", "Ece", "Elif", "Emine", "Emre",
    "Ender", "Erdem", "Esra", "Fatma", "Ferhat", "Filiz", "Furkan", "Gamze", "Gizem", "Gökhan",
    "Gül", "Gülşah", "Hakan", "Halil", "Hande", "Hasan", "Hatice", "Hülya", "Hüseyin", "Irmak",
    "Işıl", "İbrahim", "İlker", "İpek", "İrem", "Kaan", "Kâmil", "Kemal", "Kübra", "Leyla",
    "Mehmet", "Melek", "Meltem", "Merve", "Mert", "Murat", "Mustafa", "Nazlı", "Necla",
    "Nihal", "Nilgün", "Oğuz", "Onur", "Orhan", "Osman", "Ozan", "Ömer", "Özge", "Özlem",
    "Pelin", "Pınar", "Rabia", "Recep", "Rıza", "Seda", "Selin", "Sema", "Serkan", "Sevgi",
    "Sibel", "Sinem", "Süleyman", "Şebnem", "Şeyma", "Şule", "Taner", "Tolga", "Tuğçe",
    "Tülay", "Ufuk", "Umut", "Ümit", "Volkan", "Yağmur", "Yasemin", "Yasin", "Yiğit", "Yusuf",
    "Zehra", "Zeki", "Zeynep",
)  # fmt: skip

LAST_NAMES = (
    "Acar", "Akın", "Aksoy", "Aktaş", "Alkan", "Altun", "Arıkan", "Arslan", "Aslan", "Ateş",
    "Avcı", "Aydın", "Ayhan", "Bakır", "Balcı", "Başaran", "Bayram", "Bilgin", "Bozkurt",
    "Bulut", "Can", "Ceylan", "Coşkun", "Çakır", "Çelik", "Çetin", "Çiftçi", "Demir",
    "Demirtaş", "Dinç", "Doğan", "Duman", "Durmaz", "Erdoğan", "Erkan", "Eroğlu", "Ertuğrul",
    "Güler", "Gündüz", "Güneş", "Gürbüz", "Işık", "İnal", "Kahraman", "Kalkan", "Kaplan",
    "Kara", "Karaca", "Karakaş", "Kaya", "Keskin", "Kılıç", "Koç", "Korkmaz", "Köse", "Kurt",
    "Kuş", "Odabaşı", "Oğuz", "Oral", "Öz", "Özcan", "Özdemir", "Özgür", "Özkan", "Öztürk",
    "Pekcan", "Polat", "Sağlam", "Sarı", "Saygın", "Sezer", "Soylu", "Şahin", "Şanlı", "Şen",
    "Şimşek", "Taş", "Tekin", "Toprak", "Tunalı", "Tunç", "Turan", "Uçar", "Uğurlu", "Ulusoy",
    "Ünal", "Ünlü", "Vural", "Yalçın", "Yaman", "Yavuz", "Yıldırım", "Yıldız", "Yılmaz",
    "Yiğit", "Yücel", "Yüksel", "Zengin", "Zorlu",
)  # fmt: skip

TRADES = (
    "Tekstil A.Ş.", "Gıda San. ve Tic. Ltd. Şti.", "İnşaat A.Ş.", "Turizm Ltd. Şti.",
    "Lojistik A.Ş.", "Otomotiv San. A.Ş.", "Mobilya Ltd. Şti.", "Yazılım A.Ş.",
    "Makine San. A.Ş.", "Eczacılık Ltd. Şti.",
)  # fmt: skip

TITLES = (
    "Genel Müdür", "Finans Direktörü", "Muhasebe Müdürü", "Satın Alma Uzmanı",
    "İnsan Kaynakları Müdürü", "Şirket Ortağı", "Mali Müşavir", "Ofis Yöneticisi",
)  # fmt: skip

AREA_CODES = (
    "212", "216", "222", "224", "232", "242", "258", "262", "312", "322", "342", "352", "462",
)  # fmt: skip

MOBILE_CODES = (
    "505", "506", "530", "532", "533", "535", "537", "538", "541", "542", "544", "545", "551",
    "553", "555",
)  # fmt: skip

QUEUES = (
    "Kart Destek", "VIP Hat", "Bireysel",
)  # fmt: skip

COLLEAGUES = (
    "Mert Aydın", "Gökhan Tunalı", "İpek Saygın", "Burak Demirtaş", "Selin Öztürk",
    "Gökçe Şahin", "İbrahim Çelik", "Ayşegül Doğan",
)  # fmt: skip

BOTH_WAYS = (Direction.INCOMING, Direction.INCOMING, Direction.OUTGOING)
