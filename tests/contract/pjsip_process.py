"""A bare `PjsipEngine` in a process of its own, commands on its input, events on its output.

No socket, no supervisor: pjsua2 allows one engine in a process and its asserts end it.
"""

import os
import sys
from pathlib import Path

from softphone.domain.events import AnyEvent
from softphone.engine.audio.sound_path import MiniaudioSoundPath
from softphone.engine.ipc.codec import Told, decode_command, encode
from softphone.engine.pjsip.engine import PjsipEngine
from softphone.trace import Trace
from tests.contract.frames import read_frame, write_frame


def main() -> None:
    output = os.fdopen(os.dup(1), "wb")
    with Path(os.devnull).open("wb") as nowhere:
        os.dup2(nowhere.fileno(), 1)

    def tell(event: AnyEvent) -> None:
        write_frame(output, encode(Told("", 0, event)))

    engine = PjsipEngine(sound=MiniaudioSoundPath(), trace=Trace(None))
    engine.start(tell)
    while (frame := read_frame(sys.stdin.buffer)) is not None:
        engine.submit(decode_command(frame))
    engine.stop()
    os._exit(0)


if __name__ == "__main__":
    main()
