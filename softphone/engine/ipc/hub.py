"""From one stream of events to any number of windows, each with its own pace.

The engine's thread only folds, numbers and queues: a slow or dead window never holds it up. A
window joins under the same lock, so snapshot and stream neither lose nor double an event.

Several windows may be attached (one that is ending beside the one that takes over): all hear all,
all may command. One window at a time is the window's own rule.
"""

import logging
import threading
from collections.abc import Hashable

from msgspec.structs import replace

from softphone.domain.events import (
    COALESCED,
    PROTOCOL_VERSION,
    AnyEvent,
    EngineSnapshot,
    StatisticsMeasured,
)
from softphone.engine.fold import fold
from softphone.engine.ipc.channel import Channel
from softphone.engine.ipc.codec import Heartbeat, Told, Welcome, encode

log = logging.getLogger(__name__)


class Hub:
    """Any thread."""

    def __init__(self, epoch: str, process_id: int) -> None:
        self._epoch = epoch
        self._process_id = process_id
        self._lock = threading.Lock()
        self._now = EngineSnapshot(epoch=epoch, process_id=process_id)
        self._number = 0
        self._channels: list[Channel] = []

    @property
    def snapshot(self) -> EngineSnapshot:
        """What is true now."""
        with self._lock:
            return self._now

    @property
    def windows(self) -> int:
        """How many are attached."""
        with self._lock:
            return len(self._channels)

    def publish(self, event: AnyEvent) -> None:
        """Fold it and pass it on; never waits for a window."""
        with self._lock:
            if isinstance(event, EngineSnapshot):
                event = replace(event, epoch=self._epoch, process_id=self._process_id)
            self._now = fold(self._now, event)
            if not isinstance(event, COALESCED):
                self._number += 1
            self._send_all(self._told(event), _coalescing_key(event))

    def beat(self) -> None:
        """Tell all windows that the engine lives."""
        with self._lock:
            self._send_all(encode(Heartbeat()), Heartbeat)

    def join(self, channel: Channel) -> None:
        """The first frames of this channel: who we are and what is true."""
        with self._lock:
            channel.send(encode(Welcome(PROTOCOL_VERSION)))
            channel.send(self._told(self._now))
            self._channels.append(channel)

    def leave(self, channel: Channel) -> None:
        with self._lock:
            if channel in self._channels:
                self._channels.remove(channel)

    def _told(self, event: AnyEvent) -> bytes:
        return encode(Told(self._epoch, self._number, event))

    def _send_all(self, frame: bytes, coalesce: Hashable) -> None:
        for channel in tuple(self._channels):
            if not channel.send(frame, coalesce):
                log.warning("a window is too far behind or gone: broken off")
                self._channels.remove(channel)
                channel.break_off()


def _coalescing_key(event: AnyEvent) -> Hashable:
    if isinstance(event, StatisticsMeasured):
        return StatisticsMeasured, event.statistics.call_id
    return type(event) if isinstance(event, COALESCED) else None
