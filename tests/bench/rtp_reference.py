"""The far end's sound: PCMA over RTP (RFC 3550, 3551) with the time of every packet."""

import contextlib
import os
import socket
import struct
import threading
import time

import numpy as np
from numpy.typing import NDArray

from tests.bench import alaw

PACKET = 160
RATE = 8000
SO_TIMESTAMPNS = 35
_HEADER = struct.Struct("!BBHII")


class Received:
    """A received stream laid out by RTP time stamps."""

    def __init__(self, packets: list[tuple[float, int, bytes]]) -> None:
        first = packets[0][1]
        self.offsets = [stamp - first for _, stamp, _ in packets]
        self.arrivals = [at for at, _, _ in packets]
        self.samples = np.zeros(max(self.offsets) + PACKET)
        for offset, (_, _, payload) in zip(self.offsets, packets, strict=True):
            decoded = alaw.decode(payload) / 32768
            self.samples[offset : offset + len(decoded)] = decoded

    def arrival_of(self, sample: int) -> float:
        """When the packet with this sample arrived, plus the sample's place in it."""
        place = max(i for i, offset in enumerate(self.offsets) if offset <= sample)
        return self.arrivals[place] + (sample - self.offsets[place]) / RATE

    @property
    def lost(self) -> int:
        """Packets missing between the first and the last."""
        return (self.offsets[-1] - self.offsets[0]) // PACKET + 1 - len(self.offsets)

    def lateness_ms(self) -> NDArray[np.float64]:
        """Of each packet against the 20 ms grid that fits the earliest ones."""
        late = np.array(self.arrivals) - np.array(self.offsets) / RATE
        return (late - np.percentile(late, 1)) * 1000


class RtpReference:
    """Two threads: sends a packet each 20 ms once it knows where to, remembers all that arrives."""

    def __init__(self, address: str, payload_type: int = 8) -> None:
        self._payload_type = payload_type
        self._socket = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        self._socket.bind((address, 0))
        self._socket.setsockopt(socket.SOL_SOCKET, SO_TIMESTAMPNS, 1)
        self._socket.settimeout(0.2)
        self.port: int = self._socket.getsockname()[1]
        self.destination: tuple[str, int] | None = None
        self.sent_at: list[float] = []
        self._packets: list[tuple[float, int, bytes]] = []
        self._queue = b""
        self._lock = threading.Lock()
        self._running = True
        self._threads = [threading.Thread(target=run) for run in (self._receive, self._send)]
        for thread in self._threads:
            thread.start()

    def play(self, samples: NDArray[np.float64]) -> int:
        """Queue sound at 8 kHz; returns the index in `sent_at` of its first packet."""
        encoded = alaw.encode(samples)
        with self._lock:
            queued = -(-len(self._queue) // PACKET)
            self._queue += alaw.SILENCE[: queued * PACKET - len(self._queue)] + encoded
            return len(self.sent_at) + queued

    def received(self, since: float = 0.0) -> Received:
        """What arrived since a moment (wall clock)."""
        return Received([packet for packet in list(self._packets) if packet[0] >= since])

    def close(self) -> None:
        self._running = False
        for thread in self._threads:
            thread.join()
        self._socket.close()

    def _receive(self) -> None:
        prefer()
        while self._running:
            with contextlib.suppress(TimeoutError):
                data, ancillary, _, _ = self._socket.recvmsg(2048, 256)
                _, kind, _, stamp, _ = _HEADER.unpack_from(data)
                if kind & 0x7F == self._payload_type:
                    self._packets.append((_kernel_time(ancillary), stamp, data[12:]))

    def _send(self) -> None:
        prefer()
        due, count = time.monotonic(), 0
        while self._running:
            due += 0.02
            time.sleep(max(0.0, due - time.monotonic()))
            if self.destination is None:
                continue
            with self._lock:
                payload, self._queue = self._queue[:PACKET], self._queue[PACKET:]
                payload += alaw.SILENCE[len(payload) :]
                header = self._header(count)
                with contextlib.suppress(OSError):
                    self._socket.sendto(header + payload, self.destination)
                self.sent_at.append(time.time())
            count += 1

    def _header(self, count: int) -> bytes:
        stamp = count * PACKET & 0xFFFFFFFF
        return _HEADER.pack(0x80, self._payload_type, count & 0xFFFF, stamp, 0x1234)


def _kernel_time(ancillary: list[tuple[int, int, bytes]]) -> float:
    for _, kind, data in ancillary:
        if kind == SO_TIMESTAMPNS:
            seconds, nanoseconds = struct.unpack("qq", data[:16])
            return float(seconds + nanoseconds / 1e9)
    return time.time()


def prefer() -> None:
    """The measuring side must not be what is late; without the right it measures all the same."""
    with contextlib.suppress(OSError):
        os.setpriority(os.PRIO_PROCESS, threading.get_native_id(), -15)
