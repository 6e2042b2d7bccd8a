"""Keeps one role (microphone, speaker, ringer) on the best device there is.

A device that fails to open is left alone for a while; a stream that the system stopped, or that
stands still, is replaced. Used on the sound thread only.
"""

import logging
import time
from collections.abc import Callable, Sequence

from softphone.engine.audio.context import AudioContext, RawDevice, SoundServiceError
from softphone.engine.audio.streams import CaptureStream, PlaybackStream

log = logging.getLogger(__name__)

Stream = CaptureStream | PlaybackStream
StreamMaker = Callable[[AudioContext, RawDevice], Stream]

_COOLING_S = 5.0
_STILL_S = 5.0
"""PulseAudio asks a virtual sink that nobody hears for blocks of two seconds."""


class StreamSlot:
    """One stream or none; `on_change` is called when it was opened or closed."""

    def __init__(self, make: StreamMaker, on_change: Callable[[], None]) -> None:
        self._make = make
        self._on_change = on_change
        self._stream: Stream | None = None
        self._cooling: dict[str, float] = {}
        self._blocks = (0, 0.0)
        self.device_id = ""
        """In use, or the one that would be; empty where there is none."""

    def fit(
        self, context: AudioContext | None, devices: Sequence[RawDevice], *, needed: bool
    ) -> None:
        """Run on the first of `devices` that works, or not at all."""
        now = time.monotonic()
        usable = [device for device in devices if self._cooling.get(device.device_id, 0) <= now]
        if self._stream and not (needed and self._is_well(self._stream, devices, now)):
            self.close()
        if needed and context is not None:
            self._open_best(context, usable)
        running = [self._stream.device] if self._stream else []
        self.device_id = next((device.device_id for device in running + usable), "")

    def close(self) -> None:
        """Silence."""
        if self._stream is not None:
            self._stream.close()
            if self._stream.failure:
                log.error("%s: %s", self._stream.device.name, self._stream.failure)
            self._stream = None
            self._on_change()

    def _is_well(self, stream: Stream, devices: Sequence[RawDevice], now: float) -> bool:
        if stream.blocks != self._blocks[0]:
            self._blocks = (stream.blocks, now)
        is_plugged = any(device.device_id == stream.device.device_id for device in devices)
        return stream.is_running and is_plugged and now - self._blocks[1] < _STILL_S

    def _open_best(self, context: AudioContext, usable: Sequence[RawDevice]) -> None:
        """A worse device goes on until a better one really runs."""
        for device in usable:
            if self._stream is not None and self._stream.device.device_id == device.device_id:
                return
            if stream := self._try(context, device):
                self.close()
                self._stream = stream
                self._blocks = (0, time.monotonic())
                self._on_change()
                return

    def _try(self, context: AudioContext, device: RawDevice) -> Stream | None:
        try:
            return self._make(context, device)
        except SoundServiceError as error:
            log.warning("%s: %s", device.name, error)
            self._cooling[device.device_id] = time.monotonic() + _COOLING_S
            return None
