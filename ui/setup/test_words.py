"""An account test in words: its head, and each step with what was found."""

import msgspec
from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from softphone.domain.account import RegistrationFailure, StepOutcome, TestStep
from softphone.domain.call import EndReason, MediaProblem
from ui.setup.account_test import AccountTest, StepResult
from ui.setup.failure_words import failure_words
from ui.wording import amounts, moments, reasons

_STEPS = {
    TestStep.SERVER: QT_TRANSLATE_NOOP("TestWords", "Server found"),
    TestStep.CONNECTION: QT_TRANSLATE_NOOP("TestWords", "Connection"),
    TestStep.IDENTITY: QT_TRANSLATE_NOOP("TestWords", "Identity"),
    TestStep.AUDIO: QT_TRANSLATE_NOOP("TestWords", "Sound path"),
}
_OUTCOMES = {
    StepOutcome.RUNNING: QT_TRANSLATE_NOOP("TestWords", "running"),
    StepOutcome.PASSED: QT_TRANSLATE_NOOP("TestWords", "passed"),
    StepOutcome.FAILED: QT_TRANSLATE_NOOP("TestWords", "failed"),
    StepOutcome.SKIPPED: QT_TRANSLATE_NOOP("TestWords", "left out"),
}
_LOOKS = {
    StepOutcome.PASSED: ("check-circle", "green"),
    StepOutcome.FAILED: ("x-circle", "red"),
    StepOutcome.SKIPPED: ("loader", "t3"),
    StepOutcome.RUNNING: ("loader", "accent"),
}
_SECOND_MS = 1000


class Head(msgspec.Struct, frozen=True):
    """One sentence and what follows from it; an empty tone is neutral."""

    title: str
    note: str
    tone: str
    icon: str


def head(test: AccountTest) -> Head:
    """The result as a whole; a failure of the sound alone is no failure to register."""
    account = test.account
    name = account.display_name or account.user
    at = moments.local(test.started_at).strftime("%H:%M:%S")
    tried = QCoreApplication.translate("TestWords", "For {0}, tried at {1}").format(name, at)
    if test.passed is None:
        return Head(
            QCoreApplication.translate("TestWords", "Trying to register {0}").format(account.user),
            tried,
            "",
            "loader",
        )
    if test.passed:
        title = QCoreApplication.translate(
            "TestWords", "Registered, {0} is ready for calls"
        ).format(account.user)
        return Head(title, tried, "green", "check-circle")
    if test.registered:
        title = QCoreApplication.translate("TestWords", "Registered, but the sound test failed")
        return Head(
            title,
            QCoreApplication.translate(
                "TestWords", "Calls connect. Check the sound in the next step."
            ),
            "amber",
            "info",
        )
    words = failure_words(test.registration_failure)
    title = QCoreApplication.translate("TestWords", "Not registered, {0}").format(words.reason)
    return Head(title, words.advice, "red", "x-circle")


def step(value: TestStep) -> str:
    return _tr(_STEPS[value])


def outcome(result: StepResult) -> str:
    return _tr(_OUTCOMES[result.outcome]) if result.outcome else ""


def look(result: StepResult) -> tuple[str, str]:
    """Icon and ink."""
    return _LOOKS[result.outcome] if result.outcome else ("loader", "t3")


def facts(result: StepResult) -> str:
    """What was found; for a step that failed the code first, then the reason in words."""
    if result.outcome is None:
        return QCoreApplication.translate("TestWords", "Tried once the step before has passed")
    if result.outcome is StepOutcome.RUNNING:
        return QCoreApplication.translate("TestWords", "Being tried")
    if result.outcome is StepOutcome.SKIPPED:
        return result.detail or QCoreApplication.translate(
            "TestWords", "No echo number is given, so it was left out"
        )
    if result.outcome is StepOutcome.PASSED:
        return result.detail
    why = _why(result.failure)
    return f"{result.detail}: {why}" if result.detail and why else result.detail or why


def taken(result: StepResult) -> str:
    """`86 ms`, `1,8 s`; nothing while it is not known."""
    if not result.milliseconds:
        return ""
    if result.milliseconds < _SECOND_MS:
        return QCoreApplication.translate("TestWords", "{0} ms").format(
            amounts.whole(round(result.milliseconds))
        )
    return QCoreApplication.translate("TestWords", "{0} s").format(
        amounts.decimal(result.milliseconds / _SECOND_MS)
    )


def _why(failure: str) -> str:
    if failure in {item.value for item in RegistrationFailure}:
        return failure_words(RegistrationFailure(failure)).reason
    if failure in {item.value for item in MediaProblem}:
        return reasons.media_problem(MediaProblem(failure))
    if failure in {item.value for item in EndReason}:
        return reasons.end_reason(EndReason(failure))
    return ""


def _tr(source: str) -> str:
    return QCoreApplication.translate("TestWords", source)
