"""The test PBX itself: it boots without complaints, survives trouble, leaves nothing behind."""

import os
import re
import subprocess
import sys
from pathlib import Path

import psutil
import pytest

from tests.pbx import roster
from tests.pbx.ami import AmiError
from tests.pbx.asterisk import Asterisk
from tests.pbx.phone import Phone
from tests.pbx.phone_messages import Registered


def test_it_boots_as_asterisk_22_without_complaints(tmp_path: Path) -> None:
    with Asterisk(tmp_path) as pbx:
        assert pbx.cli("core show version").startswith("Asterisk 2")
        assert re.findall(r".*(?:WARNING|ERROR).*", pbx.log()) == []


def test_all_agents_have_accounts_with_turkish_names(pbx: Asterisk) -> None:
    for agent in pbx.agents.values():
        endpoint = pbx.cli(f"pjsip show endpoint {agent.user}")
        assert agent.name in endpoint


def test_what_belongs_to_a_call_centre_is_loaded(pbx: Asterisk) -> None:
    applications = pbx.cli("core show applications")
    for name in ("Queue", "ConfBridge", "Park", "VoiceMail", "MusicOnHold", "Echo"):
        assert re.search(rf"^\s+{name}:", applications, re.MULTILINE), name
    assert "moh" in pbx.cli("moh show files")


def test_two_run_side_by_side(pbx: Asterisk, tmp_path: Path) -> None:
    with Asterisk(tmp_path) as other:
        assert other.registrar != pbx.registrar
        assert other.is_running
        assert pbx.is_running


def test_it_keeps_ports_and_passwords_over_a_crash(tmp_path: Path) -> None:
    with Asterisk(tmp_path) as pbx:
        registrar = pbx.registrar
        pbx.kill()
        assert not pbx.is_running
        pbx.start()
        assert pbx.registrar == registrar
        with Phone.agent(pbx, "2101") as agent:
            assert agent.reports(Registered)


def test_stopping_leaves_no_process(tmp_path: Path) -> None:
    with Asterisk(tmp_path):
        pass
    leftovers = [
        process
        for process in psutil.process_iter(["cmdline"])
        if str(tmp_path) in " ".join(process.info["cmdline"] or [])
    ]
    assert leftovers == []


def test_a_killed_runner_leaves_no_orphan(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "tests.pbx.asterisk"]
    place = os.environ | {"TMPDIR": str(tmp_path)}
    with subprocess.Popen(command, stdout=subprocess.PIPE, env=place) as runner:
        assert runner.stdout is not None
        runner.stdout.readline()
        started = psutil.Process(runner.pid).children(recursive=True)
        runner.kill()
    assert started
    assert psutil.wait_procs(started, timeout=5)[1] == []


def test_ami_refuses_what_makes_no_sense(pbx: Asterisk) -> None:
    with pbx.ami() as ami, pytest.raises(AmiError, match="QueueAdd"):
        ami.act("QueueAdd", Queue="no such queue", Interface="PJSIP/2101")


def test_queues_know_their_agents(pbx: Asterisk) -> None:
    pbx.log_into_queues("2102")
    for queue in roster.QUEUES:
        assert "PJSIP/2102" in pbx.cli(f"queue show {queue}")
    pbx.log_out_of_queues("2102")
    assert "PJSIP/2102" not in pbx.cli("queue show")
