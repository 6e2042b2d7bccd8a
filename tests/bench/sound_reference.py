"""A microphone we speak into and an ear at the speaker, each knowing the time of every sample."""

import contextlib
import os
import subprocess
import threading
import time
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from tests.audio.sound_server import SoundServer
from tests.bench.rtp_reference import prefer

RATE = 48_000
BLOCK = 240
FORMAT = ("--rate=48000", "--channels=1", "--format=s16le", "--raw")


class Microphone:
    """Feeds a PulseAudio pipe source in 5 ms blocks; a sample's time is when its block began."""

    def __init__(self, server: SoundServer, directory: Path, name: str = "benchmic") -> None:
        self.name = name
        fifo = directory / f"{name}.fifo"
        server.control(
            *("load-module", "module-pipe-source", f"source_name={name}", f"file={fifo}"),
            *(f"rate={RATE}", "channels=1", "format=s16le"),
        )
        self._pipe = os.open(fifo, os.O_RDWR | os.O_NONBLOCK)
        self._queue: NDArray[np.int16] = np.zeros(0, np.int16)
        self._written: list[float] = []
        self._lock = threading.Lock()
        self._running = True
        self._thread = threading.Thread(target=self._run)
        self._thread.start()

    def play(self, samples: NDArray[np.float64]) -> int:
        """Queue sound; returns the number of its first sample."""
        with self._lock:
            place = len(self._written) * BLOCK + len(self._queue)
            self._queue = np.r_[self._queue, (samples * 32767).astype(np.int16)]
            return place

    def time_of(self, sample: int) -> float:
        """Wall clock at which the sample was "captured": its block is handed over at its end."""
        block, place = divmod(sample, BLOCK)
        return self._written[block] - (BLOCK - place) / RATE

    def close(self) -> None:
        self._running = False
        self._thread.join()
        os.close(self._pipe)

    def _run(self) -> None:
        prefer()
        due = time.monotonic()
        while self._running:
            due += BLOCK / RATE
            time.sleep(max(0.0, due - time.monotonic()))
            with self._lock:
                block, self._queue = self._queue[:BLOCK], self._queue[BLOCK:]
                with contextlib.suppress(BlockingIOError):
                    os.write(self._pipe, np.pad(block, (0, BLOCK - len(block))).tobytes())
                self._written.append(time.time())


class Ear:
    """Records a sink's monitor with 10 ms blocks, which also keeps the null sink at such blocks."""

    def __init__(self, server: SoundServer, sink: str = "spk") -> None:
        self._process = subprocess.Popen(
            ["parec", "-d", f"{sink}.monitor", "--latency-msec=10", *FORMAT],
            env=os.environ | server.environment,
            stdout=subprocess.PIPE,
            bufsize=0,
        )
        self._data = bytearray()
        self._marks: list[tuple[int, float]] = []
        self._thread = threading.Thread(target=self._run)
        self._thread.start()

    def __len__(self) -> int:
        """Samples heard so far."""
        return len(self._data) // 2

    def heard(self, since: int = 0) -> NDArray[np.float64]:
        """All samples from a number on, -1 to 1."""
        count = len(self) - since
        raw = np.frombuffer(bytes(self._data[since * 2 : (since + count) * 2]), np.int16)
        return raw / 32768

    def time_of(self, sample: int) -> float:
        """Wall clock of a sample, from the blocks within two seconds around it."""
        near = [at - place / RATE for place, at in self._marks if abs(place - sample) < 2 * RATE]
        return float(np.median(near)) + sample / RATE

    def close(self) -> None:
        self._process.terminate()
        self._process.wait()
        self._thread.join()
        if self._process.stdout:
            self._process.stdout.close()

    def _run(self) -> None:
        prefer()
        assert self._process.stdout
        while data := os.read(self._process.stdout.fileno(), 65536):
            self._marks.append((len(self), time.time()))
            self._data += data
