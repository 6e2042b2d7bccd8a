"""One connection between an engine and a window: frames out by its own thread, in by the owner's.

A `multiprocessing` connection carries bytes only here: nothing is ever pickled.
"""

import contextlib
import os
import socket
import sys
import threading
from collections.abc import Hashable
from multiprocessing.connection import Connection

from softphone.engine.ipc.codec import MAX_FRAME_BYTES
from softphone.engine.ipc.outbox import Outbox


class ChannelClosedError(Exception):
    """The other side is gone, or this one hung up."""


class Channel:
    """`send` and `break_off` from any thread; `receive` and `close` by the one owner."""

    def __init__(self, connection: Connection, name: str) -> None:
        self._connection = connection
        self._outbox = Outbox()
        self._handle_lock = threading.Lock()
        self._writer = threading.Thread(target=self._write, name=f"{name}-writer", daemon=True)

    def start_writer(self) -> None:
        self._writer.start()

    def send(self, frame: bytes, coalesce: Hashable = None) -> bool:
        """Never blocks; False if the reader is too far behind or gone."""
        return self._outbox.put(frame, coalesce)

    def receive(self, timeout_s: float | None = None) -> bytes:
        """The next frame. Raises `TimeoutError` or `ChannelClosedError`."""
        try:
            if not self._connection.poll(timeout_s):
                raise TimeoutError
            return self._connection.recv_bytes(MAX_FRAME_BYTES)
        except TimeoutError:
            raise
        except (EOFError, OSError) as error:
            raise ChannelClosedError(str(error)) from error

    def break_off(self) -> None:
        """Wake and end whoever reads or writes; the owner still has to `close`."""
        with self._handle_lock:
            if not self._connection.closed:
                _shut_down(self._connection)

    def flush(self, patience_s: float) -> None:
        """Nothing more is let in; wait this long for the rest to leave."""
        self._outbox.close()
        if self._writer.ident:
            self._writer.join(patience_s)

    def close(self) -> None:
        """End; what has not left is lost."""
        self.break_off()
        self._outbox.close()
        if self._writer.ident:
            self._writer.join()
        with self._handle_lock:
            self._connection.close()

    def _write(self) -> None:
        try:
            while (frame := self._outbox.take()) is not None:
                self._connection.send_bytes(frame)
        except OSError:
            self._outbox.close()
            self.break_off()


def _shut_down(connection: Connection) -> None:
    """Closing alone would not wake a thread that waits in it, and would free its number."""
    if sys.platform == "win32":
        connection.close()
        return
    gone_already = contextlib.suppress(OSError)
    with gone_already, socket.socket(fileno=os.dup(connection.fileno())) as twin:
        twin.shutdown(socket.SHUT_RDWR)
