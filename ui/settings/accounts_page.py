"""The accounts: the first one, by which calls go out, and others beside it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout

from softphone.core import Core
from softphone.domain.account import Account
from softphone.domain.identity import new_id
from ui.settings.account_fields import AccountFields
from ui.settings.page import SettingsPage
from ui.theme.icons import Icons
from ui.widgets.button import Button
from ui.widgets.chooser import Chooser


class AccountsPage(SettingsPage):
    """What was changed in one account is kept while another one is looked at."""

    def __init__(self, core: Core, icons: Icons) -> None:
        super().__init__(icons)
        self._core = core
        values = core.settings.values
        self._accounts = [*filter(None, (values.account,)), *values.other_accounts]
        self._kept = {account.account_id: account for account in self._accounts}
        self._passwords: dict[str, str] = {}
        self._changed: set[str] = set()
        self._removed: list[str] = []
        self._shown = -1
        self.choice = Chooser(icons)
        self.add = Button(icons, icon="plus", icon_size=16)
        self.remove = Button(icons, kind="outline_danger", icon="trash", icon_size=16)
        self.fields = AccountFields(icons)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.choice, 1)
        row.addWidget(self.add)
        row.addWidget(self.remove)
        self.body.addLayout(row)
        self.body.addWidget(self.fields)
        self.body.addStretch(1)
        if not self._accounts:
            self._accounts.append(_empty())
        self.add.clicked.connect(self._add)
        self.remove.clicked.connect(self._remove)
        self.fields.edited.connect(self._on_edit)
        self.choice.activated.connect(self._choose)
        self._show(0)
        self.retranslate()

    def check(self) -> bool:
        """Of the account that is shown: only what was right was ever left."""
        account_id = self._accounts[self._shown].account_id
        return account_id not in self._changed or self.fields.check()

    def save(self) -> bool:
        """Refused, and told, for an account on which somebody is talking."""
        self._take()
        setup = self._core.setup
        done = [setup.forget_other(account_id) for account_id in self._removed]
        for place, account in enumerate(self._accounts):
            if account.account_id in self._changed:
                done.append(self._save(account, first=place == 0))
        return all(done)

    def retranslate(self) -> None:
        self.title.setText(self.tr("Accounts"))
        self.note.setText(
            self.tr("Calls go out by the first one unless a dial rule says otherwise.")
        )
        self.choice.setAccessibleName(self.tr("Account"))
        self.add.setText(self.tr("Add an account"))
        self.remove.setAccessibleName(self.tr("Remove this account"))
        self.remove.setToolTip(self.tr("Remove this account"))
        self._name_choices()

    def _save(self, account: Account, *, first: bool) -> bool:
        setup, password = self._core.setup, self._passwords.get(account.account_id, "")
        if not password:
            return setup.change(account)
        save = setup.save if first else setup.save_other
        return save(account, password, keep_password=True)

    def _add(self) -> None:
        if not self.check():
            return
        self._take()
        self._accounts.append(_empty())
        self._changed.add(self._accounts[-1].account_id)
        self._show(len(self._accounts) - 1)
        self.fields.server.setFocus(Qt.FocusReason.OtherFocusReason)

    def _remove(self) -> None:
        """Never the first one."""
        account = self._accounts.pop(self._shown)
        self._changed.discard(account.account_id)
        if account.account_id in self._kept:
            self._removed.append(account.account_id)
        self._shown = -1
        self._show(0)

    def _choose(self, place: int) -> None:
        """A mistake is mended, or its account removed, before another one is looked at."""
        if self.check():
            self._take()
            self._show(place)
        else:
            self.choice.setCurrentIndex(self._shown)

    def _on_edit(self) -> None:
        self._changed.add(self._accounts[self._shown].account_id)
        self._take()
        self._name_choices()

    def _take(self) -> None:
        """Keep what stands in the fields."""
        if self._shown >= 0:
            account = self.fields.account
            self._accounts[self._shown] = account
            self._passwords[account.account_id] = self.fields.password.text()

    def _show(self, place: int) -> None:
        self._shown = place
        account = self._accounts[place]
        kept = self._kept.get(account.account_id)
        password = self._passwords.get(account.account_id, "")
        self.fields.set(account, password, kept)
        self.remove.setEnabled(place > 0)
        self._name_choices()

    def _name_choices(self) -> None:
        self.choice.clear()
        for account in self._accounts:
            name = f"{account.user}, {account.server}" if account.user else self.tr("New account")
            self.choice.addItem(name)
        self.choice.setCurrentIndex(self._shown)


def _empty() -> Account:
    return Account(account_id=new_id(), user="", server="")
