"""A sound path without devices that remembers what it was asked for."""

from collections.abc import Callable

from softphone.domain.sound import DeviceChoice, SoundState
from softphone.engine.sound_port import FRAME_BYTES, Signal


class SilentSound:
    """Implements `SoundPath`."""

    def __init__(self) -> None:
        self.played: list[Signal | None] = []
        self.running: list[bool] = []
        self.heard_frames = 0
        self.state = SoundState()

    def start(self, on_change: Callable[[SoundState], None]) -> None:
        self._on_change = on_change

    def stop(self) -> None:
        pass

    def choose(self, choice: DeviceChoice) -> None:
        self._on_change(SoundState(choice=choice))

    def set_muted(self, muted: bool) -> None:
        self._on_change(SoundState(muted=muted))

    def open(self) -> None:
        self.running.append(True)

    def close(self) -> None:
        self.running.append(False)

    def play(self, signal: Signal | None) -> None:
        self.played.append(signal)

    def read_microphone(self, into: memoryview) -> None:
        into[:] = b"\x10\x20" * (FRAME_BYTES // 2)

    def write_speaker(self, frame: bytes) -> None:
        assert len(frame) == FRAME_BYTES
        self.heard_frames += 1

    def levels(self) -> tuple[float, float]:
        return 0.5, 0.25
