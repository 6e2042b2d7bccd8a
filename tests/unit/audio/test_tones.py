"""The tones: pitch, cadence, joints."""

import numpy as np
import pytest

from softphone.engine.audio.levels import PeakMeter
from softphone.engine.audio.ring import Ring
from softphone.engine.audio.sounder import Sounder, SpeakerMix, mix
from softphone.engine.audio.tones import TONES, TonePlayer, render
from softphone.engine.sound_port import SAMPLE_RATE, Signal

MS = SAMPLE_RATE // 1000


def samples(pcm: bytes) -> np.ndarray:
    return np.frombuffer(pcm, np.int16).astype(np.int32)


def cadence(pcm: bytes) -> list[int]:
    """Milliseconds of sound, of silence, and so on."""
    windows = np.abs(samples(pcm)).reshape(-1, 20 * MS).max(axis=1) > 0
    edges = [0, *(np.flatnonzero(np.diff(windows)) + 1), len(windows)]
    return [int(20 * span) for span in np.diff(edges)]


@pytest.mark.parametrize(
    ("signal", "expected"),
    [
        (Signal.RING_BACK, [2000, 4000]),
        (Signal.BUSY, [500, 500]),
        (Signal.SECOND_CALL, [200, 600, 200, 8000]),
        (Signal.RING, [1920, 2080]),
        (Signal.ANSWERED, [160]),
    ],
)
def test_cadence(signal: Signal, expected: list[int]) -> None:
    assert cadence(render(TONES[signal])) == expected


@pytest.mark.parametrize("signal", [Signal.RING_BACK, Signal.BUSY, Signal.SECOND_CALL])
def test_call_progress_is_450_hz(signal: Signal) -> None:
    sound = samples(render(TONES[signal]))[: 200 * MS]
    assert np.argmax(np.abs(np.fft.rfft(sound))) * 5 == 450


@pytest.mark.parametrize("signal", list(Signal))
def test_no_click_at_any_joint(signal: Signal) -> None:
    tone = TONES[signal]
    steepest = 2 * np.pi * max(piece.hertz for piece in tone.pieces) / SAMPLE_RATE
    twice = samples(render(tone) * 2)
    assert np.abs(np.diff(twice)).max() <= steepest * tone.level * 32767 + 2
    assert np.abs(twice).max() == pytest.approx(tone.level * 32767, rel=0.02)


def test_player_goes_round_in_blocks_of_any_size() -> None:
    cycle = render(TONES[Signal.BUSY])
    player = TonePlayer(TONES[Signal.BUSY])
    heard = b"".join(player.read(count) for count in [1, 159, 160, 7000, 20_000])
    assert heard == (cycle * 3)[: len(heard)]
    assert not player.is_over


def test_player_that_does_not_repeat_ends_in_silence() -> None:
    player = TonePlayer(TONES[Signal.ANSWERED])
    heard = player.read(200 * MS)
    assert player.is_over
    assert not samples(heard)[160 * MS :].any()
    assert player.read(160) == bytes(320)


def test_sounder_sounds_what_it_was_told_last() -> None:
    sounder = Sounder()
    assert sounder.read(160) == bytes(320)
    sounder.sound(TONES[Signal.BUSY])
    assert sounder.is_sounding
    assert samples(sounder.read(160)).any()
    sounder.sound(None)
    assert not sounder.is_sounding


def test_signal_is_added_to_the_call_and_limited() -> None:
    loud = np.full(160, 30_000, np.int16).tobytes()
    assert samples(mix(loud, loud)).max() == 32767
    assert mix(loud, bytes(320)) == loud
    sounder = Sounder()
    speaker = SpeakerMix(Ring(0), sounder)
    assert speaker.read(160) == bytes(320)
    sounder.sound(TONES[Signal.SECOND_CALL])
    assert samples(speaker.read(160)).any()


def test_meter_remembers_the_peak_once() -> None:
    meter = PeakMeter()
    meter.feed(np.array([1, -16384, 5], np.int16).tobytes())
    meter.feed(np.array([9], np.int16).tobytes())
    assert meter.take() == pytest.approx(0.5, abs=0.01)
    assert meter.take() == 0
    meter.feed(np.array([3, 32767, -32768], np.int16).tobytes())
    assert meter.take() == 1
