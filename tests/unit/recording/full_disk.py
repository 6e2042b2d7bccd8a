"""A recording onto a disk of 64 KB: prints how it ended, and how long a player finds it.

To be run in a mount namespace of its own: `unshare --map-root-user --mount`.
"""

import queue
import subprocess
import sys
import wave
from pathlib import Path

from softphone.engine.recording.recorder import Recorder
from softphone.engine.sound_port import FRAME_BYTES

_FRAME = bytes(FRAME_BYTES)
_MORE_THAN_FITS = 100
DISK_BYTES = 64 * 1024


def main(disk: str) -> None:
    subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={DISK_BYTES}", "none", disk], check=True)
    path = Path(disk) / "call.wav"
    over: queue.SimpleQueue[object] = queue.SimpleQueue()
    recorder = Recorder()
    recorder.start("a", path, lambda _take, problem: over.put(problem))
    recorder.talk_with(frozenset({"a"}))
    for _ in range(_MORE_THAN_FITS):
        recorder.hear(_FRAME, _FRAME)
    problem = over.get(timeout=10)
    recorder.close()
    with wave.open(str(path)) as file:
        sys.stdout.write(f"{problem} {file.getnframes()}")


if __name__ == "__main__":
    main(sys.argv[1])
