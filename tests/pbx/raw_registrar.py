"""A registrar that keeps what it gets, byte for byte: everybody may register, nobody is found.

with RawRegistrar() as registrar:
    engine.configure(Account("a1", "2104", registrar.address), "secret")
    registrar.wait(b"REGISTER")
"""

import re
import socket
import threading
import time
from types import TracebackType
from typing import Self

PATIENCE_S = 15.0
_COPIED = rb"^(?:Via|From|Call-ID|CSeq):.*$"


class RawRegistrar:
    """UDP on loopback."""

    def __init__(self) -> None:
        self._socket = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        self._socket.bind(("127.0.0.1", 0))
        self.address = "{}:{}".format(*self._socket.getsockname())
        self._arrived = threading.Condition()
        self._datagrams: list[bytes] = []
        self._thread = threading.Thread(target=self._serve, name="registrar")

    def wait(self, beginning: bytes, count: int = 1, within_s: float = PATIENCE_S) -> bytes:
        """The last of so many datagrams that begin like this."""
        deadline = time.monotonic() + within_s
        with self._arrived:
            while True:
                found = [it for it in self._datagrams if it.startswith(beginning)]
                if len(found) >= count:
                    return found[count - 1]
                if not self._arrived.wait(deadline - time.monotonic()):
                    raise TimeoutError(f"no {beginning!r} in {self._datagrams}")

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        at: TracebackType | None,
    ) -> None:
        with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as farewell:
            farewell.sendto(b"", self._socket.getsockname())
        self._thread.join()
        self._socket.close()

    def _serve(self) -> None:
        while True:
            datagram, sender = self._socket.recvfrom(65536)
            if not datagram:
                return
            with self._arrived:
                self._datagrams.append(datagram)
                self._arrived.notify_all()
            if answer := _answer_to(datagram):
                self._socket.sendto(answer, sender)


def header(message: bytes, name: str) -> str:
    """Its value; empty where it is not there."""
    found = re.search(rb"(?im)^" + name.encode() + rb":\s*(.*?)\r?$", message)
    return found[1].decode() if found else ""


def _answer_to(request: bytes) -> bytes:
    method = request.partition(b" ")[0]
    if method in {b"ACK", b""} or not request.strip():
        return b""
    good = method == b"REGISTER"
    status = b"200 OK" if good else b"404 Not Found"
    lines = [line.rstrip() for line in re.findall(_COPIED, request, re.MULTILINE)]
    to = f"To: {header(request, 'To')};tag=registrar".encode()
    binding = ("Contact", "Expires") if good else ()
    kept = [f"{name}: {header(request, name)}".encode() for name in binding]
    return b"\r\n".join([b"SIP/2.0 " + status, *lines, to, *kept, b"Content-Length: 0", b"", b""])
