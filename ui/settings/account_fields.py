"""All that can be said about one account, and what is wrong with it."""

from msgspec.structs import replace
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from softphone.domain.account import Account, Transport
from softphone.services.dial_plan import to_dial_target
from ui.settings.codec_order import CodecOrder
from ui.settings.number_field import NumberField
from ui.settings.section import Section, SettingRow
from ui.setup.account_form import is_server, is_user
from ui.theme.icons import Icons
from ui.widgets.chooser import Chooser
from ui.widgets.field import Field
from ui.widgets.retranslate import Worded

_LONGEST = 253
_MOST_S = 7200
_LEAST_EXPIRES_S, _LEAST_TIMER_S = 30, 90


class AccountFields(Worded, QWidget):
    """`edited` after each change. An empty password keeps the one there is."""

    edited = Signal()

    def __init__(self, icons: Icons) -> None:
        super().__init__()
        self._base = Account(account_id="", user="", server="")
        self._kept: Account | None = None
        self.server, self.user, self.password, self.display_name = (Field(icons) for _ in range(4))
        self.proxy, self.second, self.auth_user, self.caller_id = (Field(icons) for _ in range(4))
        self.transport, self.codecs = Chooser(icons), CodecOrder(icons)
        self.expires = NumberField(icons, _LEAST_EXPIRES_S, _MOST_S)
        self.timer, self.keep_alive = (NumberField(icons, 0, _MOST_S) for _ in range(2))
        self.password.setEchoMode(QLineEdit.EchoMode.Password)
        self.transport.addItems([transport.value.upper() for transport in Transport])
        wide = (
            self.server, self.user, self.password, self.display_name, self.transport, self.proxy,
            self.second, self.auth_user, self.caller_id, self.codecs,
        )  # fmt: skip
        self._rows = {control: SettingRow(icons, control, wide=True) for control in wide}
        short = (self.expires, self.keep_alive, self.timer)
        self._rows |= {control: SettingRow(icons, control) for control in short}
        rows = list(self._rows.values())
        self._account = Section(icons, *rows[:4])
        self._way = Section(icons, *rows[4:8])
        self._calls = Section(icons, *rows[8:10], self._rows[self.timer])
        self._registration = Section(icons, *(self._rows[one] for one in short[:2]))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(14)
        for section in (self._account, self._way, self._calls, self._registration):
            column.addWidget(section)
        self._connect()
        self.retranslate()

    @property
    def needs_password(self) -> bool:
        """A new account, or another user or server than the one that is kept."""
        now, kept = self.account, self._kept
        return kept is None or (now.user, now.server) != (kept.user, kept.server)

    @property
    def account(self) -> Account:
        """As it stands there."""
        return replace(
            self._base,
            server=self.server.text().strip(),
            user=self.user.text().strip(),
            display_name=self.display_name.text().strip(),
            transport=list(Transport)[self.transport.currentIndex()],
            outbound_proxy=self.proxy.text().strip(),
            second_server=self.second.text().strip(),
            auth_user=self.auth_user.text().strip(),
            caller_id=self.caller_id.text().strip(),
            codecs=self.codecs.codecs,
            session_timer_s=self.timer.value or 0,
            keep_alive_s=self.keep_alive.value or 0,
            expires_s=self.expires.value or self._base.expires_s,
        )

    def set(self, account: Account, password: str, kept: Account | None) -> None:
        """Show this account; `password` is what was typed for it, `kept` what is in force."""
        self._base, self._kept = account, kept
        self.server.setText(account.server)
        self.user.setText(account.user)
        self.password.setText(password)
        self.display_name.setText(account.display_name)
        self.transport.setCurrentIndex(list(Transport).index(account.transport))
        self.proxy.setText(account.outbound_proxy)
        self.second.setText(account.second_server)
        self.auth_user.setText(account.auth_user)
        self.caller_id.setText(account.caller_id)
        self.codecs.set(account.codecs)
        self.timer.set_value(account.session_timer_s)
        self.keep_alive.set_value(account.keep_alive_s)
        self.expires.set_value(account.expires_s)
        for row in self._rows.values():
            row.set_error("")
        self.retranslate()

    def check(self) -> bool:
        """Whether it can be registered; else the rows say what is wrong."""
        for control, row in self._rows.items():
            row.set_error(self._wrong(control))
        first = next((row for row in self._rows.values() if row.error), None)
        if first is not None:
            first.control.setFocus()
        return first is None

    def retranslate(self) -> None:
        self._account.set_title(self.tr("Account"))
        self._way.set_title(self.tr("The way to the PBX"))
        self._calls.set_title(self.tr("Calls"))
        self._registration.set_title(self.tr("Registration"))
        kept = self.tr("Empty: as it is") if self._kept else ""
        words = {
            self.server: (self.tr("Server"), self.tr("Name or address, with :port if not 5060")),
            self.user: (self.tr("User"), ""),
            self.password: (self.tr("Password"), kept),
            self.display_name: (self.tr("Name shown to others"), ""),
            self.transport: (self.tr("Transport"), ""),
            self.proxy: (self.tr("Outbound proxy"), self.tr("All goes through it; empty: none")),
            self.second: (self.tr("Second server"), self.tr("While the first does not answer")),
            self.auth_user: (self.tr("Authentication user"), self.tr("Empty: the user")),
            self.caller_id: (self.tr("Number shown"), self.tr("Empty: the PBX decides")),
            self.codecs: (self.tr("Codecs"), self.tr("The best one first")),
            self.timer: (self.tr("Session timer"), self.tr("Seconds; 0: none")),
            self.expires: (self.tr("Registration lasts"), self.tr("Seconds")),
            self.keep_alive: (self.tr("Keep-alive"), self.tr("Seconds between packets; 0: none")),
        }
        for control, (name, note) in words.items():
            self._rows[control].set_words(name, note)

    def _wrong(self, control: QWidget) -> str:
        """What is wrong with the value of this control; empty where nothing is."""
        if isinstance(control, NumberField):
            return self._wrong_number(control)
        words = control.text().strip() if isinstance(control, Field) else ""
        no_server = self.tr("This is not the address of a server.")
        match control:
            case self.server:
                return "" if is_server(words) else no_server
            case self.proxy | self.second:
                return "" if not words or is_server(words) else no_server
            case self.user:
                return "" if is_user(words) else self.tr("A user has no blanks and no @.")
            case self.password:
                missing = self.needs_password and not self.password.text()
                return self.tr("Enter the password.") if missing else ""
            case self.caller_id:
                wrong = words and to_dial_target(words) is None
                return self.tr("This is not a number.") if wrong else ""
        return ""

    def _wrong_number(self, control: NumberField) -> str:
        value = control.value
        if value is None:
            return self.tr("Between {0} and {1}.").format(control.least, control.most)
        if control is self.timer and 0 < value < _LEAST_TIMER_S:
            return self.tr("0, or at least {0}.").format(_LEAST_TIMER_S)
        return ""

    def _connect(self) -> None:
        for control in self._rows:
            if isinstance(control, Field):
                if not isinstance(control, NumberField):
                    control.setMaxLength(_LONGEST)
                control.textEdited.connect(self._on_edit)
        self.transport.activated.connect(self._on_edit)
        self.codecs.edited.connect(self._on_edit)

    def _on_edit(self) -> None:
        self.edited.emit()
