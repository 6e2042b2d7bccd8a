"""The contract's world as a window has it: the real engine process through the socket."""

import os
import re
import shutil
import signal
import sys
import tempfile
from pathlib import Path

from softphone.engine.ipc.runtime_dir import RuntimeDir
from softphone.engine.remote import RemoteEngine
from softphone.engine.supervisor import EngineSupervisor
from softphone.trace import Trace
from tests.contract.far_end import PbxFarEnd
from tests.pbx.asterisk import Asterisk

ENGINE = (sys.executable, "-m", "softphone.engine")


class RemoteWorld(PbxFarEnd):
    """A runtime directory of its own; `another_window` attaches to the same engine."""

    def __init__(self, pbx: Asterisk, program: tuple[str, ...] = ENGINE) -> None:
        super().__init__(pbx)
        self._program = program
        self.runtime_dir = Path(tempfile.mkdtemp(prefix="ahize-"))
        self.supervisor = self._supervisor()
        self.engine = RemoteEngine(self.supervisor, Trace(None))

    def another_window(self) -> RemoteEngine:
        return RemoteEngine(self._supervisor(), Trace(None))

    def close(self) -> None:
        """A clean end is part of the contract."""
        super().close()
        if process_id := self.engine_process():
            os.kill(process_id, signal.SIGTERM)
        assert self.supervisor.wait_until_gone(), "the engine does not end"
        log = (self.runtime_dir / "log").read_text()
        assert not re.search("Traceback|Assertion|Fatal", log), log
        shutil.rmtree(self.runtime_dir)

    def engine_process(self) -> int | None:
        """Its process id, while it runs."""
        return RuntimeDir(self.runtime_dir).holder()

    def _supervisor(self) -> EngineSupervisor:
        log_file = self.runtime_dir / "log"
        return EngineSupervisor(self.runtime_dir, log_file=log_file, program=self._program)
