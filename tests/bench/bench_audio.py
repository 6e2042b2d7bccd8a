"""Microphone to RTP and RTP to speaker by chirps, and gaps in a minute of tone each way."""

import time
from collections.abc import Sequence

from tests.bench.figure import Figure, figure, median
from tests.bench.rtp_reference import RATE as RTP_RATE
from tests.bench.rtp_reference import RtpReference
from tests.bench.signals import chirp, find_chirps, gaps, tone
from tests.bench.sound_reference import RATE, Ear, Microphone
from tests.bench.world import USER, world

CHIRPS = 20
TONE_S = 60
PERIOD_S = 0.93
"""Not a multiple of 20 ms, so that chirps fall everywhere in a frame."""


def run() -> Sequence[Figure]:
    with world() as here:
        microphone, ear = Microphone(here.sound, here.place), Ear(here.sound)
        try:
            with here.ahize("--auto-answer", "--mic", microphone.name, "--speaker", "spk"):
                call = here.reference.call(USER)
                here.reference.wait_answer(call, 200)
                time.sleep(3)
                out = _microphone_to_rtp(microphone, call.rtp)
                back = _rtp_to_speaker(call.rtp, ear)
                gaps_out, gaps_back, lost = _tone_both_ways(microphone, call.rtp, ear)
                here.reference.end(call)
        finally:
            microphone.close()
            ear.close()
    return (
        figure("audio.microphone_to_rtp", median(out), "ms", target=40, note=_spread(out)),
        figure("audio.rtp_to_speaker", median(back), "ms", target=60, note=_spread(back)),
        figure("audio.gaps_sent", len(gaps_out), "gaps", target=0, note=_listed(gaps_out)),
        figure("audio.gaps_heard", len(gaps_back), "gaps", target=0, note=_listed(gaps_back)),
        figure("audio.packets_lost", lost, "packets", target=0),
    )


def _microphone_to_rtp(microphone: Microphone, rtp: RtpReference) -> list[float]:
    since = time.time()
    spoken = []
    for _ in range(CHIRPS):
        spoken.append(microphone.play(chirp(RATE)))
        time.sleep(PERIOD_S)
    received = rtp.received(since)
    heard = [received.arrival_of(place) for place in find_chirps(received.samples, RTP_RATE)]
    return _delays([microphone.time_of(sample) for sample in spoken], heard)


def _rtp_to_speaker(rtp: RtpReference, ear: Ear) -> list[float]:
    since, sent = len(ear), []
    for _ in range(CHIRPS):
        sent.append(rtp.play(chirp(RTP_RATE)))
        time.sleep(PERIOD_S)
    time.sleep(0.3)
    heard = [ear.time_of(since + place) for place in find_chirps(ear.heard(since), RATE)]
    return _delays([rtp.sent_at[packet] for packet in sent], heard)


def _tone_both_ways(
    microphone: Microphone, rtp: RtpReference, ear: Ear
) -> tuple[list[float], list[float], int]:
    heard_from, since = len(ear), time.time()
    microphone.play(tone(RATE, 700, TONE_S))
    rtp.play(tone(RTP_RATE, 1000, TONE_S))
    time.sleep(TONE_S + 1)
    received = rtp.received(since)
    sent_gaps = gaps(received.samples, RTP_RATE, 700)
    return sent_gaps, gaps(ear.heard(heard_from), RATE, 1000), received.lost


def _delays(spoken: list[float], heard: list[float]) -> list[float]:
    """Milliseconds from each chirp to the first one heard within the period."""
    delays = []
    for at in spoken:
        after = [moment - at for moment in heard if 0 <= moment - at < PERIOD_S]
        delays += [min(after) * 1000] if after else []
    if len(delays) < len(spoken) * 0.9:
        raise RuntimeError(f"only {len(delays)} of {len(spoken)} chirps were heard")
    return delays


def _spread(values: list[float]) -> str:
    return f"min {min(values):.1f}, max {max(values):.1f}, {len(values)} chirps"


def _listed(lengths: list[float]) -> str:
    return ", ".join(f"{length:.0f} ms" for length in lengths[:10])
