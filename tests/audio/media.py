"""What surrounds a sound path: the telephone's clock on one side, ears and a voice on the other."""

import math
import os
import subprocess
import threading
import time
from collections import deque
from collections.abc import Callable

import numpy as np

from softphone.engine.sound_port import FRAME_BYTES, FRAME_MS, SAMPLE_RATE, SoundPath
from tests.audio.sound_server import SoundServer

PATIENCE_S = 20.0
_WINDOW = SAMPLE_RATE // 100
Samples = np.ndarray


def wait_for(condition: Callable[[], object], what: str = "") -> None:
    """Until the condition holds; fails when patience ends."""
    deadline = time.monotonic() + PATIENCE_S
    while not condition():
        assert time.monotonic() < deadline, f"never came true: {what or condition}"
        time.sleep(0.01)


def tone(hertz: int, seconds: float, level: float = 0.3) -> bytes:
    turn = 2 * math.pi * hertz / SAMPLE_RATE
    wave = [int(level * 32767 * math.sin(turn * i)) for i in range(int(seconds * SAMPLE_RATE))]
    return np.array(wave, np.int16).tobytes()


def to_samples(pcm: bytes) -> Samples:
    return np.frombuffer(pcm[: len(pcm) // 2 * 2], np.int16) / 32768


def frequency(samples: Samples) -> float:
    """Of the strongest part, Hz."""
    spectrum = np.abs(np.fft.rfft(samples * np.hanning(len(samples))))
    return float(np.argmax(spectrum)) * SAMPLE_RATE / len(samples)


def gaps(samples: Samples, threshold: float = 0.1) -> int:
    """Windows of 10 ms in which the tone was not there."""
    windows = samples[: len(samples) // _WINDOW * _WINDOW].reshape(-1, _WINDOW)
    return int((np.abs(windows).max(axis=1) < threshold).sum())


def is_clean_tone(samples: Samples, hertz: int) -> bool:
    """A second of nothing but this tone; the pitch may be off by what drift control does."""
    return (
        len(samples) == SAMPLE_RATE
        and gaps(samples) == 0
        and abs(frequency(samples) - hertz) < 0.02 * hertz
    )


def is_silent(samples: Samples) -> bool:
    return len(samples) == SAMPLE_RATE and float(np.abs(samples).max()) < 0.001


class LastSecond:
    """The newest second of a stream of samples."""

    def __init__(self) -> None:
        self._bytes: deque[bytes] = deque()
        self._lock = threading.Lock()

    def add(self, pcm: bytes) -> None:
        with self._lock:
            self._bytes.append(pcm)
            while sum(map(len, self._bytes)) - len(self._bytes[0]) >= SAMPLE_RATE * 2:
                self._bytes.popleft()

    def clear(self) -> None:
        with self._lock:
            self._bytes.clear()

    @property
    def samples(self) -> Samples:
        with self._lock:
            pcm = b"".join(self._bytes)
        return to_samples(pcm[-SAMPLE_RATE * 2 :])

    def wait_for(self, condition: Callable[[Samples], bool], what: str) -> None:
        wait_for(lambda: condition(self.samples), what)


class MediaClock:
    """Reads and writes a frame each 20 ms, as the telephone does; what it says repeats."""

    def __init__(self, path: SoundPath) -> None:
        self.heard = LastSecond()
        self.error: BaseException | None = None
        self._path = path
        self._says = bytes(FRAME_BYTES)
        self._end = threading.Event()
        self._thread = threading.Thread(target=self._run, name="media clock")

    def start(self) -> None:
        self._thread.start()

    def stop(self) -> None:
        self._end.set()
        self._thread.join()
        assert self.error is None, "the media thread got an exception"

    def say(self, pcm: bytes) -> None:
        assert len(pcm) % FRAME_BYTES == 0
        self._says = pcm

    def _run(self) -> None:
        frame, number, due = bytearray(FRAME_BYTES), 0, time.monotonic()
        while not self._end.wait(max(0.0, due - time.monotonic())):
            due += FRAME_MS / 1000
            try:
                self._exchange(frame, number)
            except Exception as error:  # noqa: BLE001 - `stop` fails the test with it
                self.error = error
                return
            number += 1

    def _exchange(self, frame: bytearray, number: int) -> None:
        self._path.read_microphone(memoryview(frame))
        self.heard.add(bytes(frame))
        says = self._says
        begin = number * FRAME_BYTES % len(says)
        self._path.write_speaker(says[begin : begin + FRAME_BYTES])


class Ears:
    """Listens to what a speaker plays. Use with `with`."""

    def __init__(self, server: SoundServer, speaker: str) -> None:
        self.heard = LastSecond()
        self._process = subprocess.Popen(
            ["parec", f"--device={speaker}.monitor", "--latency-msec=10", *_FORMAT],
            env=os.environ | server.environment,
            stdout=subprocess.PIPE,
            bufsize=0,
        )
        self._thread = threading.Thread(target=self._listen, name=f"ears on {speaker}")

    def __enter__(self) -> LastSecond:
        self._thread.start()
        return self.heard

    def __exit__(self, *_: object) -> None:
        self._process.kill()
        self._thread.join()
        self._process.wait()
        assert self._process.stdout is not None
        self._process.stdout.close()

    def _listen(self) -> None:
        assert self._process.stdout is not None
        while pcm := self._process.stdout.read(FRAME_BYTES):
            self.heard.add(pcm)


class Voice:
    """Speaks a tone into a virtual microphone for as long as it is entered."""

    def __init__(self, server: SoundServer, microphone: str, hertz: int) -> None:
        self._pcm = tone(hertz, 1.0)
        self._process = subprocess.Popen(
            ["pacat", f"--device={microphone}_source", "--latency-msec=20", *_FORMAT],
            env=os.environ | server.environment,
            stdin=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )
        self._thread = threading.Thread(target=self._speak, name=f"voice at {microphone}")

    def __enter__(self) -> None:
        self._thread.start()

    def __exit__(self, *_: object) -> None:
        self._process.kill()
        self._thread.join()
        self._process.wait()

    def _speak(self) -> None:
        assert self._process.stdin is not None
        try:
            while True:
                self._process.stdin.write(self._pcm)
        except BrokenPipeError:
            return
        finally:
            self._close()

    def _close(self) -> None:
        assert self._process.stdin is not None
        try:
            self._process.stdin.close()
        except BrokenPipeError:
            return


_FORMAT = (f"--rate={SAMPLE_RATE}", "--channels=1", "--format=s16le", "--raw")
