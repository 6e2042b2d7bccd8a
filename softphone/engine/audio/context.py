"""The connection to the system's sound service, and the devices it names.

This stands on miniaudio's C functions. Its Python classes make one such connection per stream and
never give it back, and importing them brings HTTP and, where there is one, numpy. Used on the sound
thread only.
"""

import sys
from typing import Any

import _miniaudio
import msgspec

ffi: Any = _miniaudio.ffi
lib: Any = _miniaudio.lib
lib.init_miniaudio()

APPLICATION_NAME = b"Ahize"
_BACKENDS = (
    lib.ma_backend_wasapi,
    lib.ma_backend_coreaudio,
    lib.ma_backend_pulseaudio,
    lib.ma_backend_alsa,
)
"""In this order, those that the system has. The null backend is left out: it hides silence."""


class SoundServiceError(Exception):
    """The sound service does not answer, or refused."""


class RawDevice(msgspec.Struct, frozen=True):
    """A device as the system lists it; `handle` opens it and is worthless in another process."""

    device_id: str
    name: str
    is_input: bool
    is_default: bool
    handle: Any

    @property
    def is_monitor(self) -> bool:
        """PulseAudio's "what is being played": a source, but no microphone."""
        return self.is_input and self.device_id.endswith(".monitor")


class AudioContext:
    """One connection; raises `SoundServiceError` where there is no service."""

    def __init__(self) -> None:
        self._application_name = ffi.new("char[]", APPLICATION_NAME)
        config = lib.ma_context_config_init()
        config.threadPriority = lib.ma_thread_priority_highest
        config.pulse.pApplicationName = self._application_name
        config.jack.pClientName = self._application_name
        self.handle = ffi.new("ma_context *")
        backends = ffi.new("ma_backend[]", _BACKENDS)
        result = lib.ma_context_init(backends, len(_BACKENDS), ffi.addressof(config), self.handle)
        if result != lib.MA_SUCCESS:
            raise SoundServiceError(f"no sound service ({result})")
        self._backend = self.handle.backend
        self.backend: str = ffi.string(lib.ma_get_backend_name(self._backend)).decode()

    @property
    def is_makeshift(self) -> bool:
        """ALSA answered because no sound server did; a server may come up later."""
        return bool(self._backend == lib.ma_backend_alsa)

    @property
    def asks_ahead(self) -> bool:
        """Playback is asked for long before it is heard; elsewhere a late answer is a gap."""
        return bool(self._backend == lib.ma_backend_pulseaudio)

    def devices(self) -> tuple[RawDevice, ...]:
        """All playback and capture devices at this moment. Raises `SoundServiceError`."""
        playbacks, captures = ffi.new("ma_device_info **"), ffi.new("ma_device_info **")
        playback_count, capture_count = ffi.new("ma_uint32 *"), ffi.new("ma_uint32 *")
        result = lib.ma_context_get_devices(
            self.handle, playbacks, playback_count, captures, capture_count
        )
        if result != lib.MA_SUCCESS:
            raise SoundServiceError(f"the sound service is gone ({result})")
        found = [self._device(playbacks[0][i], False) for i in range(playback_count[0])]
        found += [self._device(captures[0][i], True) for i in range(capture_count[0])]
        return tuple(device for device in found if self._is_device(device))

    def close(self) -> None:
        """All streams must be closed before."""
        lib.ma_context_uninit(self.handle)

    def _device(self, info: Any, is_input: bool) -> RawDevice:
        return RawDevice(
            device_id=self._text_id(info.id),
            name=ffi.string(info.name).decode("utf-8", "replace"),
            is_input=is_input,
            is_default=bool(info.isDefault),
            handle=ffi.new("ma_device_id *", info.id),
        )

    def _is_device(self, device: RawDevice) -> bool:
        """ALSA also names its plug-ins; hardware has an address with a colon."""
        return not self.is_makeshift or ":" in device.device_id or device.is_default

    def _text_id(self, device_id: Any) -> str:
        """WASAPI's ids are UTF-16 strings, those of the other backends bytes; all end with a 0."""
        raw = bytes(ffi.buffer(ffi.addressof(device_id), ffi.sizeof("ma_device_id")))
        if sys.platform == "win32":
            return raw.decode("utf-16-le", "replace").partition("\0")[0]
        return raw.partition(b"\0")[0].decode("utf-8", "replace")
