"""Scenes of panel, form and set-up for the pictures."""

from collections.abc import Callable

from softphone.domain.account import RegistrationFailure
from softphone.domain.call import CallRoute
from softphone.domain.customer import NewCustomer
from tests.ui.stage import Stage
from ui.setup.wizard import SetupWizard

Shoot = Callable[..., None]

ZEYNEP, STRANGER, SHARED = "05321234567", "05448612790", "05337778899"
VIP_LINE = CallRoute(queue="VIP Hat", waited_s=48, ivr_choices=("Türkçe", "Kartlar"))
RETAIL_LINE = CallRoute(queue="Bireysel", waited_s=206, ivr_choices=("Türkçe", "Yeni müşteri"))
NOTE = (
    "13:30 sularında Kadıköy’de takside cüzdanını düşürmüş. Sonu 7731 kart kapatılacak.\n\n"
    "Londra’ya gitmeden yeni kart lazım."
)


def note_and_wrap_up(stage: Stage, shoot: Shoot) -> None:
    _talk(stage, ZEYNEP, VIP_LINE)
    area = stage.window.side.column.call.note.area
    area.setPlainText(NOTE)
    stage.wait(lambda: bool(stage.core.interactions.current.note))
    stage.pass_time(286)
    shoot("02b-note")
    stage.core.control.hang_up()
    stage.pass_time(23)
    stage.core.wrap_up.choose_code(stage.core.wrap_up.codes[0].code)
    stage.core.wrap_up.set_resolved(True)
    stage.window.side.column.toggle_follow_up()
    shoot("05b-wrap-up-filled")
    stage.core.wrap_up.save()
    stage.settle()


def callers(stage: Stage, shoot: Shoot) -> None:
    _talk(stage, STRANGER, RETAIL_LINE)
    caller = stage.window.centre.customer.caller_page
    caller.form.first_name.setText("Nurgül")
    caller.form.last_name.setText("Tek")
    caller.form.last_name.setFocus()
    caller.form.last_name.textEdited.emit("Tek")
    caller.form.notice_read.setChecked(True)
    stage.wait(lambda: bool(caller.suggestions.people.rows))
    shoot("12b-unknown-form")
    caller.form.number.setText("kırk")
    caller.form.submit()
    shoot("12c-unknown-refused")
    _end(stage)
    _talk(stage, "", RETAIL_LINE)
    shoot("12d-anonymous")
    _end(stage)
    for name in ("Ece", "Can"):
        new = NewCustomer(first_name=name, last_name="Ortak", number=SHARED)
        stage.core.database.run(lambda unit, new=new: unit.customers.add(new))
    stage.engine.incoming(SHARED, route=RETAIL_LINE)
    stage.pass_time(5)
    shoot("12e-several")
    stage.core.control.reject()
    stage.settle()


def set_up(stage: Stage, shoot: Shoot) -> None:
    stage.app.open_set_up()
    stage.settle()
    wizard = stage.window.findChild(SetupWizard)
    wizard.back.click()
    shoot("10-set-up-welcome")
    wizard.forward.click()
    form = wizard.account.form
    form.server.setText("ses.viramusteri.com.tr")
    form.user.setText("2104")
    form.password_field.setText("cok-gizli-12")
    wizard.account.try_it()
    shoot("11-set-up")
    stage.engine.fail_registration(RegistrationFailure.WRONG_PASSWORD, 401)
    wizard.account.try_it()
    stage.settle()
    shoot("11b-set-up-failed")
    form.show_advanced(shown=True)
    stage.engine.allow_registration()
    form.edited.emit()
    shoot("11c-set-up-advanced")
    wizard.account.try_it()
    stage.settle()
    wizard.forward.click()
    shoot("11d-set-up-sound")
    wizard.forward.click()
    stage.settle()
    shoot("11e-set-up-done")
    wizard.forward.click()
    stage.settle()


def _talk(stage: Stage, number: str, route: CallRoute) -> None:
    stage.engine.incoming(number, route=route)
    stage.settle()
    stage.core.control.answer()
    stage.pass_time(24)


def _end(stage: Stage) -> None:
    """Hang up and put the wrap-up aside."""
    stage.core.control.hang_up()
    stage.settle()
    if stage.core.wrap_up.draft is not None:
        stage.core.wrap_up.postpone()
    stage.settle()


WORK_SCENES = (note_and_wrap_up, callers, set_up)
