"""The WebSocket for browser CRMs: on this machine only, for chosen pages only, off by default."""

import logging
import threading
from collections.abc import Callable
from typing import TYPE_CHECKING

from softphone.api.desk import ApiDesk
from softphone.services.bus import EventBus
from softphone.services.notices import LocalApiTrouble, SettingsChanged
from softphone.services.settings_desk import SettingsDesk
from softphone.settings.values import LocalApi

if TYPE_CHECKING:
    from softphone.api.web_server import WebServer

log = logging.getLogger(__name__)


class LocalApiDoor:
    """Follows the settings. Main thread; `websockets` is imported when it is first wanted."""

    def __init__(self, bus: EventBus, settings: SettingsDesk, desk: ApiDesk) -> None:
        self._bus = bus
        self._settings = settings
        self._desk = desk
        self._server: WebServer | None = None
        self._ending: list[threading.Thread] = []
        bus.subscribe(SettingsChanged, self._on_settings)

    @property
    def port(self) -> int:
        """Where it listens; 0: nowhere."""
        return self._server.port if self._server else 0

    def start(self) -> None:
        """As the settings want it."""
        wanted = self._settings.values.local_api
        if wanted.enabled:
            self._open(wanted)

    def stop(self) -> None:
        """Hang up on every page and join all threads; the hop is closed by then."""
        self._close()
        for thread in self._ending:
            thread.join()
        self._ending.clear()

    def _open(self, wanted: LocalApi) -> None:
        from softphone.api.web_server import WebServer

        try:
            self._server = WebServer(wanted.port, wanted.origins, self._desk)
        except OSError as error:
            log.warning("the local API cannot listen on port %s: %s", wanted.port, error)
            self._bus.publish(LocalApiTrouble(wanted.port, str(error)))

    def _close(self) -> None:
        """Pages may take their time to leave: not on this thread."""
        server, self._server = self._server, None
        if server is not None:
            self._end_by(server.close)

    def _end_by(self, close: Callable[[], None]) -> None:
        thread = threading.Thread(target=close, name="api-close", daemon=True)
        self._ending = [*(old for old in self._ending if old.is_alive()), thread]
        thread.start()

    def _on_settings(self, notice: SettingsChanged) -> None:
        if notice.before.local_api != notice.settings.local_api:
            self._close()
            self.start()
