"""Asks a SIP server whether it is there: one OPTIONS (RFC 3261 section 11) on a socket of our own.

The stack would wait 32 seconds for a silent server, and cannot see that a UDP port is closed.
"""

import contextlib
import secrets
import socket
import time

import msgspec

from softphone.domain.account import RegistrationFailure, Transport
from softphone.engine.pjsip.sip_message import readable
from softphone.engine.pjsip.text import clean

_PATIENCE_S = 4.0
_REPEAT_S = 0.5


class Probed(msgspec.Struct, frozen=True):
    """Any answer will do: `status_line` is what it said."""

    status_line: str = ""
    failure: RegistrationFailure = RegistrationFailure.NONE


def probe(address: str, port: int, transport: Transport, bind: str) -> Probed:
    """Blocks for some seconds at most; not for the SIP thread."""
    kind = socket.SOCK_DGRAM if transport is Transport.UDP else socket.SOCK_STREAM
    try:
        with socket.socket(socket.AF_INET, kind) as connection:
            if not _bound(connection, bind):
                return Probed(failure=RegistrationFailure.NO_TRANSPORT)
            return _ask(connection, (address, port), transport)
    except ConnectionRefusedError:
        return Probed(failure=RegistrationFailure.CONNECTION_REFUSED)
    except OSError:
        return Probed(failure=RegistrationFailure.NO_ANSWER)


def _bound(connection: socket.socket, bind: str) -> bool:
    with contextlib.suppress(OSError):
        connection.bind((bind.partition(":")[0], 0))
        return True
    return False


def _ask(connection: socket.socket, server: tuple[str, int], transport: Transport) -> Probed:
    connection.settimeout(_PATIENCE_S)
    connection.connect(server)
    request = _options(connection.getsockname(), server, transport)
    repeat_s = _REPEAT_S if transport is Transport.UDP else _PATIENCE_S
    connection.settimeout(repeat_s)
    deadline = time.monotonic() + _PATIENCE_S
    while time.monotonic() < deadline:
        connection.send(request)
        with contextlib.suppress(TimeoutError):
            return _judge(connection.recv(4096))
    return Probed(failure=RegistrationFailure.NO_ANSWER)


def _judge(answer: bytes) -> Probed:
    line = clean(readable(answer.partition(b"\r\n")[0].decode("utf-8", "replace")))
    if line.startswith("SIP/2.0 "):
        return Probed(status_line=line.removeprefix("SIP/2.0 "))
    return Probed(failure=RegistrationFailure.NO_ANSWER)


def _options(own: tuple[str, int], server: tuple[str, int], transport: Transport) -> bytes:
    here, there = f"{own[0]}:{own[1]}", f"{server[0]}:{server[1]}"
    token = secrets.token_hex(8)
    lines = (
        f"OPTIONS sip:{there} SIP/2.0",
        f"Via: SIP/2.0/{transport.upper()} {here};branch=z9hG4bK{token};rport",
        "Max-Forwards: 70",
        f"From: <sip:probe@{here}>;tag={token}",
        f"To: <sip:{there}>",
        f"Call-ID: {token}@{own[0]}",
        "CSeq: 1 OPTIONS",
        f"Contact: <sip:probe@{here}>",
        "Content-Length: 0",
    )
    return "\r\n".join((*lines, "", "")).encode()
