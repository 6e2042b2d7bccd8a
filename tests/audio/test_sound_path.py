"""The sound path on a real sound server, with virtual devices that are plugged in and out."""

import pytest

from softphone.domain.call import MediaProblem
from softphone.domain.sound import DeviceChoice, SoundState
from softphone.engine.audio.sound_path import MiniaudioSoundPath
from softphone.engine.sound_port import SAMPLE_RATE, Signal
from tests.audio.media import (
    Ears,
    MediaClock,
    Voice,
    frequency,
    is_clean_tone,
    is_silent,
    tone,
    wait_for,
)
from tests.audio.sound_server import SoundServer

AT_MIC, FROM_FAR = 700, 1000
FIRST = DeviceChoice(speaker="spk", microphone="mic", ringer="spk2")


def ignore(_state: SoundState) -> None:
    """Nobody wants to know."""


def streams(server: SoundServer) -> str:
    """Those that PulseAudio has from this process; a microphone made of a sink has its own."""
    both = server.control("list", "source-outputs") + server.control("list", "sink-inputs")
    return "\n".join(line for line in both.splitlines() if 'application.name = "Ahize"' in line)


@pytest.fixture
def on_call(
    sound_server: SoundServer,  # noqa: ARG001 - has to run
    sound_path: MiniaudioSoundPath,
    media: MediaClock,
) -> MediaClock:
    """A call with sound on the first devices; the far end sends a tone."""
    media.say(tone(FROM_FAR, 1.0))
    sound_path.choose(FIRST)
    sound_path.start(ignore)
    sound_path.open()
    wait_for(lambda: sound_path.state.in_use == FIRST)
    return media


def test_microphone_is_heard(sound_server: SoundServer, on_call: MediaClock) -> None:
    with Voice(sound_server, "mic", AT_MIC):
        on_call.heard.wait_for(lambda s: is_clean_tone(s, AT_MIC), "tone from the microphone")


@pytest.mark.usefixtures("on_call")
def test_far_end_is_heard(sound_server: SoundServer) -> None:
    with Ears(sound_server, "spk") as heard:
        heard.wait_for(lambda s: is_clean_tone(s, FROM_FAR), "tone at the speaker")


def test_muted_is_silence_and_levels_show_it(
    sound_server: SoundServer, sound_path: MiniaudioSoundPath, on_call: MediaClock
) -> None:
    with Voice(sound_server, "mic", AT_MIC):
        on_call.heard.wait_for(lambda s: is_clean_tone(s, AT_MIC), "tone from the microphone")
        sound_path.levels()
        wait_for(lambda: sound_path.levels() == pytest.approx((0.3, 0.3), abs=0.05))
        sound_path.set_muted(True)
        assert sound_path.state.muted
        on_call.heard.clear()
        on_call.heard.wait_for(is_silent, "silence while muted")
        wait_for(lambda: sound_path.levels()[0] == 0)


def test_microphone_and_speaker_change_in_a_call(
    sound_server: SoundServer, sound_path: MiniaudioSoundPath, on_call: MediaClock
) -> None:
    with Voice(sound_server, "mic2", AT_MIC), Ears(sound_server, "spk2") as heard:
        sound_path.choose(DeviceChoice(speaker="Desk speaker", microphone="desk MICROPHONE"))
        on_call.heard.wait_for(lambda s: is_clean_tone(s, AT_MIC), "tone from the other one")
        heard.wait_for(lambda s: is_clean_tone(s, FROM_FAR), "tone at the other speaker")
    assert sound_path.state.in_use == DeviceChoice(speaker="spk2", microphone="mic2", ringer="spk")


@pytest.mark.usefixtures("on_call")
def test_speaker_is_unplugged_and_back(
    sound_server: SoundServer, sound_path: MiniaudioSoundPath
) -> None:
    sound_server.unplug("spk")
    with Ears(sound_server, "spk2") as heard:
        heard.wait_for(lambda s: is_clean_tone(s, FROM_FAR), "tone at the next best speaker")
    assert sound_path.state.problems == ()
    sound_server.plug_speaker("spk")
    wait_for(lambda: sound_path.state.in_use.speaker == "spk")
    with Ears(sound_server, "spk") as heard:
        heard.wait_for(lambda s: is_clean_tone(s, FROM_FAR), "tone at the first speaker again")


def test_no_microphone_is_a_problem_until_there_is_one(
    sound_server: SoundServer, sound_path: MiniaudioSoundPath, on_call: MediaClock
) -> None:
    sound_server.unplug("mic")
    sound_server.unplug("mic2")
    wait_for(lambda: sound_path.state.problems == (MediaProblem.NO_MICROPHONE,))
    on_call.heard.clear()
    on_call.heard.wait_for(is_silent, "silence without a microphone")
    sound_server.plug_microphone("mic")
    with Voice(sound_server, "mic", AT_MIC):
        on_call.heard.wait_for(lambda s: is_clean_tone(s, AT_MIC), "tone from the microphone")
    assert sound_path.state.problems == ()


def test_sound_server_is_lost_in_a_call_and_back(
    sound_server: SoundServer, sound_path: MiniaudioSoundPath, on_call: MediaClock
) -> None:
    sound_server.stop()
    wait_for(lambda: sound_path.state.problems == (MediaProblem.NO_SOUND_SERVER,))
    on_call.heard.clear()
    on_call.heard.wait_for(is_silent, "silence without a sound server")
    sound_server.start()
    with Ears(sound_server, "spk") as heard:
        heard.wait_for(lambda s: is_clean_tone(s, FROM_FAR), "tone after the restart")


def test_sound_server_comes_late(
    absent_server: SoundServer, sound_path: MiniaudioSoundPath, media: MediaClock
) -> None:
    seen: list[SoundState] = []
    sound_path.start(seen.append)
    sound_path.open()
    sound_path.play(Signal.RING)
    wait_for(lambda: seen and seen[-1].problems == (MediaProblem.NO_SOUND_SERVER,))
    media.heard.wait_for(is_silent, "silence without a sound server")
    absent_server.start()
    wait_for(lambda: seen[-1].problems == ())
    wait_for(lambda: seen[-1].in_use == DeviceChoice("spk", "mic", "spk"))
    with Voice(absent_server, "mic", AT_MIC):
        media.heard.wait_for(lambda s: is_clean_tone(s, AT_MIC), "tone from the microphone")


def test_ring_is_heard_on_the_ringer_alone(
    sound_server: SoundServer, sound_path: MiniaudioSoundPath
) -> None:
    sound_path.choose(FIRST)
    sound_path.start(ignore)
    with Ears(sound_server, "spk2") as ringer, Ears(sound_server, "spk") as speaker:
        sound_path.play(Signal.RING)
        ringer.wait_for(lambda s: len(s) == SAMPLE_RATE and s.max() > 0.2, "the ring")
        speaker.wait_for(is_silent, "silence on the speaker")
        sound_path.play(None)
        ringer.clear()
        ringer.wait_for(is_silent, "silence after the ring")


@pytest.mark.usefixtures("on_call")
def test_second_call_is_soft_and_over_the_call(
    sound_server: SoundServer, sound_path: MiniaudioSoundPath, on_call: MediaClock
) -> None:
    on_call.say(tone(FROM_FAR, 1.0, level=0.02))
    with Ears(sound_server, "spk") as heard:
        sound_path.play(Signal.SECOND_CALL)
        heard.wait_for(
            lambda s: len(s) > 0 and frequency(s) == pytest.approx(450, abs=5) and s.max() < 0.1,
            "soft tone, the louder one before gone",
        )
        heard.wait_for(lambda s: frequency(s) == pytest.approx(FROM_FAR, abs=15), "call between")


def test_answered_beeps_once_and_leaves_nothing_open(
    sound_server: SoundServer, sound_path: MiniaudioSoundPath
) -> None:
    sound_path.start(ignore)
    with Ears(sound_server, "spk") as heard:
        sound_path.play(Signal.ANSWERED)
        heard.wait_for(lambda s: len(s) > 0 and s.max() > 0.1, "the beep")
        heard.wait_for(is_silent, "silence after the beep")
        wait_for(lambda: not streams(sound_server), "speaker closed")


def test_nothing_is_open_while_idle(
    sound_server: SoundServer, sound_path: MiniaudioSoundPath
) -> None:
    sound_path.start(ignore)
    wait_for(lambda: sound_path.state.in_use.speaker)
    assert not streams(sound_server)
    sound_path.open()
    wait_for(lambda: len(streams(sound_server).splitlines()) == 2, "two streams")
    sound_path.close()
    wait_for(lambda: not streams(sound_server), "no streams")


@pytest.mark.usefixtures("sound_server")
def test_devices_are_listed_without_monitors(sound_path: MiniaudioSoundPath) -> None:
    sound_path.start(ignore)
    wait_for(lambda: sound_path.state.devices)
    devices = {device.device_id: device for device in sound_path.state.devices}
    assert {"spk", "spk2", "mic", "mic2"} <= set(devices)
    assert not any(device_id.endswith(".monitor") for device_id in devices)
    assert devices["mic"].name == "Headset microphone"
    assert devices["mic"].is_input
    assert [d.device_id for d in devices.values() if d.is_default] == ["spk", "mic"]


@pytest.mark.usefixtures("sound_server")
def test_last_of_many_requests_wins(sound_path: MiniaudioSoundPath) -> None:
    """Those from before `start` count, too."""
    for _ in range(50):
        sound_path.open()
        sound_path.play(Signal.RING)
        sound_path.play(None)
        sound_path.close()
    sound_path.choose(FIRST)
    sound_path.start(ignore)
    wait_for(lambda: sound_path.state.in_use == FIRST)
