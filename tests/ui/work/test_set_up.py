from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from softphone.domain.account import RegistrationFailure, Transport
from softphone.domain.sound import DeviceRole, SoundDevice
from softphone.services.notices import PasswordNotKept
from tests.ui.work.conftest import Desk
from ui.setup.failure_words import failure_words
from ui.setup.wizard import SetupWizard

PASSWORD = "cok-gizli"


def _wizard(desk: Desk) -> SetupWizard:
    wizard = desk.stage.window.findChild(SetupWizard)
    assert wizard is not None
    assert wizard.isVisible()
    return wizard


def _fill(desk: Desk) -> SetupWizard:
    wizard = _wizard(desk)
    wizard.forward.click()
    form = wizard.account.form
    QTest.keyClicks(form.server, "pbx.ornek.com.tr:5070")
    QTest.keyClicks(form.user, "2104")
    QTest.keyClicks(form.password_field, PASSWORD)
    return wizard


def test_a_first_start_leads_through_to_a_registered_line(fresh_desk: Desk) -> None:
    wizard = _fill(fresh_desk)
    wizard.forward.click()
    fresh_desk.stage.wait(lambda: wizard.account.tested)
    assert wizard.step == 1
    wizard.forward.click()
    assert wizard.step == 2
    wizard.forward.click()
    fresh_desk.stage.wait(lambda: fresh_desk.core.line.is_registered)
    assert "2104" in wizard.done.state.text()
    wizard.forward.click()
    fresh_desk.stage.settle()
    account = fresh_desk.core.settings.values.account
    assert account is not None
    assert (account.user, account.server) == ("2104", "pbx.ornek.com.tr:5070")
    assert fresh_desk.stage.window.phone.isEnabled()


def test_a_wrong_password_marks_its_field_and_nothing_is_kept(fresh_desk: Desk) -> None:
    fresh_desk.stage.engine.fail_registration(RegistrationFailure.WRONG_PASSWORD, 401)
    wizard = _fill(fresh_desk)
    wizard.forward.click()
    fresh_desk.stage.wait(lambda: wizard.account.test.passed is False)
    form = wizard.account.form
    assert form.password_field.property("invalid") is True
    assert not form.server.property("invalid")
    assert "wrong password" in wizard.account.panel.accessibleName()
    assert not wizard.forward.isEnabled()
    assert fresh_desk.core.settings.values.account is None


def test_another_try_after_correcting_the_field(fresh_desk: Desk) -> None:
    fresh_desk.stage.engine.fail_registration(RegistrationFailure.WRONG_PASSWORD, 401)
    wizard = _fill(fresh_desk)
    wizard.forward.click()
    fresh_desk.stage.wait(lambda: wizard.account.test.passed is False)
    fresh_desk.stage.engine.allow_registration()
    QTest.keyClicks(wizard.account.form.password_field, "!")
    assert wizard.account.test is None
    assert wizard.forward.isEnabled()
    wizard.forward.click()
    fresh_desk.stage.wait(lambda: wizard.account.tested)


def test_empty_and_impossible_fields_are_named_before_anything_is_sent(fresh_desk: Desk) -> None:
    wizard = _wizard(fresh_desk)
    wizard.forward.click()
    form = wizard.account.form
    form.server.setText("pbx ornek")
    form.user.setText("a@b")
    wizard.forward.click()
    described = [
        field.accessibleDescription() for field in (form.server, form.user, form.password_field)
    ]
    assert described == [
        "This is not the address of a server.",
        "A user has no blanks and no @.",
        "Enter the password.",
    ]
    assert wizard.account.test is None


def test_diagnostics_tell_everything_but_the_password(fresh_desk: Desk) -> None:
    fresh_desk.stage.engine.fail_registration(RegistrationFailure.UNKNOWN_HOST)
    wizard = _fill(fresh_desk)
    wizard.forward.click()
    fresh_desk.stage.wait(lambda: wizard.account.test.passed is False)
    wizard.copy.click()
    told = QGuiApplication.clipboard().text()
    assert "pbx.ornek.com.tr:5070" in told
    assert "unknown_host" in told
    assert PASSWORD not in told


def test_the_eye_shows_the_password_and_hides_it_again(fresh_desk: Desk) -> None:
    form = _fill(fresh_desk).account.form
    form.eye.click()
    assert form.password_field.echoMode() is QLineEdit.EchoMode.Normal
    form.eye.click()
    assert form.password_field.echoMode() is QLineEdit.EchoMode.Password


def test_advanced_fields_become_part_of_the_account(fresh_desk: Desk) -> None:
    form = _fill(fresh_desk).account.form
    form.advanced.click()
    form.transport.setCurrentIndex(list(Transport).index(Transport.TCP))
    QTest.keyClicks(form.echo, "600")
    account = form.account()
    assert (account.transport, account.echo_number) == (Transport.TCP, "600")


def test_no_keyring_is_said_in_the_end(fresh_desk: Desk) -> None:
    wizard = _wizard(fresh_desk)
    assert not wizard.done.password.isVisibleTo(wizard.done)
    fresh_desk.core.bus.publish(PasswordNotKept("no keyring"))
    assert wizard.done.password.isVisibleTo(wizard.done)


def test_the_language_changes_at_once(fresh_desk: Desk) -> None:
    wizard = _wizard(fresh_desk)
    wizard.welcome.choices["tr"].click()
    fresh_desk.stage.settle()
    assert wizard.welcome.title.text() == "Ahize’ye hoş geldiniz"
    assert fresh_desk.core.settings.values.language == "tr"


def test_devices_come_and_go_while_the_page_is_open(fresh_desk: Desk) -> None:
    wizard = _wizard(fresh_desk)
    devices = (SoundDevice("new", "Masaüstü hoparlör", is_input=False),)
    fresh_desk.stage.engine.devices(devices)
    fresh_desk.stage.settle()
    speaker = wizard.sound.choosers[DeviceRole.SPEAKER]
    microphone = wizard.sound.choosers[DeviceRole.MICROPHONE]
    assert speaker.findData("new") > 0
    assert microphone.findData("new") < 0
    speaker.setCurrentIndex(speaker.findData("new"))
    speaker.activated.emit(speaker.currentIndex())
    assert fresh_desk.core.settings.values.devices.speaker == "new"


def test_a_caller_comes_before_the_set_up(desk: Desk) -> None:
    desk.stage.app.open_set_up()
    desk.stage.settle()
    assert _wizard(desk).isVisible()
    assert not desk.stage.window.phone.isEnabled()
    desk.ring()
    assert desk.stage.window.findChild(SetupWizard) is None
    assert desk.stage.window.phone.isEnabled()


def test_enter_goes_on_from_a_field_and_presses_a_button(fresh_desk: Desk) -> None:
    wizard = _fill(fresh_desk)
    QTest.keyClick(wizard.account.form.user, Qt.Key.Key_Return)
    fresh_desk.stage.wait(lambda: wizard.account.tested)
    wizard.back.setFocus()
    QTest.keyClick(wizard.back, Qt.Key.Key_Return)
    assert wizard.step == 0


def test_escape_gives_the_window_back(desk: Desk) -> None:
    desk.stage.app.open_set_up()
    desk.stage.settle()
    QTest.keyClick(_wizard(desk), Qt.Key.Key_Escape)
    assert desk.stage.window.phone.isEnabled()


def test_every_failure_has_words() -> None:
    for failure in RegistrationFailure:
        words = failure_words(failure)
        assert words.reason
        assert words.advice
