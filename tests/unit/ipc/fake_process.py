"""An engine process around the fake engine: the real socket, lock, heart and end, without SIP.

SIGUSR1 lets a customer call.
"""

import argparse
import logging
import os
import signal
import sys
from pathlib import Path

from softphone.engine.fake import FakeEngine
from softphone.engine.ipc import hub
from softphone.engine.ipc.runtime_dir import RuntimeDir
from softphone.engine.process import IDLE_S, EngineProcess

PROGRAM = (sys.executable, "-m", "tests.unit.ipc.fake_process")


def main() -> int:
    parser = argparse.ArgumentParser()
    parser.add_argument("--runtime-dir", type=Path, required=True)
    parser.add_argument("--idle-s", type=float, default=IDLE_S)
    parser.add_argument("--log", type=Path)
    parser.add_argument("--protocol", type=int, default=hub.PROTOCOL_VERSION)
    options = parser.parse_args()
    hub.PROTOCOL_VERSION = options.protocol
    logging.basicConfig(filename=options.log, level=logging.INFO)
    runtime = RuntimeDir(options.runtime_dir)
    runtime.prepare()
    if not runtime.claim():
        return 3
    engine = FakeEngine()
    process = EngineProcess(engine, runtime, options.idle_s)
    signal.signal(signal.SIGTERM, lambda *_: process.end())
    signal.signal(signal.SIGUSR1, lambda *_: print(engine.incoming("05321234567")))
    process.run()
    return 0


if __name__ == "__main__":
    status = main()
    logging.shutdown()
    os._exit(status)
