"""The engine process: `python -m softphone.engine --runtime-dir DIR`."""

import argparse
import logging
import os
import signal
import sys
from pathlib import Path

from softphone.engine.ipc.runtime_dir import RuntimeDir
from softphone.engine.port import EngineStartError
from softphone.engine.process import IDLE_S, EngineProcess
from softphone.logs import log_to
from softphone.trace import Trace

log = logging.getLogger("softphone.engine")

ALREADY_RUNNING = 3
"""Exit status: this runtime directory has an engine."""
CANNOT_START = 4
"""Exit status: the reason is in the log."""
_SWITCH_S = 0.001
"""The thread of the media clock waits no longer for one that computes; usual are 5 ms."""
DIED = 5
"""Exit status: a defect; the traceback is in the log."""


def main(arguments: list[str] | None = None) -> int:
    """The exit status."""
    options = _parse(arguments)
    log_to(options.log)
    sys.setswitchinterval(_SWITCH_S)
    try:
        return _run(options)
    except EngineStartError as error:
        log.error("cannot start: %s", error)
        return CANNOT_START
    except Exception:
        log.exception("died")
        return DIED


def _parse(arguments: list[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="softphone.engine", description=__doc__)
    parser.add_argument("--runtime-dir", type=Path, required=True)
    parser.add_argument("--trace", type=Path, help="append time stamps to this file")
    parser.add_argument("--log", type=Path, help="log to this file instead of standard error")
    parser.add_argument("--idle-s", type=float, default=IDLE_S, help="with no call and no window")
    return parser.parse_args(arguments)


def _run(options: argparse.Namespace) -> int:
    runtime = RuntimeDir(options.runtime_dir)
    runtime.prepare()
    if not runtime.claim():
        log.info("this directory has an engine already")
        return ALREADY_RUNNING
    process = _build(runtime, options)
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda *_: process.end())
    process.run()
    return 0


def _build(runtime: RuntimeDir, options: argparse.Namespace) -> EngineProcess:
    """Imported late: a second engine, and a wrong option, should not load the stack."""
    from softphone.engine.audio.sound_path import MiniaudioSoundPath
    from softphone.engine.pjsip.engine import PjsipEngine

    engine = PjsipEngine(sound=MiniaudioSoundPath(), trace=Trace(options.trace))
    return EngineProcess(engine, runtime, options.idle_s)


def leave(status: int) -> None:
    """End without the interpreter's own clean-up: it would collect SIP objects too late (abort)."""
    logging.shutdown()
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(status)


if __name__ == "__main__":
    leave(main())
