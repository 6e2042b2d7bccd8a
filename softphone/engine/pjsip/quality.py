"""What a call sounds like, from its figures: the E-model (ITU-T G.107, G.113). Pure."""

_BEST_R = 93.2
_ROBUSTNESS = 25.1
"""Bpl of G.711 with loss concealment; G.722 behaves alike."""


def mos(delay_ms: float, loss_percent: float) -> float:
    """Mean opinion score, 1 to 4.5, from one-way mouth-to-ear delay and lost packets."""
    late = 0.11 * (delay_ms - 177.3) if delay_ms > 177.3 else 0.0
    by_delay = 0.024 * delay_ms + late
    by_loss = 95.0 * loss_percent / (loss_percent + _ROBUSTNESS)
    return _score(_BEST_R - by_delay - by_loss)


def _score(r: float) -> float:
    if r <= 0:
        return 1.0
    return max(1.0, 1 + 0.035 * r + r * (r - 60) * (100 - r) * 7e-6)
