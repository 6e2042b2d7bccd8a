"""SIP as no telephone would send it: INVITEs written byte by byte, over UDP or TCP.

with RawSip(contact_of(pbx, "2104")) as wire:
    wire.invite(HOSTILE["broken_utf8"])
    assert wire.final_status() == 486
"""

import re
import socket
from types import TracebackType
from typing import Self

import msgspec

from softphone.domain.identity import new_id
from tests.pbx import roster
from tests.pbx.asterisk import Asterisk

PATIENCE_S = 5.0
AUDIO = b"""v=0
o=- 1 1 IN IP4 127.0.0.2
s=-
c=IN IP4 127.0.0.2
t=0 0
m=audio 40000 RTP/AVP 8
a=rtpmap:8 PCMA/8000
"""
UNKNOWN_CODECS = AUDIO.replace(b"AVP 8", b"AVP 97").replace(b"8 PCMA/8000", b"97 HYPE-9/96000")
PLAIN_CALLER = b'"Zeynep" <sip:+905321234567@127.0.0.2>'


class Invite(msgspec.Struct, frozen=True):
    """The parts that can be strange; `caller` is the value of From."""

    caller: bytes = PLAIN_CALLER
    body: bytes = AUDIO
    headers: tuple[bytes, ...] = ()


HOSTILE = {
    "no_sdp": Invite(body=b""),
    "unknown_codecs": Invite(body=UNKNOWN_CODECS),
    "broken_utf8": Invite(caller=b'"Z\xc3\x28yn\xff\xfep" <sip:+905321234567@127.0.0.2>'),
    "broken_utf8_queue": Invite(headers=(b"X-Queue: Kart \xff\xc3 Destek",)),
    "long_caller": Invite(caller=b"<sip:" + b"9" * 200 + b"@127.0.0.2>"),
    "long_name": Invite(caller=b'"' + b"Z" * 2000 + b'" <sip:+905321234567@127.0.0.2>'),
    "control_characters": Invite(
        caller=b'"Z\x01e\x07y\x1b[31mnep%00" <sip:%0d%0a%07+90532@127.0.0.2>'
    ),
    "html": Invite(caller=b'"<img src=x onerror=alert(1)><b>Z</b>" <sip:%3Cb%3E1@127.0.0.2>'),
    "sql": Invite(
        caller=b"\"'; DROP TABLE customers; --\" <sip:1'%20OR%20'1'='1@127.0.0.2>",
        headers=(b"X-Customer-Id: ' OR ''='",),
    ),
    "right_to_left": Invite(caller='"\u202egnp.exe" <sip:+905321234567@127.0.0.2>'.encode()),
    "no_caller": Invite(caller=b"<sip:127.0.0.2>"),
    "anonymous": Invite(
        caller=b'"Anonymous" <sip:anonymous@anonymous.invalid>', headers=(b"Privacy: id",)
    ),
}


class Target(msgspec.Struct, frozen=True):
    """Whom to send it to."""

    uri: str
    port: int
    transport: str = "udp"


def contact_of(pbx: Asterisk, user: str) -> Target:
    """Where an agent is registered; raises `LookupError` where none is."""
    found = re.search(rf"sip:{user}@127\.0\.0\.1:(\d+)\S*", pbx.cli("pjsip show contacts"))
    if found is None:
        raise LookupError(f"{user} is not registered")
    uri = found[0].partition(";")[0]
    return Target(uri, int(found[1]), "tcp" if "transport=tcp" in found[0].lower() else "udp")


def through(pbx: Asterisk, user: str) -> Target:
    """The same agent by way of the PBX, as the carrier would call."""
    return Target(f"sip:{roster.direct_number(user)}@{pbx.registrar}", pbx.sip_port)


class RawSip:
    """One call attempt over a socket of its own, from the carrier's address."""

    def __init__(self, target: Target) -> None:
        self._target = target
        kind = socket.SOCK_STREAM if target.transport == "tcp" else socket.SOCK_DGRAM
        self._socket = socket.socket(type=kind)
        self._socket.settimeout(PATIENCE_S)
        self._socket.bind((roster.CARRIER, 0))
        self._socket.connect(("127.0.0.1", target.port))
        self._unread = b""
        self._call_id = new_id()
        self._invite = Invite()
        self._to = b""

    def invite(self, invite: Invite) -> None:
        """Send it, once."""
        self._invite = invite
        contact = f"Contact: <sip:carrier@{self._address}>".encode()
        self._send(b"INVITE", (*invite.headers, contact), invite.body)

    def cancel(self) -> None:
        """The caller gives up."""
        self._send(b"CANCEL")

    def next_status(self) -> int:
        """Status code of the next answer to the INVITE. Raises `TimeoutError`."""
        while True:
            head = self._receive()
            status = re.match(rb"SIP/2\.0 (\d{3})", head)
            if status and re.search(rb"^CSeq:\s*1 INVITE", head, re.MULTILINE | re.IGNORECASE):
                tagged = re.search(rb"^To:\s*(.+?)\r$", head, re.MULTILINE | re.IGNORECASE)
                self._to = tagged[1] if tagged else self._to
                return int(status[1])

    def ringing(self) -> int:
        """The first answer that is not 100."""
        status = 100
        while status == 100:
            status = self.next_status()
        return status

    def final_status(self) -> int:
        """The final answer; it is acknowledged."""
        status = self.next_status()
        while status < 200:
            status = self.next_status()
        self._send(b"ACK", branch=b"-ack" if status < 300 else b"")
        return status

    def close(self) -> None:
        self._socket.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        at: TracebackType | None,
    ) -> None:
        self.close()

    @property
    def _address(self) -> str:
        host, port = self._socket.getsockname()
        return f"{host}:{port}"

    def _send(
        self,
        method: bytes,
        headers: tuple[bytes, ...] = (),
        body: bytes = b"",
        branch: bytes = b"",
    ) -> None:
        """An ACK names the dialog that the answer has made; that of a 200 is a new transaction."""
        body = body.replace(b"\n", b"\r\n")
        uri, call = self._target.uri.encode(), self._call_id.encode()
        via = f"{self._target.transport.upper()} {self._address};rport".encode()
        lines = [
            method + b" " + uri + b" SIP/2.0",
            b"Via: SIP/2.0/" + via + b";branch=z9hG4bK" + call + branch,
            b"From: " + self._invite.caller + b";tag=" + call[:8],
            b"To: " + (self._to if method == b"ACK" else b"<" + uri + b">"),
            b"Call-ID: " + call,
            b"CSeq: 1 " + method,
            b"Max-Forwards: 70",
            *headers,
            *([b"Content-Type: application/sdp"] if body else []),
            b"Content-Length: " + str(len(body)).encode(),
        ]
        self._socket.sendall(b"\r\n".join(lines) + b"\r\n\r\n" + body)

    def _receive(self) -> bytes:
        """Head of the next message. Over UDP one datagram is one message."""
        if self._target.transport == "udp":
            return self._socket.recv(65536)
        while b"\r\n\r\n" not in self._unread:
            arrived = self._socket.recv(65536)
            if not arrived:
                raise TimeoutError("the far end closed the connection")
            self._unread += arrived
        head, _, rest = self._unread.partition(b"\r\n\r\n")
        length = re.search(rb"^(?:Content-Length|l):\s*(\d+)", head, re.MULTILINE | re.IGNORECASE)
        self._unread = rest[int(length[1]) if length else 0 :]
        return head
