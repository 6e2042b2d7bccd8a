"""The window's end of the command line's socket: one wish, one answer, only for this user.

The directory is the user's alone, the key file in it proves that, and frames are JSON checked once.
"""

import logging
import threading
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec
from msgspec.structs import replace

from softphone.api.hop import Hop, NoAnswerError
from softphone.domain.remote import RemoteCode, RemoteReply, RemoteRequest
from softphone.engine.ipc.runtime_dir import RuntimeDir
from softphone.engine.port import EngineStartError

if TYPE_CHECKING:
    from multiprocessing.connection import Connection, Listener

    from softphone.engine.ipc.channel import Channel

log = logging.getLogger(__name__)

NAME = "control"
MAX_CONNECTIONS = 16
_REQUEST_S = 4.0
_FLUSH_S = 0.5

CarryOut = Callable[[RemoteRequest], RemoteReply]


class PrivateDoor:
    """One thread accepts, one per connection answers; `start` and `stop` on the main thread."""

    def __init__(self, runtime_dir: Path, hop: Hop, carry_out: CarryOut) -> None:
        self._runtime = RuntimeDir(runtime_dir, NAME)
        self._hop = hop
        self._carry_out = carry_out
        self.wording: Callable[[RemoteReply], str] = lambda reply: reply.code
        """How an answer is put to a person; main thread."""
        self._lock = threading.Lock()
        self._served: dict[threading.Thread, Channel] = {}
        self._stopping = threading.Event()
        self._ready = threading.Event()
        self._listener: Listener | None = None
        self._thread = threading.Thread(target=self._run, name="control-accept", daemon=True)

    def start(self) -> None:
        """Returns at once; without its directory the rest of Ahize works on."""
        self._thread.start()

    def stop(self) -> None:
        """Hang up on everybody and join own threads; the hop is closed by then."""
        if not self._thread.ident:
            return
        from multiprocessing.connection import Client

        self._stopping.set()
        self._ready.wait()
        if self._listener is not None:
            with suppress(OSError):  # it may have seen the end by itself
                Client(self._runtime.address).close()
        self._thread.join()
        with self._lock:
            served = dict(self._served)
        for thread, channel in served.items():
            channel.break_off()
            thread.join()

    def _run(self) -> None:
        try:
            self._listen()
        except (EngineStartError, OSError) as error:
            log.warning("no command line: %s", error)
        finally:
            self._ready.set()
        if self._listener is not None:
            self._accept(self._listener)
            self._listener.close()
            self._runtime.release()

    def _listen(self) -> None:
        from multiprocessing.connection import Listener

        self._runtime.prepare()
        if not self._runtime.claim():
            raise EngineStartError("another window answers the command line")
        self._key = self._runtime.new_key()
        self._listener = Listener(self._runtime.address, backlog=MAX_CONNECTIONS)

    def _accept(self, listener: "Listener") -> None:
        while not self._stopping.is_set():
            try:
                connection = listener.accept()
            except OSError:
                log.exception("a command could not be let in")
                return
            self._serve(connection)

    def _serve(self, connection: "Connection") -> None:
        from softphone.engine.ipc.channel import Channel

        channel = Channel(connection, NAME)
        thread = threading.Thread(
            target=self._attend, args=(connection, channel), name="control", daemon=True
        )
        with self._lock:
            if self._stopping.is_set() or len(self._served) >= MAX_CONNECTIONS:
                connection.close()
                return
            self._served[thread] = channel
        thread.start()

    def _attend(self, connection: "Connection", channel: "Channel") -> None:
        """The whole life of one connection."""
        from softphone.engine.ipc.channel import ChannelClosedError
        from softphone.engine.ipc.handshake import HandshakeError, admit

        try:
            admit(connection, self._key)
            channel.start_writer()
            channel.send(msgspec.json.encode(self._answer(channel.receive(_REQUEST_S))))
            channel.flush(_FLUSH_S)
        except (HandshakeError, ChannelClosedError, TimeoutError) as error:
            log.info("a command was not heard to its end: %s", error)
        finally:
            channel.close()
            with self._lock:
                del self._served[threading.current_thread()]

    def _answer(self, frame: bytes) -> RemoteReply:
        try:
            wish = msgspec.json.decode(frame, type=RemoteRequest)
            return self._hop.ask(lambda: self._worded(self._carry_out(wish)))
        except (msgspec.MsgspecError, UnicodeDecodeError) as error:
            return RemoteReply(ok=False, code=RemoteCode.BAD_REQUEST, detail=str(error))
        except NoAnswerError:
            return RemoteReply(ok=False, code=RemoteCode.NO_ANSWER)

    def _worded(self, reply: RemoteReply) -> RemoteReply:
        return replace(reply, message=self.wording(reply))
