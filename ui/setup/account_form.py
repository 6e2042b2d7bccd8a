"""The form of an account: three fields that everybody needs, and the rest behind an angle."""

import re

from msgspec.structs import replace
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from softphone.domain.account import Account, Transport
from softphone.domain.identity import new_id
from ui.setup.failure_words import FormField
from ui.theme.icons import Icons
from ui.widgets.button import Button
from ui.widgets.check_box import CheckBox
from ui.widgets.chooser import Chooser
from ui.widgets.field import Field
from ui.widgets.label import Label
from ui.widgets.labelled import Labelled
from ui.widgets.link import Link
from ui.widgets.retranslate import Worded

_HOST = re.compile(r"(\[[0-9A-Fa-f:.]+\]|[^\s:@/<>\"]+)(:\d{1,5})?")
_USER = re.compile(r"[^\s@<>\"]+")
_LONGEST = 253
_PORT, _LAST_PORT = 5060, 65535


class AccountForm(Worded, QWidget):
    """`edited` after each change; `account()` and `password` are what stands there now."""

    edited = Signal()

    def __init__(self, icons: Icons) -> None:
        super().__init__()
        self._icons = icons
        self._base = Account(account_id=new_id(), user="", server="")
        self._way = Label(icons.theme, role="caption", ink="t3")
        self.server = Field(icons, trailing=self._way)
        self.user = Field(icons)
        self.eye = Button(icons, kind="ghost", icon="eye", height=28, icon_size=16)
        self.password_field = Field(icons, trailing=self.eye)
        self.transport = Chooser(icons)
        self.proxy, self.auth_user = Field(icons), Field(icons)
        self.display_name, self.echo = Field(icons), Field(icons)
        self.keep = CheckBox(icons)
        self.advanced = Link(icons, ink="t1", role="body", icon="chevron-right")
        self._named = {
            FormField.SERVER: Labelled(icons.theme, self.server),
            FormField.USER: Labelled(icons.theme, self.user),
            FormField.PASSWORD: Labelled(icons.theme, self.password_field),
            FormField.TRANSPORT: Labelled(icons.theme, self.transport),
        }
        rest = (self.proxy, self.auth_user, self.display_name, self.echo)
        self._rest = tuple(Labelled(icons.theme, field) for field in rest)
        self._more = QWidget()
        self.keep.setChecked(True)
        self._build()
        self._connect()
        self.retranslate()

    @property
    def password(self) -> str:
        return self.password_field.text()

    def set(self, account: Account) -> None:
        """Begin with a known account; its password has to be entered again."""
        self._base = account
        self.server.setText(account.server)
        self.user.setText(account.user)
        self.transport.setCurrentIndex(list(Transport).index(account.transport))
        self.proxy.setText(account.outbound_proxy)
        self.auth_user.setText(account.auth_user)
        self.display_name.setText(account.display_name)
        self.echo.setText(account.echo_number)

    def account(self) -> Account:
        return replace(
            self._base,
            user=self.user.text().strip(),
            server=self.server.text().strip(),
            display_name=self.display_name.text().strip(),
            auth_user=self.auth_user.text().strip(),
            transport=list(Transport)[self.transport.currentIndex()],
            outbound_proxy=self.proxy.text().strip(),
            echo_number=self.echo.text().strip(),
        )

    def check(self) -> bool:
        """Whether it can be tried; else the fields say what is missing."""
        server, user = self.server.text().strip(), self.user.text().strip()
        problems = {}
        if not server:
            problems[FormField.SERVER] = self.tr("Enter the server.")
        elif not is_server(server):
            problems[FormField.SERVER] = self.tr("This is not the address of a server.")
        if not user:
            problems[FormField.USER] = self.tr("Enter the user.")
        elif not is_user(user):
            problems[FormField.USER] = self.tr("A user has no blanks and no @.")
        if not self.password:
            problems[FormField.PASSWORD] = self.tr("Enter the password.")
        self.show_errors(problems)
        return not problems

    def show_errors(self, problems: dict[FormField, str]) -> None:
        """Mark these fields, the first one with the focus; none: all are fine."""
        for name, field in self._named.items():
            field.set_error(problems.get(name, ""))
        if FormField.TRANSPORT in problems:
            self.show_advanced(shown=True)
        for name in problems:
            self._named[name].field.setFocus(Qt.FocusReason.OtherFocusReason)
            break

    def show_advanced(self, shown: bool) -> None:
        self._more.setVisible(shown)
        self.advanced.set_icon("chevron-down" if shown else "chevron-right")

    def retranslate(self) -> None:
        named = self._named
        named[FormField.SERVER].set_words(self.tr("Server"))
        named[FormField.USER].set_words(self.tr("User"), self.tr("Your extension"))
        kept = self.tr("Kept in the keyring of this computer")
        asked = self.tr("Not kept, asked at each start")
        named[FormField.PASSWORD].set_words(
            self.tr("Password"), kept if self.keep.isChecked() else asked
        )
        named[FormField.TRANSPORT].set_words(self.tr("Transport"))
        names = (self.tr("Outbound proxy"), self.tr("Authentication user"))
        names += (self.tr("Name shown to others"), self.tr("Echo number for the sound test"))
        for field, name in zip(self._rest, names, strict=True):
            field.set_words(name)
            field.field.setPlaceholderText(self.tr("Optional"))
        self.keep.setText(self.tr("Keep the password"))
        self.advanced.setText(self.tr("Advanced: transport, proxy, echo number"))
        self.advanced.adjustSize()
        hidden = self.password_field.echoMode() is QLineEdit.EchoMode.Password
        self.eye.setAccessibleName(
            self.tr("Show the password") if hidden else self.tr("Hide the password")
        )
        self._show_way()

    def _connect(self) -> None:
        self.password_field.setEchoMode(QLineEdit.EchoMode.Password)
        self.transport.addItems([transport.value.upper() for transport in Transport])
        fields = (self.server, self.user, self.password_field, self.proxy)
        for field in (*fields, self.auth_user, self.display_name, self.echo):
            field.setMaxLength(_LONGEST)
            field.textEdited.connect(self._on_edit)
        self.transport.currentIndexChanged.connect(self._on_edit)
        self.keep.toggled.connect(self.retranslate)
        self.eye.clicked.connect(self._toggle_eye)
        self.advanced.clicked.connect(lambda: self.show_advanced(not self._more.isVisible()))

    def _on_edit(self) -> None:
        self.show_errors({})
        self._show_way()
        self.edited.emit()

    def _show_way(self) -> None:
        """Transport and port as they will be used, at the end of the server field."""
        port = self.server.text().rpartition(":")[2] if ":" in self.server.text() else str(_PORT)
        self._way.setText(f"{self.transport.currentText()} {port}")

    def _toggle_eye(self) -> None:
        shown = self.password_field.echoMode() is QLineEdit.EchoMode.Normal
        mode = QLineEdit.EchoMode.Password if shown else QLineEdit.EchoMode.Normal
        self.password_field.setEchoMode(mode)
        self.eye.set_icon("eye" if shown else "eye-off")
        self.retranslate()

    def _build(self) -> None:
        pair = QHBoxLayout()
        pair.setSpacing(16)
        for name in (FormField.USER, FormField.PASSWORD):
            pair.addWidget(self._named[name], 1, Qt.AlignmentFlag.AlignTop)
        grid = QGridLayout(self._more)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(10)
        for index, field in enumerate((self._named[FormField.TRANSPORT], *self._rest)):
            grid.addWidget(field, index // 2, index % 2)
        grid.addWidget(self.keep, 2, 1, Qt.AlignmentFlag.AlignBottom)
        self._more.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self._named[FormField.SERVER])
        column.addLayout(pair)
        column.addWidget(self.advanced, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._more)


def is_server(text: str) -> bool:
    """A host name or an address, with or without a port."""
    found = _HOST.fullmatch(text)
    return found is not None and (not found[2] or 0 < int(found[2][1:]) <= _LAST_PORT)


def is_user(text: str) -> bool:
    """What can stand before the @ of an address."""
    return _USER.fullmatch(text) is not None
