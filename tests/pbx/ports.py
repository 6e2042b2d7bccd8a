"""Free ports on loopback, so that any number of test PBXes run side by side."""

import os
import random
import socket
from collections.abc import Iterable
from contextlib import ExitStack

RTP_RANGE = range(20_000, 32_000)
"""Below the ports that systems hand out by themselves."""
ATTEMPTS = 200


def free_tcp_port(address: str = "127.0.0.1") -> int:
    """A port that nobody listens on now."""
    with socket.socket() as probe:
        probe.bind((address, 0))
        return int(probe.getsockname()[1])


def free_sip_port(address: str = "127.0.0.1") -> int:
    """Free for UDP and TCP alike."""
    for _ in range(ATTEMPTS):
        port = free_tcp_port(address)
        if _all_free(address, [port]):
            return port
    raise OSError(f"no port of {address} is free for UDP and TCP")


def free_rtp_ports(count: int, address: str = "127.0.0.1") -> range:
    """A block of UDP ports in a row; random, so that two PBXes that start at once differ."""
    chance = random.Random(os.urandom(8))
    for _ in range(ATTEMPTS):
        first = chance.randrange(RTP_RANGE.start, RTP_RANGE.stop - count, 2)
        if _all_free(address, range(first, first + count)):
            return range(first, first + count)
    raise OSError(f"no {count} free ports in a row on {address}")


def _all_free(address: str, ports: Iterable[int]) -> bool:
    with ExitStack() as probes:
        try:
            for port in ports:
                probe = probes.enter_context(socket.socket(type=socket.SOCK_DGRAM))
                probe.bind((address, port))
        except OSError:
            return False
    return True
