"""Any order of wishes and news keeps the rules; `python -m tests.soak.controls` runs it longer."""

from hypothesis import HealthCheck, settings

from tests.soak.control_machine import ControlMachine

TestControls = ControlMachine.TestCase
TestControls.settings = settings(
    max_examples=60,
    stateful_step_count=40,
    deadline=None,
    suppress_health_check=list(HealthCheck),
)
