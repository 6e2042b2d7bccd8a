"""The last step: what is in force now, and what could not be kept."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from softphone.core import Core
from softphone.domain.events import RegistrationChanged
from softphone.services.notices import PasswordNotKept, SettingsChanged
from ui.setup.listening import Listening
from ui.setup.page import Page
from ui.theme.icons import Icons
from ui.widgets.empty_note import EmptyNote
from ui.widgets.icon_mark import IconMark
from ui.widgets.label import Label
from ui.wording import reasons


class DonePage(Page):
    """Says the truth about the line, the keyring included."""

    def __init__(self, core: Core, icons: Icons, listening: Listening) -> None:
        super().__init__(icons)
        self._core = core
        self._not_kept = False
        self._mark = IconMark(icons, "check-circle", "green", 20)
        self.state = Label(icons.theme, role="section", wrap=True)
        self.password = EmptyNote(icons, "key")
        self._keys = Label(icons.theme, ink="t2", wrap=True)
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(self._mark)
        row.addWidget(self.state, 1)
        column = QVBoxLayout()
        column.setSpacing(14)
        column.addLayout(row)
        for part in (self.password, self._keys):
            column.addWidget(part)
        holder = QWidget()
        holder.setLayout(column)
        column.setContentsMargins(0, 0, 0, 0)
        self.body.addWidget(holder)
        self.body.addStretch(1)
        listening.to(PasswordNotKept, self._on_not_kept)
        for notice in (RegistrationChanged, SettingsChanged):
            listening.to(notice, lambda _notice: self.retranslate())
        self.retranslate()

    def entered(self) -> None:
        self.retranslate()

    def retranslate(self) -> None:
        self.title.setText(self.tr("All set"))
        self.note.setText(self.tr("You can change all of this later."))
        self._keys.setText(
            self.tr("Space answers, Ctrl+Shift+K hangs up, F1 shows every other shortcut.")
        )
        self.password.set(
            self.tr(
                "This computer has no keyring. The password holds for this session and is asked"
                " at the next start."
            )
        )
        self.password.setVisible(self._not_kept)
        self._show_line()

    def _show_line(self) -> None:
        account = self._core.settings.values.account
        known = self._core.line.registration
        if account is not None and self._core.line.is_registered:
            self._mark.set("check-circle", "green")
            self.state.setText(self.tr("{0} is ready for calls").format(account.user))
        elif known is not None and known.failure.value != "none":
            self._mark.set("x-circle", "red")
            self.state.setText(reasons.registration_trouble(known))
        else:
            self._mark.set("loader", "accent")
            self.state.setText(self.tr("Registering"))

    def _on_not_kept(self, _notice: PasswordNotKept) -> None:
        self._not_kept = True
        self.retranslate()
