"""Which of the system's devices to use for what, and a watch over those that come and go."""

import logging
from collections.abc import Callable, Iterator, Sequence

from softphone.domain.sound import DeviceChoice, SoundDevice
from softphone.engine.audio.context import AudioContext, RawDevice, SoundServiceError

log = logging.getLogger(__name__)


def candidates(devices: Sequence[RawDevice], wanted: str, *, is_input: bool) -> list[RawDevice]:
    """The wanted device, else the system's default, else any; the first that opens is taken."""
    found: dict[str, RawDevice] = {}
    for device in _by_preference([d for d in devices if d.is_input is is_input], wanted):
        found.setdefault(device.device_id, device)
    return list(found.values())


def _by_preference(devices: Sequence[RawDevice], wanted: str) -> Iterator[RawDevice]:
    yield from (device for device in devices if matches(device, wanted))
    usual = [device for device in devices if not device.is_monitor]
    yield from (device for device in usual if device.is_default)
    yield from usual


def matches(device: RawDevice, wanted: str) -> bool:
    """By id, or by the name a person reads."""
    return bool(wanted) and (
        device.device_id == wanted or device.name.casefold() == wanted.casefold()
    )


def listed(devices: Sequence[RawDevice], choice: DeviceChoice) -> tuple[SoundDevice, ...]:
    """What a person may choose from; a monitor only where it was chosen."""
    return tuple(
        SoundDevice(device.device_id, device.name, device.is_input, device.is_default)
        for device in devices
        if not device.is_monitor or matches(device, choice.microphone)
    )


class DeviceWatch:
    """Looks at the devices when asked to; connects again when the sound service comes back."""

    def __init__(self, before_loss: Callable[[], None]) -> None:
        self._before_loss = before_loss
        self.context: AudioContext | None = None
        self.devices: tuple[RawDevice, ...] = ()

    def look(self) -> None:
        """See what is there now; `context` is None where there is no sound service."""
        try:
            if self.context is None:
                self.context = AudioContext()
                log.info("sound through %s", self.context.backend)
            self.devices = self.context.devices()
        except SoundServiceError as error:
            log.debug("no sound: %s", error)
            self.close()
        else:
            self._leave_makeshift(self.context)

    def close(self) -> None:
        """Disconnect; `before_loss` has closed all streams when this is done."""
        if self.context is not None:
            self._before_loss()
            self.context.close()
        self.context = None
        self.devices = ()

    def _leave_makeshift(self, context: AudioContext) -> None:
        """ALSA without a card: look for a real sound service next time."""
        if context.is_makeshift and not self.devices:
            self.close()
