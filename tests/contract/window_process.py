"""A window that answers one call and then only exists: for tests that kill or stop it.

Its input is a `ConfigureAccount` as JSON; it says `active CALL_ID` once the customer talks.
"""

import sys
from pathlib import Path

import msgspec

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
    offered = heard.wait_call(CallState.OFFERED, within_s=60)
    engine.submit(Answer(call_id=offered.call_id))
    active = heard.wait_call(CallState.ACTIVE)
    sys.stdout.write(f"active {active.call_id}\n")
    sys.stdout.flush()
    sys.stdin.read()


if __name__ == "__main__":
    main()
