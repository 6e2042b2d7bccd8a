"""The listening side of the local API, and its limits."""

import logging
import threading

from websockets.sync.server import ServerConnection, serve
from websockets.typing import Origin

from softphone.api.desk import ApiDesk
from softphone.api.web_client import WebClient

HOST = "127.0.0.1"
MAX_MESSAGE_BYTES = 16 * 1024
MAX_CLIENTS = 8
TOO_MANY_CLIENTS = 4008
_OPEN_S, _CLOSE_S, _PING_S = 2.0, 1.0, 20.0


class WebServer:
    """Listens from its making on. Raises `OSError` where the port is taken."""

    def __init__(self, port: int, origins: tuple[str, ...], desk: ApiDesk) -> None:
        self._desk = desk
        self._lock = threading.Lock()
        self._clients: set[WebClient] = set()
        self._server = serve(
            self._attend,
            HOST,
            port,
            origins=[*map(Origin, origins), None],
            compression=None,
            open_timeout=_OPEN_S,
            close_timeout=_CLOSE_S,
            ping_interval=_PING_S,
            max_size=MAX_MESSAGE_BYTES,
            server_header=None,
            logger=_quiet_logger(),
        )
        self._thread = threading.Thread(
            target=self._server.serve_forever, name="api-accept", daemon=True
        )
        self._thread.start()

    @property
    def port(self) -> int:
        """The one it got, where 0 was asked for."""
        return int(self._server.socket.getsockname()[1])

    def close(self) -> None:
        """Ends every connection, even that of a page which reads nothing, and joins all threads."""
        with self._lock:
            clients = set(self._clients)
        for client in clients:
            client.break_off()
        self._server.shutdown()
        self._thread.join()

    def _attend(self, connection: ServerConnection) -> None:
        client = WebClient(connection, self._desk)
        with self._lock:
            full = len(self._clients) >= MAX_CLIENTS
            if not full:
                self._clients.add(client)
        if full:
            connection.close(TOO_MANY_CLIENTS, "too_many_clients")
            return
        try:
            client.run()
        finally:
            with self._lock:
                self._clients.discard(client)


def _quiet_logger() -> logging.Logger:
    """Refused handshakes are daily bread at an open door, not errors."""
    logger = logging.getLogger("softphone.api.websockets")
    logger.setLevel(logging.CRITICAL)
    return logger
