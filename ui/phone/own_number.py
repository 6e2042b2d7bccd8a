"""Under the dial field: as which extension one calls, and what waits in its voicemail box."""

from PySide6.QtWidgets import QHBoxLayout, QWidget

from softphone.core import Core
from softphone.services.notices import SettingsChanged
from ui.phone.voicemail_button import VoicemailButton
from ui.theme.icons import Icons
from ui.widgets.label import Label
from ui.widgets.retranslate import Worded

_HEIGHT = 34


class OwnNumber(Worded, QWidget):
    """The user of the account; the PBX decides which number the far end sees."""

    def __init__(self, core: Core, icons: Icons) -> None:
        super().__init__()
        self._core = core
        self._label = Label(icons.theme, role="caption", ink="t3")
        self._number = Label(icons.theme, role="caption_medium", ink="t2", elide=True)
        self.voicemail = VoicemailButton(core, icons)
        self.setFixedHeight(_HEIGHT)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 6)
        row.setSpacing(6)
        row.addWidget(self._label)
        row.addWidget(self._number, 1)
        row.addWidget(self.voicemail)
        core.bus.subscribe(SettingsChanged, lambda _notice: self.retranslate())
        self.retranslate()

    def retranslate(self) -> None:
        account = self._core.settings.values.account
        self._label.setText(self.tr("Your extension") if account else self.tr("No account"))
        self._number.setText(account.user if account else "")
