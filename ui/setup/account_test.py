"""What is known of one account test so far: gathered from events, without any widget."""

from collections.abc import Iterable

import msgspec

from softphone.domain.account import Account, RegistrationFailure, StepOutcome, TestStep
from softphone.domain.events import AccountTestProgress
from ui.wording import moments


class StepResult(msgspec.Struct, frozen=True):
    """One step as last heard of; `outcome` None: its turn has not come."""

    step: TestStep
    outcome: StepOutcome | None = None
    detail: str = ""
    failure: str = ""
    milliseconds: float = 0.0


class AccountTest(msgspec.Struct, frozen=True, kw_only=True):
    """A test of one account; made anew with each event."""

    test_id: str
    account: Account
    started_at: float
    steps: tuple[StepResult, ...] = tuple(StepResult(step) for step in TestStep)
    passed: bool | None = None
    """None while it runs."""

    def with_progress(self, event: AccountTestProgress) -> "AccountTest":
        news = StepResult(
            event.step, event.outcome, event.detail, event.failure, event.milliseconds
        )
        steps = tuple(news if old.step is event.step else old for old in self.steps)
        return msgspec.structs.replace(self, steps=steps)

    def ended(self, passed: bool) -> "AccountTest":
        return msgspec.structs.replace(self, passed=passed)

    @property
    def failed_step(self) -> StepResult | None:
        return next((one for one in self.steps if one.outcome is StepOutcome.FAILED), None)

    @property
    def registered(self) -> bool:
        """The account works, whatever came of the sound."""
        return any(
            one.step is TestStep.IDENTITY and one.outcome is StepOutcome.PASSED
            for one in self.steps
        )

    @property
    def registration_failure(self) -> RegistrationFailure:
        """Why registering failed; NONE where it did not, or where something else did."""
        failed = self.failed_step
        known = {item.value for item in RegistrationFailure}
        value = failed.failure if failed and failed.failure in known else ""
        return RegistrationFailure(value or RegistrationFailure.NONE)


def diagnostics(test: AccountTest) -> str:
    """Plain facts for the people who run the PBX, in English; no password is among them."""
    account = test.account
    proxy = account.outbound_proxy or "none"
    lines = [
        "Ahize account test",
        moments.local(test.started_at).isoformat(timespec="seconds"),
        f"server {account.server}, user {account.user}, transport {account.transport.value}",
        f"authentication user {account.auth_user or account.user}, outbound proxy {proxy}",
        *_step_lines(test.steps),
    ]
    return "\n".join(lines) + "\n"


def _step_lines(steps: Iterable[StepResult]) -> Iterable[str]:
    for one in steps:
        outcome = one.outcome.value if one.outcome else "not tried"
        time_taken = f"{one.milliseconds:.0f} ms" if one.milliseconds else ""
        facts = ", ".join(text for text in (outcome, time_taken, one.failure, one.detail) if text)
        yield f"{one.step.value}: {facts}"
