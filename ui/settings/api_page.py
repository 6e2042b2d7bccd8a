"""Browser programs that may use the telephone: on or off, which pages, and their token."""

import re

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QWidget

from softphone.core import Core
from softphone.settings.values import LocalApi
from ui.settings.number_field import NumberField
from ui.settings.page import SettingsPage
from ui.settings.section import Section, SettingRow
from ui.theme.icons import Icons
from ui.widgets.button import Button
from ui.widgets.field import Field
from ui.widgets.label import Label
from ui.widgets.switch import Switch

_ORIGIN = re.compile(r"https?://[^\s/,]+", re.IGNORECASE)
_LEAST_PORT, _MOST_PORT = 1024, 65535
_LONGEST = 2000


class ApiPage(SettingsPage):
    """A new token is shown once, and copied; the one before opens nothing any more."""

    def __init__(self, core: Core, icons: Icons) -> None:
        super().__init__(icons)
        self._core = core
        api = core.settings.values.local_api
        self.enabled = Switch(icons.theme)
        self.port = NumberField(icons, _LEAST_PORT, _MOST_PORT)
        self.origins = Field(icons)
        self.origins.setMaxLength(_LONGEST)
        self.renew = Button(icons, icon="key", height=28, icon_size=16)
        self.token = Label(icons.theme, role="caption", ink="t1", elide=True)
        self._enabled = SettingRow(icons, self.enabled)
        self._port = SettingRow(icons, self.port)
        self._origins = SettingRow(icons, self.origins, wide=True)
        self._token = SettingRow(icons, self._token_row(), wide=True)
        self._section = Section(icons, self._enabled, self._port, self._origins, self._token)
        self.body.addWidget(self._section)
        self.body.addStretch(1)
        self.enabled.setChecked(api.enabled)
        self.port.set_value(api.port)
        self.origins.setText(", ".join(api.origins))
        self.renew.clicked.connect(self._renew)
        self.retranslate()

    def check(self) -> bool:
        bounds = self.tr("Between {0} and {1}.").format(_LEAST_PORT, _MOST_PORT)
        self._port.set_error(bounds if self.port.value is None else "")
        wrong = next((one for one in self._listed() if not _ORIGIN.fullmatch(one)), "")
        words = self.tr("Not the address of a page: {0}").format(wrong)
        self._origins.set_error(words if wrong else "")
        return not (self._port.error or self._origins.error)

    def save(self) -> bool:
        port = self.port.value or self._core.settings.values.local_api.port
        self._core.settings.change(
            local_api=LocalApi(self.enabled.isChecked(), port, self._listed())
        )
        return True

    def retranslate(self) -> None:
        self.title.setText(self.tr("Browser programs"))
        self.note.setText(
            self.tr("A CRM in the browser can dial and follow calls, on this computer only.")
        )
        self._section.set_title(self.tr("Local API"))
        self._enabled.set_words(
            self.tr("Let browser programs in"), self.tr("Only with the token, only these pages")
        )
        self._port.set_words(self.tr("Port"))
        self._origins.set_words(self.tr("Pages"), self.tr("As https://crm.example, with commas"))
        self.origins.setPlaceholderText("https://")
        kept = self.tr("There is one; a new one replaces it")
        none = self.tr("There is none yet")
        self._token.set_words(self.tr("Token"), kept if self._core.doors.token.exists else none)
        self.renew.setText(self.tr("New token"))

    def _listed(self) -> tuple[str, ...]:
        parts = (part.strip().rstrip("/") for part in self.origins.text().split(","))
        return tuple(part for part in parts if part)

    def _renew(self) -> None:
        try:
            token = self._core.doors.token.renew()
        except OSError:
            self._token.set_error(self.tr("The token cannot be written."))
            return
        QGuiApplication.clipboard().setText(token)
        self.token.setText(token)
        self._token.set_words(self.tr("Token"), self.tr("Copied; it is shown only this once"))

    def _token_row(self) -> QWidget:
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.token, 1)
        row.addWidget(self.renew)
        return holder
