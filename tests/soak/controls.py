"""Random wishes and news for as long as one likes: `python -m tests.soak.controls`.

Stops at the first run that breaks a rule, and prints the steps of the shortest one it found. With
`--pbx` the far end is a real Asterisk: fewer runs, each named by its seed.
"""

import argparse
import logging
import random
import sys

from hypothesis import HealthCheck, settings
from hypothesis.stateful import run_state_machine_as_test

from tests.soak.control_machine import ControlMachine
from tests.soak.live_scripts import live_scripts


class Strict(logging.Handler):
    """A handler of the bus that fails is only logged: here that is the end."""

    def emit(self, record: logging.LogRecord) -> None:
        raise AssertionError(record.getMessage()) from (record.exc_info or (None, None))[1]


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.soak.controls", description=__doc__)
    parser.add_argument("--runs", type=int, help="2000, with --pbx 100")
    parser.add_argument("--steps", type=int, default=60, help="in each run, at most")
    parser.add_argument("--pbx", action="store_true", help="against a real Asterisk")
    parser.add_argument("--seed", type=int, default=1, help="of the first run with --pbx")
    options = parser.parse_args()
    logging.getLogger().addHandler(Strict(logging.ERROR))
    if options.pbx:
        _run_live(options.runs or 100, options.seed)
    else:
        _run_fake(options.runs or 2_000, options.steps)
    print("every rule was kept")
    return 0


def _run_fake(runs: int, steps: int) -> None:
    run_state_machine_as_test(
        ControlMachine,
        settings=settings(
            max_examples=runs,
            stateful_step_count=steps,
            deadline=None,
            suppress_health_check=list(HealthCheck),
            database=None,
        ),
    )


def _run_live(runs: int, seed: int) -> None:
    with live_scripts() as scripts:
        for number in range(seed, seed + runs):
            print(f"seed {number}", flush=True)
            scripts.run(random.Random(number))
        scripts.wait_until_the_pbx_is_empty()


if __name__ == "__main__":
    sys.exit(main())
