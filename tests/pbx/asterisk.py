"""A real Asterisk in a directory of its own, on free ports of loopback, without root.

    with Asterisk(directory) as pbx:
        pbx.registrar, pbx.agents["2104"].password, pbx.ami(), pbx.cli("core show channels")

`python -m tests.pbx.asterisk` runs one until Ctrl+C and says how to register.
"""

import contextlib
import secrets
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterable
from pathlib import Path
from types import TracebackType
from typing import Self

from tests.pbx import installation, roster, voice
from tests.pbx.ami import Ami, AmiError
from tests.pbx.guard import guarded
from tests.pbx.layout import lay_out
from tests.pbx.ports import free_rtp_ports, free_sip_port, free_tcp_port

AMI_USER = "ahize"
START_TIMEOUT_S = 30.0
STOP_TIMEOUT_S = 10.0
RTP_PORTS = 100


class Asterisk:
    """One PBX. Ports, passwords and state stay the same over `restart` and `kill` + `start`."""

    def __init__(self, home: Path, agents: dict[str, roster.Agent] | None = None) -> None:
        """`agents` of another PBX, where this one is its spare."""
        self.home = home
        self.agents = agents or roster.new_agents()
        self.sip_port = free_sip_port()
        self.ami_port = free_tcp_port()
        self.trunk_port = free_sip_port(roster.CARRIER)
        """Where the PBX calls customers: a `Phone` with `answers_for(pbx)` listens there."""
        self._ami_secret = secrets.token_urlsafe(9)
        self._rtp_ports = free_rtp_ports(RTP_PORTS)
        self._installation = installation.find()
        self._process: subprocess.Popen[bytes] | None = None
        lay_out(home, self._installation, self._facts(), self.agents.values())

    @property
    def registrar(self) -> str:
        """`host:port`, for UDP and TCP."""
        return f"127.0.0.1:{self.sip_port}"

    @property
    def is_running(self) -> bool:
        """Whether the process is there."""
        return self._process is not None and self._process.poll() is None

    def start(self) -> None:
        """Begin; returns when it is fully booted. Call it on a thread that lives as long."""
        command = guarded([*self._installation.command, "-f", "-q", "-C", self._conf("asterisk")])
        with (self.home / "log/output").open("ab") as output:
            self._process = subprocess.Popen(
                command,
                stdin=subprocess.DEVNULL,
                stdout=output,
                stderr=output,
                cwd=self.home,
                start_new_session=True,
            )
        self._wait_until_booted()

    def stop(self) -> None:
        """End in good order; calls are hung up. Safe to call twice."""
        self._end(signal.SIGTERM)

    def kill(self) -> None:
        """End as a crash does: nobody is told."""
        self._end(signal.SIGKILL)

    def restart(self) -> None:
        """In good order; calls are hung up, registrations are remembered."""
        self.stop()
        self.start()

    def cli(self, command: str) -> str:
        """What the console says to a command."""
        return subprocess.run(
            [*self._installation.command, "-C", self._conf("asterisk"), "-rx", command],
            check=True,
            text=True,
            capture_output=True,
            timeout=START_TIMEOUT_S,
        ).stdout

    def ami(self) -> Ami:
        """A new connection; close it."""
        return Ami(self.ami_port, AMI_USER, self._ami_secret)

    def log_into_queues(self, user: str, queues: Iterable[str] = roster.QUEUES) -> None:
        """Calls of these queues go to the agent from now on."""
        with self.ami() as ami:
            for queue in queues:
                ami.act("QueueAdd", Queue=queue, Interface=f"PJSIP/{user}")

    def log_out_of_queues(self, user: str, queues: Iterable[str] = roster.QUEUES) -> None:
        """The opposite; not being in one of them is no error."""
        with self.ami() as ami:
            for queue in queues:
                with contextlib.suppress(AmiError):
                    ami.act("QueueRemove", Queue=queue, Interface=f"PJSIP/{user}")

    def know_customer(self, number: str, customer_number: str, vip: bool = False) -> None:
        """Calls from `number` carry X-Customer-Id from now on; a VIP's go to that queue."""
        with self.ami() as ami:
            ami.act("DBPut", Family="customers", Key=number, Val=customer_number)
            ami.act("DBPut", Family="vips", Key=number, Val="yes" if vip else "no")

    def play(self, device_state: str) -> None:
        """What `roster.PUPPET` does from now on, in the words of DEVICE_STATE (`NOT_INUSE`)."""
        with self.ami() as ami:
            state = f"DEVICE_STATE(Custom:{roster.PUPPET})"
            ami.act("Setvar", Variable=state, Value=device_state)

    def log(self) -> str:
        """All it had to say so far."""
        return (self.home / "log/full").read_text(errors="replace")

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        at: TracebackType | None,
    ) -> None:
        self.stop()

    def _conf(self, name: str) -> str:
        return str(self.home / "etc" / f"{name}.conf")

    def _end(self, how: signal.Signals) -> None:
        if self._process is None:
            return
        self._process.send_signal(how)
        try:
            self._process.wait(STOP_TIMEOUT_S)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        self._process = None

    def _wait_until_booted(self) -> None:
        deadline = time.monotonic() + START_TIMEOUT_S
        while self.is_running and time.monotonic() < deadline:
            try:
                with self.ami() as ami:
                    ami.wait_for("FullyBooted", within_s=deadline - time.monotonic())
                return
            except (OSError, AmiError):
                time.sleep(0.02)
        self.kill()
        said = (self.home / "log/output").read_text(errors="replace")
        raise RuntimeError(f"Asterisk did not start: {said[-2000:]}")

    def _facts(self) -> dict[str, str]:
        return {
            "HOME": str(self.home),
            "MODULES": str(self._installation.modules),
            "VOICES": str(voice.prompts()),
            "SIP": str(self.sip_port),
            "AMI": str(self.ami_port),
            "AMI_USER": AMI_USER,
            "AMI_SECRET": self._ami_secret,
            "RTP_LOW": str(self._rtp_ports.start),
            "RTP_HIGH": str(self._rtp_ports.stop - 1),
            "CARRIER": roster.CARRIER,
            "TRUNK": str(self.trunk_port),
        }


def main() -> None:
    home = Path(tempfile.mkdtemp(prefix="ahize-pbx-"))
    try:
        with Asterisk(home) as pbx:
            for agent in pbx.agents.values():
                sys.stdout.write(f"{agent.user}@{pbx.registrar} {agent.password} {agent.name}\n")
            sys.stdout.flush()
            signal.pause()
    except KeyboardInterrupt:
        pass
    finally:
        shutil.rmtree(home)


if __name__ == "__main__":
    main()
