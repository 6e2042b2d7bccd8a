"""What the fake engine answers to `TestAccount`: the steps up to the one that fails. Pure."""

from collections.abc import Iterator

from softphone.domain.account import RegistrationFailure, StepOutcome, TestStep
from softphone.domain.commands import TestAccount
from softphone.domain.events import AccountTestEnded, AccountTestProgress, AnyEvent

_FAILS_AT = {
    RegistrationFailure.UNKNOWN_HOST: TestStep.SERVER,
    RegistrationFailure.NO_ANSWER: TestStep.CONNECTION,
    RegistrationFailure.CONNECTION_REFUSED: TestStep.CONNECTION,
    RegistrationFailure.NO_TRANSPORT: TestStep.CONNECTION,
}


def account_test(command: TestAccount, failure: RegistrationFailure) -> Iterator[AnyEvent]:
    """All events of the test; `NONE` lets every step pass."""
    failing = failure is not RegistrationFailure.NONE
    fails_at = _FAILS_AT.get(failure, TestStep.IDENTITY) if failing else None
    yield from _steps(command, fails_at, failure)
    yield AccountTestEnded(command_id=command.command_id, passed=fails_at is None)


def _steps(
    command: TestAccount, fails_at: TestStep | None, failure: RegistrationFailure
) -> Iterator[AnyEvent]:
    def progress(step: TestStep, outcome: StepOutcome, failure: str = "") -> AccountTestProgress:
        return AccountTestProgress(
            command_id=command.command_id, step=step, outcome=outcome, failure=failure
        )

    for step in TestStep:
        if step is TestStep.AUDIO and not command.account.echo_number:
            yield progress(step, StepOutcome.SKIPPED)
            return
        yield progress(step, StepOutcome.RUNNING)
        if step is fails_at:
            yield progress(step, StepOutcome.FAILED, failure)
            return
        yield progress(step, StepOutcome.PASSED)
