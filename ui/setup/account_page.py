"""The second step: the account, tried for real before it is kept."""

from PySide6.QtCore import Qt, QTimer

from softphone.core import Core
from softphone.domain.account import RegistrationFailure
from softphone.domain.events import AccountTestEnded, AccountTestProgress
from ui.setup.account_form import AccountForm
from ui.setup.account_test import AccountTest
from ui.setup.failure_words import FormField, failure_words
from ui.setup.listening import Listening
from ui.setup.page import Page
from ui.setup.result_panel import ResultPanel
from ui.theme.icons import Icons


class AccountPage(Page):
    """`test` is the one of what stands in the form now, or None."""

    def __init__(self, core: Core, icons: Icons, listening: Listening) -> None:
        super().__init__(icons)
        self._core = core
        self.test: AccountTest | None = None
        self.form = AccountForm(icons)
        self.panel = ResultPanel(icons)
        self.form.edited.connect(self._forget_test)
        self.panel.again.clicked.connect(self.try_it)
        self.body.addWidget(self.form)
        self.body.addSpacing(10)
        self.body.addWidget(self.panel)
        self.body.addStretch(1)
        listening.to(AccountTestProgress, self._on_progress)
        listening.to(AccountTestEnded, self._on_end)
        account = core.settings.values.account
        if account is not None:
            self.form.set(account)
        self.retranslate()

    @property
    def ready(self) -> bool:
        """A test that runs is waited for; one that failed needs another field or another try."""
        return self.test is None or (self.test.registered and self.test.passed is not None)

    @property
    def tested(self) -> bool:
        return self.test is not None and self.test.registered

    def entered(self) -> None:
        self.form.server.setFocus(Qt.FocusReason.OtherFocusReason)

    def forward(self) -> bool:
        """Only with an account that registered; kept on the way."""
        if not self.tested:
            self.try_it()
            return False
        return self._core.setup.save(
            self.form.account(), self.form.password, self.form.keep.isChecked()
        )

    def try_it(self) -> None:
        """A real registration with what stands in the form."""
        if not self.form.check():
            return
        account = self.form.account()
        test_id = self._core.setup.test(account, self.form.password)
        self._show(AccountTest(test_id=test_id, account=account, started_at=self._core.now()))

    def retranslate(self) -> None:
        self.title.setText(self.tr("Connect your account"))
        self.note.setText(
            self.tr("These three are in your welcome e-mail. We try them before the next step.")
        )
        self._point_at_field()

    def _on_progress(self, event: AccountTestProgress) -> None:
        if self.test is not None and event.command_id == self.test.test_id:
            self._show(self.test.with_progress(event))

    def _on_end(self, event: AccountTestEnded) -> None:
        if self.test is not None and event.command_id == self.test.test_id:
            self._show(self.test.ended(event.passed))
            self._point_at_field()

    def _forget_test(self) -> None:
        self._show(None)

    def _show(self, test: AccountTest | None) -> None:
        self.test = test
        self.panel.set(test)
        self.changed.emit()
        if test is not None:
            QTimer.singleShot(0, self, lambda: self.ensureWidgetVisible(self.panel, 0, 12))

    def _point_at_field(self) -> None:
        """The one field that needs correcting."""
        failure = self.test.registration_failure if self.test else RegistrationFailure.NONE
        if failure is RegistrationFailure.NONE:
            return
        words = failure_words(failure)
        if words.field is not FormField.NONE:
            self.form.show_errors({words.field: words.hint or words.advice})
