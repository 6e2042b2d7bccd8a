"""The settings dialog: accounts, rules, recording, browser programs; all pages or none."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from softphone.domain.account import Account
from softphone.domain.commands import ConfigureAccount
from softphone.domain.recording import RecordingPolicy
from softphone.settings.values import DialRule
from tests.ui.stage import Stage
from ui.settings.accounts_page import AccountsPage
from ui.settings.api_page import ApiPage
from ui.settings.page import SettingsPage
from ui.settings.recording_page import RecordingPage
from ui.settings.rules_page import RulesPage
from ui.settings.settings_dialog import SettingsDialog

pytestmark = pytest.mark.qt_log_ignore("does not support")
"""Pop-ups on a screen without a window manager."""


def open_page(stage: Stage, name: str) -> tuple[SettingsDialog, SettingsPage]:
    stage.window.open_settings(name)
    dialog = stage.window.findChildren(SettingsDialog)[-1]
    return dialog, dialog.pages[name]


def accounts(stage: Stage) -> tuple[SettingsDialog, AccountsPage]:
    dialog, page = open_page(stage, "accounts")
    assert isinstance(page, AccountsPage)
    return dialog, page


def rules(stage: Stage) -> tuple[SettingsDialog, RulesPage]:
    dialog, page = open_page(stage, "rules")
    assert isinstance(page, RulesPage)
    return dialog, page


def test_the_rail_opens_it_and_every_page_can_be_looked_at(stage: Stage) -> None:
    stage.window.rail.settings.click()
    dialog = stage.window.findChild(SettingsDialog)
    for item in dialog.items.values():
        item.click()
        dialog.grab()
    assert set(dialog.pages) == set(dialog.items)
    before = stage.core.settings.values
    dialog.confirm.click()
    assert not dialog.isVisible()
    assert stage.core.settings.values == before


def test_details_of_the_account_keep_its_password(stage: Stage) -> None:
    dialog, page = accounts(stage)
    page.fields.proxy.setText("kenar.ornek.com.tr:5070")
    page.fields.second.setText("yedek.ornek.com.tr")
    page.fields.caller_id.setText("0212 444 18 00")
    page.fields.timer.setText("600")
    page.fields.codecs.ups["PCMA/8000"].click()
    page.fields.edited.emit()
    dialog.confirm.click()
    stage.settle()
    account = stage.core.settings.values.account
    assert account is not None
    assert account.outbound_proxy == "kenar.ornek.com.tr:5070"
    assert account.second_server == "yedek.ornek.com.tr"
    assert account.session_timer_s == 600
    assert account.codecs == ("PCMA/8000", "G722/16000", "PCMU/8000")
    told = stage.engine._accounts[account.account_id]
    assert isinstance(told, ConfigureAccount)
    assert (told.account, told.password) == (account, "gizli")


def test_another_user_needs_a_password(stage: Stage) -> None:
    dialog, page = accounts(stage)
    page.fields.user.setText("2299")
    page.fields.edited.emit()
    dialog.confirm.click()
    assert dialog.isVisible()
    assert page.fields._rows[page.fields.password].error
    page.fields.password.setText("baska")
    dialog.confirm.click()
    assert not dialog.isVisible()
    assert stage.core.settings.values.account.user == "2299"


def test_a_second_account_is_added_and_removed(stage: Stage) -> None:
    dialog, page = accounts(stage)
    page.add.click()
    page.fields.server.setText("ikinci.ornek.com.tr")
    page.fields.user.setText("3100")
    page.fields.password.setText("gizli2")
    dialog.confirm.click()
    stage.settle()
    (other,) = stage.core.settings.values.other_accounts
    assert (other.user, other.server) == ("3100", "ikinci.ornek.com.tr")
    assert other.account_id in stage.engine._accounts
    dialog, page = accounts(stage)
    page._choose(1)
    page.remove.click()
    dialog.confirm.click()
    stage.settle()
    assert stage.core.settings.values.other_accounts == ()
    assert other.account_id not in stage.engine._accounts


def test_a_mistake_keeps_its_account_in_sight(stage: Stage) -> None:
    _dialog, page = accounts(stage)
    page.add.click()
    page._choose(0)
    assert page._shown == 1
    assert page.fields._rows[page.fields.server].error
    page.remove.click()
    assert page._shown == 0


def test_the_first_account_is_never_removed(stage: Stage) -> None:
    _dialog, page = accounts(stage)
    assert not page.remove.isEnabled()


@pytest.mark.parametrize(
    ("field", "wrong"),
    [
        ("server", ""),
        ("server", "http://pbx/"),
        ("user", "a b"),
        ("proxy", "x:99999"),
        ("second", "@"),
        ("caller_id", "biz"),
        ("expires", "5"),
        ("timer", "30"),
        ("keep_alive", "-1"),
    ],
)
def test_what_cannot_be_registered_is_refused(stage: Stage, field: str, wrong: str) -> None:
    dialog, page = accounts(stage)
    before = stage.core.settings.values
    control = getattr(page.fields, field)
    control.setText(wrong)
    page.fields.edited.emit()
    dialog.confirm.click()
    assert dialog.isVisible()
    assert page.fields._rows[control].error
    assert stage.core.settings.values == before


def test_an_account_somebody_talks_on_is_left_alone(stage: Stage) -> None:
    stage.engine.incoming("05321234567")
    stage.settle()
    stage.core.control.answer()
    stage.settle()
    dialog, page = accounts(stage)
    before = stage.core.settings.values.account
    page.fields.proxy.setText("kenar.ornek.com.tr")
    page.fields.edited.emit()
    dialog.confirm.click()
    assert dialog.isVisible()
    assert stage.core.settings.values.account == before


def test_set_up_keeps_the_details_it_does_not_show(stage: Stage) -> None:
    from ui.setup.account_form import AccountForm

    form = AccountForm(stage.app._icons)
    account = Account("1", "2204", "pbx", second_server="yedek", session_timer_s=600)
    form.set(account)
    assert form.account() == account
    form.deleteLater()


def test_rules_say_what_is_wrong_with_them(stage: Stage) -> None:
    dialog, page = rules(stage)
    page.add.click()
    row = page.rows[0]
    QTest.keyClicks(row.pattern, "0A")
    assert "X, Z, N" in row.problem.text()
    dialog.confirm.click()
    assert dialog.isVisible()
    row.pattern.setText("0.")
    row.prefix.setText("9")
    page.check()
    assert row.problem.isHidden()
    dialog.confirm.click()
    assert stage.core.settings.values.dial_rules == (DialRule("0.", 0, "9"),)


def test_a_number_is_tried_and_112_passes(stage: Stage) -> None:
    stage.core.settings.change(dial_rules=(DialRule("0.", 0, "9"), DialRule("1X.", 1, "8")))
    _dialog, page = rules(stage)
    QTest.keyClicks(page.trial, "0532 123 45 67")
    assert page._trial._note.text() == "→ 905321234567"
    page.trial.clear()
    QTest.keyClicks(page.trial, "112")
    assert page._trial._note.text() == "→ 112"


def test_a_rule_is_removed(stage: Stage) -> None:
    stage.core.settings.change(dial_rules=(DialRule("0.", 0, "9"), DialRule("1X.", 1, "8")))
    dialog, page = rules(stage)
    page._remove(page.rows[0])
    dialog.confirm.click()
    assert stage.core.settings.values.dial_rules == (DialRule("1X.", 1, "8"),)


@pytest.mark.parametrize("digits", ["x", "-1", "99"])
def test_digits_to_take_away_are_a_number(stage: Stage, digits: str) -> None:
    dialog, page = rules(stage)
    page.add.click()
    page.rows[0].pattern.setText("0X")
    page.rows[0].strip.setText(digits)
    dialog.confirm.click()
    assert dialog.isVisible()


def test_recording_rules_are_checked_and_saved(stage: Stage) -> None:
    dialog, page = open_page(stage, "recording")
    assert isinstance(page, RecordingPage)
    page.policy.setCurrentIndex(list(RecordingPolicy).index(RecordingPolicy.ALWAYS))
    page.folder.setText("kayıtlar")
    page.longest_pause.setText("4000")
    dialog.confirm.click()
    assert dialog.isVisible()
    page.folder.setText("")
    page.longest_pause.setText("60")
    page.announce.click()
    dialog.confirm.click()
    recording = stage.core.settings.values.recording
    assert recording.policy is RecordingPolicy.ALWAYS
    assert (recording.longest_pause_s, recording.announce) == (60, True)


def test_a_new_token_is_shown_once_and_copied(stage: Stage) -> None:
    dialog, page = open_page(stage, "api")
    assert isinstance(page, ApiPage)
    page.renew.click()
    token = page.token.text()
    assert stage.core.doors.token.accepts(token)
    assert QGuiApplication.clipboard().text() == token
    dialog.reject()
    _dialog, page = open_page(stage, "api")
    assert isinstance(page, ApiPage)
    assert page.token.text() == ""


def test_pages_of_browser_programs_are_checked(stage: Stage) -> None:
    dialog, page = open_page(stage, "api")
    assert isinstance(page, ApiPage)
    page.origins.setText("https://crm.example, crm.example/x")
    dialog.confirm.click()
    assert dialog.isVisible()
    page.origins.setText("https://crm.example/, http://localhost:3000")
    dialog.confirm.click()
    origins = stage.core.settings.values.local_api.origins
    assert origins == ("https://crm.example", "http://localhost:3000")


def test_a_mistake_on_another_page_is_shown(stage: Stage) -> None:
    dialog, page = rules(stage)
    page.add.click()
    dialog.show_page("calls")
    dialog.confirm.click()
    assert dialog.items["rules"].isChecked()
    assert not page.rows[0].problem.isHidden()


def test_escape_leaves_all_as_it_was(stage: Stage) -> None:
    before = stage.core.settings.values
    dialog, page = rules(stage)
    page.add.click()
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert stage.core.settings.values == before
