"""The far end's signalling: a registrar that accepts all, and a caller that stamps every answer.

Raw UDP (RFC 3261), so that nothing of the stack under test measures itself.
"""

import contextlib
import re
import socket
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from itertools import count

from tests.bench.rtp_reference import RtpReference

PCMA, G722 = 8, 9
SDP = (
    "v=0\r\no=- 1 1 IN IP4 {ip}\r\ns=-\r\nc=IN IP4 {ip}\r\nt=0 0\r\n"
    "m=audio {port} RTP/AVP {codec} 101\r\n"
    "a=rtpmap:101 telephone-event/8000\r\na=fmtp:101 0-16\r\na=ptime:20\r\na=sendrecv\r\n"
)


@dataclass
class ReferenceCall:
    """A call we made; `answers` has the first arrival (monotonic) of each status code."""

    call_id: str
    uri: str
    destination: tuple[str, int]
    caller: str
    branch: str
    rtp: RtpReference
    sent_at: float = 0.0
    answers: dict[int, float] = field(default_factory=dict)
    to: str = ""
    target: str = ""
    sequence: int = 1
    ended: threading.Event = field(default_factory=threading.Event)


class SipReference:
    """One socket, one thread. REGISTER is granted and remembered; calls go to the contact."""

    def __init__(self, ip: str = "127.0.0.1") -> None:
        self._ip = ip
        self._socket = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        self._socket.bind((ip, 0))
        self._socket.settimeout(0.2)
        self.port: int = self._socket.getsockname()[1]
        self.contacts: dict[str, str] = {}
        self.registered_at: dict[str, float] = {}
        self._numbers = count(1)
        self._calls: dict[str, ReferenceCall] = {}
        self._news = threading.Condition()
        self._running = True
        self._thread = threading.Thread(target=self._run)
        self._thread.start()

    def wait_registered(self, user: str, timeout: float = 15) -> float:
        """When (monotonic) the user was granted its registration."""
        self._wait(lambda: user in self.contacts, timeout, f"{user} did not register")
        return self.registered_at[user]

    def call(self, user: str, caller: str = "05321234567", codec: int = PCMA) -> ReferenceCall:
        """Send an INVITE straight to the user's contact."""
        uri = self.contacts[user]
        host, port = re.search(r"@([\d.]+):(\d+)", uri).groups()  # type: ignore[union-attr]
        number = next(self._numbers)
        call = ReferenceCall(
            call_id=f"ref-{number}-{time.time_ns()}",
            uri=uri.split(";")[0],
            destination=(host, int(port)),
            caller=caller,
            branch=f"z9hG4bK-{number}-{time.time_ns()}",
            rtp=RtpReference(self._ip, codec),
        )
        call.to, call.target = f"<{call.uri}>", call.uri
        self._calls[call.call_id] = call
        call.sent_at = time.monotonic()
        self._request(call, "INVITE", SDP.format(ip=self._ip, port=call.rtp.port, codec=codec))
        return call

    def wait_answer(self, call: ReferenceCall, code: int, timeout: float = 10) -> float:
        """Milliseconds from our INVITE to the first answer with this code."""
        self._wait(lambda: code in call.answers, timeout, f"no {code}, only {call.answers}")
        return (call.answers[code] - call.sent_at) * 1000

    def end(self, call: ReferenceCall) -> None:
        """BYE or CANCEL, and wait for the end."""
        if 200 in call.answers:
            call.sequence += 1
            call.branch += "b"
            self._request(call, "BYE")
        else:
            self._request(call, "CANCEL")
        call.ended.wait(5)
        call.rtp.close()
        self._calls.pop(call.call_id, None)

    def close(self) -> None:
        """End; calls that a failed bench left behind must not keep their threads."""
        self._running = False
        self._thread.join()
        self._socket.close()
        for call in self._calls.values():
            call.rtp.close()

    def _wait(self, ready: Callable[[], bool], timeout: float, what: str) -> None:
        with self._news:
            if not self._news.wait_for(ready, timeout):
                raise TimeoutError(what)

    def _run(self) -> None:
        while self._running:
            with contextlib.suppress(TimeoutError):
                data, source = self._socket.recvfrom(65535)
                at, message = time.monotonic(), data.decode(errors="replace")
                with self._news:
                    if message.startswith("SIP/2.0"):
                        self._on_response(message, at)
                    else:
                        self._on_request(message, source, at)
                    self._news.notify_all()

    def _on_response(self, message: str, at: float) -> None:
        call = self._calls.get(_header(message, "Call-ID"))
        code, method = int(message[8:11]), _header(message, "CSeq").split()[-1]
        if call is None:
            return
        if method == "BYE":
            call.ended.set()
        elif method == "INVITE":
            call.answers.setdefault(code, at)
            if code >= 200:
                self._acknowledge(call, code, message)

    def _acknowledge(self, call: ReferenceCall, code: int, message: str) -> None:
        call.to = _header(message, "To")
        if code < 300:
            call.target = _header(message, "Contact").strip("<>").split(">")[0]
            call.rtp.destination = _media_address(message)
            call.branch += "a"
        else:
            call.ended.set()
        self._request(call, "ACK")

    def _on_request(self, message: str, source: tuple[str, int], at: float) -> None:
        method = message.split(" ", 1)[0]
        extra = ""
        if method == "REGISTER":
            extra = self._register(message, at)
        elif method == "BYE" and (call := self._calls.get(_header(message, "Call-ID"))):
            call.ended.set()
        if method != "ACK":
            self._answer(message, source, extra)

    def _register(self, message: str, at: float) -> str:
        contact = re.search(r"<(sip:([^@>]+)@[^>]+)>", _header(message, "Contact"))
        if contact and "expires=0" not in message.lower().replace(" ", ""):
            self.contacts[contact[2]] = contact[1]
            self.registered_at.setdefault(contact[2], at)
        return f"Contact: {_header(message, 'Contact').split(';expires')[0]};expires=300\r\n"

    def _answer(self, message: str, source: tuple[str, int], extra: str) -> None:
        vias = "".join(f"Via: {via}\r\n" for via in re.findall(r"(?mi)^Via:\s*(.+?)\r?$", message))
        copied = "".join(f"{name}: {_header(message, name)}\r\n" for name in ("From", "Call-ID"))
        to = _header(message, "To")
        to += "" if "tag=" in to else ";tag=reference"
        text = (
            f"SIP/2.0 200 OK\r\n{vias}{copied}To: {to}\r\nCSeq: {_header(message, 'CSeq')}\r\n"
            f"{extra}Content-Length: 0\r\n\r\n"
        )
        self._socket.sendto(text.encode(), source)

    def _request(self, call: ReferenceCall, method: str, body: str = "") -> None:
        here = f"{self._ip}:{self.port}"
        uri = call.target if method in {"BYE", "ACK"} else call.uri
        kind = "Content-Type: application/sdp\r\n" if body else ""
        text = (
            f"{method} {uri} SIP/2.0\r\nVia: SIP/2.0/UDP {here};rport;branch={call.branch}\r\n"
            f"Max-Forwards: 70\r\nFrom: <sip:{call.caller}@{here}>;tag={call.call_id}\r\n"
            f"To: {call.to}\r\nCall-ID: {call.call_id}\r\nCSeq: {call.sequence} {method}\r\n"
            f"Contact: <sip:reference@{here}>\r\n{kind}Content-Length: {len(body)}\r\n\r\n{body}"
        )
        self._socket.sendto(text.encode(), call.destination)


def _header(message: str, name: str) -> str:
    found = re.search(rf"(?mi)^{name}\s*:\s*(.+?)\r?$", message)
    return found[1] if found else ""


def _media_address(sdp: str) -> tuple[str, int] | None:
    """The connection line may stand before the media line (session) or behind it (media)."""
    host, port = re.search(r"c=IN IP4 (\S+)", sdp), re.search(r"m=audio (\d+)", sdp)
    return (host[1], int(port[1])) if host and port else None
