"""What the SIP side of the engine knows of sound; `engine.audio` implements it.

All samples are 16-bit signed, mono, `SAMPLE_RATE`; one frame is `FRAME_BYTES`.
"""

from collections.abc import Callable
from enum import StrEnum
from typing import Protocol

from softphone.domain.sound import DeviceChoice, SoundState

SAMPLE_RATE = 16_000
FRAME_MS = 20
FRAME_BYTES = SAMPLE_RATE * FRAME_MS // 1000 * 2


class Signal(StrEnum):
    """Sounds the agent hears that do not come from a call."""

    RING = "ring"
    """On the ringer device, until stopped."""
    SECOND_CALL = "second_call"
    """Soft, on the speaker, while another call is live."""
    RING_BACK = "ring_back"
    BUSY = "busy"
    ANSWERED = "answered"
    """One short beep: an automatic answer."""


class SoundPath(Protocol):
    """Microphone in, speaker out, and signals; survives the loss of any device."""

    def start(self, on_change: Callable[[SoundState], None]) -> None:
        """Begin watching devices; `on_change` is called on a thread of the sound path."""

    def stop(self) -> None:
        """Close all, join own threads."""

    def choose(self, choice: DeviceChoice) -> None:
        """Use these from now on; in a running call, too. Any thread; does not block."""

    def set_muted(self, muted: bool) -> None:
        """Microphone frames are silence while muted. Any thread."""

    def open(self) -> None:
        """A call has sound: run microphone and speaker. Any thread; does not block."""

    def close(self) -> None:
        """No call has sound any more. Any thread; does not block."""

    def play(self, signal: Signal | None) -> None:
        """Play this signal instead of any other; None stops. Any thread; does not block."""

    def read_microphone(self, into: memoryview) -> None:
        """Fill one frame; silence where there is nothing. Media thread; never blocks."""

    def write_speaker(self, frame: bytes) -> None:
        """Take one frame. Media thread; never blocks."""

    def levels(self) -> tuple[float, float]:
        """Peak of microphone and speaker since the last call, 0 to 1. Any thread."""

    @property
    def state(self) -> SoundState:
        """Devices, choice, problems, mute. Any thread."""
