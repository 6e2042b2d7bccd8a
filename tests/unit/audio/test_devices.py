"""Which device is taken for what."""

from softphone.domain.sound import DeviceChoice
from softphone.engine.audio.context import RawDevice
from softphone.engine.audio.devices import candidates, listed

SPEAKERS = (
    RawDevice("usb.headset", "Jabra Evolve", False, False, None),
    RawDevice("built-in", "Built-in", False, True, None),
)
MICROPHONES = (
    RawDevice("built-in.monitor", "Monitor of Built-in", True, True, None),
    RawDevice("usb.headset", "Jabra Evolve", True, False, None),
)
ALL = SPEAKERS + MICROPHONES


def ids(wanted: str, *, is_input: bool = False) -> list[str]:
    return [device.device_id for device in candidates(ALL, wanted, is_input=is_input)]


def test_wanted_then_default_then_any() -> None:
    assert ids("") == ["built-in", "usb.headset"]
    assert ids("usb.headset") == ["usb.headset", "built-in"]
    assert ids("jabra EVOLVE") == ["usb.headset", "built-in"]
    assert ids("gone") == ["built-in", "usb.headset"]


def test_monitor_is_no_microphone_unless_chosen() -> None:
    assert ids("", is_input=True) == ["usb.headset"]
    assert ids("built-in.monitor", is_input=True) == ["built-in.monitor", "usb.headset"]


def test_only_a_chosen_monitor_is_listed() -> None:
    assert len(listed(ALL, DeviceChoice())) == 3
    assert len(listed(ALL, DeviceChoice(microphone="built-in.monitor"))) == 4
