"""A window that answers one call and then only exists: for tests that kill or stop it.

Its input is a `ConfigureAccount` as JSON; it says `registered`, and `active CALL_ID` once the
customer is on the line.
"""

import sys
from pathlib import Path

import msgspec

from softphone.domain.account import RegistrationState
from softphone.domain.call import CallState
from softphone.domain.commands import Answer, ConfigureAccount
from softphone.engine.remote import RemoteEngine
from softphone.engine.supervisor import EngineSupervisor
from softphone.trace import Trace
from tests.contract.recorder import Recorder


def main() -> None:
    directory = Path(sys.argv[1])
    configure = msgspec.json.decode(sys.stdin.readline(), type=ConfigureAccount)
    heard = Recorder()
    engine = RemoteEngine(EngineSupervisor(directory, log_file=directory / "log"), Trace(None))
    engine.start(heard)
    engine.submit(configure)
    heard.wait_registration(RegistrationState.REGISTERED)
    _say("registered")
    offered = heard.wait_call(CallState.OFFERED, within_s=20)
    engine.submit(Answer(call_id=offered.call_id))
    active = heard.wait_call(CallState.ACTIVE)
    _say(f"active {active.call_id}")
    sys.stdin.read()


def _say(line: str) -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
