"""The command line against a running Ahize with a real PBX: what the customer gets from it."""

import json
import os
import subprocess
import sys
import time
from pathlib import Path

from tests.app.agent import Agent
from tests.bench.ahize import ROOT
from tests.demo.evidence import until
from tests.pbx.asterisk import Asterisk
from tests.pbx.phone import Phone
from tests.pbx.phone_messages import Ended

NOT_RUNNING, REFUSED = 3, 4


def ahize(agent: Agent, *words: str) -> subprocess.CompletedProcess[str]:
    """One command, as typed in a terminal of the same user."""
    command = [sys.executable, "-m", "ui", "--data-dir", str(agent.ahize.paths.data_dir), *words]
    environment = {**os.environ, "LANG": "en_GB.UTF-8"}
    return subprocess.run(
        command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False
    )


def done(agent: Agent, *words: str) -> str:
    outcome = ahize(agent, *words)
    assert outcome.returncode == 0, outcome.stderr
    return outcome.stdout


def test_a_customers_call_by_commands_alone(agent: Agent, pbx: Asterisk, customer: Phone) -> None:
    call = agent.is_called_by(customer, pbx)
    done(agent, "answer")
    customer.wait_state(call.leg, "talking")
    agent.wait_call_state(call.call_id, "active")
    done(agent, "hold", "on")
    agent.wait_call_state(call.call_id, "held_locally")
    (told,) = json.loads(done(agent, "status", "--json"))["status"]["calls"]
    assert (told["call_id"], told["state"]) == (call.call_id, "held_locally")
    assert "On hold: Zeynep" in done(agent, "status")
    done(agent, "hold", "off")
    agent.wait_call_state(call.call_id, "active")
    done(agent, "hangup")
    customer.wait(Ended, lambda end: end.call_id == call.leg)


def test_a_refusal_is_said_and_has_its_status(agent: Agent) -> None:
    outcome = ahize(agent, "answer")
    assert outcome.returncode == REFUSED
    assert outcome.stderr == "There is no call for this.\n"
    outcome = ahize(agent, "answer", "--json")
    assert json.loads(outcome.stdout)["code"] == "no_call"


def test_dialling_and_its_end(agent: Agent) -> None:
    known = agent.call_ids()
    done(agent, "dial", "9999")
    call_id = agent.next_call(known)
    agent.wait_call_state(call_id, "ended")


def test_nobody_answers_where_nothing_runs(agent: Agent) -> None:
    agent.ahize.stop()
    outcome = ahize(agent, "pop")
    assert outcome.returncode == NOT_RUNNING
    assert "not running" in outcome.stderr


def test_a_link_starts_what_does_not_run(place: Path, screen: dict[str, str]) -> None:
    """Without an account, so without a PBX."""
    home = ["--data-dir", str(place / "ahize")]
    command = [sys.executable, "-m", "ui", *home]
    environment = {**os.environ, **screen}
    window = subprocess.Popen([*command, "tel:05321234567"], cwd=ROOT, env=environment)
    try:
        status = lambda: subprocess.run([*command, "status"], cwd=ROOT, check=False).returncode  # noqa: E731
        until(lambda: status() == 0, "a running Ahize")
        again = subprocess.run([*command, "tel:05321234567"], cwd=ROOT, check=False)
        assert again.returncode == 0
    finally:
        window.terminate()
        assert window.wait() == 0


def test_an_answer_is_there_at_once(agent: Agent) -> None:
    """Without a limit in seconds: what would make it slow is not there."""
    known = (
        "import sys; sys.argv = ['ahize', *sys.argv[1:]]; from ui.__main__ import main; main(); "
    )
    loaded = (
        "print([name for name in ('PySide6', 'sqlalchemy', 'websockets') if name in sys.modules])"
    )
    command = [sys.executable, "-c", known + loaded, "--data-dir", str(agent.ahize.paths.data_dir)]
    before = time.monotonic()
    outcome = subprocess.run(
        [*command, "status"], cwd=ROOT, capture_output=True, text=True, check=True
    )
    print(f"status in {time.monotonic() - before:.2f} s")
    assert outcome.stdout.splitlines()[-1] == "[]"
