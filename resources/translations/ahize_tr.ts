<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="tr_TR">
    <context>
        <name>AccountFields</name>
        <message>
            <source>Account</source>
            <translation>Hesap</translation>
        </message>
        <message>
            <source>The way to the PBX</source>
            <translation>Santrale giden yol</translation>
        </message>
        <message>
            <source>Calls</source>
            <translation>Çağrılar</translation>
        </message>
        <message>
            <source>Registration</source>
            <translation>Kayıt</translation>
        </message>
        <message>
            <source>Empty: as it is</source>
            <translation>Boşsa değişmez</translation>
        </message>
        <message>
            <source>Server</source>
            <translation>Sunucu</translation>
        </message>
        <message>
            <source>Name or address, with :port if not 5060</source>
            <translation>Ad ya da adres, 5060 değilse :port ile</translation>
        </message>
        <message>
            <source>User</source>
            <translation>Kullanıcı</translation>
        </message>
        <message>
            <source>Password</source>
            <translation>Parola</translation>
        </message>
        <message>
            <source>Name shown to others</source>
            <translation>Karşıya görünen ad</translation>
        </message>
        <message>
            <source>Transport</source>
            <translation>Taşıma</translation>
        </message>
        <message>
            <source>Outbound proxy</source>
            <translation>Çıkış vekili</translation>
        </message>
        <message>
            <source>All goes through it; empty: none</source>
            <translation>Tüm trafik oradan geçer, boşsa yok</translation>
        </message>
        <message>
            <source>Second server</source>
            <translation>Yedek sunucu</translation>
        </message>
        <message>
            <source>While the first does not answer</source>
            <translation>İlki yanıt vermediğinde</translation>
        </message>
        <message>
            <source>Authentication user</source>
            <translation>Kimlik doğrulama kullanıcısı</translation>
        </message>
        <message>
            <source>Empty: the user</source>
            <translation>Boşsa kullanıcı adı</translation>
        </message>
        <message>
            <source>Number shown</source>
            <translation>Görünen numara</translation>
        </message>
        <message>
            <source>Empty: the PBX decides</source>
            <translation>Boşsa santral belirler</translation>
        </message>
        <message>
            <source>Codecs</source>
            <translation>Ses kodlayıcılar</translation>
        </message>
        <message>
            <source>The best one first</source>
            <translation>En iyisi en üstte</translation>
        </message>
        <message>
            <source>Session timer</source>
            <translation>Oturum süresi</translation>
        </message>
        <message>
            <source>Seconds; 0: none</source>
            <translation>Saniye, 0 kapalı</translation>
        </message>
        <message>
            <source>Registration lasts</source>
            <translation>Kayıt süresi</translation>
        </message>
        <message>
            <source>Seconds</source>
            <translation>Saniye</translation>
        </message>
        <message>
            <source>Keep-alive</source>
            <translation>Bağlantıyı açık tutma</translation>
        </message>
        <message>
            <source>Seconds between packets; 0: none</source>
            <translation>Paketler arası saniye, 0 kapalı</translation>
        </message>
        <message>
            <source>This is not the address of a server.</source>
            <translation>Bu bir sunucu adresi değil.</translation>
        </message>
        <message>
            <source>A user has no blanks and no @.</source>
            <translation>Kullanıcıda boşluk ve @ olmaz.</translation>
        </message>
        <message>
            <source>Enter the password.</source>
            <translation>Parolayı girin.</translation>
        </message>
        <message>
            <source>This is not a number.</source>
            <translation>Bu bir numara değil.</translation>
        </message>
        <message>
            <source>Between {0} and {1}.</source>
            <translation>{0} ile {1} arasında olmalı.</translation>
        </message>
        <message>
            <source>0, or at least {0}.</source>
            <translation>0 ya da en az {0} olmalı.</translation>
        </message>
    </context>
    <context>
        <name>AccountForm</name>
        <message>
            <source>Enter the server.</source>
            <translation>Sunucuyu yazın.</translation>
        </message>
        <message>
            <source>This is not the address of a server.</source>
            <translation>Bu bir sunucu adresi değil.</translation>
        </message>
        <message>
            <source>Enter the user.</source>
            <translation>Kullanıcıyı yazın.</translation>
        </message>
        <message>
            <source>A user has no blanks and no @.</source>
            <translation>Kullanıcıda boşluk ve @ olmaz.</translation>
        </message>
        <message>
            <source>Enter the password.</source>
            <translation>Parolayı yazın.</translation>
        </message>
        <message>
            <source>Server</source>
            <translation>Sunucu</translation>
        </message>
        <message>
            <source>User</source>
            <translation>Kullanıcı</translation>
        </message>
        <message>
            <source>Your extension</source>
            <translation>Dahili numaranız</translation>
        </message>
        <message>
            <source>Kept in the keyring of this computer</source>
            <translation>Bu bilgisayarın anahtarlığında saklanır</translation>
        </message>
        <message>
            <source>Not kept, asked at each start</source>
            <translation>Saklanmaz, her açılışta sorulur</translation>
        </message>
        <message>
            <source>Password</source>
            <translation>Parola</translation>
        </message>
        <message>
            <source>Transport</source>
            <translation>Taşıma</translation>
        </message>
        <message>
            <source>Outbound proxy</source>
            <translation>Vekil sunucu</translation>
        </message>
        <message>
            <source>Authentication user</source>
            <translation>Kimlik doğrulama kullanıcısı</translation>
        </message>
        <message>
            <source>Name shown to others</source>
            <translation>Karşı tarafta görünen ad</translation>
        </message>
        <message>
            <source>Echo number for the sound test</source>
            <translation>Ses denemesi için yankı numarası</translation>
        </message>
        <message>
            <source>Optional</source>
            <translation>İsteğe bağlı</translation>
        </message>
        <message>
            <source>Keep the password</source>
            <translation>Parolayı sakla</translation>
        </message>
        <message>
            <source>Advanced: transport, proxy, echo number</source>
            <translation>Gelişmiş: taşıma, vekil sunucu, yankı numarası</translation>
        </message>
        <message>
            <source>Show the password</source>
            <translation>Parolayı göster</translation>
        </message>
        <message>
            <source>Hide the password</source>
            <translation>Parolayı gizle</translation>
        </message>
    </context>
    <context>
        <name>AccountPage</name>
        <message>
            <source>Connect your account</source>
            <translation>Hesabınızı bağlayın</translation>
        </message>
        <message>
            <source>These three are in your welcome e-mail. We try them before the next step.</source>
            <translation>Bu üç bilgi işe giriş e-postanızda yazar. Sıradaki adıma geçmeden deneriz.</translation>
        </message>
    </context>
    <context>
        <name>AccountsPage</name>
        <message>
            <source>Accounts</source>
            <translation>Hesaplar</translation>
        </message>
        <message>
            <source>Calls go out by the first one unless a dial rule says otherwise.</source>
            <translation>Arama kuralı başka bir hesap göstermedikçe aramalar ilk hesaptan çıkar.</translation>
        </message>
        <message>
            <source>Account</source>
            <translation>Hesap</translation>
        </message>
        <message>
            <source>Add an account</source>
            <translation>Hesap ekle</translation>
        </message>
        <message>
            <source>Remove this account</source>
            <translation>Bu hesabı kaldır</translation>
        </message>
        <message>
            <source>New account</source>
            <translation>Yeni hesap</translation>
        </message>
    </context>
    <context>
        <name>AgentMenu</name>
        <message>
            <source>Account and sound</source>
            <translation>Hesap ve ses</translation>
        </message>
        <message>
            <source>All shortcuts</source>
            <translation>Tüm kısayollar</translation>
        </message>
        <message>
            <source>End shift</source>
            <translation>Vardiyayı bitir</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>Dil</translation>
        </message>
        <message>
            <source>As the system</source>
            <translation>Sistemdeki gibi</translation>
        </message>
        <message>
            <source>Theme</source>
            <translation>Tema</translation>
        </message>
        <message>
            <source>Light</source>
            <translation>Açık</translation>
        </message>
        <message>
            <source>Dark</source>
            <translation>Koyu</translation>
        </message>
    </context>
    <context>
        <name>AgentState</name>
        <message>
            <source>Ready</source>
            <translation>Hazır</translation>
        </message>
        <message>
            <source>Break</source>
            <translation>Mola</translation>
        </message>
        <message>
            <source>Lunch</source>
            <translation>Öğle</translation>
        </message>
        <message>
            <source>Training</source>
            <translation>Eğitim</translation>
        </message>
        <message>
            <source>Back office</source>
            <translation>Back office</translation>
        </message>
        <message>
            <source>Ringing</source>
            <translation>Çalıyor</translation>
        </message>
        <message>
            <source>Dialling</source>
            <translation>Aranıyor</translation>
        </message>
        <message>
            <source>In call</source>
            <translation>Görüşmede</translation>
        </message>
        <message>
            <source>On hold</source>
            <translation>Beklemede</translation>
        </message>
        <message>
            <source>After-call work</source>
            <translation>Çağrı sonrası</translation>
        </message>
        <message>
            <source>Offline</source>
            <translation>Çevrimdışı</translation>
        </message>
    </context>
    <context>
        <name>Amounts</name>
        <message>
            <source>{0}%</source>
            <comment>percent: {0} is the number</comment>
            <translation>%{0}</translation>
        </message>
    </context>
    <context>
        <name>ApiPage</name>
        <message>
            <source>Between {0} and {1}.</source>
            <translation>{0} ile {1} arasında olmalı.</translation>
        </message>
        <message>
            <source>Not the address of a page: {0}</source>
            <translation>Sayfa adresi değil: {0}</translation>
        </message>
        <message>
            <source>Browser programs</source>
            <translation>Tarayıcı programları</translation>
        </message>
        <message>
            <source>A CRM in the browser can dial and follow calls, on this computer only.</source>
            <translation>Tarayıcıdaki CRM, yalnız bu bilgisayarda arama yapabilir ve çağrıları izleyebilir.</translation>
        </message>
        <message>
            <source>Local API</source>
            <translation>Yerel API</translation>
        </message>
        <message>
            <source>Let browser programs in</source>
            <translation>Tarayıcı programlarına izin ver</translation>
        </message>
        <message>
            <source>Only with the token, only these pages</source>
            <translation>Yalnız anahtarla ve yalnız bu sayfalar</translation>
        </message>
        <message>
            <source>Port</source>
            <translation>Port</translation>
        </message>
        <message>
            <source>Pages</source>
            <translation>Sayfalar</translation>
        </message>
        <message>
            <source>As https://crm.example, with commas</source>
            <translation>https://crm.example gibi, virgülle</translation>
        </message>
        <message>
            <source>There is one; a new one replaces it</source>
            <translation>Var; yenisi onun yerine geçer</translation>
        </message>
        <message>
            <source>There is none yet</source>
            <translation>Henüz yok</translation>
        </message>
        <message>
            <source>Token</source>
            <translation>Anahtar</translation>
        </message>
        <message>
            <source>New token</source>
            <translation>Yeni anahtar</translation>
        </message>
        <message>
            <source>The token cannot be written.</source>
            <translation>Anahtar yazılamıyor.</translation>
        </message>
        <message>
            <source>Copied; it is shown only this once</source>
            <translation>Kopyalandı; yalnız bir kez gösterilir</translation>
        </message>
    </context>
    <context>
        <name>AvailabilityMarks</name>
        <message>
            <source>Callers hear busy. Change it in the status menu or here.</source>
            <translation>Arayanlar meşgul duyar. Durum menüsünden ya da buradan değiştirebilirsiniz.</translation>
        </message>
        <message>
            <source>Do not disturb</source>
            <translation>Rahatsız etme</translation>
        </message>
        <message>
            <source>Auto-answer</source>
            <translation>Otomatik yanıt</translation>
        </message>
        <message>
            <source>Calls are answered by themselves while you are ready.</source>
            <translation>Hazır olduğunuzda çağrılar kendiliğinden yanıtlanır.</translation>
        </message>
        <message>
            <source>Always to {0}</source>
            <translation>Her zaman: {0}</translation>
        </message>
        <message>
            <source>When busy, to {0}</source>
            <translation>Meşgulken: {0}</translation>
        </message>
        <message>
            <source>When not answered, to {0}</source>
            <translation>Yanıt yoksa: {0}</translation>
        </message>
    </context>
    <context>
        <name>AvailabilityRows</name>
        <message>
            <source>Do not disturb</source>
            <translation>Rahatsız etme</translation>
        </message>
        <message>
            <source>Answer by itself</source>
            <translation>Otomatik yanıt</translation>
        </message>
        <message>
            <source>Forwarding</source>
            <translation>Yönlendirme</translation>
        </message>
    </context>
    <context>
        <name>BarBand</name>
        <message>
            <source>Back to the large window</source>
            <translation>Büyük pencereye dön</translation>
        </message>
    </context>
    <context>
        <name>CallButtons</name>
        <message>
            <source>Unmute</source>
            <translation>Sesi aç</translation>
        </message>
        <message>
            <source>Mute</source>
            <translation>Sessiz</translation>
        </message>
        <message>
            <source>Resume</source>
            <translation>Devam et</translation>
        </message>
        <message>
            <source>Hold</source>
            <translation>Beklet</translation>
        </message>
        <message>
            <source>Keypad</source>
            <translation>Tuşlar</translation>
        </message>
        <message>
            <source>Transfer</source>
            <translation>Aktar</translation>
        </message>
        <message>
            <source>Conference</source>
            <translation>Konferans</translation>
        </message>
        <message>
            <source>Talk with both calls at once (Ctrl+J)</source>
            <translation>İki çağrıyla birlikte konuşun (Ctrl+J)</translation>
        </message>
        <message>
            <source>Call somebody to join in</source>
            <translation>Görüşmeye katılacak birini arayın</translation>
        </message>
        <message>
            <source>Record</source>
            <translation>Kaydet</translation>
        </message>
        <message>
            <source>Recording</source>
            <translation>Kayıtta</translation>
        </message>
        <message>
            <source>Unpause</source>
            <translation>Kayda dön</translation>
        </message>
        <message>
            <source>Recording paused</source>
            <translation>Kayıt duraklatıldı</translation>
        </message>
    </context>
    <context>
        <name>CallCard</name>
        <message>
            <source>music</source>
            <translation>müzik</translation>
        </message>
        <message>
            <source>VIP</source>
            <translation>VIP</translation>
        </message>
        <message>
            <source>Consultation</source>
            <translation>Danışma</translation>
        </message>
    </context>
    <context>
        <name>CallLists</name>
        <message>
            <source>Recent</source>
            <translation>Son aramalar</translation>
        </message>
        <message>
            <source>Call-backs</source>
            <translation>Geri aramalar</translation>
        </message>
        <message>
            <source>Team</source>
            <translation>Ekip</translation>
        </message>
        <message>
            <source>No calls yet.</source>
            <translation>Henüz arama yok.</translation>
        </message>
        <message>
            <source>No call-back is promised.</source>
            <translation>Söz verilmiş geri arama yok.</translation>
        </message>
    </context>
    <context>
        <name>CallPanel</name>
        <message>
            <source>Outcome</source>
            <translation>Sonuç</translation>
        </message>
        <message>
            <source>Chosen when the call is over</source>
            <translation>Görüşme bitince seçilir</translation>
        </message>
    </context>
    <context>
        <name>CallRow</name>
        <message>
            <source>Answer</source>
            <translation>Yanıtla</translation>
        </message>
        <message>
            <source>Resume</source>
            <translation>Devam et</translation>
        </message>
        <message>
            <source>Reject</source>
            <translation>Reddet</translation>
        </message>
        <message>
            <source>Hang up</source>
            <translation>Kapat</translation>
        </message>
    </context>
    <context>
        <name>CallState</name>
        <message>
            <source>Dialling</source>
            <translation>Aranıyor</translation>
        </message>
        <message>
            <source>Incoming call</source>
            <translation>Gelen çağrı</translation>
        </message>
        <message>
            <source>Ringing</source>
            <translation>Çalıyor</translation>
        </message>
        <message>
            <source>In call</source>
            <translation>Görüşmede</translation>
        </message>
        <message>
            <source>On hold</source>
            <translation>Beklemede</translation>
        </message>
        <message>
            <source>Held by the other side</source>
            <translation>Karşı taraf bekletiyor</translation>
        </message>
        <message>
            <source>Call ended</source>
            <translation>Görüşme bitti</translation>
        </message>
        <message>
            <source>Customer lost</source>
            <translation>Müşteri düştü</translation>
        </message>
        <message>
            <source>Handed over</source>
            <translation>Aktarıldı</translation>
        </message>
        <message>
            <source>Missed call</source>
            <translation>Cevapsız çağrı</translation>
        </message>
        <message>
            <source>Call not taken</source>
            <translation>Çağrı alınmadı</translation>
        </message>
        <message>
            <source>Not connected</source>
            <translation>Bağlanamadı</translation>
        </message>
    </context>
    <context>
        <name>Caller</name>
        <message>
            <source>Anonymous caller</source>
            <translation>Gizli numara</translation>
        </message>
        <message>
            <source>%n possible customer(s)</source>
            <translation>%n olası müşteri</translation>
        </message>
        <message>
            <source>Ext. {0}</source>
            <translation>Dahili {0}</translation>
        </message>
        <message>
            <source>Unknown number</source>
            <translation>Tanınmayan numara</translation>
        </message>
    </context>
    <context>
        <name>CallerHead</name>
        <message>
            <source>Hidden number</source>
            <translation>Gizli numara</translation>
        </message>
        <message numerus="yes">
            <source>%n candidate(s)</source>
            <translation>
                <numerusform>%n eşleşme</numerusform>
            </translation>
        </message>
        <message>
            <source>Anonymous</source>
            <translation>Kimliği gizli</translation>
        </message>
        <message>
            <source>Unknown number</source>
            <translation>Tanınmayan numara</translation>
        </message>
        <message>
            <source>The caller withholds the number</source>
            <translation>Arayan numarasını gizliyor</translation>
        </message>
        <message numerus="yes">
            <source>%n earlier call(s) from this number</source>
            <translation>
                <numerusform>Bu numaradan daha önce %n arama</numerusform>
            </translation>
        </message>
        <message>
            <source>First call from this number</source>
            <translation>Bu numaradan ilk arama</translation>
        </message>
        <message>
            <source>Waited {0} in the queue</source>
            <translation>Kuyrukta {0} bekledi</translation>
        </message>
    </context>
    <context>
        <name>CallsPage</name>
        <message>
            <source>Between {0} and {1} seconds.</source>
            <translation>{0} ile {1} saniye arasında olmalı.</translation>
        </message>
        <message>
            <source>Calls and forwarding</source>
            <translation>Çağrılar ve yönlendirme</translation>
        </message>
        <message>
            <source>What happens to a call that comes in, and before one goes out.</source>
            <translation>Gelen çağrıya ne olacağını ve aramadan önce ne sorulacağını belirler.</translation>
        </message>
        <message>
            <source>Forwarding</source>
            <translation>Yönlendirme</translation>
        </message>
        <message>
            <source>Do not disturb</source>
            <translation>Rahatsız etme</translation>
        </message>
        <message>
            <source>Callers hear busy; you see them in the history.</source>
            <translation>Arayanlar meşgul duyar, siz geçmişte görürsünüz.</translation>
        </message>
        <message>
            <source>Empty: not forwarded</source>
            <translation>Boşsa yönlendirilmez</translation>
        </message>
        <message>
            <source>Always to</source>
            <translation>Her zaman şuraya</translation>
        </message>
        <message>
            <source>When busy, to</source>
            <translation>Meşgulken şuraya</translation>
        </message>
        <message>
            <source>Also while you are not to be disturbed</source>
            <translation>Rahatsız etme açıkken de geçerlidir</translation>
        </message>
        <message>
            <source>When not answered, to</source>
            <translation>Yanıtlanmazsa şuraya</translation>
        </message>
        <message>
            <source>Number or extension</source>
            <translation>Numara ya da dahili</translation>
        </message>
        <message>
            <source>Not answered after</source>
            <translation>Yanıt bekleme süresi</translation>
        </message>
        <message>
            <source>Seconds of ringing</source>
            <translation>Saniye olarak çalma süresi</translation>
        </message>
        <message>
            <source>Automatic answer</source>
            <translation>Otomatik yanıt</translation>
        </message>
        <message>
            <source>Answer every call by itself</source>
            <translation>Her çağrıyı otomatik yanıtla</translation>
        </message>
        <message>
            <source>After a tone, only while you are ready</source>
            <translation>Bir sesle uyarır, yalnız Hazır durumunda</translation>
        </message>
        <message>
            <source>Answer when the PBX asks for it</source>
            <translation>Santral isterse otomatik yanıtla</translation>
        </message>
        <message>
            <source>Call-Info, Alert-Info, X-AUTOANSWER</source>
            <translation>Call-Info, Alert-Info, X-AUTOANSWER</translation>
        </message>
        <message>
            <source>Links</source>
            <translation>Bağlantılar</translation>
        </message>
        <message>
            <source>Ask before a link dials</source>
            <translation>Bağlantıyla aramadan önce sor</translation>
        </message>
        <message>
            <source>Links, clipboard and browser programs</source>
            <translation>Bağlantı, pano ve tarayıcı programları</translation>
        </message>
        <message>
            <source>This is not a number to dial.</source>
            <translation>Aranabilir bir numara değil.</translation>
        </message>
        <message>
            <source>This is your own extension: calls would go round in circles.</source>
            <translation>Bu sizin dahiliniz: çağrılar kendine döner.</translation>
        </message>
    </context>
    <context>
        <name>CardPage</name>
        <message>
            <source>Open cases</source>
            <translation>Açık talepler</translation>
        </message>
    </context>
    <context>
        <name>CaseWords</name>
        <message>
            <source>Overdue</source>
            <translation>Gecikti</translation>
        </message>
        <message>
            <source>Today</source>
            <translation>Bugün</translation>
        </message>
        <message>
            <source>1 day {0} h left</source>
            <translation>1 gün {0} sa kaldı</translation>
        </message>
        <message>
            <source>{0} h {1} min left</source>
            <translation>{0} sa {1} dk kaldı</translation>
        </message>
        <message>
            <source>{0} min left</source>
            <translation>{0} dk kaldı</translation>
        </message>
    </context>
    <context>
        <name>CodePicker</name>
        <message>
            <source>Wrap-up code</source>
            <translation>Sonuç kodu</translation>
        </message>
        <message>
            <source>required</source>
            <translation>zorunlu</translation>
        </message>
        <message>
            <source>Type a code or press 1–9</source>
            <translation>Kod yazın ya da 1–9’a basın</translation>
        </message>
        <message>
            <source>Wrap-up code, required</source>
            <translation>Sonuç kodu, zorunlu</translation>
        </message>
        <message>
            <source>All codes</source>
            <translation>Tüm kodlar</translation>
        </message>
    </context>
    <context>
        <name>CodecOrder</name>
        <message>
            <source>Prefer {0}</source>
            <translation>{0} öne alınsın</translation>
        </message>
    </context>
    <context>
        <name>ColleagueDialog</name>
        <message>
            <source>Add a colleague</source>
            <translation>Ekip üyesi ekle</translation>
        </message>
        <message>
            <source>Add</source>
            <translation>Ekle</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Vazgeç</translation>
        </message>
        <message>
            <source>Extension</source>
            <translation>Dahili</translation>
        </message>
        <message>
            <source>The number you would dial, as 2108</source>
            <translation>Aradığınız numara, örneğin 2108</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Ad</translation>
        </message>
        <message>
            <source>Team</source>
            <translation>Ekip</translation>
        </message>
        <message>
            <source>Optional</source>
            <translation>İsteğe bağlı</translation>
        </message>
        <message>
            <source>Enter the extension.</source>
            <translation>Dahiliyi girin.</translation>
        </message>
        <message>
            <source>Letters, digits and . * # + - only.</source>
            <translation>Yalnız harf, rakam ve . * # + - kullanılabilir.</translation>
        </message>
    </context>
    <context>
        <name>CommandLine</name>
        <message>
            <source>Ahize is not running.</source>
            <translation>Ahize çalışmıyor.</translation>
        </message>
        <message>
            <source>Ahize does not answer.</source>
            <translation>Ahize yanıt vermiyor.</translation>
        </message>
        <message>
            <source>Keep this token: it is shown only once. Older ones are not valid any more.</source>
            <translation>Bu anahtarı saklayın: yalnızca bir kez gösterilir. Öncekiler artık geçerli değil.</translation>
        </message>
        <message>
            <source>call a number</source>
            <translation>bir numarayı arar</translation>
        </message>
        <message>
            <source>call a link, after asking</source>
            <translation>bir bağlantıyı sorarak arar</translation>
        </message>
        <message>
            <source>answer the ringing call</source>
            <translation>çalan çağrıyı yanıtlar</translation>
        </message>
        <message>
            <source>reject the ringing call</source>
            <translation>çalan çağrıyı reddeder</translation>
        </message>
        <message>
            <source>end the call</source>
            <translation>görüşmeyi kapatır</translation>
        </message>
        <message>
            <source>hold or resume the call</source>
            <translation>görüşmeyi bekletir ya da sürdürür</translation>
        </message>
        <message>
            <source>close or open the microphone</source>
            <translation>mikrofonu kapatır ya da açar</translation>
        </message>
        <message>
            <source>hand the call over</source>
            <translation>görüşmeyi aktarır</translation>
        </message>
        <message>
            <source>ask somebody before handing over</source>
            <translation>aktarmadan önce birine danışır</translation>
        </message>
        <message>
            <source>hand over, or back to the customer</source>
            <translation>aktarmayı tamamlar ya da müşteriye döner</translation>
        </message>
        <message>
            <source>two calls and more</source>
            <translation>iki ve daha çok çağrı</translation>
        </message>
        <message>
            <source>send a ringing call on</source>
            <translation>çalan çağrıyı yönlendirir</translation>
        </message>
        <message>
            <source>park a call, take one over</source>
            <translation>çağrıyı park eder, birini devralır</translation>
        </message>
        <message>
            <source>listen to your voicemail</source>
            <translation>sesli mesajlarınızı dinletir</translation>
        </message>
        <message>
            <source>start, end or pause the recording</source>
            <translation>kaydı başlatır, bitirir, duraklatır</translation>
        </message>
        <message>
            <source>send tones</source>
            <translation>tuş sesi gönderir</translation>
        </message>
        <message>
            <source>choose your status</source>
            <translation>durumunuzu seçer</translation>
        </message>
        <message>
            <source>tell status and calls</source>
            <translation>durumu ve çağrıları bildirir</translation>
        </message>
        <message>
            <source>bring the window forward</source>
            <translation>pencereyi öne getirir</translation>
        </message>
        <message>
            <source>make a new token for the local API</source>
            <translation>yerel API için yeni anahtar üretir</translation>
        </message>
        <message>
            <source>Commands for the running Ahize:</source>
            <translation>Çalışan Ahize için komutlar:</translation>
        </message>
    </context>
    <context>
        <name>Compact</name>
        <message>
            <source>waited {0} s</source>
            <translation>{0} sn bekledi</translation>
        </message>
    </context>
    <context>
        <name>CompactBar</name>
        <message>
            <source>Ahize, compact</source>
            <translation>Ahize, küçük çubuk</translation>
        </message>
    </context>
    <context>
        <name>ConferenceActions</name>
        <message>
            <source>on</source>
            <translation>açık</translation>
        </message>
        <message>
            <source>off</source>
            <translation>kapalı</translation>
        </message>
        <message>
            <source>Unmute</source>
            <translation>Sesi aç</translation>
        </message>
        <message>
            <source>Mute</source>
            <translation>Sessiz</translation>
        </message>
        <message>
            <source>Resume</source>
            <translation>Devam et</translation>
        </message>
        <message>
            <source>Hold</source>
            <translation>Beklet</translation>
        </message>
        <message>
            <source>Add</source>
            <translation>Kişi ekle</translation>
        </message>
        <message>
            <source>Add a person</source>
            <translation>Kişi ekle</translation>
        </message>
        <message>
            <source>Keypad</source>
            <translation>Tuşlar</translation>
        </message>
        <message>
            <source>Leave, let them continue</source>
            <translation>Ayrıl, onlar sürdürsün</translation>
        </message>
        <message>
            <source>Possible while there are two others</source>
            <translation>Karşıda iki kişi varken yapılabilir</translation>
        </message>
        <message>
            <source>End for everyone</source>
            <translation>Herkes için kapat</translation>
        </message>
        <message>
            <source>Record</source>
            <translation>Kaydet</translation>
        </message>
        <message>
            <source>Unpause</source>
            <translation>Kayda dön</translation>
        </message>
        <message>
            <source>Recording paused</source>
            <translation>Kayıt duraklatıldı</translation>
        </message>
        <message>
            <source>Recording</source>
            <translation>Kayıtta</translation>
        </message>
    </context>
    <context>
        <name>ConferenceCard</name>
        <message>
            <source>You</source>
            <translation>Siz</translation>
        </message>
        <message numerus="yes">
            <source>Conference · %n people</source>
            <translation>
                <numerusform>Konferans · %n kişi</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Connection</name>
        <message>
            <source>Starting</source>
            <translation>Başlatılıyor</translation>
        </message>
        <message>
            <source>Phone engine</source>
            <translation>Telefon motoru</translation>
        </message>
        <message>
            <source>MOS {0}</source>
            <translation>MOS {0}</translation>
        </message>
        <message>
            <source>No account</source>
            <translation>Hesap yok</translation>
        </message>
    </context>
    <context>
        <name>ConsultHead</name>
        <message>
            <source>Attended transfer</source>
            <translation>Danışarak aktarma</translation>
        </message>
        <message>
            <source>Swap</source>
            <translation>Değiştir</translation>
        </message>
        <message>
            <source>Talk to the other one (Ctrl+G)</source>
            <translation>Öbürüyle konuşun (Ctrl+G)</translation>
        </message>
    </context>
    <context>
        <name>ContactCards</name>
        <message>
            <source>Last 3 contacts</source>
            <translation>Son 3 temas</translation>
        </message>
        <message numerus="yes">
            <source>%n contact(s) in the last 30 days</source>
            <translation>
                <numerusform>Son 30 günde %n temas</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ContactWords</name>
        <message>
            <source>This call</source>
            <translation>Bu görüşme</translation>
        </message>
        <message>
            <source>Today {0}</source>
            <translation>Bugün {0}</translation>
        </message>
        <message>
            <source>Ringing</source>
            <translation>Çalıyor</translation>
        </message>
        <message>
            <source>In progress {0}</source>
            <translation>Sürüyor {0}</translation>
        </message>
        <message>
            <source>Awaiting code</source>
            <translation>Kod bekliyor</translation>
        </message>
    </context>
    <context>
        <name>Contacts</name>
        <message>
            <source>Call</source>
            <translation>Çağrı</translation>
        </message>
        <message>
            <source>E-mail</source>
            <translation>E-posta</translation>
        </message>
        <message>
            <source>SMS</source>
            <translation>SMS</translation>
        </message>
        <message>
            <source>WhatsApp</source>
            <translation>WhatsApp</translation>
        </message>
        <message>
            <source>Chat</source>
            <translation>Sohbet</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Açık</translation>
        </message>
        <message>
            <source>In review</source>
            <translation>İncelemede</translation>
        </message>
        <message>
            <source>With customer</source>
            <translation>Müşteride</translation>
        </message>
        <message>
            <source>In branch</source>
            <translation>Şubede</translation>
        </message>
        <message>
            <source>With courier</source>
            <translation>Kuryede</translation>
        </message>
        <message>
            <source>Closed</source>
            <translation>Kapandı</translation>
        </message>
        <message>
            <source>Calls</source>
            <translation>Arama</translation>
        </message>
        <message>
            <source>Mobile</source>
            <translation>Cep</translation>
        </message>
        <message>
            <source>Work</source>
            <translation>İş</translation>
        </message>
        <message>
            <source>Home</source>
            <translation>Ev</translation>
        </message>
        <message>
            <source>Other</source>
            <translation>Diğer</translation>
        </message>
        <message>
            <source>Customer number sent</source>
            <translation>Müşteri no geldi</translation>
        </message>
        <message>
            <source>Same number</source>
            <translation>Aynı numara</translation>
        </message>
        <message>
            <source>Last nine digits</source>
            <translation>Son dokuz hane</translation>
        </message>
        <message>
            <source>Similar name</source>
            <translation>İsim benzer</translation>
        </message>
        <message>
            <source>Stands in a note</source>
            <translation>Notta geçiyor</translation>
        </message>
        <message>
            <source>Missed call</source>
            <translation>Cevapsız çağrı</translation>
        </message>
        <message>
            <source>Incoming call</source>
            <translation>Gelen çağrı</translation>
        </message>
        <message>
            <source>Outgoing call</source>
            <translation>Giden çağrı</translation>
        </message>
    </context>
    <context>
        <name>CustomerHeader</name>
        <message>
            <source>VIP</source>
            <translation>VIP</translation>
        </message>
        <message>
            <source>Customer no {0}</source>
            <translation>Müşteri no {0}</translation>
        </message>
    </context>
    <context>
        <name>CustomerPage</name>
        <message>
            <source>Looking up who is calling.</source>
            <translation>Arayan aranıyor.</translation>
        </message>
        <message>
            <source>No customer yet. The next call opens a card.</source>
            <translation>Henüz müşteri yok. Sıradaki çağrı kartı açar.</translation>
        </message>
    </context>
    <context>
        <name>DialField</name>
        <message>
            <source>Name or number</source>
            <translation>İsim ya da numara</translation>
        </message>
        <message>
            <source>Dial</source>
            <translation>Ara</translation>
        </message>
    </context>
    <context>
        <name>DialRules</name>
        <message>
            <source>Enter a pattern.</source>
            <translation>Bir kalıp girin.</translation>
        </message>
        <message>
            <source>Digits, * and #, X, Z, N, and one dot at the end only.</source>
            <translation>Yalnız rakam, *, #, X, Z, N ve sonda bir nokta olabilir.</translation>
        </message>
        <message>
            <source>Digits, * and # only.</source>
            <translation>Yalnız rakam, * ve # olabilir.</translation>
        </message>
        <message>
            <source>It takes away more digits than there are.</source>
            <translation>Olandan çok hane siliyor.</translation>
        </message>
        <message>
            <source>This account is gone.</source>
            <translation>Bu hesap artık yok.</translation>
        </message>
        <message>
            <source>An earlier rule has the same pattern.</source>
            <translation>Daha üstteki bir kuralın kalıbı aynı.</translation>
        </message>
    </context>
    <context>
        <name>Direction</name>
        <message>
            <source>Incoming</source>
            <translation>Gelen</translation>
        </message>
        <message>
            <source>Outgoing</source>
            <translation>Giden</translation>
        </message>
    </context>
    <context>
        <name>DonePage</name>
        <message>
            <source>All set</source>
            <translation>Her şey hazır</translation>
        </message>
        <message>
            <source>You can change all of this later.</source>
            <translation>Bunların hepsini sonra da değiştirebilirsiniz.</translation>
        </message>
        <message>
            <source>Space answers, Ctrl+Shift+K hangs up, F1 shows every other shortcut.</source>
            <translation>Boşluk tuşu yanıtlar, Ctrl+Shift+K kapatır, F1 öbür kısayolları gösterir.</translation>
        </message>
        <message>
            <source>This computer has no keyring. The password holds for this session and is asked at the next start.</source>
            <translation>Bu bilgisayarda anahtarlık yok. Parola bu oturum için geçerli, sonraki açılışta yeniden sorulur.</translation>
        </message>
        <message>
            <source>{0} is ready for calls</source>
            <translation>{0} çağrı almaya hazır</translation>
        </message>
        <message>
            <source>Registering</source>
            <translation>Kaydediliyor</translation>
        </message>
    </context>
    <context>
        <name>EarlierContacts</name>
        <message>
            <source>History of this number</source>
            <translation>Bu numaranın geçmişi</translation>
        </message>
        <message>
            <source>No record. Once the contact is made, this call and its note are line one.</source>
            <translation>Kayıt yok. Kişi oluşturulunca bu görüşme ve notu ilk satır olur.</translation>
        </message>
    </context>
    <context>
        <name>EndReason</name>
        <message>
            <source>Call ended</source>
            <translation>Görüşme bitti</translation>
        </message>
        <message>
            <source>You hung up</source>
            <translation>Siz kapattınız</translation>
        </message>
        <message>
            <source>The other side hung up</source>
            <translation>Karşı taraf kapattı</translation>
        </message>
        <message>
            <source>You rejected the call</source>
            <translation>Çağrıyı reddettiniz</translation>
        </message>
        <message>
            <source>The caller gave up</source>
            <translation>Arayan vazgeçti</translation>
        </message>
        <message>
            <source>Answered by a colleague</source>
            <translation>Bir arkadaşınız yanıtladı</translation>
        </message>
        <message>
            <source>The line is busy</source>
            <translation>Hat meşgul</translation>
        </message>
        <message>
            <source>The other side declined</source>
            <translation>Karşı taraf reddetti</translation>
        </message>
        <message>
            <source>Nobody answered</source>
            <translation>Yanıt yok</translation>
        </message>
        <message>
            <source>This number does not exist</source>
            <translation>Böyle bir numara yok</translation>
        </message>
        <message>
            <source>The other side cannot be reached</source>
            <translation>Karşı tarafa ulaşılamıyor</translation>
        </message>
        <message>
            <source>The PBX does not allow this call</source>
            <translation>Santral bu aramaya izin vermiyor</translation>
        </message>
        <message>
            <source>No codec in common</source>
            <translation>Ortak ses kodlayıcısı yok</translation>
        </message>
        <message>
            <source>The PBX cannot be reached</source>
            <translation>Santrale ulaşılamıyor</translation>
        </message>
        <message>
            <source>All lines are taken</source>
            <translation>Tüm hatlar dolu</translation>
        </message>
        <message>
            <source>Handed over</source>
            <translation>Aktarıldı</translation>
        </message>
        <message>
            <source>Sent on</source>
            <translation>Yönlendirildi</translation>
        </message>
        <message>
            <source>Do not disturb was on</source>
            <translation>Rahatsız etme açıktı</translation>
        </message>
        <message>
            <source>Forwarded</source>
            <translation>Yönlendirildi</translation>
        </message>
        <message>
            <source>The phone engine stopped</source>
            <translation>Telefon motoru durdu</translation>
        </message>
        <message>
            <source>The call failed</source>
            <translation>Arama başarısız</translation>
        </message>
    </context>
    <context>
        <name>EndedActions</name>
        <message>
            <source>Call back</source>
            <translation>Geri ara</translation>
        </message>
    </context>
    <context>
        <name>EndedPart</name>
        <message>
            <source>Wrap up</source>
            <translation>Sonuçlandır</translation>
        </message>
        <message>
            <source>Call back</source>
            <translation>Geri ara</translation>
        </message>
    </context>
    <context>
        <name>FailureWords</name>
        <message>
            <source>the server reports an error</source>
            <translation>sunucu hata bildirdi</translation>
        </message>
        <message>
            <source>Try again later, or send the diagnostics to IT.</source>
            <translation>Biraz sonra yeniden deneyin ya da tanılama bilgisini BT’ye gönderin.</translation>
        </message>
        <message>
            <source>wrong password</source>
            <translation>parola yanlış</translation>
        </message>
        <message>
            <source>The server was reached. Only the password needs correcting.</source>
            <translation>Sunucuya ulaşıldı. Yalnızca parolayı düzeltmeniz yeterli.</translation>
        </message>
        <message>
            <source>The server did not accept this password. Mind upper and lower case.</source>
            <translation>Sunucu bu parolayı kabul etmedi. Büyük küçük harfe dikkat edin.</translation>
        </message>
        <message>
            <source>unknown user</source>
            <translation>kullanıcı tanınmıyor</translation>
        </message>
        <message>
            <source>The server was reached. Only the user needs correcting.</source>
            <translation>Sunucuya ulaşıldı. Yalnızca kullanıcıyı düzeltmeniz yeterli.</translation>
        </message>
        <message>
            <source>The server does not know this user.</source>
            <translation>Sunucu bu kullanıcıyı tanımıyor.</translation>
        </message>
        <message>
            <source>the server does not allow it</source>
            <translation>sunucu izin vermiyor</translation>
        </message>
        <message>
            <source>Ask IT whether this user may register from here.</source>
            <translation>Bu kullanıcının buradan kaydolup kaydolamayacağını BT’ye sorun.</translation>
        </message>
        <message>
            <source>The server refused this user.</source>
            <translation>Sunucu bu kullanıcıyı geri çevirdi.</translation>
        </message>
        <message>
            <source>server not found</source>
            <translation>sunucu bulunamadı</translation>
        </message>
        <message>
            <source>There is no server of this name. Check the spelling.</source>
            <translation>Bu adda bir sunucu yok. Yazımı denetleyin.</translation>
        </message>
        <message>
            <source>This name was not found on the network.</source>
            <translation>Bu ad ağda bulunamadı.</translation>
        </message>
        <message>
            <source>the server does not answer</source>
            <translation>sunucu yanıt vermiyor</translation>
        </message>
        <message>
            <source>Check the address and whether you are on the company's network.</source>
            <translation>Adresi ve şirket ağında olup olmadığınızı denetleyin.</translation>
        </message>
        <message>
            <source>Nothing answered at this address.</source>
            <translation>Bu adresten yanıt gelmedi.</translation>
        </message>
        <message>
            <source>connection refused</source>
            <translation>bağlantı geri çevrildi</translation>
        </message>
        <message>
            <source>The machine is there, but takes no calls at this port or transport.</source>
            <translation>Makine orada, ama bu kapıda ya da bu taşımayla çağrı almıyor.</translation>
        </message>
        <message>
            <source>Check the port, or try the other transport.</source>
            <translation>Kapı numarasını denetleyin ya da öbür taşımayı deneyin.</translation>
        </message>
        <message>
            <source>no network connection</source>
            <translation>ağ bağlantısı yok</translation>
        </message>
        <message>
            <source>The local port is taken or the network is off. Nothing was sent.</source>
            <translation>Yerel kapı dolu ya da ağ kapalı. Hiçbir şey gönderilmedi.</translation>
        </message>
        <message>
            <source>the account cannot be read</source>
            <translation>hesap okunamıyor</translation>
        </message>
        <message>
            <source>Server and user must not hold blanks or signs.</source>
            <translation>Sunucuda ve kullanıcıda boşluk ya da işaret olamaz.</translation>
        </message>
        <message>
            <source>password missing</source>
            <translation>parola eksik</translation>
        </message>
        <message>
            <source>The server asks for a password.</source>
            <translation>Sunucu parola istiyor.</translation>
        </message>
        <message>
            <source>Enter the password.</source>
            <translation>Parolayı yazın.</translation>
        </message>
    </context>
    <context>
        <name>Filters</name>
        <message>
            <source>All</source>
            <translation>Tümü</translation>
        </message>
    </context>
    <context>
        <name>FollowUpFields</name>
        <message>
            <source>ddd d MMMM</source>
            <comment>a date with weekday</comment>
            <translation>d MMMM dddd</translation>
        </message>
        <message>
            <source>Day of the follow-up call</source>
            <translation>Takip aramasının günü</translation>
        </message>
        <message>
            <source>Time of the follow-up call</source>
            <translation>Takip aramasının saati</translation>
        </message>
    </context>
    <context>
        <name>HeldActions</name>
        <message>
            <source>Resume</source>
            <translation>Devam et</translation>
        </message>
        <message>
            <source>Hang up</source>
            <translation>Kapat</translation>
        </message>
    </context>
    <context>
        <name>History</name>
        <message>
            <source>Anonymous</source>
            <translation>Gizli numara</translation>
        </message>
    </context>
    <context>
        <name>HistoryPage</name>
        <message>
            <source>Call history</source>
            <translation>Arama geçmişi</translation>
        </message>
        <message>
            <source>Name, company or number</source>
            <translation>İsim, şirket ya da numara</translation>
        </message>
        <message>
            <source>Search past calls</source>
            <translation>Geçmiş aramalarda ara</translation>
        </message>
        <message>
            <source>Past calls</source>
            <translation>Geçmiş aramalar</translation>
        </message>
        <message>
            <source>All</source>
            <translation>Tümü</translation>
        </message>
        <message>
            <source>Incoming</source>
            <translation>Gelen</translation>
        </message>
        <message>
            <source>Outgoing</source>
            <translation>Giden</translation>
        </message>
        <message>
            <source>Missed</source>
            <translation>Cevapsız</translation>
        </message>
        <message>
            <source>Recorded</source>
            <translation>Kaydı olan</translation>
        </message>
        <message>
            <source>No call fits. Try fewer letters or another filter.</source>
            <translation>Uyan arama yok. Daha az harf ya da başka bir süzgeç deneyin.</translation>
        </message>
        <message>
            <source>No calls yet.</source>
            <translation>Henüz arama yok.</translation>
        </message>
        <message>
            <source>No call of this kind.</source>
            <translation>Bu türden arama yok.</translation>
        </message>
    </context>
    <context>
        <name>IdlePage</name>
        <message>
            <source>No conversation yet today.</source>
            <translation>Bugün henüz görüşme yok.</translation>
        </message>
        <message>
            <source>Shift {0}, {1}</source>
            <translation>Vardiya {0}, {1}</translation>
        </message>
        <message>
            <source>not begun yet</source>
            <translation>henüz başlamadı</translation>
        </message>
        <message>
            <source>over</source>
            <translation>bitti</translation>
        </message>
        <message>
            <source>{0} h {1} min to go</source>
            <translation>bitmesine {0} sa {1} dk var</translation>
        </message>
        <message>
            <source>Your cases</source>
            <translation>Üzerinizdeki talepler</translation>
        </message>
        <message>
            <source>Your calls today</source>
            <translation>Bugünkü görüşmeleriniz</translation>
        </message>
        <message numerus="yes">
            <source>%n call(s) not coded</source>
            <translation>
                <numerusform>%n çağrı kodlanmadı</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>IvrPath</name>
        <message>
            <source>IVR</source>
            <translation>IVR</translation>
        </message>
    </context>
    <context>
        <name>Keypad</name>
        <message>
            <source>Keys of this call</source>
            <translation>Bu çağrının tuşları</translation>
        </message>
        <message>
            <source>Sent: {0}</source>
            <translation>Gönderilen: {0}</translation>
        </message>
        <message>
            <source>Close the keypad</source>
            <translation>Tuşları kapat</translation>
        </message>
        <message>
            <source>Sent after the answer</source>
            <translation>Yanıttan sonra gider</translation>
        </message>
    </context>
    <context>
        <name>Legend</name>
        <message>
            <source>Ready {0}</source>
            <translation>Hazır {0}</translation>
        </message>
        <message>
            <source>In call {0}</source>
            <translation>Görüşme {0}</translation>
        </message>
        <message>
            <source>After-call work {0}</source>
            <translation>Çağrı sonrası {0}</translation>
        </message>
        <message>
            <source>Break and lunch {0}</source>
            <translation>Mola ve öğle {0}</translation>
        </message>
        <message>
            <source>Other work {0}</source>
            <translation>Diğer iş {0}</translation>
        </message>
    </context>
    <context>
        <name>LinkCard</name>
        <message>
            <source>Call</source>
            <translation>Ara</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Vazgeç</translation>
        </message>
        <message>
            <source>A link asks for a call</source>
            <translation>Bir bağlantı arama istiyor</translation>
        </message>
        <message>
            <source>A call to the number you copied</source>
            <translation>Kopyaladığınız numara aranacak</translation>
        </message>
        <message>
            <source>Another program asks for a call</source>
            <translation>Başka bir program arama istiyor</translation>
        </message>
        <message>
            <source>Dialled as {0}</source>
            <translation>Santrale {0} gider</translation>
        </message>
    </context>
    <context>
        <name>MainWindow</name>
        <message>
            <source>A call is going on. End it before you close.</source>
            <translation>Bir görüşme sürüyor. Kapatmadan önce görüşmeyi bitirin.</translation>
        </message>
    </context>
    <context>
        <name>MediaProblem</name>
        <message>
            <source>The system offers no sound. Calls connect, but nothing is heard.</source>
            <translation>Sistemde ses yok. Çağrılar bağlanır ama ses duyulmaz.</translation>
        </message>
        <message>
            <source>No microphone found. The other side does not hear you.</source>
            <translation>Mikrofon bulunamadı. Karşı taraf sizi duymuyor.</translation>
        </message>
        <message>
            <source>No speaker found. You do not hear the other side.</source>
            <translation>Hoparlör bulunamadı. Karşı tarafı duymuyorsunuz.</translation>
        </message>
        <message>
            <source>The ringing device is gone. Calls ring on screen only.</source>
            <translation>Zil aygıtı yok. Çağrılar yalnızca ekranda çalar.</translation>
        </message>
    </context>
    <context>
        <name>MemberMenu</name>
        <message>
            <source>Call</source>
            <translation>Ara</translation>
        </message>
        <message>
            <source>Pick up the call</source>
            <translation>Çağrıyı çek</translation>
        </message>
        <message>
            <source>Transfer after asking</source>
            <translation>Danışarak aktar</translation>
        </message>
        <message>
            <source>Transfer at once</source>
            <translation>Doğrudan aktar</translation>
        </message>
        <message>
            <source>Remove from the list</source>
            <translation>Listeden çıkar</translation>
        </message>
    </context>
    <context>
        <name>Messages</name>
        <message>
            <source>An anonymous caller</source>
            <translation>Gizli bir numara</translation>
        </message>
        <message>
            <source>{0} called at {1} while all lines were taken.</source>
            <translation>{0} saat {1} itibarıyla aradı, tüm hatlar doluydu.</translation>
        </message>
        <message>
            <source>{0} called at {1}: do not disturb is on.</source>
            <translation>{0} saat {1} itibarıyla aradı, rahatsız etme açıktı.</translation>
        </message>
        <message>
            <source>{0} called at {1} and was sent on to {2}.</source>
            <translation>{0} saat {1} itibarıyla aradı, {2} numarasına yönlendirildi.</translation>
        </message>
        <message>
            <source>The phone engine is back.</source>
            <translation>Telefon motoru yeniden çalışıyor.</translation>
        </message>
        <message>
            <source>The system has no keyring for the password. It is kept for this session only.</source>
            <translation>Sistemde parola için anahtarlık yok. Parola yalnızca bu oturum için tutulur.</translation>
        </message>
        <message>
            <source>Port {0} is taken: browser programs cannot reach Ahize.</source>
            <translation>{0} kapısı dolu: tarayıcı programları Ahize’ye ulaşamaz.</translation>
        </message>
        <message>
            <source>Saved: {0}</source>
            <translation>Kaydedildi: {0}</translation>
        </message>
    </context>
    <context>
        <name>Moments</name>
        <message>
            <source>%n second(s)</source>
            <translation>%n saniye</translation>
        </message>
        <message>
            <source>%n minute(s)</source>
            <translation>%n dakika</translation>
        </message>
        <message>
            <source>dddd d MMMM</source>
            <comment>a date with weekday</comment>
            <translation>d MMMM dddd</translation>
        </message>
        <message>
            <source>Tomorrow</source>
            <translation>Yarın</translation>
        </message>
    </context>
    <context>
        <name>NameLine</name>
        <message>
            <source>VIP</source>
            <translation>VIP</translation>
        </message>
    </context>
    <context>
        <name>NoteEditor</name>
        <message>
            <source>Note</source>
            <translation>Not</translation>
        </message>
        <message>
            <source>Note of the call</source>
            <translation>Görüşme notu</translation>
        </message>
        <message>
            <source>Opens when you answer</source>
            <translation>Yanıtlayınca açılır</translation>
        </message>
        <message>
            <source>Not saved, kept in memory</source>
            <translation>Kaydedilmedi, bellekte</translation>
        </message>
        <message>
            <source>Saved {0}</source>
            <translation>Kaydedildi {0}</translation>
        </message>
        <message>
            <source>Saving</source>
            <translation>Kaydediliyor</translation>
        </message>
    </context>
    <context>
        <name>NumberKind</name>
        <message>
            <source>Mobile phone</source>
            <translation>Cep telefonu</translation>
        </message>
        <message>
            <source>Landline</source>
            <translation>Sabit hat</translation>
        </message>
        <message>
            <source>Business line</source>
            <translation>Kurumsal hat</translation>
        </message>
        <message>
            <source>Toll-free number</source>
            <translation>Ücretsiz hat</translation>
        </message>
        <message>
            <source>Premium-rate number</source>
            <translation>Ücretli hat</translation>
        </message>
        <message>
            <source>Extension</source>
            <translation>Dahili</translation>
        </message>
    </context>
    <context>
        <name>OwnFigures</name>
        <message>
            <source>Calls</source>
            <translation>Çağrı</translation>
        </message>
        <message>
            <source>Avg. handling time</source>
            <translation>Ort. görüşme</translation>
        </message>
        <message>
            <source>First-contact resolution</source>
            <translation>İlk çözüm</translation>
        </message>
    </context>
    <context>
        <name>OwnNumber</name>
        <message>
            <source>Your extension</source>
            <translation>Dahili</translation>
        </message>
        <message>
            <source>No account</source>
            <translation>Hesap yok</translation>
        </message>
    </context>
    <context>
        <name>PartyRow</name>
        <message>
            <source>Unmute</source>
            <translation>Sesini aç</translation>
        </message>
        <message>
            <source>Mute</source>
            <translation>Sesini kapat</translation>
        </message>
        <message>
            <source>Remove from the conference</source>
            <translation>Konferanstan çıkar</translation>
        </message>
        <message>
            <source>muted</source>
            <translation>sesi kapalı</translation>
        </message>
        <message>
            <source>on</source>
            <translation>açık</translation>
        </message>
        <message>
            <source>off</source>
            <translation>kapalı</translation>
        </message>
        <message>
            <source>{0}: more</source>
            <translation>{0}: diğer</translation>
        </message>
    </context>
    <context>
        <name>PausedSign</name>
        <message>
            <source>Recording paused</source>
            <translation>Kayıt duraklatıldı</translation>
        </message>
    </context>
    <context>
        <name>People</name>
        <message>
            <source>Anonymous</source>
            <translation>Gizli numara</translation>
        </message>
        <message>
            <source>Not a customer</source>
            <translation>Kayıtlı değil</translation>
        </message>
        <message>
            <source>Missed</source>
            <translation>Cevapsız</translation>
        </message>
        <message>
            <source>missed</source>
            <translation>cevapsız</translation>
        </message>
        <message>
            <source>VIP</source>
            <translation>VIP</translation>
        </message>
    </context>
    <context>
        <name>PersonRow</name>
        <message>
            <source>This person</source>
            <translation>Bu kişi</translation>
        </message>
        <message>
            <source>This person: {0}, {1}</source>
            <translation>Bu kişi: {0}, {1}</translation>
        </message>
        <message>
            <source>customer no {0}</source>
            <translation>müşteri no {0}</translation>
        </message>
    </context>
    <context>
        <name>Playback</name>
        <message>
            <source>The recording is not where it was kept.</source>
            <translation>Kayıt, saklandığı yerde yok.</translation>
        </message>
        <message>
            <source>The recording is damaged.</source>
            <translation>Kayıt dosyası bozuk.</translation>
        </message>
        <message>
            <source>No speaker plays it. Check the sound devices.</source>
            <translation>Hoparlör sesi veremiyor. Ses aygıtlarını denetleyin.</translation>
        </message>
        <message>
            <source>Recordings are silent during a call.</source>
            <translation>Görüşme sürerken kayıt dinlenmez.</translation>
        </message>
    </context>
    <context>
        <name>Presence</name>
        <message>
            <source>Ready</source>
            <translation>Hazır</translation>
        </message>
        <message>
            <source>Ringing</source>
            <translation>Çalıyor</translation>
        </message>
        <message>
            <source>In call</source>
            <translation>Görüşmede</translation>
        </message>
        <message>
            <source>On hold</source>
            <translation>Beklemede</translation>
        </message>
        <message>
            <source>After-call work</source>
            <translation>Çağrı sonrası</translation>
        </message>
        <message>
            <source>Offline</source>
            <translation>Çevrimdışı</translation>
        </message>
        <message>
            <source>Do not disturb</source>
            <translation>Rahatsız etme</translation>
        </message>
    </context>
    <context>
        <name>QuickForm</name>
        <message>
            <source>Optional</source>
            <translation>İsteğe bağlı</translation>
        </message>
        <message>
            <source>First name</source>
            <translation>Ad</translation>
        </message>
        <message>
            <source>Last name</source>
            <translation>Soyad</translation>
        </message>
        <message>
            <source>Number</source>
            <translation>Numara</translation>
        </message>
        <message>
            <source>E-mail</source>
            <translation>E-posta</translation>
        </message>
        <message>
            <source>Company</source>
            <translation>Şirket</translation>
        </message>
        <message>
            <source>Interested in</source>
            <translation>İlgilendiği ürün</translation>
        </message>
        <message>
            <source>Quick contact</source>
            <translation>Hızlı kişi oluştur</translation>
        </message>
        <message>
            <source>Only name and number are needed</source>
            <translation>Yalnızca ad ve numara zorunlu</translation>
        </message>
        <message>
            <source>Consents</source>
            <translation>İzinler</translation>
        </message>
        <message>
            <source>Tick as they are given; kept with the call</source>
            <translation>Sözlü onayı aldıkça işaretleyin, çağrıyla birlikte saklanır</translation>
        </message>
        <message>
            <source>KVKK notice read</source>
            <translation>KVKK metni okundu</translation>
        </message>
        <message>
            <source>İYS calls</source>
            <translation>İYS arama</translation>
        </message>
        <message>
            <source>İYS SMS</source>
            <translation>İYS SMS</translation>
        </message>
        <message>
            <source>İYS e-mail</source>
            <translation>İYS e-posta</translation>
        </message>
        <message>
            <source>Save and link to call</source>
            <translation>Kaydet ve çağrıya bağla</translation>
        </message>
        <message>
            <source>Go on without saving</source>
            <translation>Kaydetmeden sürdür</translation>
        </message>
        <message>
            <source>Enter a name.</source>
            <translation>Bir ad yazın.</translation>
        </message>
        <message>
            <source>Enter a number.</source>
            <translation>Bir numara yazın.</translation>
        </message>
        <message>
            <source>This is not a phone number.</source>
            <translation>Bu bir telefon numarası değil.</translation>
        </message>
        <message>
            <source>This is not an e-mail address.</source>
            <translation>Bu bir e-posta adresi değil.</translation>
        </message>
    </context>
    <context>
        <name>Rail</name>
        <message>
            <source>Overview</source>
            <translation>Genel bakış</translation>
        </message>
        <message>
            <source>Customer</source>
            <translation>Müşteri</translation>
        </message>
        <message>
            <source>Call history</source>
            <translation>Arama geçmişi</translation>
        </message>
        <message numerus="yes">
            <source>%n missed call(s)</source>
            <translation>
                <numerusform>%n cevapsız çağrı</numerusform>
            </translation>
        </message>
        <message>
            <source>Settings</source>
            <translation>Ayarlar</translation>
        </message>
    </context>
    <context>
        <name>Reach</name>
        <message>
            <source>{0} {1}, this call</source>
            <translation>{0} {1}, bu görüşme</translation>
        </message>
        <message>
            <source>{0} {1}, call</source>
            <translation>{0} {1}, ara</translation>
        </message>
        <message>
            <source>E-mail {0}, copy</source>
            <translation>E-posta {0}, kopyala</translation>
        </message>
        <message>
            <source>Marketing consents (İYS)</source>
            <translation>İYS izinleri</translation>
        </message>
        <message>
            <source>consent given</source>
            <translation>izin var</translation>
        </message>
        <message>
            <source>consent refused</source>
            <translation>izin yok</translation>
        </message>
        <message>
            <source>consent unknown</source>
            <translation>izin bilinmiyor</translation>
        </message>
        <message>
            <source>KVKK notice read</source>
            <translation>KVKK metni okundu</translation>
        </message>
        <message>
            <source>KVKK notice not read</source>
            <translation>KVKK metni okunmadı</translation>
        </message>
    </context>
    <context>
        <name>RecordingLine</name>
        <message>
            <source>Stop</source>
            <translation>Bitir</translation>
        </message>
        <message>
            <source>End the recording</source>
            <translation>Kaydı bitir</translation>
        </message>
    </context>
    <context>
        <name>RecordingMark</name>
        <message>
            <source>Not recorded</source>
            <translation>Kayıt kapalı</translation>
        </message>
        <message>
            <source>Recording paused</source>
            <translation>Kayıt duraklatıldı</translation>
        </message>
        <message>
            <source>Recording</source>
            <translation>Kayıt sürüyor</translation>
        </message>
    </context>
    <context>
        <name>RecordingPage</name>
        <message>
            <source>No call</source>
            <translation>Hiçbir çağrı</translation>
        </message>
        <message>
            <source>When I press Record</source>
            <translation>Kaydet’e bastığımda</translation>
        </message>
        <message>
            <source>Every call</source>
            <translation>Her çağrı</translation>
        </message>
        <message>
            <source>Give the whole path of the folder.</source>
            <translation>Klasörün tam yolunu yazın.</translation>
        </message>
        <message>
            <source>A whole number up to {0}.</source>
            <translation>En çok {0} olan bir tam sayı.</translation>
        </message>
        <message>
            <source>Recording</source>
            <translation>Ses kaydı</translation>
        </message>
        <message>
            <source>Recordings stay on this computer; you hear them in the history.</source>
            <translation>Kayıtlar bu bilgisayarda kalır, müşterinin geçmişinden dinlenir.</translation>
        </message>
        <message>
            <source>What is recorded</source>
            <translation>Neler kaydedilir</translation>
        </message>
        <message>
            <source>Where it is kept</source>
            <translation>Nerede saklanır</translation>
        </message>
        <message>
            <source>Calls</source>
            <translation>Çağrılar</translation>
        </message>
        <message>
            <source>Tone at the beginning</source>
            <translation>Başlangıçta uyarı sesi</translation>
        </message>
        <message>
            <source>Both sides hear that they are recorded</source>
            <translation>İki taraf da kaydedildiğini duyar</translation>
        </message>
        <message>
            <source>Longest pause</source>
            <translation>En uzun duraklatma</translation>
        </message>
        <message>
            <source>Seconds; a forgotten pause ends by itself. 0: never</source>
            <translation>Saniye; unutulan duraklatma kendiliğinden biter, 0 sınırsız</translation>
        </message>
        <message>
            <source>Folder</source>
            <translation>Klasör</translation>
        </message>
        <message>
            <source>Empty: beside the customer file</source>
            <translation>Boşsa müşteri dosyasının yanında</translation>
        </message>
        <message>
            <source>Keep free</source>
            <translation>Boş kalacak alan</translation>
        </message>
        <message>
            <source>Megabytes; you are told when there is less</source>
            <translation>Megabayt; azalınca uyarılırsınız</translation>
        </message>
    </context>
    <context>
        <name>RecordingProblem</name>
        <message>
            <source>The disk is full: calls are not recorded.</source>
            <translation>Disk dolu: çağrılar kaydedilmiyor.</translation>
        </message>
        <message>
            <source>Recordings cannot be written. Check their folder in the settings.</source>
            <translation>Kayıtlar yazılamıyor. Ayarlardaki klasörü kontrol edin.</translation>
        </message>
    </context>
    <context>
        <name>Refusal</name>
        <message>
            <source>This call is over.</source>
            <translation>Bu görüşme bitti.</translation>
        </message>
        <message>
            <source>No account is set up.</source>
            <translation>Kurulu hesap yok.</translation>
        </message>
        <message>
            <source>Not possible at this moment.</source>
            <translation>Şu anda yapılamaz.</translation>
        </message>
        <message>
            <source>You are not registered, so no call can be made.</source>
            <translation>Kayıtlı değilsiniz, arama yapılamaz.</translation>
        </message>
        <message>
            <source>All lines are taken. End a call.</source>
            <translation>Tüm hatlar dolu. Önce bir görüşmeyi bitirin.</translation>
        </message>
        <message>
            <source>This is not a number to dial.</source>
            <translation>Bu, aranabilir bir numara değil.</translation>
        </message>
        <message>
            <source>There is no call for this.</source>
            <translation>Bunun için bir çağrı yok.</translation>
        </message>
        <message>
            <source>The phone engine is starting. Try again in a moment.</source>
            <translation>Telefon motoru başlatılıyor. Birazdan yeniden deneyin.</translation>
        </message>
        <message>
            <source>The phone engine refused.</source>
            <translation>Telefon motoru bunu yapamadı.</translation>
        </message>
        <message>
            <source>This is the number of the call itself. Choose another one.</source>
            <translation>Bu, görüşmenin kendi numarası. Başka bir numara seçin.</translation>
        </message>
        <message>
            <source>Your settings do not allow this.</source>
            <translation>Ayarlarınız buna izin vermiyor.</translation>
        </message>
        <message>
            <source>The recording cannot be written. Check the disk and the folder.</source>
            <translation>Kayıt yazılamıyor. Diski ve klasörü kontrol edin.</translation>
        </message>
        <message>
            <source>Choose a wrap-up code first.</source>
            <translation>Önce bir sonuç kodu seçin.</translation>
        </message>
    </context>
    <context>
        <name>Registration</name>
        <message>
            <source>Not registered</source>
            <translation>Kayıtlı değil</translation>
        </message>
        <message>
            <source>Registering</source>
            <translation>Kaydoluyor</translation>
        </message>
        <message>
            <source>Registered</source>
            <translation>Kayıtlı</translation>
        </message>
    </context>
    <context>
        <name>RegistrationFailure</name>
        <message>
            <source>Not registered.</source>
            <translation>Kayıtlı değil.</translation>
        </message>
        <message>
            <source>The PBX does not accept the password. Check it in the account.</source>
            <translation>Santral parolayı kabul etmiyor. Hesaptaki parolayı denetleyin.</translation>
        </message>
        <message>
            <source>The PBX does not allow this account to register.</source>
            <translation>Santral bu hesabın kaydına izin vermiyor.</translation>
        </message>
        <message>
            <source>The PBX does not know this user.</source>
            <translation>Santral bu kullanıcıyı tanımıyor.</translation>
        </message>
        <message>
            <source>There is no server of this name. Check the address.</source>
            <translation>Bu adda bir sunucu yok. Adresi denetleyin.</translation>
        </message>
        <message>
            <source>The server does not answer. Check the network.</source>
            <translation>Sunucu yanıt vermiyor. Ağ bağlantısını denetleyin.</translation>
        </message>
        <message>
            <source>The server refuses the connection. Check address and port.</source>
            <translation>Sunucu bağlantıyı reddediyor. Adresi ve kapıyı denetleyin.</translation>
        </message>
        <message>
            <source>The PBX reports an error of its own.</source>
            <translation>Santral kendi içinde bir hata bildiriyor.</translation>
        </message>
        <message>
            <source>The local port is taken or the network is off.</source>
            <translation>Yerel kapı dolu ya da ağ kapalı.</translation>
        </message>
        <message>
            <source>User or server is not written as it should be.</source>
            <translation>Kullanıcı ya da sunucu yanlış yazılmış.</translation>
        </message>
        <message>
            <source>The password of this account is not known. Enter it again.</source>
            <translation>Bu hesabın parolası bilinmiyor. Yeniden girin.</translation>
        </message>
    </context>
    <context>
        <name>Remote</name>
        <message>
            <source>Confirm the call in the window of Ahize.</source>
            <translation>Aramayı Ahize penceresinde onaylayın.</translation>
        </message>
        <message>
            <source>Ahize does not know this word.</source>
            <translation>Ahize bu komutu tanımıyor.</translation>
        </message>
        <message>
            <source>Too many commands in too short a time.</source>
            <translation>Kısa sürede çok fazla komut geldi.</translation>
        </message>
        <message>
            <source>Ahize is busy. Try again in a moment.</source>
            <translation>Ahize meşgul. Birazdan yeniden deneyin.</translation>
        </message>
        <message>
            <source>Status: {0}</source>
            <translation>Durum: {0}</translation>
        </message>
        <message>
            <source>Line: {0}</source>
            <translation>Hat: {0}</translation>
        </message>
        <message>
            <source>Microphone: off</source>
            <translation>Mikrofon: kapalı</translation>
        </message>
    </context>
    <context>
        <name>ResultPanel</name>
        <message>
            <source>Try again</source>
            <translation>Yeniden dene</translation>
        </message>
    </context>
    <context>
        <name>RingingActions</name>
        <message>
            <source>Answer</source>
            <translation>Yanıtla</translation>
        </message>
        <message>
            <source>Space</source>
            <comment>key cap</comment>
            <translation>Space</translation>
        </message>
        <message>
            <source>Ctrl+Space in a text field</source>
            <translation>Yazı alanındayken Ctrl+Space</translation>
        </message>
        <message>
            <source>Reject</source>
            <translation>Reddet</translation>
        </message>
        <message>
            <source>Busy: the PBX may try a colleague (Ctrl+Shift+K)</source>
            <translation>Meşgul: santral bir meslektaşınızı deneyebilir (Ctrl+Shift+K)</translation>
        </message>
        <message>
            <source>Other ways to reject</source>
            <translation>Başka türlü reddet</translation>
        </message>
        <message>
            <source>Divert</source>
            <translation>Yönlendir</translation>
        </message>
        <message>
            <source>Send the caller on without answering (Ctrl+T)</source>
            <translation>Yanıtlamadan başkasına gönderin (Ctrl+T)</translation>
        </message>
        <message>
            <source>Busy: a colleague may be tried</source>
            <translation>Meşgul: bir meslektaşınız denenebilir</translation>
        </message>
        <message>
            <source>Decline: nobody else is tried</source>
            <translation>Geri çevir: başkası denenmez</translation>
        </message>
    </context>
    <context>
        <name>RingingHead</name>
        <message>
            <source>IVR: {0}</source>
            <translation>IVR: {0}</translation>
        </message>
    </context>
    <context>
        <name>RingingPart</name>
        <message>
            <source>Answer</source>
            <translation>Yanıtla</translation>
        </message>
        <message>
            <source>Space</source>
            <comment>key cap</comment>
            <translation>Space</translation>
        </message>
        <message>
            <source>Reject</source>
            <translation>Reddet</translation>
        </message>
    </context>
    <context>
        <name>RouteBox</name>
        <message>
            <source>Queue</source>
            <translation>Kuyruk</translation>
        </message>
        <message>
            <source>Waited</source>
            <translation>Bekleme</translation>
        </message>
        <message>
            <source>Number dialled</source>
            <translation>Aradığı no</translation>
        </message>
        <message>
            <source>IVR choices</source>
            <translation>IVR seçimleri</translation>
        </message>
    </context>
    <context>
        <name>RuleRow</name>
        <message>
            <source>Pattern</source>
            <translation>Kalıp</translation>
        </message>
        <message>
            <source>Digits to take away</source>
            <translation>Silinecek hane</translation>
        </message>
        <message>
            <source>Digits to put before</source>
            <translation>Öne eklenecek</translation>
        </message>
        <message>
            <source>Line</source>
            <translation>Hat</translation>
        </message>
        <message>
            <source>First account</source>
            <translation>İlk hesap</translation>
        </message>
        <message>
            <source>Remove the rule</source>
            <translation>Kuralı kaldır</translation>
        </message>
    </context>
    <context>
        <name>RulesPage</name>
        <message>
            <source>Dial rules</source>
            <translation>Arama kuralları</translation>
        </message>
        <message>
            <source>X is 0-9, Z 1-9, N 2-9, a dot the rest. Emergency numbers always pass as typed.</source>
            <translation>X 0-9, Z 1-9, N 2-9, nokta kalan rakamlardır. Acil numaralar her zaman olduğu gibi geçer.</translation>
        </message>
        <message>
            <source>Rules, from above</source>
            <translation>Kurallar, yukarıdan aşağıya</translation>
        </message>
        <message>
            <source>Pattern</source>
            <translation>Kalıp</translation>
        </message>
        <message>
            <source>Take away</source>
            <translation>Sil</translation>
        </message>
        <message>
            <source>Put before</source>
            <translation>Öne ekle</translation>
        </message>
        <message>
            <source>Line</source>
            <translation>Hat</translation>
        </message>
        <message>
            <source>Add a rule</source>
            <translation>Kural ekle</translation>
        </message>
        <message>
            <source>Try a number</source>
            <translation>Numara deneyin</translation>
        </message>
        <message>
            <source>What the PBX will get</source>
            <translation>Santrale gidecek numara</translation>
        </message>
        <message>
            <source>Mend the rules first.</source>
            <translation>Önce kuralları düzeltin.</translation>
        </message>
        <message>
            <source>This is not a number to dial.</source>
            <translation>Aranabilir bir numara değil.</translation>
        </message>
        <message>
            <source>Number</source>
            <translation>Numara</translation>
        </message>
    </context>
    <context>
        <name>SearchPopup</name>
        <message>
            <source>Customers</source>
            <translation>Müşteriler</translation>
        </message>
        <message>
            <source>Nobody found</source>
            <translation>Kimse bulunamadı</translation>
        </message>
        <message>
            <source>choose</source>
            <translation>seç</translation>
        </message>
        <message>
            <source>call</source>
            <translation>ara</translation>
        </message>
        <message>
            <source>open card</source>
            <translation>kartı aç</translation>
        </message>
    </context>
    <context>
        <name>SettingsDialog</name>
        <message>
            <source>Settings</source>
            <translation>Ayarlar</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Vazgeç</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Kaydet</translation>
        </message>
        <message>
            <source>Accounts</source>
            <translation>Hesaplar</translation>
        </message>
        <message>
            <source>Calls and forwarding</source>
            <translation>Çağrı ve yönlendirme</translation>
        </message>
        <message>
            <source>Dial rules</source>
            <translation>Arama kuralları</translation>
        </message>
        <message>
            <source>Recording</source>
            <translation>Ses kaydı</translation>
        </message>
        <message>
            <source>Browser programs</source>
            <translation>Tarayıcı programları</translation>
        </message>
    </context>
    <context>
        <name>SettingsProblem</name>
        <message>
            <source>The settings were damaged. They are kept aside; defaults are in force.</source>
            <translation>Ayarlar bozulmuş. Kenara alındı, varsayılanlar geçerli.</translation>
        </message>
        <message>
            <source>The settings are from a newer Ahize. A copy was kept.</source>
            <translation>Ayarlar daha yeni bir Ahize sürümünden. Bir kopyası saklandı.</translation>
        </message>
        <message>
            <source>Settings cannot be saved. They hold for this session.</source>
            <translation>Ayarlar kaydedilemiyor. Bu oturum için geçerli.</translation>
        </message>
    </context>
    <context>
        <name>SetupWizard</name>
        <message>
            <source>Copy diagnostics</source>
            <translation>Tanılama bilgisini kopyala</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>Geri</translation>
        </message>
        <message>
            <source>Later</source>
            <translation>Sonra</translation>
        </message>
        <message>
            <source>Set-up</source>
            <translation>Kurulum</translation>
        </message>
        <message>
            <source>Start</source>
            <translation>Başla</translation>
        </message>
        <message>
            <source>Test the connection</source>
            <translation>Bağlantıyı dene</translation>
        </message>
        <message>
            <source>Continue</source>
            <translation>Devam</translation>
        </message>
        <message>
            <source>Welcome</source>
            <translation>Karşılama</translation>
        </message>
        <message>
            <source>Language: {0}</source>
            <translation>Dil: {0}</translation>
        </message>
        <message>
            <source>Account and test</source>
            <translation>Hesap ve deneme</translation>
        </message>
        <message>
            <source>Server, user, password</source>
            <translation>Sunucu, kullanıcı, parola</translation>
        </message>
        <message>
            <source>Sound</source>
            <translation>Ses</translation>
        </message>
        <message>
            <source>Headset and ringing</source>
            <translation>Kulaklık ve zil</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>Bitti</translation>
        </message>
        <message>
            <source>Ready for the first call</source>
            <translation>İlk çağrıya hazır</translation>
        </message>
        <message>
            <source>Copied</source>
            <translation>Kopyalandı</translation>
        </message>
    </context>
    <context>
        <name>ShortcutSheet</name>
        <message>
            <source>All shortcuts</source>
            <translation>Tüm kısayollar</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Kapat</translation>
        </message>
        <message>
            <source>Answer</source>
            <translation>Yanıtla</translation>
        </message>
        <message>
            <source>Cancel a consultation</source>
            <translation>Danışmadan vazgeç</translation>
        </message>
    </context>
    <context>
        <name>Shortcuts</name>
        <message>
            <source>Answer, in a text field</source>
            <translation>Yanıtla, yazı alanında</translation>
        </message>
        <message>
            <source>Hang up or reject</source>
            <translation>Kapat ya da reddet</translation>
        </message>
        <message>
            <source>Mute</source>
            <translation>Sessiz</translation>
        </message>
        <message>
            <source>Hold or resume</source>
            <translation>Beklet ya da devam et</translation>
        </message>
        <message>
            <source>Swap calls</source>
            <translation>Çağrıları değiştir</translation>
        </message>
        <message>
            <source>Transfer or divert</source>
            <translation>Aktar ya da yönlendir</translation>
        </message>
        <message>
            <source>Join as conference</source>
            <translation>Konferansa al</translation>
        </message>
        <message>
            <source>Complete transfer, or save and go ready</source>
            <translation>Aktarmayı tamamla ya da kaydet ve hazır ol</translation>
        </message>
        <message>
            <source>Start, pause or resume recording</source>
            <translation>Kaydı başlat, duraklat, sürdür</translation>
        </message>
        <message>
            <source>Keypad</source>
            <translation>Tuşlar</translation>
        </message>
        <message>
            <source>Dial field</source>
            <translation>Arama alanı</translation>
        </message>
        <message>
            <source>Search everywhere</source>
            <translation>Her yerde ara</translation>
        </message>
        <message>
            <source>Status menu</source>
            <translation>Durum menüsü</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>Not</translation>
        </message>
        <message>
            <source>Resolved</source>
            <translation>Çözüldü</translation>
        </message>
        <message>
            <source>Follow-up call</source>
            <translation>Takip araması</translation>
        </message>
        <message>
            <source>More time after the call</source>
            <translation>Çağrı sonrasına süre ekle</translation>
        </message>
        <message>
            <source>Overview</source>
            <translation>Genel bakış</translation>
        </message>
        <message>
            <source>Customer</source>
            <translation>Müşteri</translation>
        </message>
        <message>
            <source>Call history</source>
            <translation>Arama geçmişi</translation>
        </message>
        <message>
            <source>Compact bar</source>
            <translation>Küçük çubuk</translation>
        </message>
        <message>
            <source>Right column</source>
            <translation>Sağ sütun</translation>
        </message>
        <message>
            <source>Next column</source>
            <translation>Sonraki sütun</translation>
        </message>
        <message>
            <source>Next call</source>
            <translation>Sonraki çağrı</translation>
        </message>
        <message>
            <source>Messages</source>
            <translation>İletiler</translation>
        </message>
        <message>
            <source>All shortcuts</source>
            <translation>Tüm kısayollar</translation>
        </message>
    </context>
    <context>
        <name>SideHolder</name>
        <message>
            <source>Open the right column</source>
            <translation>Sağ sütunu aç</translation>
        </message>
        <message>
            <source>Facts</source>
            <translation>Bilmeniz gerekenler</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>Not</translation>
        </message>
    </context>
    <context>
        <name>SoundPage</name>
        <message>
            <source>Set up the sound</source>
            <translation>Sesi ayarlayın</translation>
        </message>
        <message>
            <source>The headset for talking; the ring may come from another device.</source>
            <translation>Konuşma kulaklıktan; zil başka bir aygıttan gelebilir.</translation>
        </message>
        <message>
            <source>Speaker</source>
            <translation>Hoparlör</translation>
        </message>
        <message>
            <source>Where you hear the customer</source>
            <translation>Müşteriyi duyduğunuz yer</translation>
        </message>
        <message>
            <source>Microphone</source>
            <translation>Mikrofon</translation>
        </message>
        <message>
            <source>What the customer hears</source>
            <translation>Müşterinin duyduğu</translation>
        </message>
        <message>
            <source>Ringing</source>
            <translation>Zil</translation>
        </message>
        <message>
            <source>Heard when the headset lies on the desk, too</source>
            <translation>Kulaklık masadayken de duyulur</translation>
        </message>
        <message>
            <source>Default of the system</source>
            <translation>Sistemin varsayılanı</translation>
        </message>
    </context>
    <context>
        <name>StandingNotes</name>
        <message>
            <source>Good to know</source>
            <translation>Bilmeniz gerekenler</translation>
        </message>
    </context>
    <context>
        <name>StateButton</name>
        <message>
            <source>Status: {0}, {1}</source>
            <translation>Durum: {0}, {1}</translation>
        </message>
        <message>
            <source>Choose your status (Alt+S)</source>
            <translation>Durumunuzu seçin (Alt+S)</translation>
        </message>
    </context>
    <context>
        <name>StateMenu</name>
        <message>
            <source>Break after the call</source>
            <translation>Görüşme bitince Mola</translation>
        </message>
        <message>
            <source>End shift</source>
            <translation>Vardiyayı bitir</translation>
        </message>
    </context>
    <context>
        <name>StatusStrip</name>
        <message>
            <source>No sound device</source>
            <translation>Ses aygıtı yok</translation>
        </message>
        <message>
            <source>connected</source>
            <translation>bağlı</translation>
        </message>
        <message>
            <source>Microphone level</source>
            <translation>Mikrofon düzeyi</translation>
        </message>
        <message>
            <source>Speaker level</source>
            <translation>Hoparlör düzeyi</translation>
        </message>
        <message>
            <source>Network</source>
            <translation>Ağ</translation>
        </message>
        <message>
            <source>MOS {0}</source>
            <translation>MOS {0}</translation>
        </message>
        <message>
            <source>delay {0} ms</source>
            <translation>gecikme {0} ms</translation>
        </message>
        <message>
            <source>loss {0}</source>
            <translation>kayıp {0}</translation>
        </message>
    </context>
    <context>
        <name>StoreProblem</name>
        <message>
            <source>The customer file cannot be written. Notes stay in memory only.</source>
            <translation>Müşteri dosyasına yazılamıyor. Notlar yalnızca bellekte tutulur.</translation>
        </message>
        <message>
            <source>The customer file is from a newer Ahize. It was left untouched.</source>
            <translation>Müşteri dosyası daha yeni bir Ahize sürümünden. Dosyaya dokunulmadı.</translation>
        </message>
        <message>
            <source>The customer file was damaged. It is kept aside and a new one was begun.</source>
            <translation>Müşteri dosyası bozulmuş. Kenara alındı, yenisi açıldı.</translation>
        </message>
        <message>
            <source>The customer file cannot be opened. Calls work, customers are missing.</source>
            <translation>Müşteri dosyası açılamıyor. Çağrılar çalışır, müşteriler görünmez.</translation>
        </message>
        <message>
            <source>The disk is full. Notes stay in memory until there is room.</source>
            <translation>Disk dolu. Yer açılana kadar notlar bellekte tutulur.</translation>
        </message>
        <message>
            <source>Saving failed. It is tried again by itself.</source>
            <translation>Kaydedilemedi. Kendiliğinden yeniden denenir.</translation>
        </message>
    </context>
    <context>
        <name>Suggestions</name>
        <message>
            <source>Who of them is calling?</source>
            <translation>Hangisi arıyor?</translation>
        </message>
        <message>
            <source>Could it be this person?</source>
            <translation>Bu kişi olabilir mi?</translation>
        </message>
        <message>
            <source>Narrows as you type the name</source>
            <translation>İsim yazdıkça daralır</translation>
        </message>
    </context>
    <context>
        <name>TalkActions</name>
        <message>
            <source>Hang up</source>
            <translation>Kapat</translation>
        </message>
    </context>
    <context>
        <name>TalkButtons</name>
        <message>
            <source>Unmute</source>
            <translation>Sesi aç</translation>
        </message>
        <message>
            <source>Mute</source>
            <translation>Sessiz</translation>
        </message>
        <message>
            <source>Resume</source>
            <translation>Devam et</translation>
        </message>
        <message>
            <source>Hold</source>
            <translation>Beklet</translation>
        </message>
        <message>
            <source>Transfer</source>
            <translation>Aktar</translation>
        </message>
        <message>
            <source>Keypad</source>
            <translation>Tuşlar</translation>
        </message>
        <message>
            <source>Hang up</source>
            <translation>Kapat</translation>
        </message>
        <message>
            <source>Record</source>
            <translation>Kaydet</translation>
        </message>
        <message>
            <source>Recording</source>
            <translation>Kayıtta</translation>
        </message>
        <message>
            <source>Paused</source>
            <translation>Durdu</translation>
        </message>
        <message>
            <source>Recording paused</source>
            <translation>Kayıt duraklatıldı</translation>
        </message>
    </context>
    <context>
        <name>TalkPart</name>
        <message>
            <source>Microphone level</source>
            <translation>Mikrofon düzeyi</translation>
        </message>
    </context>
    <context>
        <name>TargetPanel</name>
        <message>
            <source>Close</source>
            <translation>Kapat</translation>
        </message>
        <message>
            <source>Name, extension or number</source>
            <translation>İsim, dahili ya da numara</translation>
        </message>
        <message>
            <source>Possible targets</source>
            <translation>Bulunan kişiler</translation>
        </message>
        <message>
            <source>Nobody found</source>
            <translation>Kimse bulunamadı</translation>
        </message>
        <message>
            <source>Park the call</source>
            <translation>Çağrıyı park et</translation>
        </message>
        <message>
            <source>Attended transfer</source>
            <translation>Danışarak aktarma</translation>
        </message>
        <message>
            <source>Blind transfer</source>
            <translation>Doğrudan aktar</translation>
        </message>
        <message>
            <source>Transfer</source>
            <translation>Aktar</translation>
        </message>
        <message>
            <source>Conference room of the PBX</source>
            <translation>Santralin konferans odası</translation>
        </message>
        <message>
            <source>Call, then join</source>
            <translation>Ara, sonra konferansa al</translation>
        </message>
        <message>
            <source>Add a person</source>
            <translation>Kişi ekle</translation>
        </message>
        <message>
            <source>Send to my voicemail</source>
            <translation>Sesli mesajıma gönder</translation>
        </message>
        <message>
            <source>Divert</source>
            <translation>Yönlendir</translation>
        </message>
    </context>
    <context>
        <name>Targets</name>
        <message>
            <source>Number as typed</source>
            <translation>Yazdığınız numara</translation>
        </message>
    </context>
    <context>
        <name>TargetsPanel</name>
        <message>
            <source>Your targets today</source>
            <translation>Bugünkü hedefleriniz</translation>
        </message>
        <message>
            <source>All shortcuts</source>
            <translation>Tüm kısayollar</translation>
        </message>
        <message>
            <source>Calls</source>
            <translation>Çağrı</translation>
        </message>
        <message>
            <source>Avg. handling time</source>
            <translation>Ort. görüşme</translation>
        </message>
        <message>
            <source>First-contact resolution</source>
            <translation>İlk çözüm</translation>
        </message>
        <message>
            <source>target {0}</source>
            <translation>hedef {0}</translation>
        </message>
    </context>
    <context>
        <name>Team</name>
        <message>
            <source>With you</source>
            <translation>Sizinle</translation>
        </message>
        <message>
            <source>Not known</source>
            <translation>Bilinmiyor</translation>
        </message>
    </context>
    <context>
        <name>TeamTab</name>
        <message>
            <source>Nobody yet. Add the first colleague.</source>
            <translation>Henüz kimse yok. İlk kişiyi ekleyin.</translation>
        </message>
        <message>
            <source>Team</source>
            <translation>Ekip</translation>
        </message>
        <message>
            <source>Add a colleague</source>
            <translation>Ekip üyesi ekle</translation>
        </message>
    </context>
    <context>
        <name>TestWords</name>
        <message>
            <source>Server found</source>
            <translation>Sunucu bulundu</translation>
        </message>
        <message>
            <source>Connection</source>
            <translation>Bağlantı</translation>
        </message>
        <message>
            <source>Identity</source>
            <translation>Kimlik</translation>
        </message>
        <message>
            <source>Sound path</source>
            <translation>Ses yolu</translation>
        </message>
        <message>
            <source>running</source>
            <translation>sürüyor</translation>
        </message>
        <message>
            <source>passed</source>
            <translation>geçti</translation>
        </message>
        <message>
            <source>failed</source>
            <translation>geçmedi</translation>
        </message>
        <message>
            <source>left out</source>
            <translation>atlandı</translation>
        </message>
        <message>
            <source>For {0}, tried at {1}</source>
            <translation>{0} adına, deneme saati {1}</translation>
        </message>
        <message>
            <source>Trying to register {0}</source>
            <translation>{0} için kayıt deneniyor</translation>
        </message>
        <message>
            <source>Registered, {0} is ready for calls</source>
            <translation>Kayıt başarılı, {0} çağrı almaya hazır</translation>
        </message>
        <message>
            <source>Registered, but the sound test failed</source>
            <translation>Kayıt başarılı, ses denemesi geçmedi</translation>
        </message>
        <message>
            <source>Calls connect. Check the sound in the next step.</source>
            <translation>Çağrılar bağlanır. Sesi sonraki adımda denetleyin.</translation>
        </message>
        <message>
            <source>Not registered, {0}</source>
            <translation>Kayıt yapılamadı, {0}</translation>
        </message>
        <message>
            <source>Tried once the step before has passed</source>
            <translation>Önceki adım geçince denenecek</translation>
        </message>
        <message>
            <source>Being tried</source>
            <translation>Deneniyor</translation>
        </message>
        <message>
            <source>No echo number is given, so it was left out</source>
            <translation>Yankı numarası verilmediği için atlandı</translation>
        </message>
        <message>
            <source>{0} ms</source>
            <translation>{0} ms</translation>
        </message>
        <message>
            <source>{0} s</source>
            <translation>{0} sn</translation>
        </message>
    </context>
    <context>
        <name>Timeline</name>
        <message>
            <source>History</source>
            <translation>Geçmiş</translation>
        </message>
        <message>
            <source>The history is being read.</source>
            <translation>Geçmiş okunuyor.</translation>
        </message>
        <message>
            <source>No contact yet. This call will be the first line.</source>
            <translation>Henüz temas yok. Bu görüşme ilk satır olacak.</translation>
        </message>
    </context>
    <context>
        <name>ToastHost</name>
        <message>
            <source>Close</source>
            <translation>Kapat</translation>
        </message>
    </context>
    <context>
        <name>Today</name>
        <message>
            <source>Hidden number</source>
            <translation>Gizli numara</translation>
        </message>
        <message>
            <source>Outgoing</source>
            <translation>Giden</translation>
        </message>
        <message>
            <source>Awaiting code</source>
            <translation>Kod bekliyor</translation>
        </message>
        <message>
            <source>Resolved</source>
            <translation>Çözüldü</translation>
        </message>
        <message>
            <source>Continues</source>
            <translation>Devam</translation>
        </message>
        <message>
            <source>Code it</source>
            <translation>Kodla</translation>
        </message>
    </context>
    <context>
        <name>TodayList</name>
        <message>
            <source>Today's calls</source>
            <translation>Bugünkü görüşmeler</translation>
        </message>
    </context>
    <context>
        <name>TopBar</name>
        <message>
            <source>Search</source>
            <translation>Ara</translation>
        </message>
        <message>
            <source>Search everywhere</source>
            <translation>Her yerde ara</translation>
        </message>
        <message>
            <source>Language, theme and account</source>
            <translation>Dil, tema ve hesap</translation>
        </message>
    </context>
    <context>
        <name>Transfer</name>
        <message>
            <source>Handing over: {0}</source>
            <translation>Aktarılıyor: {0}</translation>
        </message>
        <message>
            <source>Handed over: {0}</source>
            <translation>Aktarıldı: {0}</translation>
        </message>
        <message>
            <source>Not handed over: {0}</source>
            <translation>Aktarılamadı: {0}</translation>
        </message>
        <message>
            <source>Customer lost: {0}</source>
            <translation>Müşteri düştü: {0}</translation>
        </message>
        <message>
            <source>The PBX was asked to call there.</source>
            <translation>Santralden araması istendi.</translation>
        </message>
        <message>
            <source>It rings there.</source>
            <translation>Karşı taraf çalıyor.</translation>
        </message>
        <message>
            <source>The customer is there now.</source>
            <translation>Müşteri artık orada.</translation>
        </message>
        <message>
            <source>The customer is still here.</source>
            <translation>Müşteri hâlâ sizde.</translation>
        </message>
        <message>
            <source>Nobody took the call and the PBX let the customer go. Call them back.</source>
            <translation>Çağrıyı kimse almadı, santral müşteriyi kapattı. Müşteriyi geri arayın.</translation>
        </message>
        <message>
            <source>The PBX does not allow it.</source>
            <translation>Santral izin vermiyor.</translation>
        </message>
        <message>
            <source>This number does not exist.</source>
            <translation>Böyle bir numara yok.</translation>
        </message>
        <message>
            <source>Nobody answered.</source>
            <translation>Yanıt veren olmadı.</translation>
        </message>
        <message>
            <source>Cannot be reached.</source>
            <translation>Ulaşılamıyor.</translation>
        </message>
        <message>
            <source>The line is busy.</source>
            <translation>Hat meşgul.</translation>
        </message>
        <message>
            <source>Busy or not registered.</source>
            <translation>Meşgul ya da kayıtlı değil.</translation>
        </message>
        <message>
            <source>The call was declined.</source>
            <translation>Çağrı geri çevrildi.</translation>
        </message>
    </context>
    <context>
        <name>TransferBox</name>
        <message>
            <source>Put away</source>
            <translation>Kaldır</translation>
        </message>
    </context>
    <context>
        <name>TransferMenu</name>
        <message>
            <source>Ask first, then transfer</source>
            <translation>Danışarak aktar</translation>
        </message>
        <message>
            <source>Transfer at once</source>
            <translation>Doğrudan aktar</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Vazgeç</translation>
        </message>
    </context>
    <context>
        <name>Tray</name>
        <message>
            <source>Do not disturb</source>
            <translation>Rahatsız etme</translation>
        </message>
        <message numerus="yes">
            <source>%n missed call(s)</source>
            <translation>
                <numerusform>%n cevapsız çağrı</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>TrayMenu</name>
        <message>
            <source>Status</source>
            <translation>Durum</translation>
        </message>
        <message>
            <source>Do not disturb</source>
            <translation>Rahatsız etme</translation>
        </message>
        <message>
            <source>Mute</source>
            <translation>Sessiz</translation>
        </message>
        <message>
            <source>Compact bar</source>
            <translation>Küçük çubuk</translation>
        </message>
        <message>
            <source>Show Ahize</source>
            <translation>Ahize’yi göster</translation>
        </message>
        <message>
            <source>Quit</source>
            <translation>Çık</translation>
        </message>
    </context>
    <context>
        <name>Troubles</name>
        <message>
            <source>The phone engine stopped. It is being started again; notes are safe.</source>
            <translation>Telefon motoru durdu. Yeniden başlatılıyor, notlarınız güvende.</translation>
        </message>
        <message>
            <source>Account</source>
            <translation>Hesap</translation>
        </message>
        <message>
            <source>Try now</source>
            <translation>Şimdi dene</translation>
        </message>
        <message>
            <source>Understood</source>
            <translation>Anladım</translation>
        </message>
        <message>
            <source>Little disk space is left for recordings: {megabytes} MB.</source>
            <translation>Kayıtlar için az disk alanı kaldı: {megabytes} MB.</translation>
        </message>
    </context>
    <context>
        <name>VoicemailButton</name>
        <message numerus="yes">
            <source>%n new</source>
            <comment>voicemail</comment>
            <translation>
                <numerusform>%n yeni</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n new message(s)</source>
            <translation>
                <numerusform>%n yeni ileti</numerusform>
            </translation>
        </message>
        <message>
            <source>no new message</source>
            <translation>yeni ileti yok</translation>
        </message>
        <message>
            <source>Voicemail, {0}, listen</source>
            <translation>Sesli posta, {0}, dinle</translation>
        </message>
        <message>
            <source>Voicemail: {0}. Click to listen.</source>
            <translation>Sesli posta: {0}. Dinlemek için tıklayın.</translation>
        </message>
    </context>
    <context>
        <name>WaitingLine</name>
        <message>
            <source>Call {0}</source>
            <translation>Görüşme {0}</translation>
        </message>
    </context>
    <context>
        <name>WaysOut</name>
        <message>
            <source>Complete transfer</source>
            <translation>Aktarmayı tamamla</translation>
        </message>
        <message>
            <source>Join as conference</source>
            <translation>Konferansa al</translation>
        </message>
        <message>
            <source>Cancel, back to customer</source>
            <translation>Vazgeç, müşteriye dön</translation>
        </message>
    </context>
    <context>
        <name>WelcomePage</name>
        <message>
            <source>Welcome to Ahize</source>
            <translation>Ahize’ye hoş geldiniz</translation>
        </message>
        <message>
            <source>Four short steps, and the first call can come. Which language do you prefer?</source>
            <translation>Dört kısa adımdan sonra ilk çağrı gelebilir. Hangi dili tercih edersiniz?</translation>
        </message>
        <message>
            <source>en</source>
            <comment>code of this language</comment>
            <translation>tr</translation>
        </message>
    </context>
    <context>
        <name>WrapUpHead</name>
        <message>
            <source>After-call work</source>
            <translation>Çağrı sonrası</translation>
        </message>
        <message>
            <source>+30 s</source>
            <translation>+30 sn</translation>
        </message>
        <message>
            <source>30 seconds more</source>
            <translation>30 saniye daha</translation>
        </message>
        <message>
            <source>No limit of time. The draft is kept.</source>
            <translation>Süre sınırı yok. Taslak saklanır.</translation>
        </message>
        <message>
            <source>When time is up the draft stays, status goes Ready</source>
            <translation>Süre dolunca taslak kalır, durum Hazır olur</translation>
        </message>
        <message numerus="yes">
            <source>%n second(s) left</source>
            <translation>
                <numerusform>%n saniye kaldı</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>WrapUpPanel</name>
        <message>
            <source>Alt R</source>
            <comment>key for Resolved</comment>
            <translation>Alt Ç</translation>
        </message>
        <message>
            <source>counts as first contact</source>
            <translation>ilk çözüm sayılır</translation>
        </message>
        <message>
            <source>Resolved</source>
            <translation>Çözüldü</translation>
        </message>
        <message>
            <source>Follow-up call</source>
            <translation>Takip araması</translation>
        </message>
        <message>
            <source>Save and go ready</source>
            <translation>Kaydet ve hazır ol</translation>
        </message>
        <message>
            <source>Other ways to finish</source>
            <translation>Başka bitirme yolları</translation>
        </message>
        <message>
            <source>Save, then {0}</source>
            <translation>Kaydet, sonra {0}</translation>
        </message>
    </context>
    <context>
        <name>_Facts</name>
        <message>
            <source>Talk</source>
            <translation>Görüşme</translation>
        </message>
        <message numerus="yes">
            <source>%n time(s)</source>
            <translation>
                <numerusform>%n kez</numerusform>
            </translation>
        </message>
        <message>
            <source>Hold</source>
            <translation>Bekletme</translation>
        </message>
        <message>
            <source>End</source>
            <translation>Bitiş</translation>
        </message>
    </context>
    <context>
        <name>_Plurals</name>
        <message numerus="yes">
            <source>%n message(s)</source>
            <translation>
                <numerusform>%n ileti</numerusform>
            </translation>
        </message>
    </context>
</TS>
