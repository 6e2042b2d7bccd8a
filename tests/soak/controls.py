"""Random wishes and news for as long as one likes: `python -m tests.soak.controls`.

Stops at the first run that breaks a rule, and prints the steps of the shortest one it found.
"""

import argparse
import logging
import sys

from hypothesis import HealthCheck, settings
from hypothesis.stateful import run_state_machine_as_test

from tests.soak.control_machine import ControlMachine


class Strict(logging.Handler):
    """A handler of the bus that fails is only logged: here that is the end."""

    def emit(self, record: logging.LogRecord) -> None:
        raise AssertionError(record.getMessage()) from (record.exc_info or (None, None))[1]


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.soak.controls", description=__doc__)
    parser.add_argument("--runs", type=int, default=2_000)
    parser.add_argument("--steps", type=int, default=60, help="in each run, at most")
    options = parser.parse_args()
    logging.getLogger().addHandler(Strict(logging.ERROR))
    run_state_machine_as_test(
        ControlMachine,
        settings=settings(
            max_examples=options.runs,
            stateful_step_count=options.steps,
            deadline=None,
            suppress_health_check=list(HealthCheck),
            database=None,
        ),
    )
    print(f"{options.runs} runs kept every rule")
    return 0


if __name__ == "__main__":
    sys.exit(main())
