"""Sound devices and what is heard: values only."""

from enum import StrEnum

import msgspec

from softphone.domain.call import MediaProblem


class DeviceRole(StrEnum):
    """What a device is used for."""

    SPEAKER = "speaker"
    MICROPHONE = "microphone"
    RINGER = "ringer"


class SoundDevice(msgspec.Struct, frozen=True):
    """One device the system offers."""

    device_id: str
    """Stable between plug cycles as far as the system allows; what settings remember."""
    name: str
    is_input: bool
    is_default: bool = False


class DeviceChoice(msgspec.Struct, frozen=True):
    """Wanted devices by id; empty means the system's default."""

    speaker: str = ""
    microphone: str = ""
    ringer: str = ""


class SoundState(msgspec.Struct, frozen=True):
    """Devices found, those in use, and what is wrong."""

    devices: tuple[SoundDevice, ...] = ()
    choice: DeviceChoice = DeviceChoice()
    in_use: DeviceChoice = DeviceChoice()
    """Ids really open or that would be opened; empty where there is none."""
    problems: tuple[MediaProblem, ...] = ()
    muted: bool = False


class StreamStatistics(msgspec.Struct, frozen=True):
    """How the sound of one call fares, from RTP and RTCP (RFC 3550)."""

    call_id: str
    codec: str = ""
    clock_rate: int = 0
    round_trip_ms: float = 0.0
    jitter_ms: float = 0.0
    loss_percent: float = 0.0
    packets_received: int = 0
    packets_sent: int = 0
    mos: float = 0.0
    """Estimate by the E-model (ITU-T G.107), 1 to 4.5; 0 while unknown."""
