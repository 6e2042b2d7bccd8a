"""The ears of the tests: they tell a tone from another and a voice from another."""

from pathlib import Path

from tests.pbx import voice
from tests.pbx.sound import Recording, likeness, write_tone


def test_a_tone_is_found_and_no_other(tmp_path: Path) -> None:
    tone = Recording.read(write_tone(tmp_path / "tone.wav", 700))
    assert tone.share_of_tone(700) > 0.99
    assert tone.share_of_tone(900) < 0.01


def test_silence_is_no_tone(tmp_path: Path) -> None:
    tone = Recording.read(write_tone(tmp_path / "tone.wav", 700))
    silence = Recording(tone.samples * 0, tone.rate)
    assert silence.loudness == 0
    assert silence.share_of_tone(700) == 0


def test_a_voice_is_known_again_and_not_taken_for_another() -> None:
    lost, limit = (Recording.read(voice.line(name)) for name in ("lost_card", "card_limit"))
    prompt = Recording.read(voice.prompts() / "ivr_card.wav")
    assert likeness(lost, lost) > 0.99
    assert likeness(lost, limit) < 0.6
    assert likeness(lost, prompt) < 0.6
