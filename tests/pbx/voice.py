"""What customers and the IVR say, in Turkish: spoken by espeak-ng when first needed, then kept."""

import hashlib
import os
import subprocess
from pathlib import Path

import msgspec
import numpy as np

from tests.pbx.sound import Recording

BUILD = Path(__file__).parents[2] / "build/voices"
PHONE_RATE = 8_000
"""Asterisk plays .wav files of this rate only."""
WIDE_RATE = 16_000
PAUSE_S = 2.0
PEAK = 0.7

PROMPTS = {
    "ivr_welcome": (
        "Ahize Bankası'na hoş geldiniz. Kart işlemleri için bir, bireysel bankacılık için iki, "
        "özel bankacılık için üçü tuşlayın."
    ),
    "ivr_card": (
        "Kayıp ya da çalıntı kart için bir, ekstre itirazı için iki, kart limiti için üçü tuşlayın."
    ),
}


class Line(msgspec.Struct, frozen=True):
    """A sentence and whether a woman's voice says it."""

    text: str
    woman: bool = True


LINES = {
    "lost_card": Line(
        "Merhaba, kredi kartımı bugün kaybettim. Hemen kapatabilir misiniz? "
        "En son öğlen bir lokantada kullanmıştım, ondan sonra bulamadım."
    ),
    "statement_dispute": Line(
        "İyi günler, ekstremde bana ait olmayan bir harcama var. "
        "Bin iki yüz kırk dokuz lira, bir internet sitesinden. İtiraz etmek istiyorum.",
        woman=False,
    ),
    "address_change": Line(
        "Merhaba, yeni eve taşındım. Adresimi değiştirmek istiyorum, "
        "yeni kartım eski adrese gelmesin lütfen."
    ),
    "card_limit": Line(
        "Selamlar, yurt dışına çıkacağım. Kart limitimi geçici olarak yükseltebilir misiniz?",
        woman=False,
    ),
    "where_is_my_card": Line(
        "İyi günler, yeni kartım iki haftadır elime ulaşmadı. Kurye nerede, bakabilir misiniz?"
    ),
    "answers_the_phone": Line(
        "Alo, buyurun? Evet, benim. Beni aradığınız için teşekkür ederim, sizi dinliyorum.",
        woman=False,
    ),
    "agent": Line(
        "Merhaba, ben Elif Kaya. Size nasıl yardımcı olabilirim? "
        "Hemen bakıyorum, bir saniye lütfen."
    ),
}


def line(name: str) -> Path:
    """The WAV of one of `LINES`, 16 kHz mono."""
    return _spoken(name, LINES[name], WIDE_RATE)


def prompts() -> Path:
    """The directory with the WAVs of all prompts, 8 kHz mono."""
    for name, text in PROMPTS.items():
        _spoken(name, Line(text), PHONE_RATE)
    return _directory()


def _directory() -> Path:
    """Another one for other texts: what was spoken once is never stale."""
    texts = repr((PROMPTS, LINES)).encode()
    return BUILD / hashlib.sha256(texts).hexdigest()[:12]


def _spoken(name: str, spoken: Line, rate: int) -> Path:
    target = _directory() / f"{name}.wav"
    if not target.exists():
        target.parent.mkdir(parents=True, exist_ok=True)
        _speak(spoken, target, rate)
    return target


def _speak(spoken: Line, target: Path, rate: int) -> None:
    """A little of silence follows, as a person waits for the answer."""
    voice = "tr+f2" if spoken.woman else "tr+m3"
    unfinished = target.with_suffix(f".{os.getpid()}.wav")
    subprocess.run(["espeak-ng", "-v", voice, "-w", unfinished, spoken.text], check=True)
    speech = Recording.read(unfinished).resampled(rate)
    silence = np.zeros(round(PAUSE_S * rate))
    loud = speech.samples / np.max(np.abs(speech.samples)) * PEAK
    Recording(np.concatenate([loud, silence]), rate).write(unfinished)
    unfinished.replace(target)
