<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="tr_TR">
    <context>
        <name>AccountForm</name>
        <message>
            <source>Enter the server.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This is not the address of a server.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Enter the user.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A user has no blanks and no @.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Enter the password.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Server</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>User</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Your extension</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Kept in the keyring of this computer</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Not kept, asked at each start</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Password</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Transport</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Outbound proxy</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Authentication user</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Name shown to others</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Echo number for the sound test</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Optional</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Keep the password</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Advanced: transport, proxy, echo number</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Show the password</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Hide the password</source>
            <translation type="unfinished" />
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
        <name>CallCard</name>
        <message>
            <source>IVR</source>
            <translation>IVR</translation>
        </message>
        <message>
            <source>VIP</source>
            <translation>VIP</translation>
        </message>
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
        <name>CallLists</name>
        <message>
            <source>Recent</source>
            <translation>Son aramalar</translation>
        </message>
        <message>
            <source>Call-backs</source>
            <translation>Geri aramalar</translation>
        </message>
    </context>
    <context>
        <name>CallPanel</name>
        <message>
            <source>Outcome</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Chosen when the call is over</source>
            <translation type="unfinished" />
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
            <source>Missed call</source>
            <translation>Cevapsız çağrı</translation>
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
            <source>Unknown number</source>
            <translation>Tanınmayan numara</translation>
        </message>
    </context>
    <context>
        <name>CallerHead</name>
        <message>
            <source>Hidden number</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>%n match(es)</source>
            <translation type="unfinished">
                <numerusform />
            </translation>
        </message>
        <message>
            <source>Anonymous</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Unknown number</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The caller withholds the number</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>%n earlier call(s) from this number</source>
            <translation type="unfinished">
                <numerusform />
            </translation>
        </message>
        <message>
            <source>First call from this number</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Waited {0} in the queue</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>CardPage</name>
        <message>
            <source>Open cases</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>CaseWords</name>
        <message>
            <source>Overdue</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Today</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>1 day {0} h left</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{0} h {1} min left</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{0} min left</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>CodePicker</name>
        <message>
            <source>Wrap-up code</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>required</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Type a code or press 1–9</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Wrap-up code, required</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>All codes</source>
            <translation type="unfinished" />
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
        <name>ContactCards</name>
        <message>
            <source>Last 3 contacts</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>%n contact(s) in the last 30 days</source>
            <translation type="unfinished">
                <numerusform />
            </translation>
        </message>
    </context>
    <context>
        <name>ContactWords</name>
        <message>
            <source>This call</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Today {0}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Ringing</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>In progress {0}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Awaiting code</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Contacts</name>
        <message>
            <source>Call</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>E-mail</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>SMS</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>WhatsApp</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Chat</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Open</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>In review</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>With customer</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>In branch</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>With courier</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Closed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Calls</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Mobile</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Work</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Home</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Other</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Customer number sent</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Same number</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Last nine digits</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Similar name</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Stands in a note</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Missed call</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Incoming call</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Outgoing call</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>%n message(s)</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>CustomerHeader</name>
        <message>
            <source>VIP</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Customer no {0}</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>CustomerPage</name>
        <message>
            <source>Looking up who is calling.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No customer yet. The next call opens a card.</source>
            <translation type="unfinished" />
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
        <name>EarlierContacts</name>
        <message>
            <source>History of this number</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No record. Once the contact is made, this call and its note are line one.</source>
            <translation type="unfinished" />
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
        <name>FailureWords</name>
        <message>
            <source>the server reports an error</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Try again later, or send the diagnostics to IT.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>wrong password</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The server was reached. Only the password needs correcting.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The server did not accept this password. Mind upper and lower case.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>unknown user</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The server was reached. Only the user needs correcting.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The server does not know this user.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>the server does not allow it</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Ask IT whether this user may register from here.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The server refused this user.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>server not found</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>There is no server of this name. Check the spelling.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This name was not found on the network.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>the server does not answer</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Check the address and whether you are on the company's network.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nothing answered at this address.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>connection refused</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The machine is there, but takes no calls at this port or transport.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Check the port, or try the other transport.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>no network connection</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The local port is taken or the network is off. Nothing was sent.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>the account cannot be read</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Server and user must not hold blanks or signs.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>password missing</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The server asks for a password.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Enter the password.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Filters</name>
        <message>
            <source>All</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>FollowUpFields</name>
        <message>
            <source>dddd d MMMM</source>
            <comment>a date with weekday</comment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Day of the follow-up call</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Time of the follow-up call</source>
            <translation type="unfinished" />
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
        <name>IdlePage</name>
        <message>
            <source>No conversation yet today.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Shift {0}, {1}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>not begun yet</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>over</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{0} h {1} min to go</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Your cases</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Your calls today</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>%n call(s) not coded</source>
            <translation type="unfinished">
                <numerusform />
            </translation>
        </message>
    </context>
    <context>
        <name>Legend</name>
        <message>
            <source>Ready {0}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>In call {0}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>After-call work {0}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Break and lunch {0}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Other work {0}</source>
            <translation type="unfinished" />
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
            <source>The phone engine is back.</source>
            <translation>Telefon motoru yeniden çalışıyor.</translation>
        </message>
        <message>
            <source>The system has no keyring for the password. It is kept for this session only.</source>
            <translation>Sistemde parola için anahtarlık yok. Parola yalnızca bu oturum için tutulur.</translation>
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
        <name>NoteEditor</name>
        <message>
            <source>Note</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Note of the call</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Opens when you answer</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Not saved, kept in memory</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Saved {0}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Saving</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>NumberKind</name>
        <message>
            <source>Mobile phone</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Landline</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Business line</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Toll-free number</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Premium-rate number</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Extension</source>
            <translation type="unfinished" />
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
            <translation type="unfinished" />
        </message>
        <message>
            <source>This person: {0}, {1}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>customer no {0}</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>QuickForm</name>
        <message>
            <source>Optional</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>First name</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Last name</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Number</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>E-mail</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Company</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Interested in</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Quick contact</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Only name and number are needed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Consents</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Tick as they are given; kept with the call</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>KVKK notice read</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>İYS calls</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>İYS SMS</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>İYS e-mail</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Save and link to call</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Go on without saving</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Enter a name.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Enter a number.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This is not a phone number.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This is not an e-mail address.</source>
            <translation type="unfinished" />
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
            <source>Settings</source>
            <translation>Ayarlar</translation>
        </message>
    </context>
    <context>
        <name>Reach</name>
        <message>
            <source>{0} {1}, this call</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{0} {1}, call</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>E-mail {0}, copy</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Marketing consents (İYS)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>consent given</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>consent refused</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>consent unknown</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>KVKK notice read</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>KVKK notice not read</source>
            <translation type="unfinished" />
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
        <name>ResultPanel</name>
        <message>
            <source>Try again</source>
            <translation type="unfinished" />
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
            <source>Save and go ready</source>
            <translation>Kaydet ve hazır ol</translation>
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
        <name>StandingNotes</name>
        <message>
            <source>Good to know</source>
            <translation type="unfinished" />
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
            <translation type="unfinished" />
        </message>
        <message>
            <source>Could it be this person?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Narrows as you type the name</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>TalkActions</name>
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
            <source>on</source>
            <translation>açık</translation>
        </message>
        <message>
            <source>off</source>
            <translation>kapalı</translation>
        </message>
        <message>
            <source>Keypad</source>
            <translation>Tuşlar</translation>
        </message>
        <message>
            <source>Hang up</source>
            <translation>Kapat</translation>
        </message>
    </context>
    <context>
        <name>TargetsPanel</name>
        <message>
            <source>Your targets today</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>All shortcuts</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Calls</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Avg. handling time</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>First-contact resolution</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>target {0}</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>TestWords</name>
        <message>
            <source>Server found</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Connection</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Identity</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Sound path</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>running</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>passed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>failed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>left out</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>For {0}, tried at {1}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Trying to register {0}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Registered, {0} is ready for calls</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Registered, but the sound test failed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Calls connect. Check the sound in the next step.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Not registered, {0}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Tried once the step before has passed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Being tried</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No echo number is given, so it was left out</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{0} ms</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{0} s</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Timeline</name>
        <message>
            <source>History</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The history is being read.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No contact yet. This call will be the first line.</source>
            <translation type="unfinished" />
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
            <translation type="unfinished" />
        </message>
        <message>
            <source>Outgoing</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Awaiting code</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Resolved</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Continues</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Code it</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>TodayList</name>
        <message>
            <source>Today's calls</source>
            <translation type="unfinished" />
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
    </context>
    <context>
        <name>WrapUpHead</name>
        <message>
            <source>After-call work</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>+30 s</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>30 seconds more</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No limit of time. The draft is kept.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>When time is up the draft stays, status goes Ready</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>%n second(s) left</source>
            <translation type="unfinished">
                <numerusform />
            </translation>
        </message>
    </context>
    <context>
        <name>WrapUpPanel</name>
        <message>
            <source>Alt R</source>
            <comment>key for Resolved</comment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>counts as first contact</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Resolved</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Follow-up call</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Save and go ready</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Other ways to finish</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Save, then {0}</source>
            <translation type="unfinished" />
        </message>
    </context>
</TS>
