"""Wakes the stack's event loop from another thread: a keep-alive datagram to one of its sockets.

The stack offers no such call. Without it the loop would have to look for commands every few
milliseconds, which costs more than a whole percent of a core while nothing happens.
"""

import contextlib
import socket

_KEEP_ALIVE = b"\r\n\r\n"
"""Ignored by every SIP stack (RFC 5626 section 3.5.1)."""


class Doorbell:
    """Rings at a loopback UDP port of ours."""

    def __init__(self) -> None:
        self._socket = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        self._socket.setblocking(False)

    def fix_to(self, port: int) -> None:
        """From now on ring here; SIP thread, once."""
        self._socket.connect(("127.0.0.1", port))

    def ring(self) -> None:
        """Any thread; never blocks. A full socket will wake the loop as well."""
        with contextlib.suppress(OSError):
            self._socket.send(_KEEP_ALIVE)

    def close(self) -> None:
        self._socket.close()
