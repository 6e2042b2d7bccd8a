"""Passwords in a real Secret Service, and a clear no where there is none."""

import os
import subprocess
import sys
import textwrap
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[3]
TIME_OUT_S = 60

ROUND_TRIP = """
    from softphone.domain.account import Account
    from softphone.settings.secrets import SystemKeyring

    elif_, mert = (Account(user, user=user, server="pbx.example") for user in ("2104", "2105"))
    keyring = SystemKeyring()
    assert keyring.read(elif_) is None
    keyring.write(elif_, "gizli ş")
    keyring.write(mert, "başka")
    keyring.write(mert, "yeni")
    assert (keyring.read(elif_), keyring.read(mert)) == ("gizli ş", "yeni")
    print("done")
"""
REFUSED = """
    from softphone.domain.account import Account
    from softphone.settings.secrets import SecretsUnavailableError, SystemKeyring

    account = Account("a", user="a", server="b")
    for request in (SystemKeyring().read, lambda account: SystemKeyring().write(account, "x")):
        try:
            request(account)
        except SecretsUnavailableError as error:
            assert str(error), "a reason is given"
        else:
            raise AssertionError("it was taken")
    print("done")
"""


def run(script: str, home: Path, *before: str, **environment: str) -> str:
    """The script in a session of its own; what it said."""
    clean = {name: value for name, value in os.environ.items() if "DBUS" not in name}
    ended = subprocess.run(
        [*before, sys.executable, "-W", "error", "-c", textwrap.dedent(script)],
        cwd=ROOT,
        env=clean | {"HOME": str(home), "XDG_RUNTIME_DIR": str(home)} | environment,
        capture_output=True,
        text=True,
        timeout=TIME_OUT_S,
        check=False,
    )
    assert ended.returncode == 0, ended.stderr
    return ended.stdout.strip()


def test_a_password_comes_back_from_the_secret_service(tmp_path: Path) -> None:
    unlock = "printf pw | gnome-keyring-daemon --unlock --components=secrets >/dev/null"
    shell = ("sh", "-c", f'{unlock} && exec "$@"', "sh")
    said = run(ROUND_TRIP, tmp_path, "dbus-run-session", "--", *shell)
    assert said == "done"


def test_without_a_session_bus(tmp_path: Path) -> None:
    nowhere = f"unix:path={tmp_path / 'nowhere'}"
    assert run(REFUSED, tmp_path, DBUS_SESSION_BUS_ADDRESS=nowhere) == "done"


def test_a_session_bus_without_a_secret_service(tmp_path: Path) -> None:
    session = tmp_path / "session.conf"
    session.write_text(
        "<busconfig><listen>unix:tmpdir=/tmp</listen><auth>EXTERNAL</auth>"
        '<policy context="default"><allow send_destination="*"/><allow eavesdrop="true"/>'
        '<allow own="*"/></policy></busconfig>'
    )
    before = ("dbus-run-session", "--config-file", str(session), "--")
    assert run(REFUSED, tmp_path, *before) == "done"


@pytest.mark.parametrize(
    "backend", ["keyring.backends.null.Keyring", "keyring.backends.fail.Keyring"]
)
def test_a_keyring_that_keeps_nothing_is_none(tmp_path: Path, backend: str) -> None:
    assert run(REFUSED, tmp_path, PYTHON_KEYRING_BACKEND=backend) == "done"
