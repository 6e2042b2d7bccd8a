"""One direction of sound of one device, with blocks as short as the system allows.

The callbacks run on a thread of miniaudio's: no logging there, no exception out of there.
"""

from collections.abc import Callable
from typing import Any

from softphone.engine.audio.context import (
    AudioContext,
    RawDevice,
    SoundServiceError,
    ffi,
    lib,
)
from softphone.engine.sound_port import SAMPLE_RATE

_CAPTURE_BLOCK = SAMPLE_RATE * 10 // 1000
PLAYBACK_BLOCK = SAMPLE_RATE * 40 // 1000
"""Samples. PulseAudio holds one block of playback and asks for it in quarters."""
_PERIODS = 2
_EXACT_SIZE_OFF = 27
"""Where `ma_device_config.noFixedSizedCallback` is, a byte that the binding does not name. Left on,
miniaudio collects a whole block before it passes one on: twice the delay."""


class _Stream:
    """Runs from construction to `close`; made and closed on the sound thread."""

    def __init__(self, context: AudioContext, device: RawDevice, block: int) -> None:
        self.device = device
        self.blocks = 0
        """Blocks so far: a stream that stands still has lost its device."""
        self.failure = ""
        """What went wrong in a callback of ours."""
        self._context = context
        self._self_handle = ffi.new_handle(self)
        self._device = ffi.new("ma_device *")
        self._open(block)

    @property
    def is_running(self) -> bool:
        """False once the system stopped the stream, or we failed to serve it."""
        return not self.failure and bool(lib.ma_device_is_started(self._device))

    def close(self) -> None:
        """Returns when the last callback is over.

        Stopping first matters: alone, `uninit` waits for ever for a device that was unplugged.
        """
        lib.ma_device_stop(self._device)
        lib.ma_device_uninit(self._device)

    def _open(self, block: int) -> None:
        config = self._config()
        config.sampleRate = SAMPLE_RATE
        config.periodSizeInFrames = block
        config.periods = _PERIODS
        config.dataCallback = lib._internal_data_callback  # noqa: SLF001 - the name in C
        config.pUserData = self._self_handle
        _pass_on_at_once(config)
        result = lib.ma_device_init(self._context.handle, ffi.addressof(config), self._device)
        if result != lib.MA_SUCCESS:
            raise SoundServiceError(f"cannot open {self.device.device_id} ({result})")
        result = lib.ma_device_start(self._device)
        if result != lib.MA_SUCCESS:
            self.close()
            raise SoundServiceError(f"cannot start {self.device.device_id} ({result})")

    def _config(self) -> Any:
        raise NotImplementedError

    def _exchange(self, output: Any, samples: Any, count: int) -> None:
        raise NotImplementedError

    def take_part(self, output: Any, samples: Any, count: int) -> None:
        """One block, on a thread of miniaudio's."""
        self.blocks += 1
        try:
            self._exchange(output, samples, count)
        except Exception as error:  # noqa: BLE001 - beyond is C; the sound thread reports it
            self.failure = repr(error)


def _pass_on_at_once(config: Any) -> None:
    """Where the layout is the one known (miniaudio 0.11); elsewhere sound comes later, no worse."""
    place = (
        ffi.offsetof("ma_device_config", "periods"),
        ffi.offsetof("ma_device_config", "dataCallback"),
    )
    if place == (16, 32):
        ffi.buffer(ffi.addressof(config))[_EXACT_SIZE_OFF : _EXACT_SIZE_OFF + 1] = b"\x01"


@ffi.def_extern()  # type: ignore[untyped-decorator]
def _internal_data_callback(device: Any, output: Any, samples: Any, count: int) -> None:
    stream: _Stream = ffi.from_handle(device.pUserData)
    stream.take_part(output, samples, count)


class CaptureStream(_Stream):
    """Hands each block of the microphone to `sink`."""

    def __init__(
        self, context: AudioContext, device: RawDevice, sink: Callable[[bytes], None]
    ) -> None:
        self._sink = sink
        super().__init__(context, device, _CAPTURE_BLOCK)

    def _config(self) -> Any:
        config = lib.ma_device_config_init(lib.ma_device_type_capture)
        config.capture.pDeviceID = self.device.handle
        config.capture.format = lib.ma_format_s16
        config.capture.channels = 1
        return config

    def _exchange(self, _output: Any, samples: Any, count: int) -> None:
        self._sink(bytes(ffi.buffer(samples, count * 2)))


class PlaybackStream(_Stream):
    """Asks `source` for each block; it gets a count of samples and gives that many."""

    def __init__(
        self, context: AudioContext, device: RawDevice, source: Callable[[int], bytes]
    ) -> None:
        self._source = source
        super().__init__(context, device, PLAYBACK_BLOCK)

    def _config(self) -> Any:
        config = lib.ma_device_config_init(lib.ma_device_type_playback)
        config.playback.pDeviceID = self.device.handle
        config.playback.format = lib.ma_format_s16
        config.playback.channels = 1
        return config

    def _exchange(self, output: Any, _samples: Any, count: int) -> None:
        ffi.memmove(output, self._source(count), count * 2)
