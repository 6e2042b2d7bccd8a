"""The contract's world with nothing between the suite and `PjsipEngine` but a pipe."""

import subprocess
import sys
import threading

from softphone.domain.commands import AnyCommand
from softphone.engine.ipc.codec import Told, decode_server_frame, encode
from softphone.engine.port import EventSink
from tests.contract.far_end import PbxFarEnd
from tests.contract.frames import read_frame, write_frame
from tests.pbx.asterisk import Asterisk
from tests.pbx.guard import guarded

END_S = 10.0


class PipedEngine:
    """`port.Engine` of the process at the other end of the pipe."""

    def start(self, on_event: EventSink) -> None:
        self._on_event = on_event
        self._process = subprocess.Popen(
            guarded([sys.executable, "-m", "tests.contract.pjsip_process"]),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
        )
        self._reader = threading.Thread(target=self._read, name="pipe-reader")
        self._reader.start()

    def submit(self, command: AnyCommand) -> None:
        assert self._process.stdin
        write_frame(self._process.stdin, encode(command))

    def stop(self) -> None:
        """A clean end is part of the contract."""
        assert self._process.stdin
        self._process.stdin.close()
        status = self._process.wait(END_S)
        self._reader.join()
        assert status == 0, f"the engine ended with status {status}"

    def _read(self) -> None:
        assert self._process.stdout
        with self._process.stdout as events:
            while (frame := read_frame(events)) is not None:
                told = decode_server_frame(frame)
                assert isinstance(told, Told)
                self._on_event(told.event)


class PjsipWorld(PbxFarEnd):
    """One engine process for one test."""

    def __init__(self, pbx: Asterisk) -> None:
        super().__init__(pbx)
        self.engine = PipedEngine()
