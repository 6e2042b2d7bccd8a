"""G.711 A-law (ITU-T G.711) as tables, for the reference end of a call."""

import numpy as np
from numpy.typing import NDArray


def _decode_table() -> NDArray[np.int16]:
    code = np.arange(256) ^ 0x55
    exponent, mantissa = (code & 0x70) >> 4, code & 0x0F
    low = (mantissa << 4) + 8
    high = ((mantissa << 4) + 0x108) << np.maximum(exponent - 1, 0)
    magnitude = np.where(exponent == 0, low, high)
    return np.where(code & 0x80, magnitude, -magnitude).astype(np.int16)


DECODE = _decode_table()
_ORDER = np.argsort(DECODE, kind="stable")
_EDGES = (DECODE[_ORDER][1:].astype(np.int32) + DECODE[_ORDER][:-1]) // 2


def encode(samples: NDArray[np.float64]) -> bytes:
    """Floats of -1 to 1."""
    scaled = (np.asarray(samples) * 32767).astype(np.int32)
    return bytes(_ORDER[np.searchsorted(_EDGES, scaled)].astype(np.uint8).tobytes())


def decode(data: bytes) -> NDArray[np.int16]:
    return DECODE[np.frombuffer(data, np.uint8)]


SILENCE = encode(np.zeros(160))
