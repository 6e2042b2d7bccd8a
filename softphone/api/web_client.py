"""One browser page at the local API, from its token to its end; on the page's own two threads."""

import logging
import socket
import threading
import time
from contextlib import suppress

import msgspec
from websockets.exceptions import ConnectionClosed
from websockets.sync.server import ServerConnection

from softphone.api.desk import ApiDesk
from softphone.api.hop import NoAnswerError
from softphone.api.rate_limit import RateLimit
from softphone.domain.remote import RemoteCode, RemoteReply, RemoteRequest
from softphone.engine.ipc.outbox import Outbox

log = logging.getLogger(__name__)

TOKEN_S = 5.0
PER_SECOND, BURST = 20, 40
MAX_UNREAD = 500
"""Frames; who reads so slowly is hung up on."""
_SYSTEM_BUFFER_BYTES = 64 * 1024
"""Besides, the system keeps so much for it."""
WRONG_TOKEN = 4001
"""Close code (RFC 6455, 7.4.2: for private use)."""


class Hello(msgspec.Struct, frozen=True):
    """The first message."""

    token: str


class WebClient:
    """Wishes are done one after the other: a page never has two on the main thread.

    An answer that is not read holds up the next wish; an event that is not read waits in line.
    """

    def __init__(self, connection: ServerConnection, desk: ApiDesk) -> None:
        self._connection = connection
        self._desk = desk
        self._outbox = Outbox(MAX_UNREAD)
        self._limit = RateLimit(PER_SECOND, BURST, time.monotonic)

    def run(self) -> None:
        """Returns when the page is gone."""
        if not self._has_token():
            self._connection.close(WRONG_TOKEN, "wrong_token")
            return
        buffer = (socket.SOL_SOCKET, socket.SO_SNDBUF, _SYSTEM_BUFFER_BYTES)
        self._connection.socket.setsockopt(*buffer)
        writer = threading.Thread(target=self._write, name="api-writer", daemon=True)
        writer.start()
        try:
            self._desk.join(self)
            for message in self._connection:
                self._connection.send(msgspec.json.encode(self._answer(message)), text=True)
        except (ConnectionClosed, NoAnswerError):
            log.info("a page left the local API")
        finally:
            self._desk.leave(self)
            self._outbox.close()
            self.break_off()
            writer.join()

    def tell(self, frame: bytes) -> None:
        """Any thread; never blocks."""
        if not self._outbox.put(frame):
            self.break_off()

    def break_off(self) -> None:
        """Wake and end whoever reads or writes."""
        with suppress(OSError):
            self._connection.socket.shutdown(socket.SHUT_RDWR)

    def _has_token(self) -> bool:
        try:
            hello = msgspec.json.decode(self._connection.recv(TOKEN_S), type=Hello)
        except (TimeoutError, ConnectionClosed, msgspec.MsgspecError, UnicodeDecodeError):
            return False
        return self._desk.accepts(hello.token)

    def _answer(self, message: str | bytes) -> RemoteReply:
        if not self._limit.allows():
            return RemoteReply(ok=False, code=RemoteCode.TOO_MANY, id=_id_of(message))
        try:
            wish = msgspec.json.decode(message, type=RemoteRequest)
            return self._desk.carry_out(wish)
        except (msgspec.MsgspecError, UnicodeDecodeError) as error:
            code = RemoteCode.BAD_REQUEST
            return RemoteReply(ok=False, code=code, detail=str(error), id=_id_of(message))
        except NoAnswerError:
            return RemoteReply(ok=False, code=RemoteCode.NO_ANSWER, id=_id_of(message))

    def _write(self) -> None:
        try:
            while (frame := self._outbox.take()) is not None:
                self._connection.send(frame, text=True)
        except ConnectionClosed:
            self._outbox.close()


class _Numbered(msgspec.Struct):
    id: int = 0


def _id_of(message: str | bytes) -> int:
    """So that even a refused wish finds its answer."""
    try:
        return msgspec.json.decode(message, type=_Numbered).id
    except (msgspec.MsgspecError, UnicodeDecodeError):
        return 0
