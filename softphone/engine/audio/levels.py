"""The loudest sample since someone looked, for the level meters."""

_FULL_SCALE = 32768


class PeakMeter:
    """Fed by one thread, read by another; a frame lost between the two shows nowhere."""

    def __init__(self) -> None:
        self._peak = 0

    def feed(self, frame: bytes) -> None:
        """16-bit samples, at least one."""
        values = memoryview(frame).cast("h")
        highest, lowest = max(values), min(values)
        self._peak = max(self._peak, highest, -lowest)

    def take(self) -> float:
        """0 to 1; begins anew."""
        peak, self._peak = self._peak, 0
        return peak / _FULL_SCALE
