"""The engine's end of the socket: lets windows in, passes their commands on."""

import logging
import threading
from collections.abc import Callable
from multiprocessing.connection import Client, Connection, Listener

from softphone.domain.commands import AnyCommand
from softphone.engine.ipc.channel import Channel, ChannelClosedError
from softphone.engine.ipc.codec import MalformedFrameError, decode_command
from softphone.engine.ipc.handshake import HandshakeError, admit
from softphone.engine.ipc.hub import Hub
from softphone.engine.ipc.runtime_dir import RuntimeDir

log = logging.getLogger(__name__)

MAX_CONNECTIONS = 8
_FLUSH_S = 0.5
_PAUSE_S = 0.1


class EngineServer:
    """One thread accepts, one per window reads, one per window writes."""

    def __init__(self, hub: Hub, runtime: RuntimeDir, on_command: Callable[[AnyCommand], None]):
        self._hub = hub
        self._runtime = runtime
        self._on_command = on_command
        self._lock = threading.Lock()
        self._served: dict[threading.Thread, Channel] = {}
        self._stopping = threading.Event()

    def start(self) -> None:
        """From now on windows can attach."""
        self._key = self._runtime.new_key()
        self._listener = Listener(self._runtime.address, backlog=MAX_CONNECTIONS)
        self._accepting = threading.Thread(target=self._accept, name="ipc-accept", daemon=True)
        self._accepting.start()

    def stop(self) -> None:
        """Let waiting frames leave, hang up on all windows, join own threads."""
        self._stopping.set()
        Client(self._runtime.address).close()
        self._accepting.join()
        self._listener.close()
        with self._lock:
            served = dict(self._served)
        for thread, channel in served.items():
            channel.flush(_FLUSH_S)
            channel.break_off()
            thread.join()

    def _accept(self) -> None:
        while True:
            try:
                connection = self._listener.accept()
            except OSError:
                log.exception("a window could not be let in")
                self._stopping.wait(_PAUSE_S)
                continue
            if self._stopping.is_set():
                connection.close()
                return
            self._serve(connection)

    def _serve(self, connection: Connection) -> None:
        channel = Channel(connection, "ipc")
        thread = threading.Thread(
            target=self._attend, args=(connection, channel), name="ipc-reader", daemon=True
        )
        with self._lock:
            if len(self._served) >= MAX_CONNECTIONS:
                log.warning("too many windows: one turned away")
                connection.close()
                return
            self._served[thread] = channel
        thread.start()

    def _attend(self, connection: Connection, channel: Channel) -> None:
        """The whole life of one window's connection."""
        try:
            admit(connection, self._key)
            self._hub.join(channel)
            channel.start_writer()
            self._read(channel)
        except ChannelClosedError:
            log.info("a window is gone")
        except (HandshakeError, MalformedFrameError) as error:
            log.warning("a window is hung up on: %s", error)
        finally:
            self._hub.leave(channel)
            channel.close()
            with self._lock:
                del self._served[threading.current_thread()]

    def _read(self, channel: Channel) -> None:
        while True:
            self._on_command(decode_command(channel.receive()))
